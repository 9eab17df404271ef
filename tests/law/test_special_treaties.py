"""The weapons treaties and the special ones: dates, operative articles, and whom each reaches in which conflict."""

import csv

import pytest

from ihl_docs.law.load import read_catalogue
from ihl_docs.law.provision import Confidence, Operation, ProvisionKind, ScopeStrength
from ihl_docs.law.tables import data_folder
from ihl_docs.model.vocabulary.conflicts import ConflictKind

IN_TABLE = {
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
    "CCM": "ccm",
    "Mine Ban": "ottawa",
    "CWC": "cwc",
    "BWC": "bwc",
    "OPAC": "opac",
    "Genocide": "genocide",
    "CAT": "cat",
    "ICPPED": "icpped",
}
SPECIAL = {*IN_TABLE.values(), "gas1925", "enmod"}
EACH_PARTY = {"ottawa", "ccm", "cwc", "bwc", "opac", "genocide", "cat", "icpped"}
THROUGH_AMENDMENT = {"ccw-p1", "ccw-p2", "ccw-p3", "ccw-p4"}

OPERATIVE = """ccw:1 ccw:1.2 ccw:1.3 ccw:5 ccw:7 ccw:9 ccw-p1:1 ccw-p2:3.2 ccw-p2:3.3.a ccw-p2:3.3.b ccw-p2:3.3.c ccw-p2:4.2
ccw-p2:5.1 ccw-p2:6.1.a ccw-p2:6.1.b ccw-p2a:1.2 ccw-p2a:1.3 ccw-p2a:3.1 ccw-p2a:3.2 ccw-p2a:3.3 ccw-p2a:3.4 ccw-p2a:3.5
ccw-p2a:3.6 ccw-p2a:3.7 ccw-p2a:3.8 ccw-p2a:3.9 ccw-p2a:3.10 ccw-p2a:3.11 ccw-p2a:4 ccw-p2a:5 ccw-p2a:6 ccw-p2a:7
ccw-p2a:7.1.d ccw-p2a:7.2 ccw-p3:1.1 ccw-p3:1.1.b ccw-p3:2.1 ccw-p3:2.2 ccw-p3:2.3 ccw-p3:2.4 ccw-p4:1 ccw-p4:4 ccw-p5:1.3
ccw-p5:3 ccw-p5:4 ccw-p5:5 ottawa:1.1.a ottawa:1.1.b ottawa:1.1.c ottawa:1.2 ottawa:2 ottawa:5 ottawa:17 ottawa:20.3
ccm:1.1.a ccm:1.1.b ccm:1.1.c ccm:2 ccm:17 ccm:20.3 ccm:21.3 cwc:1.1.a cwc:1.1.b cwc:1.1.c cwc:1.1.d cwc:1.5 cwc:2 cwc:16
cwc:21 bwc:1 bwc:13 bwc:14 gas1925:1 hcp1954:4.1 hcp1954:4.2 hcp1954:4.3 hcp1954:4.4 hcp1954:4.5 hcp1954:5 hcp1954:18
hcp1954:19.1 hcp1954:28 hcp1954:33 hcp1954:37 hcp-p1:1 hcp-p1:3 hcp-p1:5 hcp-p2:6 hcp-p2:7 hcp-p2:8 hcp-p2:10 hcp-p2:12
hcp-p2:15.1.a hcp-p2:15.1.b hcp-p2:15.1.c hcp-p2:15.1.d hcp-p2:15.1.e hcp-p2:22 opac:1 opac:2 opac:3 opac:4.1 opac:4.2 enmod:1
enmod:2 genocide:1 genocide:2.a genocide:2.b genocide:2.c genocide:2.d genocide:2.e genocide:3.a genocide:3.e cat:1 cat:2.2
cat:16 icpped:1.2 icpped:2 icpped:3""".split()

WAR, CIVIL_WAR = ConflictKind.INTERNATIONAL, ConflictKind.NON_INTERNATIONAL
OCCUPATION, PEACE = ConflictKind.OCCUPATION, ConflictKind.NO_ARMED_CONFLICT


@pytest.fixture(scope="module")
def catalogue():
    return read_catalogue(data_folder())


def reached(provision):
    return {scope.conflict for scope in provision.scope if scope.strength is ScopeStrength.SETTLED}


def of(catalogue, *instruments):
    return [each for each in catalogue.provisions if each.instrument in instruments]


def test_dates_agree_with_the_reference_table(catalogue, shared):
    with (shared / "law" / "treaty_index.csv").open(encoding="utf-8") as file:
        table = {row["treaty"]: row for row in csv.DictReader(file)}
    for name, identifier in IN_TABLE.items():
        instrument = catalogue.instrument(identifier)
        assert (name, instrument.adopted, instrument.in_force) == (
            name,
            table[name]["adopted"],
            table[name]["entered_into_force"],
        )
    (amendment,) = (each for each in catalogue.amendments if each.id == "ccw-a1")
    row = table["CCW art 1 amendment"]
    assert (amendment.instrument, amendment.adopted, amendment.in_force) == (
        "ccw",
        row["adopted"],
        row["entered_into_force"],
    )


@pytest.mark.parametrize("name", OPERATIVE)
def test_the_operative_articles_are_there(catalogue, name):
    assert catalogue.has(name)


def test_every_row_has_a_summary_of_its_own_and_a_source_that_owns_what_was_not_compared(catalogue):
    rows = of(catalogue, *SPECIAL)
    assert len(rows) > 400
    for row in rows:
        assert 10 <= len(row.summary) <= 400, row.id
        assert row.source, row.id
        if row.confidence is Confidence.UNCONFIRMED:
            assert row.source.startswith("Expert knowledge"), row.id
        if row.confidence is Confidence.CONFIRMED:
            assert "the rest from expert knowledge" not in row.source, row.id


def test_no_paragraph_reaches_further_than_its_article(catalogue):
    for row in of(catalogue, *SPECIAL):
        article = catalogue.provision(row.id.partition(".")[0])
        kinds = {scope.conflict for scope in article.scope}
        for scope in row.scope:
            assert any(scope.conflict.is_a(kind) for kind in kinds), row.id


@pytest.mark.parametrize("instrument", sorted(THROUGH_AMENDMENT))
def test_trap_18_the_first_protocols_reach_civil_war_through_the_amended_article_1_only(catalogue, instrument):
    assert catalogue.instrument(instrument).reaches_niac_by == "ccw-a1"
    for row in of(catalogue, instrument):
        assert reached(row) == {WAR, CIVIL_WAR}
        assert "2001" in row.scope_note


@pytest.mark.parametrize("instrument", ["ccw-p2a", "ccw-p5"])
def test_trap_18_amended_protocol_ii_and_protocol_v_reach_civil_war_by_clauses_of_their_own(catalogue, instrument):
    assert catalogue.instrument(instrument).reaches_niac_by is None
    assert all(CIVIL_WAR in reached(row) for row in of(catalogue, instrument))


def test_trap_18_what_the_amendment_wrote_into_article_1_needs_the_amendment(catalogue):
    written = [f"ccw:1.{number}" for number in range(2, 8)]
    assert all(catalogue.provision(name).amended_by == "ccw-a1" for name in written)
    assert catalogue.provision("ccw:1.1").amended_by is None
    assert reached(catalogue.provision("ccw:1.1")) == {WAR}


@pytest.mark.parametrize("instrument", sorted(EACH_PARTY))
def test_trap_18_bans_bind_each_party_by_itself_in_war_and_peace(catalogue, instrument):
    assert catalogue.instrument(instrument).operates is Operation.EACH_PARTY
    # A method of warfare supposes a war: whoever enforces the law with tear gas breaks no ban.
    in_war_alone = {"cwc:1.5": {WAR, CIVIL_WAR}}
    for row in of(catalogue, instrument):
        assert reached(row) == in_war_alone.get(row.id, {WAR, CIVIL_WAR, PEACE}), row.id


@pytest.mark.parametrize("instrument", ["ottawa", "ccm", "cwc", "bwc"])
def test_trap_18_bans_on_weapons_speak_to_states_alone(catalogue, instrument):
    assert all(row.states_only and not row.addresses_groups for row in of(catalogue, instrument))


def test_the_gas_protocol_binds_its_parties_among_themselves_in_war(catalogue):
    assert reached(catalogue.provision("gas1925:1")) == {WAR}
    assert catalogue.instrument("gas1925").operates is Operation.BETWEEN_PARTIES


def test_environmental_modification_is_forbidden_against_other_parties_so_not_in_civil_war(catalogue):
    assert all(CIVIL_WAR not in reached(row) for row in of(catalogue, "enmod"))


def test_respect_for_cultural_property_reaches_civil_war_and_what_rests_on_occupation_does_not(catalogue):
    respect = ["4", "4.1", "4.2", "4.3", "4.4", "4.5"]
    assert all(reached(catalogue.provision(f"hcp1954:{number}")) == {WAR, CIVIL_WAR} for number in respect)
    for name in ("hcp1954:5", "hcp1954:5.1", "hcp-p1:1", "hcp-p1:3", "hcp-p2:9"):
        assert reached(catalogue.provision(name)) == {OCCUPATION}
    assert CIVIL_WAR not in reached(catalogue.provision("hcp1954:9"))
    assert reached(catalogue.provision("hcp1954:19.1")) == {CIVIL_WAR}


def test_the_second_hague_protocol_reaches_civil_war_with_its_offences(catalogue):
    offences = [row for row in of(catalogue, "hcp-p2") if row.kind is ProvisionKind.WAR_CRIME]
    assert [row.id for row in offences] == [f"hcp-p2:15.1.{letter}" for letter in "abcde"]
    assert all(reached(row) == {WAR, CIVIL_WAR} and row.punishes for row in offences)


def test_trap_17_the_ages_of_child_soldiers_are_not_mixed(catalogue):
    for name in ("opac:1", "opac:2", "opac:4", "opac:4.1"):
        text = catalogue.provision(name).summary
        assert "18" in text
        assert "fifteen" not in text.lower()
        assert "15" not in text
    for name in ("ap1:77.2", "ap2:4.3.c"):
        text = catalogue.provision(name).summary.lower()
        assert "fifteen" in text or "15" in text
        assert "18" not in text


def test_trap_17_only_the_optional_protocol_names_armed_groups_and_bars_them_from_volunteers_too(catalogue):
    naming = [row.id for row in of(catalogue, *SPECIAL) if row.addresses_groups]
    assert naming == ["opac:4", "opac:4.1"]
    assert "volunteers under 18" in catalogue.provision("opac:4.1").scope_note
    assert catalogue.provision("opac:4.2").states_only


def test_what_a_conflict_does_to_joining_and_leaving_is_told_by_article(catalogue):
    waits = {each.id for each in catalogue.instruments if each.withdrawal_waits_by} & SPECIAL
    at_once = {each.id for each in catalogue.instruments if each.immediate_by} & SPECIAL
    ccw = {each for each in SPECIAL if each.startswith("ccw")}
    assert waits == {*ccw, "ottawa", "ccm", "opac", "hcp1954", "hcp-p1", "hcp-p2"}
    assert at_once == {"hcp1954", "hcp-p1", "hcp-p2"}


@pytest.mark.parametrize(
    ("name", "citation"),
    [
        ("ccw-p3:2.2", "CCW Protocol III, art. 2(2)"),
        ("ccw-p1:1", "CCW Protocol I"),
        ("cwc:1.1.b", "CWC, art. I(1)(b)"),
        ("genocide:2.c", "Genocide Convention, art. II(c)"),
        ("hcp-p1:3", "First Hague Protocol (1954), para. 3"),
        ("gas1925:1", "Geneva Gas Protocol (1925)"),
    ],
)
def test_each_treaty_is_cited_by_its_own_numbering(catalogue, name, citation):
    assert catalogue.provision(name).citation == citation
