"""Who is bound: the data agree with the reference table row for row, say no only where a list is complete, and never guess."""

import csv
from collections import Counter

import pytest

from ihl_docs.errors import CatalogueError
from ihl_docs.law.applicability import applicable
from ihl_docs.law.binding import Basis, BindingStatus
from ihl_docs.law.bindings_data import load_bindings
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import Confidence
from ihl_docs.law.tables import data_folder
from ihl_docs.model.vocabulary.assessing import Applicability

READ = load_bindings(data_folder())
STATES = {state.code: state for state in READ.states}
BY_ISO3 = {state.iso3: state for state in READ.states}
COVERAGE = {each.instrument: each for each in READ.coverage}

TREATIES = {
    "GC I": "gc1",
    "GC II": "gc2",
    "GC III": "gc3",
    "GC IV": "gc4",
    "AP I": "ap1",
    "AP II": "ap2",
    "AP III": "ap3",
    "Hague CP 1954": "hcp1954",
    "Hague CP P1": "hcp-p1",
    "Hague CP P2": "hcp-p2",
    "CCW": "ccw",
    "CCW P I": "ccw-p1",
    "CCW P II": "ccw-p2",
    "CCW P II amended": "ccw-p2a",
    "CCW P III": "ccw-p3",
    "CCW P IV": "ccw-p4",
    "CCW P V": "ccw-p5",
    "CCW art 1 amendment": "ccw-a1",
    "CCM": "ccm",
    "Mine Ban": "ottawa",
    "CWC": "cwc",
    "BWC": "bwc",
    "Rome Statute": "rome",
    "OPAC": "opac",
    "Genocide": "genocide",
    "CAT": "cat",
    "ICPPED": "icpped",
}
STATUS = {
    "party": BindingStatus.PARTY,
    "party_withdrawal_pending": BindingStatus.PARTY,
    "withdrawn": BindingStatus.PARTY,
    "signatory": BindingStatus.SIGNATORY,
    "not_party_in_1996": BindingStatus.NOT_PARTY,
}

SUCCESSORS = ("MK",)
"""Successors of Yugoslavia and Czechoslovakia, which had consented to Protocols I to III (end notes 1 and 3 of the page
of the United Nations Treaty Collection on the Convention, 3 February 2026). The table computes a first day from the
notification of succession, though a succession reaches back, and computes none for the Convention itself."""

RATIFIED_AP3 = (
    "AT CH CZ DE EE ES FI FR GB GE GR GT HN HR HU IL IS IT KE LI LT LU LV MC MD MK MX NI NL NO NR NZ PA PH PL PT PY RO RS "
    "SE SG SI SK SM SV TL UA US UY"
).split()
"""Those that ratified Protocol III by the Swiss depositary list; of the rest the table has another difference too."""

STATED = "BA CZ HR ME RS SI SK".split()
"""Successors that told the Secretary-General of the day; the table leaves it open, or computes one from the notice."""

DIFFERENT = {
    **{(f"ccw-p{number}", state): {"act": "succession", "since": None} for number in (1, 2, 3) for state in SUCCESSORS},
    # The Swiss lists of 2025 print what the table has not, or has from memory (SR 0.520.3, 0.520.32).
    ("hcp1954", "IL"): {"act": "ratification"},
    ("hcp1954", "RS"): {"since": "1992-04-27"},
    ("hcp-p1", "AF"): {"deposited": "2018-03-12", "since": "2018-06-12"},
    ("hcp-p1", "AM"): {"since": "1991-12-21"},
    ("hcp-p1", "AR"): {
        "status": BindingStatus.PARTY,
        "act": "accession",
        "deposited": "2007-05-10",
        "since": "2007-08-10",
    },
    ("hcp-p1", "BA"): {"since": "1992-03-06"},
    ("hcp-p1", "CO"): {"since": "1998-09-18"},
    ("hcp-p1", "HR"): {"since": "1991-10-08"},
    ("hcp-p1", "IQ"): {"since": "1968-03-21"},
    ("hcp-p1", "IL"): {"since": "1958-07-01"},
    ("hcp-p1", "LY"): {"since": "1958-02-19"},
    ("hcp-p1", "ML"): {"since": "1961-08-18"},
    ("hcp-p1", "MM"): {"since": "1956-08-07"},
    ("hcp-p1", "RU"): {"since": "1957-04-04"},
    ("hcp-p1", "RS"): {"since": "1992-04-27"},
    ("hcp-p1", "PS"): {"since": "2012-06-22"},
    ("hcp-p1", "SY"): {"since": "1958-06-06"},
    ("hcp-p1", "UA"): {"since": "1957-05-06"},
    ("hcp-p1", "YE"): {"since": "1970-05-06"},
    **{(f"ccw-p{number}", state): {"act": "succession"} for number in (1, 2, 3) for state in STATED},
    # The Swiss list (SR 0.515.07) prints the first day of a succession and the earliest of several deposits.
    ("bwc", "AL"): {"deposited": "1992-06-03", "since": "1992-06-03"},
    ("bwc", "BA"): {"since": "1992-03-06"},
    ("bwc", "BZ"): {"act": "succession", "deposited": "1986-10-20", "since": "1981-09-21"},
    ("bwc", "CZ"): {"since": "1993-01-01"},
    ("bwc", "DM"): {"since": "1978-11-03"},
    ("bwc", "EE"): {"deposited": "1993-06-07", "since": "1993-06-07"},
    ("bwc", "GM"): {"deposited": "1997-05-07", "since": "1997-05-07"},
    ("bwc", "HR"): {"since": "1991-10-08"},
    ("bwc", "ID"): {"deposited": "1992-02-19", "since": "1992-02-19"},
    ("bwc", "JO"): {"deposited": "1975-05-30", "since": "1975-05-30"},
    ("bwc", "JP"): {"deposited": "1982-06-08", "since": "1982-06-08"},
    ("bwc", "LC"): {"since": "1979-02-22"},
    ("bwc", "LI"): {"deposited": "1991-05-30", "since": "1991-05-30"},
    ("bwc", "ME"): {"since": "2006-06-03"},
    ("bwc", "MK"): {"since": "1991-09-17"},
    ("bwc", "MV"): {"deposited": "1993-07-01", "since": "1993-07-01"},
    ("bwc", "PG"): {"deposited": "1980-10-27", "since": "1980-10-27"},
    ("bwc", "RS"): {"since": "1992-04-27"},
    ("bwc", "SB"): {"since": "1978-07-07"},
    ("bwc", "SC"): {"deposited": "1979-10-11", "since": "1979-10-11"},
    ("bwc", "SI"): {"since": "1991-06-25"},
    ("bwc", "SK"): {"deposited": "1993-05-17", "since": "1993-01-01"},
    ("bwc", "SR"): {"deposited": "1993-01-06", "since": "1993-01-06"},
    ("bwc", "UZ"): {"deposited": "1996-01-02", "since": "1996-01-02"},
    ("bwc", "VC"): {"since": "1979-10-27"},
    ("bwc", "VU"): {"since": "1980-07-30"},
    # The Swiss list of 2026 (SR 0.520.33) marks immediate effect under article 44, and an accession (A).
    ("hcp-p2", "CD"): {"deposited": "2024-08-28", "since": "2024-08-28"},
    ("hcp-p2", "GB"): {"act": "accession"},
    ("hcp-p2", "ML"): {"since": "2012-11-15"},
    ("hcp-p2", "UA"): {"since": "2020-06-30"},
    # The Swiss depositary list (SR 0.518.523) tells ratification from accession, which the table does not, and prints days
    # where the table has years; the Dutch treaty database has the signatures up to the Dominican Republic.
    **{("ap3", state): {"act": "ratification"} for state in RATIFIED_AP3},
    **{("ap3", state): {"act": "accession"} for state in "AL AM BY BZ CK FJ GY KZ SR SS UG".split()},
    ("ap3", "EC"): {"act": "ratification", "deposited": "2020-10-06", "since": "2021-04-06"},
    ("ap3", "KG"): {"act": "accession", "deposited": "2019-01-25", "since": "2019-07-25"},
    ("ap3", "LS"): {"act": "accession", "deposited": "2020-01-06", "since": "2020-07-06"},
    ("ap3", "MG"): {"act": "ratification", "deposited": "2018-07-10", "since": "2019-01-10"},
    ("ap3", "PE"): {"act": "ratification", "deposited": "2018-10-09", "since": "2019-04-09"},
    # The list prints the day of deposit, the clause gives six months: the day is left open between the two.
    ("ap3", "PS"): {"act": "accession", "since": None},
    **{("ap3", state): {"act": "ratification", "signed": "2005-12-08"} for state in ("BE", "CL", "CR", "DK")},
    **{("ap3", state): {"act": "ratification", "signed": "2006-03-14"} for state in ("BG", "BR")},
    ("ap3", "AR"): {"act": "ratification", "signed": "2006-03-13"},
    ("ap3", "AU"): {"act": "ratification", "signed": "2006-03-08"},
    ("ap3", "BF"): {"act": "ratification", "signed": "2006-12-07"},
    ("ap3", "CA"): {"act": "ratification", "signed": "2006-06-19"},
    ("ap3", "CY"): {"act": "ratification", "signed": "2006-06-19"},
    ("ap3", "DO"): {"act": "ratification", "signed": "2006-07-26"},
    # The page of the depositary of 14 March 2015 has the days on which the signatories signed.
    **{
        ("rome", state): {"signed": day}
        for state, day in (
            ("AE", "2000-11-27"),
            ("AO", "1998-10-07"),
            ("BH", "2000-12-11"),
            ("BS", "2000-12-29"),
            ("CM", "1998-07-17"),
            ("DZ", "2000-12-28"),
            ("EG", "2000-12-26"),
            ("ER", "1998-10-07"),
            ("GW", "2000-09-12"),
            ("HT", "1999-02-26"),
            ("IL", "2000-12-31"),
            ("IR", "2000-12-31"),
            ("JM", "2000-09-08"),
            ("KG", "1998-12-08"),
            ("KW", "2000-09-08"),
            ("MA", "2000-09-08"),
            ("MC", "1998-07-18"),
            ("MZ", "2000-12-28"),
            ("OM", "2000-12-20"),
            ("RU", "2000-09-13"),
            ("SB", "1998-12-03"),
            ("SD", "2000-09-08"),
            ("ST", "2000-12-28"),
            ("SY", "2000-11-29"),
            ("TH", "2000-10-02"),
            ("US", "2000-12-31"),
            ("UZ", "2000-12-29"),
            ("YE", "2000-12-28"),
            ("ZW", "1998-07-17"),
        )
    },
}
"""Every place where the data differ from the reference table on purpose, with what they have instead."""


def _rows(instrument, state, *statuses):
    return [
        row
        for row in READ.bindings
        if (row.instrument, row.state) == (instrument, state) and (not statuses or row.status in statuses)
    ]


def _by_list(instrument, state):
    return [
        row
        for row in INDEX.get((instrument, state), ())
        if row.status in (BindingStatus.PARTY, BindingStatus.SIGNATORY, BindingStatus.NOT_PARTY)
    ]


INDEX: dict[tuple[str, str], list] = {}
for _row in READ.bindings:
    INDEX.setdefault((_row.instrument, _row.state), []).append(_row)


def test_every_row_of_the_reference_table_is_there_but_for_the_listed_differences(shared):
    with (shared / "law" / "treaty_status.csv").open(encoding="utf-8") as file:
        table = list(csv.DictReader(file))
    compared, unlisted, needless = 0, [], set(DIFFERENT)
    for line in table:
        instrument, state = TREATIES[line["treaty"]], BY_ISO3[line["iso3"]].code
        expected = {
            "status": STATUS[line["status"]],
            "act": line["instrument_type"].replace("_", " ") or None,
            "signed": line["signature_date"] or None,
            "deposited": line["instrument_date"] or None,
            "since": line["entry_into_force"] or None,
            "withdrawal_notified": line["withdrawal_notified"] or None,
            "until": line["withdrawal_effective"] or None,
        }
        rows = [row for row in _by_list(instrument, state) if row.status is not BindingStatus.NOT_PARTY]
        (row,) = rows or _by_list(instrument, state)
        if row.basis is Basis.STATEMENT:
            del expected["since"]
        found = {name: getattr(row, name) for name in expected}
        differences = {name: found[name] for name in expected if found[name] != expected[name]}
        compared += 1
        if differences != DIFFERENT.get((instrument, state), {}):
            unlisted.append((instrument, state, differences))
        elif differences:
            needless.discard((instrument, state))
    assert compared == 3695
    assert unlisted == []
    # A successor that has consented to fewer of the three Protocols has no row to differ.
    assert {each for each in needless if INDEX.get(each)} == set()


def test_confidence_is_never_more_than_the_table_claims_unless_another_source_was_compared(shared):
    words = {"confirmed": "confirmed", "partly": "partly", "own_knowledge": "unconfirmed"}
    compared_since = {
        "hcp1954": "SR 0.520.3",
        "hcp-p1": "SR 0.520.32",
        "hcp-p2": "SR 0.520.33",
        "ap3": "Swiss depositary list for Protocol III",
    }
    with (shared / "law" / "treaty_status.csv").open(encoding="utf-8") as file:
        for line in csv.DictReader(file):
            instrument, state = TREATIES[line["treaty"]], BY_ISO3[line["iso3"]].code
            row = next(
                (each for each in _by_list(instrument, state) if each.status is not BindingStatus.NOT_PARTY), None
            )
            if row is None or row.confidence.value == words[line["confidence"]]:
                continue
            assert compared_since[instrument] in row.source, (instrument, state)


@pytest.mark.parametrize(
    ("instrument", "parties"),
    [
        ("gc1", 196),
        ("gc4", 196),
        ("ap1", 175),
        ("ap2", 170),
        ("ap3", 80),
        ("hcp1954", 136),
        ("hcp-p1", 115),
        ("ccw", 128),
        ("ccw-a1", 90),
        ("ccm", 112),
        ("ottawa", 162),
        ("cwc", 193),
        ("bwc", 189),
        ("rome", 125),
        ("opac", 173),
        ("genocide", 153),
        ("cat", 176),
        ("icpped", 78),
    ],
)
def test_the_parties_are_as_many_as_the_depositary_counts(instrument, parties):
    today = "2026-11-23"
    rows = [row for row in READ.bindings if row.instrument == instrument and row.status is BindingStatus.PARTY]
    assert sum(row.until is None or row.until > today for row in rows) == parties


def test_a_complete_list_says_no_of_those_it_leaves_out_and_an_incomplete_one_says_nothing():
    assert [row.status for row in _by_list("ap1", "MM")] == [BindingStatus.NOT_PARTY]
    assert _by_list("ap1", "MM")[0].as_of == "2025-01-01"
    assert [(row.status, row.as_of) for row in _by_list("ap3", "MM")] == [(BindingStatus.NOT_PARTY, "2025-01-01")]
    assert _by_list("gas1925", "MM") == []
    for instrument, state in (
        (row.instrument, row.state) for row in READ.bindings if row.status is BindingStatus.NOT_PARTY
    ):
        complete = COVERAGE[instrument].complete
        assert complete or _rows(instrument, state, BindingStatus.SIGNATORY), (instrument, state)


def test_on_a_complete_list_every_listed_state_is_told_once():
    for instrument, coverage in COVERAGE.items():
        told = Counter(
            row.state
            for row in READ.bindings
            if row.instrument == instrument and row.status in (BindingStatus.PARTY, BindingStatus.NOT_PARTY)
        )
        assert set(told.values()) <= {1}, instrument
        if coverage.complete:
            assert {state.code for state in READ.states if state.listed} <= set(told), instrument


@pytest.mark.parametrize("state", ["XK", "EH", "NU", "CK"])
def test_absence_says_nothing_of_those_for_whom_another_state_may_have_acted(state):
    assert not STATES[state].listed
    assert not _rows("genocide", state)


def test_trap_03_who_is_no_party_to_the_protocols():
    for state in ("SY", "IQ", "MM", "AZ", "IL", "US"):
        assert not _rows("ap2", state, BindingStatus.PARTY)
        assert _rows("ap2", state, BindingStatus.NOT_PARTY)
    for state in ("MX", "KP", "VN"):
        assert _rows("ap1", state, BindingStatus.PARTY)
        assert _rows("ap2", state, BindingStatus.NOT_PARTY)


def test_trap_06_a_succession_without_a_day_is_enclosed_and_not_computed():
    rows = [row for row in READ.bindings if row.basis is Basis.SUCCESSION]
    assert len(rows) > 8
    for row in rows:
        assert row.since is None
        assert row.since_latest == row.deposited
        assert row.since_earliest is None or row.since_earliest < row.since_latest
    (macedonia,) = _rows("cat", "MK", BindingStatus.PARTY)
    assert (macedonia.since_earliest, macedonia.since_latest) == ("1991-09-08", "1994-12-12")


def test_trap_06_a_succession_reaches_back_to_the_day_that_the_state_named_to_the_depositary():
    days = {
        "BA": "1992-03-06",
        "CZ": "1993-01-01",
        "HR": "1991-10-08",
        "ME": "2006-06-03",
        "RS": "1992-04-27",
        "SI": "1991-06-25",
    }
    rows = [row for row in READ.bindings if row.basis is Basis.STATEMENT]
    assert {row.state for row in rows} == {*days, "SK"}
    for row in rows:
        assert row.since == days.get(row.state, "1993-01-01") < row.deposited


def test_trap_07_a_signatory_is_not_bound():
    signatories = [row for row in READ.bindings if row.status is BindingStatus.SIGNATORY]
    assert len(signatories) == 131
    for row in signatories:
        assert row.since is None
        (no_party,) = _rows(row.instrument, row.state, BindingStatus.NOT_PARTY)
        assert "has not ratified" in no_party.note


@pytest.mark.parametrize(
    ("instrument", "state", "notified", "until"),
    [
        ("ccm", "LT", "2024-09-06", "2025-03-06"),
        ("ottawa", "EE", "2025-06-27", "2025-12-27"),
        ("ottawa", "LV", "2025-06-27", "2025-12-27"),
        ("ottawa", "LT", "2025-06-27", "2025-12-27"),
        ("ottawa", "FI", "2025-07-10", "2026-01-10"),
        ("ottawa", "PL", "2025-08-20", "2026-02-20"),
        ("rome", "BI", "2016-10-27", "2017-10-27"),
        ("rome", "PH", "2018-03-17", "2019-03-17"),
        ("rome", "BF", "2026-06-24", "2027-06-24"),
    ],
)
def test_trap_07_a_withdrawal_ends_what_binds_on_its_day_of_effect(instrument, state, notified, until):
    (row,) = _rows(instrument, state, BindingStatus.PARTY)
    assert (row.withdrawal_notified, row.until) == (notified, until)
    assert row.since < notified < until


def test_the_last_party_to_protocol_three_is_told_and_the_day_on_which_sources_differ_is_left_open():
    (cameroon,) = _rows("ap3", "CM", BindingStatus.PARTY)
    assert (cameroon.act, cameroon.deposited, cameroon.since) == ("accession", "2021-09-23", "2022-03-23")
    (palestine,) = _rows("ap3", "PS", BindingStatus.PARTY)
    assert (palestine.since, palestine.since_earliest, palestine.since_latest) == (None, "2015-01-04", "2015-07-04")


def test_an_exit_that_may_have_been_taken_back_is_told_as_doubtful():
    (hungary,) = _rows("rome", "HU", BindingStatus.PARTY)
    assert (hungary.until, hungary.uncertain_from) == (None, "2026-06-02")


def test_a_day_that_is_known_by_the_year_alone_is_enclosed():
    (andorra,) = _rows("ap1", "AD", BindingStatus.PARTY)
    assert (andorra.deposited, andorra.since) == ("2025", None)
    assert (andorra.since_earliest, andorra.since_latest) == ("2025-07-01", "2026-06-30")


def test_the_days_of_a_row_follow_each_other():
    for row in READ.bindings:
        if row.status is not BindingStatus.PARTY:
            continue
        days = [row.signed, row.deposited, row.withdrawal_notified, row.until]
        known = [day for day in days if day is not None and len(day) == 10]
        assert known == sorted(known), row
        assert row.until is None or row.since < row.until, row
        assert (row.since is None) or row.basis is not Basis.SUCCESSION, row


@pytest.mark.parametrize(
    ("state", "lodged", "since", "until"),
    [
        ("CI", "2003-10-01", "2002-09-19", None),
        ("UA", "2014-04-17", "2013-11-21", "2014-02-23"),
        ("UA", "2015-09-08", "2014-02-20", None),
        ("PS", "2015-01-01", "2014-06-13", None),
        ("AM", "2023-11-15", "2021-05-10", None),
        ("UG", "2004-02-27", "2002-07-01", None),
        ("MM", "2021-07-17", "2002-07-01", None),
    ],
)
def test_declarations_accept_the_jurisdiction_for_their_time(state, lodged, since, until):
    found = [(row.deposited, row.since, row.until) for row in _rows("rome", state, BindingStatus.DECLARATION)]
    assert (lodged, since, until) in found
    assert all(row.provision == "rome:12.3" for row in _rows("rome", state, BindingStatus.DECLARATION))


def test_every_declaration_names_a_provision_of_the_catalogue():
    known = {provision.id for provision in load_catalogue().provisions}
    named = [(row.state, row.provision) for row in READ.bindings if row.provision]
    assert len(named) > 250
    assert [each for each in named if each[1] not in known] == []


def test_whoever_made_a_reservation_to_the_gas_protocol_is_told_and_what_was_not_read_is_not_said():
    reservations = [row for row in READ.bindings if row.status is BindingStatus.RESERVATION]
    marked = {row.state: row for row in reservations if row.instrument == "gas1925"}
    assert set(marked) == set("AO AU BD DZ GB IL IN IQ JO KP KR KW LY NG PG SY US VN".split())
    unread = {state for state, row in marked.items() if row.note.startswith("Its text is not in the list.")}
    assert unread == set("BD GB IN JO KW LY NG PG SY VN".split())
    assert not [state for state in unread if marked[state].confidence is Confidence.CONFIRMED]
    assert "not bacteriological methods" in marked["US"].note


def test_opt_outs_and_referrals_are_told_apart_from_declarations():
    opted = {row.state: (row.since, row.until) for row in READ.bindings if row.status is BindingStatus.OPT_OUT}
    assert opted == {
        "FR": ("2002-07-01", "2008-06-15"),
        "CO": ("2002-11-01", "2009-11-01"),
        "UA": ("2025-01-01", "2032-01-01"),
    }
    referred = {row.state: row.since for row in READ.bindings if row.status is BindingStatus.REFERRAL}
    assert referred == {"SD": "2002-07-01", "LY": "2011-02-15"}


def test_trap_13_who_accepted_the_amendments_of_the_statute_and_from_when():
    assert {row.since for row in _rows("rome-2019", "NZ", BindingStatus.PARTY)} == {"2021-10-14"}
    assert {row.since for row in _rows("rome-2010", "SM", BindingStatus.PARTY)} == {"2012-09-26"}
    assert [row.status for row in _by_list("rome-2019", "FR")] == [BindingStatus.NOT_PARTY]
    assert _by_list("rome-2017-fragments", "FR") == []
    for row in READ.bindings:
        if (
            row.instrument.startswith("rome-")
            and row.status is BindingStatus.PARTY
            and row.instrument != "rome-2015-124"
        ):
            year, rest = row.deposited.split("-", maxsplit=1)
            assert row.since == f"{int(year) + 1}-{rest}", row


def test_seventy_seven_states_accepted_the_fact_finding_commission_by_2018_and_russia_left_it():
    rows = [row for row in READ.bindings if row.provision == "ap1:90"]
    assert len({row.state for row in rows if row.deposited != "2025"}) == 77
    assert [row.state for row in rows if row.until] == ["RU"]
    parties = {row.state for row in READ.bindings if row.instrument == "ap1" and row.status is BindingStatus.PARTY}
    assert {row.state for row in rows} <= parties


def test_states_have_codes_and_names_of_their_own(shared):
    with (shared / "law" / "treaty_status.csv").open(encoding="utf-8") as file:
        named = {line["iso3"]: line["state"] for line in csv.DictReader(file)}
    for iso3, name in named.items():
        assert name in (BY_ISO3[iso3].name, *BY_ISO3[iso3].names)
    names = Counter(name.casefold() for state in READ.states for name in (state.name, *state.names))
    assert [name for name, times in names.items() if times > 1] == []
    assert "Burma" in STATES["MM"].names
    assert len({state.iso3 for state in READ.states}) == len(READ.states)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("bindings/gc1.toml", 'state = "AF"', 'state = "QQ"', "QQ"),
        ("bindings/gc1.toml", 'defaults.source = "swiss-gc"', 'defaults.source = "hearsay"', "hearsay"),
        ("bindings/gc1.toml", "coverage.complete", "coverage.whole", "gc1.toml coverage"),
        ("bindings/gc1.toml", 'treaty = "gc1"', "", "treaty"),
        ("bindings/gc1.toml", 'deposited = "1956-09-26"', 'deposited = "1956-13-26"', "gc1.toml AF"),
        ("states.toml", 'code = "AF"', 'kode = "AF"', "states.toml"),
    ],
)
def test_a_wrong_row_is_refused_with_its_place(tmp_path, file, old, new, said):
    folder = data_folder()
    for name in ("states.toml", "sources.toml", "bindings/gc1.toml"):
        target = tmp_path / name
        target.parent.mkdir(exist_ok=True)
        target.write_text((folder / name).read_text(encoding="utf-8"), encoding="utf-8")
    path = tmp_path / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError) as caught:
        load_bindings(tmp_path)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("state", "treaty", "day"), [("SY", "cwc:1.1.b", "2013-10-01"), ("LT", "ccm:1.1.a", "2011-05-01")]
)
def test_what_a_state_applied_provisionally_is_arguable_before_it_is_bound(state, treaty, day):
    verdict = applicable(treaty, "none", (state,), day, state)
    assert verdict.outcome is Applicability.ARGUABLE
    assert "provisionally" in verdict.reason
