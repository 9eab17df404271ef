"""Write docs/profiles.md, what each profile asks for, from the profiles' data; or say that the two differ.

Run: python -m ihl_docs._dev.profiles [--check]
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from ihl_docs.intake.profiles.lint import faults
from ihl_docs.intake.profiles.load import NAMES, profile
from ihl_docs.intake.profiles.requirement import CheckName, Requirement

PAGE = Path(__file__).resolve().parents[2] / "docs" / "profiles.md"
HEAD = """\
# Profiles: what a record must carry to meet a standard

`ihl-docs validate --profile NAME` says which requirements of a profile a record meets, which it misses and where, and
what the next profile up would ask for. `record` is the lowest; `every-casualty`, `berkeley` and `cso` build on it and
stand side by side; `court-ready` builds on all three. A requirement of the profile that is missing is an error
(IHL-PRO-001); what the next profile up misses is only told.

Four things can come of a requirement. **Met**: what it asks for is there. **Missing**: at the places that are told,
something is not. **Does not apply**: nothing in the record is of the kind that it speaks of. **Not checked**: the record
has no place for it, or no program can tell; it is never counted as met, also where the part that can be checked is there.

To meet a profile is to carry what the requirements ask for. It does not mean that what is carried is true, nor that a
court will admit it. Never supply from memory what nobody noted, only to meet a requirement: leave it missing.

This page is written from `ihl_docs/intake/profiles/data/` (`python -m ihl_docs._dev.profiles`). Whoever knows the
standards better than these files is asked to correct them there: each requirement says on what its wording rests.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(line for name in NAMES for line in _profile(name))])


def _profile(name: str) -> Iterator[str]:
    it = profile(name)
    yield f"## {name}: {it.title}\n"
    yield f"{it.standard}\n"
    if it.builds_on:
        yield f"Builds on {', '.join(it.builds_on)}.\n"
    for each in it.requirements:
        yield from _requirement(each)


def _requirement(it: Requirement) -> Iterator[str]:
    yield f"### {it.id}\n"
    yield f"{it.statement}\n"
    yield f"- Source: {it.source}. {it.caveat}".rstrip()
    if it.check is not CheckName.NOT_CHECKED:
        yield f"- Checked: {_looked_for(it)}"
    if it.unchecked:
        yield f"- Not checked: {it.unchecked}"
    if it.mend:
        yield f"- To mend it: {it.mend}"
    yield ""


def _looked_for(it: Requirement) -> str:
    of = ", ".join(f"`{each}`" if each else "the submission" for each in it.of)
    where = [f"`{path}` is {' or '.join(f'`{term}`' for term in terms)}" for path, terms in it.where]
    where += [f"`{path}` is given" for path in it.where_given]
    only = f" where {' and '.join(where)}" if where else ""
    named = ", ".join(f"`{each}`" for each in it.fields)
    item = ", ".join(f"`{path}` is {' or '.join(f'`{term}`' for term in terms)}" for path, terms in it.item)
    with_item = " and ".join(filter(None, (item, f"with {named}" if named else "")))
    asks = {
        CheckName.EVERY_HAS: f"every one has {named}",
        CheckName.EVERY_HAS_ONE_OF: f"every one has at least one of {named}",
        CheckName.EVERY_HAS_ITEM: f"every one has in `{it.items}` an item: {with_item}",
        CheckName.SOME: "there is at least one",
        CheckName.MODEL_REQUIRES: f"none is accepted without {named}",
    }
    return f"{of}{only}: {asks[it.check]}."


def main(arguments: list[str]) -> int:
    """Write or compare; 1 if the page differs from the data, or the data have faults."""
    found = faults()
    for each in found:
        sys.stderr.write(f"{each}\n")
    text = page()
    if "--check" in arguments:
        same = PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text
        if not same:
            sys.stderr.write("docs/profiles.md differs from the data: run python -m ihl_docs._dev.profiles\n")
        return 0 if same and not found else 1
    PAGE.write_text(text, encoding="utf-8")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
