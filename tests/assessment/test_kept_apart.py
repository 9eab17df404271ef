"""What was worked out for one act answers for another only where both ask the same.

Acts of one record that differ in one thing each are assessed together, and each in a record of its own.
"""

import pytest

from ihl_docs.assessment import criteria, plan, questions, subject
from ihl_docs.assessment.assess import assess
from ihl_docs.codec.strict import structure, unstructure
from ihl_docs.model.record import revised
from ihl_docs.model.submission import Submission
from tests.assessment import building

ALIKE = {"conduct": "arson", "objects": ["dwelling"], "harms": [("death", "civilian")]}
VARIED = {
    "plain": {},
    "other-side": {"by": "b"},
    "nobody": {"by": None},
    "changed-sides": {"by": "x"},
    "both-sides": {"by": "y"},
    "earlier": {"by": "x", "when": "2021-06-01"},
    "struck": {"conduct": "shelling", "persons": ["civilian"]},
    "captives": {"conduct": "killing", "objects": [], "persons": ["captured-fighter"]},
    "wounded": {"conduct": "killing", "objects": [], "persons": ["wounded-or-sick"], "age": "child", "sex": "female"},
    "necessary": {"yes": ["imperative-military-necessity"]},
    "unnecessary": {"no": ["imperative-military-necessity"]},
    "at-sea": {"yes": ["at-sea"]},
    "mined": {"conduct": "laying-of-mines", "means": ["mine"]},
    "clusters": {"conduct": "shelling", "means": ["cluster-munition"]},
}
SPEAKERS = {"of-a": "a", "of-b": "b", "of-x": "x", "of-y": "y"}


def incident(name, *, claims=(building.TELLER,), denied_by=(), country="MM", **parts):
    (plain,) = unstructure(building.submission(**{**ALIKE, **parts}))["incidents"]
    (act,) = plain["acts"]
    act["id"] = f"act-{name}"
    for number, harm in enumerate(act.get("harms", ())):
        harm["id"] = f"harm-{name}-{number}"
    for part in (act, *(each for name in ("against", "by", "means", "harms") for each in act.get(name, ()))):
        part |= {"claims": list(claims), "denied_by": list(denied_by)}
    for answered in act.get("circumstances", ()):
        answered |= {side: list(claims) for side in ("affirmed_by", "denied_by") if answered.get(side)}
    return {**plain, "id": name, "where": {**plain["where"], "country": country}}


def together():
    """One record of all of them, in two conflicts, with an actor who changed sides and one who is recorded on both."""
    plain = unstructure(building.submission())
    (classified,) = plain["conflict"]["classifications"]
    plain["conflict"]["when"] = "2021/2022"
    plain["conflict"]["classifications"] = [
        {**classified, "where": ["MM"]},
        {**classified, "kind": "international", "between": ["a", "c"], "where": ["TH"], "claims": ["of-b"]},
        {**classified, "kind": "occupation", "between": ["a", "c"], "where": ["KH"], "claims": ["of-b"]},
    ]
    told = [building.TELLER]
    sides = {
        "x": [{"of": "a", "when": "2021", "claims": told}, {"of": "b", "when": "2022/..", "claims": told}],
        "y": [{"of": "a", "claims": told}, {"of": "b", "claims": ["of-x"]}],
    }
    plain["actors"] += [
        {"id": "c", "kind": "state-armed-force", "name": {"en": "C"}, "party": True, "state": "TH"},
        *({"id": each, "kind": "unit", "name": {"en": each}, "memberships": held} for each, held in sides.items()),
    ]
    plain["claims"] += [{**plain["claims"][0], "id": claim, "speaker": who} for claim, who in SPEAKERS.items()]
    incidents = [incident(name, **varied) for name, varied in VARIED.items()]
    incidents += [incident(f"told-{claim}", claims=[claim]) for claim in SPEAKERS]
    incidents += [incident(f"both-sides-told-{claim}", claims=[claim], by="y") for claim in ("of-a", "of-b")]
    incidents += [
        incident("told-twice", claims=[building.TELLER, "of-b"]),
        incident("told-earlier", claims=["of-x"], when="2021-06-01"),
        incident("disputed", denied_by=["of-a"]),
        incident("abroad", country="TH"),
        incident("abroad-and-necessary", country="TH", yes=["imperative-military-necessity"], claims=["of-a"]),
        incident("far-away", country="LA"),
        incident("governed-abroad", country="TH", conduct="governing-of-territory"),
        incident("governed-under-occupation", country="KH", conduct="governing-of-territory"),
    ]
    return structure({**plain, "incidents": incidents}, Submission)


def forget():
    plan._PLANS.clear()
    criteria._silence.cache_clear()
    criteria._statement.cache_clear()
    questions._placed.cache_clear()
    subject._KEYS.clear()


def told(answer, name):
    parts = (answer.findings, answer.lawful, answer.duties, answer.questions)
    return [[each for each in part if each.incident == name] for part in parts]


@pytest.fixture(scope="module")
def all_of_them():
    forget()
    record = together()
    return record, assess(record, building.catalogue())


@pytest.mark.parametrize("name", [each.id for each in together().incidents])
def test_an_incident_is_told_beside_others_as_it_is_by_itself(all_of_them, name):
    record, answer = all_of_them
    forget()
    alone = revised(record, incidents=tuple(each for each in record.incidents if each.id == name))
    assert told(answer, name) == told(assess(alone, building.catalogue()), name)


def test_those_that_differ_are_told_differently(all_of_them):
    _, answer = all_of_them
    told_of = {each.incident: each for each in answer.findings if each.category == "destruction-of-property"}
    seen = {
        (
            each.party,
            each.status,
            each.level,
            each.sentence,
            each.elements,
            each.explanations,
            each.crimes,
            each.provisions,
        )
        for each in told_of.values()
    }
    the_same = {"plain": ("earlier", "at-sea"), "other-side": ("changed-sides",)}
    assert len(seen) == len(told_of) - sum(map(len, the_same.values()))
