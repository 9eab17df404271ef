"""Real situations, each with the answer that a lawyer would give and the words that give the reason.

Dates on which States were bound are those of the depositaries' lists. What kind of conflict it was is given with the
question: no judgement on that is made here. `by` names whose conduct is asked about, where that matters.
"""

from typing import NamedTuple

import pytest

from ihl_docs.law.applicability import Law, applicable
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.question import Organisation
from ihl_docs.law.situation import ArmedGroup, Commitment, CommitmentKind, Victims
from ihl_docs.model.vocabulary.assessing import Applicability as A

LAW = Law(load_catalogue())
YES, NO, OPEN, UNKNOWN = A.APPLICABLE, A.NOT_APPLICABLE, A.ARGUABLE, A.UNKNOWN


def group(name, **more):
    return ArmedGroup(name=name, **more)


class Case(NamedTuple):
    """One question and its answer."""

    name: str
    provision: str
    conflict: object
    parties: tuple
    day: str
    place: object
    outcome: A
    reason: str
    more: dict = {}  # noqa: RUF012  # never changed


FARC, ELN, TALIBAN, TPLF, RSF, ANSAR = map(
    group, ("FARC-EP", "ELN", "Taliban", "TPLF", "Rapid Support Forces", "Ansar Dine")
)
KNDF, OPPOSITION, ISIS, HOUTHI, HAMAS = map(group, ("KNDF", "Opposition", "Islamic State", "Ansar Allah", "Hamas"))
UKRAINIANS, RUSSIANS = (Victims(nationality=(code,), in_hands_of="RU") for code in ("UA", "RU"))
AGREED = group(
    "Opposition",
    commitments=(
        Commitment(
            kind=CommitmentKind.SPECIAL_AGREEMENT, since="2017-03-01", covers=("gc4",), source="A published agreement"
        ),
        Commitment(kind=CommitmentKind.DEED, since="2014", covers=("ottawa",), source="Geneva Call"),
    ),
)

SITUATIONS = (
    # Myanmar
    Case("Loikaw: destruction", "gc4:53", "niac", ("MM", KNDF), "2022-01-11", "MM", NO, "reaches only occupation"),
    Case("Loikaw: common article 3", "ca3", "niac", ("MM", KNDF), "2022-01-11", "MM", YES, "armed group is bound"),
    Case("Loikaw: grave breach", "gc4:147", "niac", ("MM", KNDF), "2022-01-11", "MM", NO, "only international"),
    Case("Loikaw: Protocol II", "ap2:13", "ap2", ("MM", KNDF), "2022-01-11", "MM", NO, "Myanmar is not a party"),
    Case("Loikaw: custom", "cihl:50", "niac", ("MM", KNDF), "2022-01-11", "MM", YES, "binds every party"),
    Case("Loikaw: cluster munitions", "ccm:1", "niac", ("MM", KNDF), "2022", "MM", NO, "Myanmar is not a party"),
    Case("Rakhine: genocide", "genocide:1", "none", ("MM",), "2017-08-25", "MM", YES, "since 1956-06-12"),
    Case("Protests of February 2021", "ca3", "none", ("MM",), "2021-02-20", "MM", NO, "below the threshold"),
    Case("Starvation, 2022", "rome:8.2.e.xix", "niac", ("MM", KNDF), "2022-06-01", "MM", NO, "Myanmar is not a party"),
    # Colombia
    Case("Bojayá: Protocol II", "ap2:13", "ap2", ("CO", FARC), "2002-05-02", "CO", YES, "since 1996-02-14"),
    Case("Before Protocol II", "ap2:13", "ap2", ("CO", FARC), "1996-02-13", "CO", NO, "only from 1996-02-14"),
    Case("Threshold not said", "ap2:13", "niac", ("CO", ELN), "2002-05-02", "CO", UNKNOWN, "whether that threshold"),
    Case("Below that threshold", "ap2:13", "ca3", ("CO", ELN), "2002-05-02", "CO", NO, "which the claims deny"),
    Case("Groups alone", "ap2:13", "ap2", (group("AUC"), FARC), "2002-05-02", "CO", NO, "only armed groups are named"),
    Case("Groups alone: article 3", "ca3", "niac", (group("AUC"), FARC), "2002-05-02", "CO", YES, "Colombia is bound"),
    Case("Groups alone: custom", "cihl:1", "niac", (group("AUC"), FARC), "2002-05-02", "CO", YES, "armed groups alike"),
    Case("Child soldiers", "opac:4.1", "niac", ("CO", FARC), "2010", "CO", OPEN, "names armed groups", {"by": FARC}),
    Case("Arguable custom", "cihl:45", "niac", ("CO", FARC), "2010", "CO", OPEN, "arguable, according to the study"),
    Case("Incendiaries, 2008", "ccw-p3:2", "niac", ("CO", FARC), "2008", "CO", NO, "only from 2009-11-20"),
    Case("Incendiaries, 2012", "ccw-p3:2", "niac", ("CO", FARC), "2012", "CO", YES, "amendment of 21 December 2001"),
    # Syria
    Case("Protocol II", "ap2:13", "ap2", ("SY", OPPOSITION), "2013", "SY", NO, "Syrian Arab Republic is not a party"),
    Case("Groups alone in Syria", "ca3", "niac", (OPPOSITION, ISIS), "2014", "SY", YES, "since 1954-05-02"),
    Case("Ghouta", "cwc:1", "niac", ("SY", OPPOSITION), "2013-08-21", "SY", NO, "only from 2013-10-14"),
    Case("Khan Shaykhun", "cwc:1", "niac", ("SY", OPPOSITION), "2017-04-04", "SY", YES, "since 2013-10-14"),
    Case("Ghouta: custom", "cihl:74", "niac", ("SY", OPPOSITION), "2013-08-21", "SY", YES, "binds every party"),
    Case("Ghouta: Gas Protocol", "gas1925:1", "niac", ("SY", OPPOSITION), "2013-08-21", "SY", NO, "only international"),
    Case("Torture", "cat:2", "niac", ("SY", OPPOSITION), "2013", "SY", YES, "since 2004-09-18"),
    Case("Coalition raid", "ccw-p3:2", "niac", (("US",), ISIS), "2016", "SY", NO, "CCW Protocol III"),
    Case(
        "By agreement", "gc4:27", "niac", ("SY", AGREED), "2017-06-01", "SY", OPEN, "brought it into force by agreement"
    ),
    Case("Before it", "gc4:27", "niac", ("SY", AGREED), "2017-01-01", "SY", NO, "only international"),
    # Iraq
    Case("Invasion: Protocol I", "ap1:51", "iac", (("US", "GB"), "IQ"), "2003-03-25", "IQ", NO, "only from 2010-10-01"),
    Case("Invasion: Convention IV", "gc4:27", "iac", (("US", "GB"), "IQ"), "2003-03-25", "IQ", YES, "Iraq is bound"),
    Case("Occupation", "gc4:53", "occupation", (("US", "GB"), "IQ"), "2003-06-25", "IQ", YES, "It reaches occupation"),
    Case(
        "Mosul", "ap2:13", "ap2", ("IQ", ISIS), "2014-06-10", "IQ", NO, "Iraq is not a party to Additional Protocol II"
    ),
    Case("Kuwait", "gc4:49", "occupation", ("IQ", "KW"), "1990-09-10", "KW", YES, "Kuwait is bound"),
    # Ukraine and Russia
    Case("Mariupol: Protocol I", "ap1:51", "iac", ("RU", "UA"), "2022-03-16", "UA", YES, "since 1990-03-29"),
    Case(
        "Mariupol: theatre",
        "gc4:53",
        "iac",
        ("RU", "UA"),
        "2022-03-16",
        "UA",
        UNKNOWN,
        "whether the place was occupied",
    ),
    Case(
        "Not occupied",
        "gc4:53",
        "iac",
        ("RU", "UA"),
        "2022-03-16",
        "UA",
        NO,
        "the claims deny",
        {"denied": "occupation"},
    ),
    Case("Crimea", "gc4:49", "occupation", ("RU", "UA"), "2015", "UA", YES, "Ukraine is bound by Geneva Convention IV"),
    Case("Crimea without its State", "gc4:49", "occupation", ("RU",), "2015", "UA", YES, "Ukraine is bound"),
    Case(
        "Deportation",
        "gc4:147.deportation",
        "iac",
        ("RU", "UA"),
        "2022-05",
        "UA",
        YES,
        "not nationals",
        {"victims": UKRAINIANS},
    ),
    Case(
        "Own nationals",
        "gc4:27",
        "iac",
        ("RU", "UA"),
        "2022-05",
        "UA",
        NO,
        "nationals of the State",
        {"victims": RUSSIANS},
    ),
    Case("Prisoners", "gc3:13", "iac", ("RU", "UA"), "2022-07-29", "UA", YES, "protects only prisoners of war"),
    Case(
        "Cluster munitions", "ccm:1", "iac", ("RU", "UA"), "2022-03-01", "UA", NO, "Russian Federation is not a party"
    ),
    Case("Mines by Ukraine", "ottawa:1", "iac", ("UA", "RU"), "2022-09", "UA", YES, "since 2006-06-01", {"by": "UA"}),
    Case("Mines by Russia", "ottawa:1", "iac", ("UA", "RU"), "2022-09", "UA", NO, "is not a party", {"by": "RU"}),
    Case(
        "Incendiaries", "ccw-p3:2", "iac", ("RU", "UA"), "2022-06-01", "UA", YES, "Ukraine is bound by CCW Protocol III"
    ),
    Case("Aggression", "rome:8bis", "iac", ("RU", "UA"), "2022-02-24", "UA", UNKNOWN, "do not tell"),
    Case("Donbas", "ca3", "niac", ("UA", group("DNR")), "2014-08-01", "UA", YES, "Ukraine is bound"),
    Case(
        "Donbas, controlled",
        "ca3",
        "niac",
        ("UA", group("DNR", controlled_by=("RU",))),
        "2014-08-01",
        "UA",
        OPEN,
        "overall control of another State",
    ),
    # Israel and Palestine
    Case("West Bank", "gc4:49", "occupation", ("IL", "PS"), "2023", "PS", YES, "since 2014-04-02"),
    Case(
        "Gaza before accession", "gc4:49", "occupation", ("IL", HAMAS), "2008-12-29", "PS", OPEN, "International Court"
    ),
    Case("Gaza: Protocol I", "ap1:51", "iac", ("IL", "PS"), "2023-10-15", "PS", NO, "Israel is not a party"),
    Case("Gaza: custom", "cihl:14", "niac", ("IL", HAMAS), "2023-10-15", "PS", YES, "binds every party"),
    Case("Regulations", "hague-regs:43", "occupation", ("IL", "PS"), "2020", "PS", YES, "held to be customary"),
    Case(
        "Golan, a year later",
        "gc4:50",
        "occupation",
        ("IL", "SY"),
        "1980",
        "SY",
        OPEN,
        "go on",
        {"closed": "1973-10-25"},
    ),
    Case(
        "Golan, what goes on",
        "gc4:49",
        "occupation",
        ("IL", "SY"),
        "1980",
        "SY",
        YES,
        "as long",
        {"closed": "1973-10-25"},
    ),
    # Afghanistan
    Case("The day before", "ap2:13", "ap2", ("AF", TALIBAN), "2010-05-09", "AF", NO, "only from 2010-05-10"),
    Case("The day", "ap2:13", "ap2", ("AF", TALIBAN), "2010-05-10", "AF", YES, "accession 2009-11-10"),
    Case("Its ally", "ap2:13", "ap2", (("AF", "US"), TALIBAN), "2011", "AF", NO, "United States", {"by": "US"}),
    Case("An ally that is party", "ap2:13", "ap2", (("AF", "GB"), TALIBAN), "2011", "AF", YES, "United", {"by": "GB"}),
    Case(
        "Ally: article 3", "ca3", "niac", (("AF", "US"), TALIBAN), "2005", "AF", YES, "since 1956-02-02", {"by": "US"}
    ),
    Case("Invasion of 2001", "gc3:13", "iac", ("US", "AF"), "2001-11-01", "AF", YES, "Afghanistan is bound"),
    # The Caucasus
    Case("Gori", "ap1:51", "iac", ("GE", "RU"), "2008-08-12", "GE", YES, "since 1994-03-14"),
    Case("Ganja", "ap1:51", "iac", ("AM", "AZ"), "2020-10-11", "AZ", NO, "Azerbaijan is not a party"),
    Case("Prisoners of 2020", "gc3:13", "iac", ("AM", "AZ"), "2020-11-01", "AZ", YES, "Azerbaijan is bound"),
    Case("Cluster munitions of 2020", "ccm:1", "iac", ("AM", "AZ"), "2020-10-05", "AZ", NO, "Armenia is not a party"),
    # The Horn of Africa and Sudan
    Case("Tigray", "ap2:13", "ap2", (("ET", "ER"), TPLF), "2020-11-28", "ET", YES, "since 1994-10-08"),
    Case("Axum", "ap2:13", "ap2", (("ET", "ER"), TPLF), "2020-11-28", "ET", NO, "Eritrea is not a party", {"by": "ER"}),
    Case("Axum: article 3", "ca3", "niac", (("ET", "ER"), TPLF), "2020-11-28", "ET", YES, "2000-08-14", {"by": "ER"}),
    Case("Badme", "gc4:27", "iac", ("ET", "ER"), "1999-05-01", "ET", NO, "Eritrea was bound"),
    Case("Khartoum", "ap2:13", "ap2", ("SD", RSF), "2023-06-01", "SD", YES, "since 2007-01-13"),
    Case("Darfur, 2004", "ap2:13", "ap2", ("SD", group("JEM")), "2004-03-01", "SD", NO, "only from 2007-01-13"),
    Case("Darfur: crime", "rome:8.2.e.i", "niac", ("SD", group("JEM")), "2004-03-01", "SD", YES, "another question"),
    # Mali, Libya, DR Congo
    Case("Timbuktu", "hcp1954:4", "niac", ("ML", ANSAR), "2012-07-01", "ML", YES, "armed group is bound"),
    Case("Timbuktu: Protocol II", "ap2:16", "ap2", ("ML", ANSAR), "2012-07-01", "ML", YES, "since 1989-08-08"),
    Case(
        "By invitation", "ca3", "niac", (("ML", "FR"), ANSAR), "2013-02-01", "ML", YES, "France is bound", {"by": "FR"}
    ),
    Case("Misrata", "ap2:13", "ap2", ("LY", OPPOSITION), "2011-04-01", "LY", YES, "since 1978-12-07"),
    Case(
        "Kivu: custom", "cihl:1", "niac", (Organisation("UN"), group("M23")), "2013-08", "CD", YES, "binds every party"
    ),
    Case(
        "Kivu: Protocol II",
        "ap2:13",
        "ap2",
        (("CD", Organisation("UN")), group("M23")),
        "2013-08",
        "CD",
        YES,
        "no such treaty",
    ),
    # Yemen
    Case("Air campaign", "ap2:14", "ap2", (("YE", "SA"), HOUTHI), "2016", "YE", YES, "Saudi Arabia is bound"),
    Case("Starvation, 2018", "rome:8.2.e.xix", "niac", ("YE", HOUTHI), "2018-06-01", "YE", NO, "after the event"),
    # Falklands, former Yugoslavia, Rwanda
    Case("Belgrano", "gc2:12", "iac", ("AR", "GB"), "1982-05-02", "at sea", YES, "at sea"),
    Case("On land", "gc2:12", "iac", ("AR", "GB"), "1982-05-28", (), NO, "on land", {"at_sea": False}),
    Case("Falklands: Protocol I", "ap1:51", "iac", ("AR", "GB"), "1982-05-28", (), NO, "only from 1987-05-26"),
    Case("Prijedor", "gc4:27", "iac", ("BA", "RS"), "1992-05-30", "BA", YES, "succession 1992-12-31"),
    Case("Vukovar", "gc4:27", "iac", ("HR", "RS"), "1991-11-18", "HR", UNKNOWN, "predecessor"),
    Case("Kigali", "ap2:4", "ap2", ("RW", group("RPF")), "1994-04-10", "RW", YES, "since 1985-05-19"),
    # Lithuania and the treaties that it left; the Court and States that left it
    Case("Before it left", "ccm:1", "iac", ("LT", "RU"), "2025-03-05", "LT", YES, "changes nothing before 2025-03-06"),
    Case("After it left", "ccm:1", "iac", ("LT", "RU"), "2025-03-06", "LT", NO, "no longer from 2025-03-06"),
    Case("Left in war", "ccm:1", "iac", ("LT", "RU"), "2025-04-01", "LT", YES, "until that ends", {"began": "2025-01"}),
    Case("Venezuela, after notice", "rome:7", "none", ("VE",), "2026-08-01", "VE", YES, "another question"),
    Case(
        "Poland, the day before", "ottawa:1.1.a", "iac", ("PL", "RU"), "2026-02-19", "PL", YES, "changes nothing before"
    ),
    Case("Poland left", "ottawa:1.1.a", "iac", ("PL", "RU"), "2026-02-20", "PL", NO, "no longer", {"by": "PL"}),
    Case("In war", "ottawa:1.1", "iac", ("PL", "RU"), "2026-03", "PL", YES, "until that ends", {"began": "2026-02-01"}),
    Case("Tear gas at a march", "cwc:1.5", "none", ("RU",), "2024-05-01", "RU", NO, "reaches only international"),
    Case("Tear gas in a trench", "cwc:1.5", "iac", ("RU", "UA"), "2024-05-01", "UA", YES, "is bound"),
    Case("No annex", "rome:8.2.b.xx", "iac", ("RU", "UA"), "2022-03-09", "UA", NO, "needs an annex"),
    # Peoples; the high threshold of reciprocity; peace
    Case("Western Sahara", "ap1:51", "liberation", ("MA", group("Polisario")), "2021", "EH", YES, "Polisario Front"),
    Case("Before it declared", "ap1:51", "liberation", ("MA", group("Polisario")), "2013", "EH", NO, "after the event"),
    Case("Elsewhere", "ap1:51", "liberation", ("CO", ELN), "2013", "CO", UNKNOWN, "article 96(3)"),
    Case("Kargil", "ap1:51", "iac", ("IN", "PK"), "1999-06-01", "IN", NO, "India is not a party"),
    Case("A captured pilot", "gc3:13", "iac", ("IN", "PK"), "2019-02-27", "PK", YES, "Pakistan is bound"),
    Case("Teaching the Convention", "gc4:144", "none", ("CH",), "2020", "CH", YES, "Switzerland is bound"),
    Case("Teaching the Protocol", "ap1:83", "iac", ("GB", "IQ"), "2003-03-25", "IQ", YES, "Kingdom", {"by": "GB"}),
    Case("A riot", "cihl:87", "none", ("BI",), "2015-05-01", "BI", NO, "below the threshold"),
    Case("Custom of 1950", "cihl:1", "iac", ("KR", "KP"), "1950-07-01", "KR", OPEN, "would have to be shown"),
)


@pytest.mark.parametrize("case", SITUATIONS, ids=lambda case: f"{case.provision} {case.name}")
def test_what_applies(case):
    answer = applicable(case.provision, case.conflict, case.parties, case.day, case.place, law=LAW, **case.more)
    assert (answer.outcome, answer.record.outcome) == (case.outcome, case.outcome), str(answer)
    assert case.reason in answer.reason, str(answer)


@pytest.mark.parametrize(
    ("name", "parties", "day", "place", "court"),
    [
        ("rome:8.2.e.iv", ("ML", ANSAR), "2012-07-01", "ML", YES),
        ("rome:7", ("PH",), "2018-06-01", "PH", YES),
        ("rome:7", ("PH",), "2019-03-17", "PH", NO),
        ("rome:7", ("BI",), "2017-10-26", "BI", YES),
        ("rome:7", ("BI",), "2017-10-27", "BI", NO),
        ("rome:7", ("MM",), "2017-09-01", ("MM", "BD"), YES),
        ("rome:8.2.e.i", ("SD", RSF), "2023-06-01", "SD", OPEN),
        ("rome:8.2.e.i", ("YE", HOUTHI), "2016-01-01", "YE", NO),
        ("rome:8.2.c.i-1", (("AF", "US"), TALIBAN), "2004-01-01", "AF", YES),
        ("rome:8.2.e.i", ("GE", "RU"), "2008-08-12", "GE", YES),
        ("rome:8.2.b.i", ("RU", "UA"), "2022-03-16", "UA", YES),
        ("rome:8.2.b.i", ("UA", "RU"), "2025-06-01", "UA", OPEN),
        ("rome:8bis", ("RU", "UA"), "2022-02-24", "UA", NO),
        ("rome:8.2.b.i", ("IL", "PS"), "2014-06-12", "PS", OPEN),
        ("rome:8.2.b.i", ("IL", "PS"), "2014-06-13", "PS", YES),
        ("rome:7", ("VE",), "2026-08-01", "VE", YES),
        ("rome:7", ("VE",), "2028-01-01", "VE", UNKNOWN),
        ("gc4:147", ("RU", "UA"), "2022-03-16", "UA", None),
    ],
)
def test_whether_the_court_may_act_is_another_question(name, parties, day, place, court):
    assert applicable(name, "iac", parties, day, place, law=LAW).court is court


@pytest.mark.parametrize(
    ("name", "day", "place", "by", "court"),
    [
        # The State of the other side opens no way to the Court for what a State's own forces do at home.
        ("rome:8.2.b.i", "2025-06-01", "RU", "RU", NO),
        ("rome:8.2.b.i", "2025-06-01", "UA", "RU", YES),
        # Ukraine's declarations speak of acts in its territory; they do not follow its nationals abroad.
        ("rome:8.2.b.i", "2022-06-01", "RU", "UA", NO),
        ("rome:8.2.b.i", "2022-06-01", "UA", "UA", YES),
    ],
)
def test_only_the_territory_and_the_nationality_of_the_accused_open_the_court(name, day, place, by, court):
    assert applicable(name, "iac", ("RU", "UA"), day, place, by=by, law=LAW).court is court


def test_an_article_124_declaration_limited_to_nationals_leaves_others_to_the_court():
    question = {"conflict": "iac", "parties": ("RU", "UA"), "day": "2025-06-01", "place": "UA", "law": LAW}
    assert applicable("rome:8.2.b.i", by="RU", **question).court is YES
    assert applicable("rome:8.2.b.i", by="UA", **question).court is NO
