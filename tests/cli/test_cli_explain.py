"""explain: what each code means, on the screen and in docs/problems.md. IHL_DOCS_REWRITE_GOLDEN=1 writes the page anew."""

import os

from ihl_docs.intake.codes import MEANINGS
from ihl_docs.intake.explained.load import Explanation, explanations

NEWLINE = "\n"

HEAD = """\
# Problems that `ihl-docs validate` tells

Each has a stable code. `ihl-docs explain CODE` prints what stands here; the problem itself says where it is, what was
expected and found, and how to mend it.
"""


def page() -> str:
    return "\n".join([HEAD, *map(section, explanations().values())])


def section(each: Explanation) -> str:
    anchor = f'<a id="{each.code.lower()}"></a>\n## {each.code}\n\n{each.meaning}\n\n{each.why}\n'
    return f"{anchor}\nWrong:\n\n```text\n{each.wrong.strip(NEWLINE)}\n```\n\nMended:\n\n```text\n{each.mended.strip(NEWLINE)}\n```\n"


def test_the_page_of_problems_is_up_to_date(root):
    path = root / "docs" / "problems.md"
    if os.environ.get("IHL_DOCS_REWRITE_GOLDEN"):
        path.write_text(page(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page()


def test_a_code_is_explained_however_it_is_spelt(run):
    ran = run("explain", "ihl-ref-001")
    assert ran.code == 0
    assert ran.out.startswith("IHL-REF-001  A reference to an id that nothing has.\n  A reference that leads nowhere")
    assert "\n  wrong     claims: [c2, c33]\n" in ran.out
    assert "\n  mended    claims: [c2, c3]\n" in ran.out


def test_without_a_code_every_code_is_listed(run):
    ran = run("explain")
    assert ran.code == 0
    assert [row.split()[0] for row in ran.out.splitlines() if row.startswith("IHL-")] == sorted(MEANINGS)


def test_a_code_that_is_none_gets_the_nearest_and_bad_news(run):
    ran = run("explain", "IHL-REF-01", "IHL-REF-002")
    assert ran.code == 1
    assert ran.out.startswith("IHL-REF-002  ")
    assert "'IHL-REF-01'" in ran.err
    assert "Did you mean IHL-REF-001?" in ran.err
