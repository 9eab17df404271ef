"""The law data hang together, and lint finds each fault that it has a code for.

What is known to be missing stands in gaps.txt, one line a gap, as the code and the row. The list only shrinks.
"""

import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from ihl_docs.law.binding import Binding, BindingStatus
from ihl_docs.law.lint import GAPS, MEANINGS, lint
from ihl_docs.law.load import load_catalogue
from ihl_docs.law.provision import Confidence, ProvisionKind, Scope, ScopeStrength
from ihl_docs.law.violations import Breach, Condition, Fact, FactKind, Joint
from ihl_docs.model.problem import Severity
from ihl_docs.model.record import revised
from ihl_docs.model.vocabulary.conflicts import ConflictKind

KNOWN = Path(__file__).with_name("gaps.txt")


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue()


@pytest.fixture(scope="module")
def found(catalogue):
    return lint(catalogue)


@pytest.fixture(scope="module")
def known():
    return set(KNOWN.read_text(encoding="utf-8").splitlines())


def test_the_data_contradict_themselves_nowhere(found):
    assert [each.message for each in found if each.severity is Severity.ERROR] == []


def test_nothing_is_missing_but_what_is_known_to_be(found, known):
    gaps = {f"{each.code} {each.pointer}": each.message for each in found if each.severity is Severity.WARNING}
    assert [message for gap, message in gaps.items() if gap not in known] == []


def test_what_is_no_longer_missing_is_taken_off_the_list(found, known):
    gaps = {f"{each.code} {each.pointer}" for each in found if each.severity is Severity.WARNING}
    assert sorted(known - gaps) == [], f"closed: take these lines out of {KNOWN.name}"


def test_every_code_has_its_meaning_and_gaps_are_warnings(found):
    assert set(MEANINGS) == {f"IHL-LAW-{number:03}" for number in range(1, len(MEANINGS) + 1)}
    assert set(MEANINGS) > GAPS
    assert all((each.severity is Severity.WARNING) == (each.code in GAPS) for each in found)


def changed(catalogue, identifier, **changes):
    """The catalogue with one provision changed."""
    rows = [revised(each, **changes) if each.id == identifier else each for each in catalogue]
    return attrs.evolve(catalogue, provisions=tuple(rows))


def without(catalogue, *identifiers):
    return attrs.evolve(catalogue, provisions=tuple(each for each in catalogue if each.id not in identifiers))


def with_category(catalogue, identifier, **changes):
    rows = [revised(each, **changes) if each.id == identifier else each for each in catalogue.violations.categories]
    return attrs.evolve(catalogue, violations=attrs.evolve(catalogue.violations, categories=tuple(rows)))


def bound(**changes):
    row = Binding(
        instrument="gc4",
        state="MM",
        status=BindingStatus.PARTY,
        as_of="2020-01-01",
        source="x",
        confidence=Confidence.PARTLY,
    )
    return revised(row, **changes)


def asks_for(kind):
    return Condition(joint=Joint.ALL, facts=(Fact(kind=FactKind.CONFLICT, term=kind),))


def other_context(catalogue):
    first, *rest = catalogue.violations.crimes
    crime = next(each for each in (first, *rest) if each.provision == "rome:8.2.e.v")
    element = revised(crime.elements[0], when=asks_for("occupation"))
    crimes = (revised(crime, elements=(element,)),)
    return attrs.evolve(catalogue, violations=attrs.evolve(catalogue.violations, crimes=crimes))


NIAC = Scope(conflict=ConflictKind.NON_INTERNATIONAL)
IAC_ONLY = (Scope(conflict=ConflictKind.INTERNATIONAL),)

SEEDED = {
    "IHL-LAW-001": lambda c: changed(c, "gc1:1", see=("gc4:999",)),
    "IHL-LAW-002": lambda c: without(c, "ap1:51"),
    "IHL-LAW-003": lambda c: changed(c, "gc1:1", url="https://example.org/x"),
    "IHL-LAW-004": lambda c: changed(c, "gc1:1", same_as=("ap1:1",)),
    "IHL-LAW-005": lambda c: attrs.evolve(c, violations=attrs.evolve(c.violations, crimes=())),
    "IHL-LAW-006": lambda c: attrs.evolve(c, provisions=(*c.provisions, c.provision("gc1:1"))),
    "IHL-LAW-007": lambda c: changed(c, "gc1:1", source="TODO"),
    "IHL-LAW-008": lambda c: changed(c, "ap1:51.5.b", scope=(NIAC,)),
    "IHL-LAW-009": lambda c: attrs.evolve(c, violations=attrs.evolve(c.violations, crimes=())),
    "IHL-LAW-010": lambda c: with_category(c, "pillage", breaches=(Breach(provision="gc4:147"),), no_breach=()),
    "IHL-LAW-011": lambda c: without(c, "ap1:102"),
    "IHL-LAW-012": lambda c: changed(c, "gc1:1", amended_by="rome-2010"),
    "IHL-LAW-013": lambda c: attrs.evolve(c, bindings=(bound(since="2020-01-01", until="2019-01-01"),)),
    "IHL-LAW-014": lambda c: changed(c, "gc4:3", kind=ProvisionKind.DEFINITION),
    "IHL-LAW-015": lambda c: changed(c, "gc1:1", punishes=("gc1:2",)),
    "IHL-LAW-016": lambda c: with_category(c, "disproportionate-attack", no_crime=()),
    "IHL-LAW-017": other_context,
    "IHL-LAW-018": lambda c: with_category(c, "pillage", breaches=(Breach(provision="cihl:8"),)),
    "IHL-LAW-019": lambda c: with_category(c, "punishment-for-medical-work", breaches=(Breach(provision="ap1:16"),)),
    "IHL-LAW-020": lambda c: with_category(c, "departure-refused", breaches=(Breach(provision="gc4:62"),)),
    "IHL-LAW-021": lambda c: with_category(
        c, "penal-law-in-occupied-territory", breaches=(Breach(provision="gc4:35"),)
    ),
}


def told(catalogue, code):
    return {each.message for each in lint(catalogue) if each.code == code}


@pytest.mark.parametrize("code", MEANINGS)
def test_lint_finds_a_seeded_fault_of_every_code(catalogue, code):
    broken = SEEDED[code](catalogue)
    assert told(broken, code) - told(catalogue, code)


@pytest.mark.parametrize(
    ("code", "seed"),
    [
        ("IHL-LAW-006", lambda c: attrs.evolve(c, instruments=(*c.instruments, c.instruments[0]))),
        ("IHL-LAW-007", lambda c: changed(c, "gc1:1", source="Expert knowledge", confidence=Confidence.CONFIRMED)),
        ("IHL-LAW-011", lambda c: attrs.evolve(c, instruments=tuple(i for i in c.instruments if i.id != "ap3"))),
        ("IHL-LAW-013", lambda c: attrs.evolve(c, bindings=(bound(instrument="gc5"),))),
        ("IHL-LAW-013", lambda c: attrs.evolve(c, bindings=(bound(state="XA"),))),
        ("IHL-LAW-014", lambda c: changed(c, "gc4:3", scope=IAC_ONLY)),
        ("IHL-LAW-015", lambda c: changed(c, "gc1:1", see=("gc1:1",))),
    ],
)
def test_lint_finds_the_other_forms_of_a_fault(catalogue, code, seed):
    assert told(seed(catalogue), code) - told(catalogue, code)


def test_a_part_may_be_arguable_where_the_whole_is_settled_and_not_the_other_way_round(catalogue):
    arguable = (revised(NIAC, strength=ScopeStrength.ARGUABLE),)
    code = "IHL-LAW-008"
    both = changed(changed(catalogue, "ap1:51", scope=(*IAC_ONLY, *arguable)), "ap1:51.1", scope=(NIAC,))
    assert any("ap1:51.1 reaches non-international" in message for message in told(both, code))
    fine = changed(changed(catalogue, "ap1:51", scope=(*IAC_ONLY, NIAC)), "ap1:51.1", scope=arguable)
    assert not any(message.startswith("ap1:51.1 ") for message in told(fine, code))


def test_a_stated_reason_closes_the_gap(catalogue):
    category = next(each for each in catalogue.violations.categories if each.id == "disproportionate-attack")
    silent = with_category(catalogue, "disproportionate-attack", no_crime=())
    assert category.no_crime
    assert told(silent, "IHL-LAW-016") - told(catalogue, "IHL-LAW-016")


def test_the_command_lints_the_data_of_the_checkout(found):
    ran = subprocess.run(
        [sys.executable, "-m", "ihl_docs._dev.law", "--lint"], capture_output=True, text=True, check=False
    )
    assert ran.returncode == int(any(each.severity is Severity.ERROR for each in found))
    assert ran.stderr.count("IHL-LAW-") == len(found)
