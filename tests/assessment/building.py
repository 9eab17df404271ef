"""Small submissions: one act in one incident, told by one voice, in a conflict between two parties A and B.

A is the army of a State (MM), B a group, or in an international conflict the army of another State (TH).
The act is A's, unless `by` says otherwise. What is left out, no claim speaks of.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

from ihl_docs.assessment.assess import assess
from ihl_docs.codec.strict import structure
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.assessment import Assessment
from ihl_docs.model.finding import Finding
from ihl_docs.model.submission import Submission

TELLER = "k1"
"""The one claim on which everything rests: a voice that is no party to the conflict."""


@cache
def catalogue() -> Catalogue:
    """The catalogue as shipped, read once."""
    return load_catalogue()


def submission(  # each part of an act by its name
    conduct: str = "other-conduct",
    *,
    kind: str = "non-international",
    by: str | None = "a",
    objects: Iterable[str] = (),
    persons: Iterable[str] = (),
    age: str | None = None,
    sex: str | None = None,
    means: Iterable[str] = (),
    harms: Iterable[str | tuple[str, str]] = (),
    yes: Iterable[str] = (),
    no: Iterable[str] = (),
    when: str = "2022-01-11",
    state: str = "MM",
    other: str = "TH",
    place: str | None = None,
    occupier: str | None = None,
) -> Submission:
    """A submission of one act.

    Args:
        conduct: Term of Conduct.
        kind: Kind of the conflict between A and B.
        by: The actor, "a" or "b"; None where nobody says who it was.
        objects: Kinds of the things struck.
        persons: Statuses of the persons struck.
        age: Age group of those persons.
        sex: Sex of those persons.
        means: Means used.
        harms: Kinds of harm, or pairs of a kind and the victims' status or the kind of the thing harmed.
        yes: Questions that are answered with yes.
        no: Questions that are answered with no.
        when: The day.
        state: The State whose army A is.
        other: The State whose army B is, in an international conflict.
        place: The State in whose territory it happens; A's own, if absent.
        occupier: Which of the two occupies, "a" or "b"; None where nobody says.
    """
    against = [{"object": each, "claims": [TELLER]} for each in objects]
    group = {key: value for key, value in (("age", age), ("sex", sex)) if value}
    against += [{"person": each, **group, "claims": [TELLER]} for each in persons]
    answers = [{"question": each, "affirmed_by": [TELLER]} for each in yes]
    answers += [{"question": each, "denied_by": [TELLER]} for each in no]
    act: dict[str, Any] = {
        "id": "act",
        "conduct": conduct,
        "claims": [TELLER],
        "by": [{"actor": by, "claims": [TELLER]}] if by else [],
        "against": against,
        "means": [{"means": each, "claims": [TELLER]} for each in means],
        "harms": [_harm(place, each) for place, each in enumerate(harms)],
        "circumstances": answers,
    }
    plain = _case(act, kind, when, state, other)
    if place is not None:
        plain["conflict"]["territory"] = [place]
        plain["incidents"][0]["where"]["country"] = place
    if occupier is not None:
        plain["conflict"]["classifications"][0]["occupier"] = occupier
    return structure(plain, Submission)


def assessed(conduct: str = "other-conduct", **parts: Any) -> Assessment:
    """The assessment of that submission with the catalogue as shipped."""
    return assess(submission(conduct, **parts), catalogue())


def finding(answer: Assessment, category: str) -> Finding | None:
    """The one finding of a category in an assessment, if there is one."""
    found = [each for each in answer.findings if each.category == category]
    assert len(found) <= 1, [each.id for each in found]
    return found[0] if found else None


def status(answer: Assessment, category: str) -> str | None:
    """The status of the one finding of a category, or None where it is no finding."""
    found = finding(answer, category)
    return found.status.value if found else None


def indicated(answer: Assessment) -> set[str]:
    """The categories that are indicated."""
    return {each.category for each in answer.findings if each.status.value == "indicated"}


def asked(answer: Assessment, category: str) -> set[str]:
    """The circumstances that are still asked about for a category's own elements, crimes aside."""
    return {
        each.circumstance.value
        for each in answer.questions
        if each.circumstance is not None and any(one.category == category and one.crime is None for one in each.decides)
    }


def _harm(place: int, harm: str | tuple[str, str]) -> dict[str, Any]:
    kind, what = (harm, None) if isinstance(harm, str) else harm
    of_things = kind in ("destruction", "damage", "harm-to-objects", "loss-of-property", "environmental-damage")
    named = {"object" if of_things else "victims": what} if what else {}
    return {"id": f"harm-{place}", "kind": kind, "claims": [TELLER], **named}


def _case(act: dict[str, Any], kind: str, when: str, state: str, other_state: str) -> dict[str, Any]:
    between_states = kind in ("international", "occupation")
    other = (
        {"id": "b", "kind": "state-armed-force", "name": {"en": "B"}, "party": True, "state": other_state}
        if between_states
        else {"id": "b", "kind": "organized-armed-group", "name": {"en": "B"}, "party": True}
    )
    return {
        "conforms_to": "urn:ihl-docs:schema:v1:submission",
        "id": "small",
        "title": {"en": "Small"},
        "conflict": {
            "name": {"en": "Conflict"},
            "territory": [state],
            "when": when[:4],
            "classifications": [
                {"kind": kind, "between": ["a", "b"], "claims": [TELLER], "reasoning": {"en": "Fighting."}}
            ],
        },
        "actors": [
            {"id": "a", "kind": "state-armed-force", "name": {"en": "A"}, "party": True, "state": state},
            other,
            {"id": "observer", "kind": "civil-society-organisation", "name": {"en": "Observer"}},
        ],
        "sources": [{"id": "report", "kind": "organisation-report", "title": {"en": "Report"}}],
        "claims": [
            {"id": TELLER, "source": "report", "speaker": "observer", "text": {"en": "What was seen."}},
        ],
        "incidents": [
            {
                "id": "incident",
                "title": {"en": "Incident"},
                "when": when,
                "where": {"name": {"en": "There"}, "country": state, "precision": "settlement"},
                "claims": [TELLER],
                "acts": [act],
            }
        ],
    }
