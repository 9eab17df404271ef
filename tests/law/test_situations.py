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
    Case("Cooperation by a State", "rome:86", "niac", ("CO", ELN), "2010", "CO", YES, "States alone", {"by": "CO"}),
    Case("Cooperation by a group", "rome:86", "niac", ("CO", ELN), "2010", "CO", NO, "States alone", {"by": ELN}),
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


GROUP, FMLN, LTTE, PKK, HEZBOLLAH, FLN, UNITA = map(group, ("G", "FMLN", "LTTE", "PKK", "Hezbollah", "FLN", "UNITA"))
MORE = (
    # Successor States: by succession from their first day on, by accession only from its day on
    Case("Mostar", "ap1:51", "iac", ("HR", "BA"), "1993-05-09", "BA", YES, "since 1992-03-06"),
    Case("The ten days", "gc4:27", "iac", ("SI", "RS"), "1991-06-28", "SI", UNKNOWN, "predecessor"),
    Case("The Kosovo Liberation Army", "ap2:13", "ap2", ("RS", group("KLA")), "1998-09-26", "RS", YES, "1992-04-27"),
    Case("A State outside", "ap1:51", "iac", ("US", "RS"), "1999-04-23", "RS", NO, "America is not a party"),
    Case("Its ally inside", "ap1:51", "iac", ("GB", "RS"), "1999-04-23", "RS", YES, "since 1998-07-28"),
    Case("Montenegro's first month", "cat:2", "none", ("ME",), "2006-07-01", "ME", YES, "since 2006-06-03"),
    Case("Czech Republic's first month", "cat:2", "none", ("CZ",), "1993-01-15", "CZ", YES, "since 1993-01-01"),
    Case("Slovakia's first month", "genocide:1", "none", ("SK",), "1993-01-15", "SK", YES, "since 1993-01-01"),
    Case("Grozny", "ap2:13", "ap2", ("RU", GROUP), "1995-01-01", "RU", YES, "since 1990-03-29"),
    Case("Khojaly", "gc4:27", "iac", ("AM", "AZ"), "1992-02-26", "AZ", NO, "only from 1993"),
    Case("Tajikistan", "ap2:4", "ap2", ("TJ", GROUP), "1993-02-01", "TJ", YES, "since 1991-12-21"),
    Case("Sukhumi", "ca3", "niac", ("GE", GROUP), "1993-09-27", "GE", YES, "immediate effect"),
    Case("Transnistria", "ca3", "niac", ("MD", GROUP), "1992-06-19", "MD", NO, "only from 1993-11-24"),
    Case("Heglig", "gc4:27", "iac", ("SD", "SS"), "2012-04-15", "SD", NO, "South Sudan was bound"),
    Case("Dili", "gc4:27", "occupation", ("ID",), "1991-11-12", "TL", OPEN, "International Court"),
    # Whose standing is disputed, or for whom another may act
    Case("Taiwan", "gc4:27", "iac", ("CN", "TW"), "2027-01-01", "TW", UNKNOWN, "do not tell whether Taiwan"),
    Case("Kosovo", "cat:2", "none", ("XK",), "2020", "XK", UNKNOWN, "do not tell whether Kosovo"),
    Case("The Holy See", "ccm:1", "iac", ("VA", "IT"), "2013", "VA", YES, "Holy See is bound"),
    Case("Niue", "cwc:1.1", "none", ("NU",), "2010", "NU", YES, "since 2005-05-21"),
    # Exits
    Case("Lithuania, still", "ottawa:1.1", "iac", ("LT", "RU"), "2025-12-26", "LT", YES, "before", {"by": "LT"}),
    Case("Lithuania, gone", "ottawa:1.1", "iac", ("LT", "RU"), "2025-12-27", "LT", NO, "no longer", {"by": "LT"}),
    Case("Estonia", "ottawa:1.1", "none", ("EE",), "2025-12-27", "EE", NO, "no longer from 2025-12-27"),
    Case("Finland, still", "ottawa:1.1", "none", ("FI",), "2026-01-09", "FI", YES, "nothing before 2026-01-10"),
    Case("Finland, gone", "ottawa:1.1", "none", ("FI",), "2026-01-10", "FI", NO, "no longer from 2026-01-10"),
    Case("Announced", "ottawa:1.1", "iac", ("UA", "RU"), "2025-09-01", "UA", YES, "2006-06-01", {"by": "UA"}),
    # The Fact-Finding Commission
    Case("Both accepted", "ap1:90.2", "iac", ("RU", "UA"), "2015", "UA", YES, "has accepted"),
    Case("One withdrew", "ap1:90.2", "iac", ("RU", "UA"), "2022-03-01", "UA", NO, "withdrew its acceptance"),
    Case("The day before", "ap1:90.2.a", "iac", ("RU", "UA"), "2019-10-22", "UA", YES, "has accepted"),
    Case("By consent", "ap1:90.2.d", "iac", ("RU", "UA"), "2022-03-01", "UA", YES, "is bound"),
    Case("Never accepted", "ap1:90.2.a", "iac", ("IL", "JO"), "2000", "JO", NO, "is not a party"),
    Case("Before the year", "ap1:90.2.a", "iac", ("AR", "AU"), "1995", (), NO, "only on 1996"),
    Case("Within the year", "ap1:90.2.a", "iac", ("AR", "AU"), "1996-06", (), UNKNOWN, "since when"),
    Case("In war within one State", "ap1:90.2.a", "niac", ("RU", GROUP), "2015", "RU", NO, "only international"),
    Case("One side named", "ap1:90.2.a", "iac", ("RU",), "2015", "RU", UNKNOWN, "State on each side"),
    Case("Not accepted by then", "ap1:90.2.a", "iac", ("GB", "EG"), "2010", (), NO, "Egypt had not accepted"),
    Case("Not known since", "ap1:90", "iac", ("DE", "FR"), "2022-03-01", "DE", UNKNOWN, "France has accepted"),
    # Weapons
    Case("Halabja's war", "gas1925:1", "iac", ("IQ", "IR"), "1984-03-01", "IR", YES, "since 1931-09-08"),
    Case("Viet Nam", "gas1925:1", "iac", ("US", "VN"), "1968", "VN", NO, "only from 1975-04-10"),
    Case("Ethiopia", "gas1925:1", "iac", ("IT", "ET"), "1936-03-01", "ET", YES, "since 1928-04-03"),
    Case("Kakhovka", "enmod:1", "iac", ("RU", "UA"), "2023-06-06", "UA", YES, "since 1978-10-05"),
    Case("Poison in Mali", "rome:8.2.e.xiii", "niac", ("ML", GROUP), "2020", "ML", NO, "is not a party"),
    Case("Remnants", "ccw-p5:3", "iac", ("RU", "UA"), "2022-03-01", "UA", YES, "since 2009-01-21"),
    Case("Remnants of 2008", "ccw-p5:3", "iac", ("RU", "GE"), "2008-08-10", "GE", NO, "only from 2009"),
    Case("Sri Lanka", "ccw-p3:2", "niac", ("LK", LTTE), "2009-03-01", "LK", YES, "since 2005-03-24"),
    Case("Türkiye", "ccw-p3:2", "niac", ("TR", PKK), "2016", "TR", NO, "is not a party to CCW Protocol III"),
    Case("Too early", "ccm:1", "iac", ("GB", "IQ"), "2003-03-25", "IQ", NO, "only from 2010-11-01", {"by": "GB"}),
    Case("Mines by Cambodia", "ottawa:1.1", "iac", ("TH", "KH"), "2025-07-24", "TH", YES, "2000", {"by": "KH"}),
    # Across borders
    Case("Gara", "ca3", "niac", ("TR", PKK), "2021-02-10", "IQ", YES, "without its consent", {"consent": False}),
    Case("Qana", "ca3", "niac", ("IL", HEZBOLLAH), "2006-07-30", "LB", YES, "Israel is bound"),
    Case("Qana: Protocol II", "ap2:13", "ap2", ("IL", HEZBOLLAH), "2006-07-30", "LB", NO, "Israel", {"by": "IL"}),
    Case("Algiers", "ca3", "niac", ("FR", FLN), "1957-02-01", "DZ", OPEN, "under that State's own rule"),
    # In peace
    Case("Safeguarding", "hcp1954:3", "none", ("FR",), "2020", "FR", YES, "since 1957-09-07"),
    Case("Stockpiles", "ottawa:4", "none", ("UA",), "2012", "UA", YES, "since 2006-06-01"),
    Case("Weapon review", "ap1:36", "none", ("DE",), "2020", "DE", YES, "since 1991-08-14"),
    # Older wars
    Case("Hanoi", "gc3:13", "iac", ("US", "VN"), "1967-07-06", "VN", YES, "Viet Nam is bound"),
    Case("No Gun Ri", "gc4:27", "iac", ("KR", "KP"), "1950-07-26", "KR", NO, "only from"),
    Case("Suez: not yet ratified", "gc3:13", "iac", ("GB", "EG"), "1956-11-05", "EG", NO, "only from 1958-03-23"),
    Case("Suez", "gc3:13", "iac", ("FR", "EG"), "1956-11-05", "EG", YES, "since 1951-12-28"),
    Case("Goa", "gc3:13", "iac", ("IN", "PT"), "1961-12-18", "IN", YES, "Portugal is bound"),
    Case("El Mozote", "ap2:13", "ap2", ("SV", FMLN), "1981-12-11", "SV", YES, "since 1979-05-23"),
    Case("Río Negro", "ap2:13", "ap2", ("GT", GROUP), "1982-03-13", "GT", NO, "only from 1988-04-19"),
    Case("Bogoro", "ap2:13", "ap2", ("CD", GROUP), "2003-02-24", "CD", NO, "only from 2003-06-12"),
    Case("Marawi", "ap2:13", "ap2", ("PH", GROUP), "2017-06-01", "PH", YES, "since 1987-06-11"),
    Case("La Cantuta", "ap2:4", "ap2", ("PE", GROUP), "1992-07-18", "PE", YES, "since 1990-01-14"),
    Case("Kuito", "ap2:13", "ap2", ("AO", UNITA), "1993", "AO", NO, "only from 2020-04-07"),
    Case("Heritage of Ukraine", "hcp-p2:6", "iac", ("RU", "UA"), "2022-03-01", "UA", NO, "Federation is not a party"),
)
"""Written down before they were asked, so that the answers owe nothing to the engine."""


@pytest.mark.parametrize("case", MORE, ids=lambda case: f"{case.provision} {case.name}")
def test_what_applies_in_cases_written_down_beforehand(case):
    test_what_applies(case)


@pytest.mark.parametrize(
    ("name", "conflict", "parties", "day", "place", "court"),
    [
        ("rome:7", "none", ("CK",), "2009", "CK", YES),
        ("rome:7", "none", ("ZA",), "2018", "ZA", YES),  # the notice was taken back before it took effect
        ("rome:7", "none", ("GM",), "2018", "GM", YES),
        ("rome:7", "none", ("HU",), "2026-07-01", "HU", UNKNOWN),
        ("rome:7", "none", ("CI",), "2011-03-17", "CI", YES),  # by declaration
        ("rome:7", "none", ("CI",), "2002-09-18", "CI", NO),
        ("rome:7", "none", ("UA",), "2014-01-22", "UA", YES),
        ("rome:7", "none", ("UA",), "2013-11-20", "UA", NO),
        ("rome:8.2.b.i", "iac", ("AM", "AZ"), "2022-09-13", "AM", YES),
        ("rome:8.2.b.i", "iac", ("AM", "AZ"), "2021-05-09", "AM", NO),
        ("rome:8.2.b.i", "iac", ("AM", "AZ"), "2020-10-11", "AZ", NO),
        ("rome:8.2.e.i", "niac", ("LY", GROUP), "2011-02-20", "LY", YES),  # by referral
        ("rome:8.2.e.i", "niac", ("LY", GROUP), "2011-02-10", "LY", NO),
        ("rome:8.2.e.i", "niac", ("CD", GROUP), "2001", "CD", NO),
        ("rome:8.2.c.i-1", "niac", ("AF", GROUP), "2002-12-01", "AF", NO),
        ("rome:8.2.e.i", "niac", ("SY", GROUP), "2015", "SY", NO),
        ("rome:8.2.b.i", "iac", ("US", "IQ"), "2003-03-25", "IQ", NO),
        ("rome:8.2.b.i", "iac", (("US", "GB"), "IQ"), "2003-03-25", "IQ", YES),
        ("rome:8.2.e.i", "niac", ("JO", ISIS), "2016", "SY", YES),
        ("rome:8.2.e.xix", "niac", ("NG", GROUP), "2023", "NG", NO),
    ],
)
def test_whether_the_court_may_act_in_cases_written_down_beforehand(name, conflict, parties, day, place, court):  # noqa: PLR0917  # a row
    assert applicable(name, conflict, parties, day, place, law=LAW).court is court
