"""docs/cli.md holds the help of every command as it is printed, help.txt the first of them. IHL_DOCS_REWRITE_GOLDEN=1 writes it anew."""

import os
import re

from ihl_docs.cli.arguments.commands import parser

HEAD = """\
# The command line

Every command and option of `ihl-docs`, as `--help` prints them.

Exit codes, for every command:

| Code | Meaning |
|---|---|
| 0 | It was done, and there is nothing to report. |
| 1 | It was done, and the answer is bad news: problems found, a package not intact, nothing of that name. |
| 2 | The command was called wrongly. |
| 3 | It could not be done: a file is missing, something would be overwritten, the disk is full. |
| 130 | It was interrupted from the keyboard. |
| 141 | Whoever read the output stopped reading. |

Results go to the standard output, complaints and progress to the standard error. A terminal gets colours and progress
bars; a pipe or file gets plain text of 80 columns. Control and bidirectional characters in anybody's text are shown by
their code point, such as ⟨U+202E⟩, and in JSON as escapes.
"""


def pages(tree, name="ihl-docs"):
    yield name, tree.format_help()
    for action in tree._actions:
        if hasattr(action.choices, "items"):
            for word, branch in action.choices.items():
                yield from pages(branch, f"{name} {word}")


def reference() -> str:
    parts = [f"## {name}\n\n```text\n{text}```\n" for name, text in pages(parser())]
    return "\n".join([HEAD, *parts])


def test_the_reference_of_the_command_is_up_to_date(root):
    path = root / "docs" / "cli.md"
    if os.environ.get("IHL_DOCS_REWRITE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(reference(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == reference()


def test_the_first_help_is_that_of_the_tree_of_arguments(root):
    path = root / "ihl_docs" / "cli" / "help.txt"
    if os.environ.get("IHL_DOCS_REWRITE_GOLDEN"):
        path.write_text(parser().format_help(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == parser().format_help()


def test_the_codes_in_the_reference_are_those_of_the_command():
    from ihl_docs.cli import exit_codes

    codes = {value for name, value in vars(exit_codes).items() if name.isupper()}
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", HEAD, re.MULTILINE)} == codes


def actions(tree):
    for action in tree._actions:
        yield action
        if hasattr(action.choices, "items"):
            for branch in action.choices.values():
                yield from actions(branch)


def test_every_argument_has_its_help():
    given = [action for action in actions(parser()) if not hasattr(action.choices, "items")]
    assert len(given) > 30
    assert [action.dest for action in given if not action.help] == []


def test_the_custody_events_of_the_command_are_those_of_the_model():
    from ihl_docs.cli.arguments.choices import CUSTODY_EVENTS
    from ihl_docs.model.vocabulary.evidence import CustodyAction

    assert tuple(map(str, CustodyAction)) == CUSTODY_EVENTS


def test_the_page_of_terms_is_that_of_the_model(capsys):
    from ihl_docs._dev import terms

    assert terms.main(["--check"]) == 0, capsys.readouterr().err


def test_a_page_of_terms_that_differs_is_told(tmp_path, monkeypatch, capsys):
    from ihl_docs._dev import terms

    monkeypatch.setattr(terms, "PAGE", tmp_path / "terms.md")
    assert terms.main(["--check"]) == 1
    assert "docs/terms.md differs" in capsys.readouterr().err
    assert terms.main([]) == terms.main(["--check"]) == 0
