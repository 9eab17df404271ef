"""Whole submissions drawn at random: relays, units and their parties, disputes, rival counts, several accused.

Everything that a record may hold and that an assessment reads is drawn, and every reference leads somewhere. The terms
of an act come from the whole vocabulary, and more often from what one category of the catalogue turns on, so that the
records give findings. Claims: `o…` of an observer, `a…`, `b…`, `c…` of the parties, `u…` of a unit, `n…` of nobody named,
`r…` relays, `v…` with a verification step, `x…` that assert no fact, `d…` of a court, which reject others.
"""

import copy
from functools import cache

from hypothesis import strategies as st

from ihl_docs.codec.strict import structure
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.violations import FactKind, facts_of
from ihl_docs.model.submission import Submission
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conduct import Conduct
from ihl_docs.model.vocabulary.harms import HarmKind
from ihl_docs.model.vocabulary.involvement import DegreeOfInvolvement
from ihl_docs.model.vocabulary.means import Means
from ihl_docs.model.vocabulary.objects import ObjectKind
from ihl_docs.model.vocabulary.persons import AgeGroup, PersonStatus, Sex

SPEAKERS = {
    "o": "observer",
    "p": "other-observer",
    "a": "a",
    "b": "b",
    "c": "c",
    "u": "unit",
    "n": None,
    "w": "mouthpiece",
}
"""Who speaks in the claims that begin with each letter."""

FACTS = ("o1", "o2", "p1", "a1", "b1", "c1", "u1", "n1", "w1", "ra", "ro", "rro", "vo", "vb", "xc")
"""Claims of fact. `xc` was tested and contradicted; `ra` and `ro` relay `a1` and `o1`, and `rro` relays `ro`."""

OPINIONS = ("la", "lo", "ca")
"""Claims that assert no fact: opinions of law and a reserve."""

DECISIONS = ("d1", "d2")
"""Claims of a court apart from the parties. `d2` may reject `d1` as well, so that what `d1` rejected stands again."""

DAYS = ("2022-01-11", "2022-03~", "2022-01-07/2022-01-11", "2021-12-XX", "2022")
KINDS = ("international", "occupation", "non-international", "non-international-ap2", "no-armed-conflict")


def values(vocabulary):
    return st.sampled_from([each.value for each in vocabulary])


@cache
def turned_on():
    """For each category the terms on which it and its crimes turn, by kind of fact."""
    violations = load_catalogue().violations
    crimes = {each.provision: each for each in violations.crimes}
    found = []
    for category in violations.categories:
        conditions = [category.raised_by, *(each.when for each in category.elements)]
        conditions += [each.when for name in category.crimes for each in crimes[name].elements]
        pool: dict[FactKind, list[str]] = {}
        for fact in (fact for condition in conditions for fact in facts_of(condition)):
            pool.setdefault(fact.kind, []).append(fact.term)
        found.append(pool)
    return found


def terms(pool, kind, vocabulary):
    """Terms of a vocabulary, those of the pool more often."""
    near = pool.get(kind)
    return (
        values(vocabulary) if not near else st.one_of(st.sampled_from(near), st.sampled_from(near), values(vocabulary))
    )


def some_claims(least=1, most=3):
    """Claims, mostly of fact; an opinion may stand among them and counts for nothing."""
    return st.lists(st.sampled_from((*FACTS, *FACTS, *OPINIONS, "d1")), min_size=least, max_size=most, unique=True)


def denials():
    return st.one_of(st.just([]), st.just([]), some_claims(0, 2))


def maybe(strategy):
    return st.one_of(st.none(), strategy)


def dropped(plain):
    """Plain data without the fields that are absent or empty."""
    return {key: value for key, value in plain.items() if value is not None and value != []}


def part(**fields):
    return st.fixed_dictionaries({**fields, "claims": some_claims(), "denied_by": denials()}).map(dropped)


def targets(pool):
    things = part(object=terms(pool, FactKind.OBJECT, ObjectKind))
    persons = part(
        person=terms(pool, FactKind.PERSON, PersonStatus), age=maybe(values(AgeGroup)), sex=maybe(values(Sex))
    )
    return st.lists(things | persons, max_size=3)


def figures():
    number = st.integers(0, 60)
    ranges = st.tuples(number, number, number).map(sorted)
    return st.one_of(
        st.none(),
        st.fixed_dictionaries({"best": number, "approximate": st.booleans(), "cumulative": st.booleans()}),
        ranges.map(lambda three: {"low": three[0], "best": three[1], "high": three[2]}),
        ranges.map(lambda three: {"low": three[0], "high": three[2]}),
        st.just({"as_stated": {"en": "several"}}),
    )


def known():
    """Somebody who is known as an individual."""
    return part(age=maybe(st.integers(0, 90)), sex=maybe(values(Sex)), status=maybe(values(PersonStatus)))


def harms(pool, most=2):
    kinds = terms(pool, FactKind.HARM, HarmKind)
    persons = part(
        kind=kinds,
        figure=figures(),
        victims=maybe(values(PersonStatus)),
        sex=maybe(values(Sex)),
        age=maybe(values(AgeGroup)),
        of_side=maybe(st.sampled_from(["a", "b", "unit"])),
        persons=st.lists(known(), max_size=1),
    )
    things = part(kind=kinds, figure=figures(), object=values(ObjectKind))
    return st.lists(persons | things, max_size=most)


def answers(pool, most=8):
    sides = st.tuples(some_claims(0, 2), denials()).filter(lambda pair: pair[0] or pair[1])
    one = st.builds(
        lambda asked, pair: dropped({"question": asked, "affirmed_by": pair[0], "denied_by": pair[1]}),
        terms(pool, FactKind.CIRCUMSTANCE, CircumstanceKind),
        sides,
    )
    return st.lists(one, max_size=most, unique_by=lambda each: each["question"])


def involved(most=2):
    who = st.sampled_from(["a", "b", "c", "unit", "stray", "observer"])
    one = part(actor=who, degree=values(DegreeOfInvolvement))
    return st.lists(one, max_size=most, unique_by=lambda each: each["actor"])


def acts():
    return st.deferred(lambda: st.sampled_from(turned_on()).flatmap(_act))


def _act(pool):
    return st.fixed_dictionaries(
        {
            "conduct": terms(pool, FactKind.CONDUCT, Conduct),
            "claims": some_claims(),
            "denied_by": denials(),
            "by": involved(),
            "against": targets(pool),
            "means": st.lists(part(means=terms(pool, FactKind.MEANS, Means)), max_size=2),
            "when": maybe(st.sampled_from(DAYS)),
            "harms": harms(pool),
            "circumstances": answers(pool),
        }
    ).map(dropped)


def incidents():
    return st.fixed_dictionaries(
        {
            "when": st.sampled_from(DAYS),
            "acts": st.lists(acts(), max_size=2),
            "harms": harms({}, 3),
            # Which harms of the incident, by their place among all of them, may count the same.
            "alike": st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), max_size=2),
        }
    )


def submissions(most=2):
    """Plain data of submissions that the one door lets in."""
    classifications = st.lists(
        st.fixed_dictionaries(
            {
                "kind": st.sampled_from(KINDS),
                "between": st.sampled_from([["a", "b"], ["a", "c"]]),
                "claims": some_claims(),
                "denied_by": denials(),
                # Which of the two occupies, by its place among them, where it is an occupation.
                "occupier": st.sampled_from([None, 0, 1]),
            }
        ).map(_classification),
        min_size=1,
        max_size=3,
    )
    membership = st.fixed_dictionaries(
        {
            "of": st.sampled_from(["a", "b"]),
            "when": maybe(st.sampled_from(["2022-01", "2022-03", "2022"])),
            "claims": st.just(["o1"]),
            "denied_by": st.sampled_from([[], [], ["b1"]]),
        }
    ).map(dropped)
    return st.builds(
        _submission,
        st.lists(incidents(), min_size=1, max_size=most),
        classifications,
        st.lists(membership, max_size=2),
        st.booleans(),
        st.one_of(st.just(NOTHING_REJECTED), decisions()),
    )


def _classification(drawn):
    place = drawn.pop("occupier")
    told = drawn["kind"] == "occupation" and place is not None
    return {**drawn, "occupier": drawn["between"][place]} if told else drawn


NOTHING_REJECTED = ((), ())


def decisions():
    """What `d1` and `d2` reject."""

    def rejected(*more):
        return st.lists(st.sampled_from((*FACTS, *more)), max_size=4, unique=True)

    return st.tuples(rejected(), rejected("d1"))


def record(plain):
    """The submission that the plain data stand for."""
    return structure(copy.deepcopy(plain), Submission)


def _submission(incidents, classifications, memberships, between_states, rejected=NOTHING_REJECTED):
    other = {"kind": "state-armed-force", "state": "TH"} if between_states else {"kind": "organized-armed-group"}
    return {
        "conforms_to": "urn:ihl-docs:schema:v1:submission",
        "id": "drawn",
        "title": {"en": "Drawn"},
        "conflict": {
            "name": {"en": "Conflict"},
            "territory": ["MM"],
            "when": "2021/..",
            "classifications": [dropped({**each, "reasoning": {"en": "Fighting."}}) for each in classifications],
        },
        "actors": [
            {"id": "a", "kind": "state-armed-force", "name": {"en": "A"}, "party": True, "state": "MM"},
            {"id": "b", "name": {"en": "B"}, "party": True, **other},
            {"id": "c", "kind": "organized-armed-group", "name": {"en": "C"}, "party": True},
            dropped({"id": "unit", "kind": "unit", "name": {"en": "Unit"}, "memberships": memberships}),
            {"id": "stray", "kind": "group-of-persons", "name": {"en": "Men in uniform"}},
            {"id": "court", "kind": "adjudicative-body", "name": {"en": "Court"}},
            {"id": "observer", "kind": "civil-society-organisation", "name": {"en": "Observer"}},
            {"id": "other-observer", "kind": "civil-society-organisation", "name": {"en": "Other observer"}},
        ],
        "sources": [
            {"id": "report", "kind": "organisation-report", "title": {"en": "Report"}},
            {"id": "mouthpiece", "kind": "party-statement", "title": {"en": "Statement"}, "speaks_for": "b"},
            {"id": "judgment", "kind": "court-decision", "title": {"en": "Judgment"}, "speaks_for": "court"},
        ],
        "evidence_items": [{"id": "film", "title": {"en": "Film"}, "media_type": "video/mp4", "sha256": "0" * 64}],
        "claims": [*_claims(), *_decisions(rejected)],
        "incidents": [_incident(place, each) for place, each in enumerate(incidents)],
    }


def _decisions(rejected):
    return [
        dropped(
            {
                "id": name,
                "source": "judgment",
                "speaker": "court",
                "text": {"en": f"What {name} says."},
                "rejects": list(names),
            }
        )
        for name, names in zip(DECISIONS, rejected, strict=True)
    ]


def _claims():
    def claim(name, speaker, **more):
        said = {} if SPEAKERS[speaker] is None else {"speaker": SPEAKERS[speaker]}
        source = "mouthpiece" if speaker == "w" else "report"
        return {"id": name, "source": source, "text": {"en": f"What {name} says."}, **said, **more}

    def tested(result):
        return [{"strand": "source-analysis", "method": {"en": "Asked again."}, "result": result, "by": "A reader"}]

    return [
        claim("o1", "o"),
        claim("o2", "o", exhibits=["film"]),
        claim("p1", "p"),
        claim("a1", "a"),
        claim("b1", "b"),
        claim("c1", "c"),
        claim("u1", "u"),
        claim("n1", "n"),
        claim("w1", "w"),
        claim("ra", "p", origin="a1"),
        claim("ro", "p", origin="o1"),
        claim("rro", "b", origin="ro"),
        claim("vo", "o", verification=tested("supports")),
        claim("vb", "b", verification=tested("supports")),
        claim("xc", "c", verification=[*tested("supports"), *tested("contradicts")]),
        claim("la", "a", kind="legal-opinion"),
        claim("lo", "o", kind="legal-opinion"),
        claim("ca", "p", kind="caveat"),
    ]


def _incident(place, drawn):
    acts = [
        {
            "id": f"act-{place}-{number}",
            **act,
            "harms": [
                {"id": f"harm-{place}-{number}-{each}", **harm} for each, harm in enumerate(act.get("harms", ()))
            ],
        }
        for number, act in enumerate(drawn["acts"])
    ]
    loose = [{"id": f"harm-{place}-x-{each}", **harm} for each, harm in enumerate(drawn["harms"])]
    counted = [harm for act in acts for harm in act["harms"]] + loose
    for one, other in drawn["alike"]:
        if one != other and max(one, other) < len(counted):
            same = counted[one].setdefault("same_as", [])
            if counted[other]["id"] not in same:
                same.append(counted[other]["id"])
    return dropped(
        {
            "id": f"incident-{place}",
            "title": {"en": "Incident"},
            "when": drawn["when"],
            "where": {"name": {"en": "There"}, "country": "MM", "precision": "settlement"},
            "claims": ["o1"],
            "acts": [dropped(act) for act in acts],
            "harms": loose,
        }
    )


def seeds():
    """Seeds for an order of lists."""
    return st.integers(0, 2**16)


@cache
def example_of_many():
    """A record that is fixed: burnt homes, a shelled hospital, a detention, told and denied by many."""
    house = {"object": "dwelling", "claims": ["o1", "b1"], "denied_by": ["a1"]}
    burning = {
        "conduct": "arson",
        "claims": ["o1", "b1", "ro"],
        "by": [{"actor": "unit", "claims": ["o1"]}, {"actor": "b", "claims": ["a1"]}],
        "against": [house],
        "harms": [{"kind": "destruction", "object": "dwelling", "figure": {"best": 7}, "claims": ["o1"]}],
        "circumstances": [{"question": "imperative-military-necessity", "affirmed_by": ["a1"], "denied_by": ["p1"]}],
    }
    shelling = {
        "conduct": "shelling",
        "claims": ["o1", "p1"],
        "denied_by": ["a1"],
        "by": [{"actor": "a", "claims": ["o1", "p1"]}],
        "against": [{"object": "hospital", "claims": ["vo"]}, {"person": "civilian", "claims": ["p1"]}],
        "harms": [{"kind": "death", "victims": "civilian", "figure": {"best": 3}, "claims": ["p1"]}],
    }
    drawn = [
        {"when": "2022-01-11", "acts": [burning, shelling], "harms": [], "alike": []},
        {
            "when": "2022-03~",
            "acts": [],
            "harms": [
                {"kind": "death", "victims": "civilian", "figure": {"best": 2}, "claims": ["o1"]},
                {"kind": "death", "victims": "civilian", "figure": {"best": 4}, "claims": ["b1"]},
            ],
            "alike": [[0, 1]],
        },
    ]
    fighting = {"kind": "non-international", "between": ["a", "b"], "claims": ["o1"], "denied_by": []}
    member = {"of": "a", "when": "2022-01", "claims": ["o1"]}
    return _submission(drawn, [fighting], [member], between_states=False)
