"""Documents changed by somebody who then makes every digest anew: what still gives the change away."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.codec.strict import unstructure
from ihl_docs.evidence import custody
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.continuing import continue_package
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.evidence_item import CustodyEvent
from ihl_docs.model.vocabulary.evidence import CustodyAction
from tests.evidence.attacks.refused import assert_refused
from tests.evidence.small_case import changed, found_in, said
from tests.evidence.test_package_tampering import DOCUMENT, PHOTO, reseal, rewritten

Change = Callable[[dict[str, Any]], object]


def refused(package: Path, change: Change, *told: str) -> None:
    rewritten(package, change)
    assert_refused(package, *told)


FORMS: dict[str, Callable[[bytes], bytes]] = {
    "on one line": lambda data: json.dumps(json.loads(data), sort_keys=True, ensure_ascii=False).encode() + b"\n",
    "without blanks": lambda data: json.dumps(json.loads(data), sort_keys=True, separators=(",", ":")).encode(),
    "with keys in another order": lambda data: (
        json.dumps(dict(reversed(json.loads(data).items())), indent=2, ensure_ascii=False).encode() + b"\n"
    ),
    "with an inner key in another order": lambda data: data.replace(
        b'"conforms_to": "urn:ihl-docs:schema:v1:assessment"', b'"conforms_to":  "urn:ihl-docs:schema:v1:assessment"'
    ),
    "with one letter escaped": lambda data: data.replace(b"A photograph", b"\\u0041 photograph"),
    "with a stroke escaped": lambda data: data.replace(b"data/exhibits", b"data\\/exhibits"),
    "with a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "with carriage returns": lambda data: data.replace(b"\n", b"\r\n"),
    "with tabs": lambda data: data.replace(b"\n  ", b"\n\t"),
    "with a line break more": lambda data: data + b"\n",
    "without the last line break": lambda data: data.rstrip(b"\n"),
    "with a blank at the end of a line": lambda data: data.replace(b",\n", b", \n", 1),
    "with a line broken elsewhere": lambda data: data.replace(b'"en": ', b'"en":\n', 1),
    "with an empty list broken": lambda data: data.replace(b"[]", b"[\n]", 1) if b"[]" in data else data + b" ",
    "with another indentation": lambda data: data.replace(b"\n  ", b"\n   ", 1),
}


@pytest.mark.parametrize("written", FORMS.values(), ids=FORMS.keys())
def test_the_same_document_written_otherwise_is_found(package: Path, written: Callable[[bytes], bytes]):
    data = (package / DOCUMENT).read_bytes()
    (package / DOCUMENT).write_bytes(written(data))
    assert (package / DOCUMENT).read_bytes() != data
    reseal(package)
    assert_refused(package, DOCUMENT)


DOUBLES: dict[str, Callable[[bytes], bytes]] = {
    "a key twice": lambda data: data.replace(b'"id": "small-case",', b'"id": "small-case",\n  "id": "small-case",', 1),
    "a key twice, once escaped": lambda data: data.replace(
        b'"id": "small-case",', b'"id": "small-case",\n  "\\u0069d": "other",', 1
    ),
    "a number that no reader keeps": lambda data: data.replace(b'"sequence": 0', b'"sequence": 1' + b"0" * 400),
    "a fraction for a number": lambda data: data.replace(b'"sequence": 0', b'"sequence": 0.0'),
    "a minus nothing": lambda data: data.replace(b'"sequence": 0', b'"sequence": -0'),
    "a number with a power": lambda data: data.replace(b'"sequence": 1\n', b'"sequence": 1e0\n'),
    "half a letter": lambda data: data.replace(b"A photograph", b"\\ud800"),
    "a remark": lambda data: b"// checked\n" + data,
    "something behind the end": lambda data: data + b"{}",
    "an unknown key deep inside": lambda data: data.replace(b'"role": ', b'"approved": true,\n"role": ', 1),
}


@pytest.mark.parametrize("written", DOUBLES.values(), ids=DOUBLES.keys())
def test_a_document_that_readers_read_in_two_ways_is_found(package: Path, written: Callable[[bytes], bytes]):
    data = (package / DOCUMENT).read_bytes()
    (package / DOCUMENT).write_bytes(written(data))
    assert (package / DOCUMENT).read_bytes() != data
    reseal(package)
    assert_refused(package, DOCUMENT)


def test_a_package_that_claims_to_prove_more_is_found(package: Path):
    proves = ["That everything in it is true."]
    refused(package, lambda d: d["assurance"].update(proves=proves), DOCUMENT, "assurance")


def test_a_package_that_hides_what_it_does_not_prove_is_found(package: Path):
    refused(package, lambda d: d["assurance"]["does_not_prove"].pop(), DOCUMENT, "assurance")


def test_what_another_version_says_of_itself_is_not_judged_and_that_is_told(package: Path):
    other = [
        with_event(each, tool="ihl-docs 99.0", reason=said("Taken in.")) if each.event.tool else each
        for each in read_package(package).custody
    ]
    relogged(package, lambda _: other)

    def from_another(document: dict) -> None:
        document["software"] = "ihl-docs 99.0"
        document["assurance"]["proves"] = ["Something that a later version says."]

    verification = rewritten(package, from_another)
    assert verification.intact, found_in(verification)
    assert "ihl-docs 99.0" in "".join(verification.checks[13].notes)
    assert "ihl-docs 99.0" in "".join(verification.checks[15].notes)


def test_a_package_called_otherwise_than_its_record_is_found(package: Path):
    refused(package, lambda d: d.update(id="other-case"), "other-case")


CRATES: dict[str, tuple[Callable[[dict], object], str]] = {
    "another name": (lambda e: e["./"].update(name="The guilt of X"), "./"),
    "another description": (lambda e: e["./"].update(description="It is a verdict."), "./"),
    "an author": (lambda e: e["./"].update(author={"@id": "https://icc-cpi.int"}), "./"),
    "another date": (lambda e: e["./"].update(datePublished="2020-01-01"), "./"),
    "another licence": (lambda e: e["./"].update(license={"@id": "https://example.org/free"}), "./"),
    "conditions taken away": (lambda e: e.pop("#conditions"), "#conditions"),
    "a person put in": (lambda e: e.update(x={"@id": "#x", "@type": "Person", "name": "Guilty"}), "#x"),
    "another id": (lambda e: e["./"].update(identifier="other"), "./"),
    "another exhibit number": (lambda e: e[PHOTO].update(identifier="EX-099"), PHOTO),
    "another name of an exhibit": (lambda e: e[PHOTO].update(name="A tank"), PHOTO),
    "another kind of exhibit": (lambda e: e[PHOTO].update(encodingFormat="text/plain"), PHOTO),
    "another parent": (lambda e: e[PHOTO].update(isBasedOn={"@id": DOCUMENT}), PHOTO),
    "a part left out": (lambda e: e["./"]["hasPart"].pop(), "./"),
    "a file described again in a list of types": (
        lambda e: e.update(x={"@id": PHOTO, "@type": ["File", "ImageObject"], "name": "A tank", "sha256": "0" * 64}),
        PHOTO,
    ),
    "another program": (lambda e: e["#software"].update(name="ihl-docs 99"), "#software"),
    "another profile": (
        lambda e: e["ro-crate-metadata.json"].update(conformsTo={"@id": "x"}),
        "ro-crate-metadata.json",
    ),
}


@pytest.mark.parametrize(("change", "told"), CRATES.values(), ids=CRATES.keys())
def test_a_description_for_archives_that_says_something_else_is_found(package: Path, change, told: str):
    crate = json.loads((package / "ro-crate-metadata.json").read_bytes())
    by_id = {each["@id"]: each for each in crate["@graph"]}
    change(by_id)
    write_crate(package, readable_bytes({**crate, "@graph": list(by_id.values())}))
    assert_refused(package, "ro-crate-metadata.json", told)


@pytest.mark.parametrize(
    "change",
    [
        lambda c: {**c, "@context": ["https://w3id.org/ro/crate/1.2/context", {"name": "https://example.org/x"}]},
        lambda c: {**c, "@graph": list(reversed(c["@graph"]))},
        lambda c: {**c, "@id": "evil"},
    ],
)
def test_a_crate_with_other_meanings_for_its_words_is_found(package: Path, change: Callable[[dict], dict]):
    crate = json.loads((package / "ro-crate-metadata.json").read_bytes())
    write_crate(package, readable_bytes(change(crate)))
    assert_refused(package, "ro-crate-metadata.json")


def test_the_same_crate_written_otherwise_is_found(package: Path):
    crate = json.loads((package / "ro-crate-metadata.json").read_bytes())
    write_crate(package, json.dumps(crate).encode())
    assert_refused(package, "ro-crate-metadata.json")


def write_crate(package: Path, data: bytes) -> None:
    from tests.evidence.test_package_tampering import seal_tag_files

    (package / "ro-crate-metadata.json").write_bytes(data)
    seal_tag_files(package, "sha256")
    seal_tag_files(package, "sha512")


def relogged(package: Path, change: Callable[[list], list]) -> None:
    """A log of which the chain was made anew from the first entry to the head."""
    entries = change(list(read_package(package).custody))
    log: tuple = ()
    for entry in entries:
        log = custody.extended(log, [(entry.exhibit, entry.event)], continues=entry.continues)

    def forge(document: dict) -> None:
        document["custody"] = [unstructure(entry) for entry in log]
        document["custody_head"] = custody.head(log)
        if not log:
            del document["custody"], document["custody_head"]

    rewritten(package, forge)


def with_event(entry: Any, **fields: Any) -> Any:
    return changed(entry, event=changed(entry.event, **fields))


LOGS: dict[str, tuple[Callable[[list], list], str]] = {
    "without the taking in": (lambda log: [e for e in log if e.event.action != "ingestion"], "EX-001"),
    "without one taking in": (lambda log: [e for at, e in enumerate(log) if at != 2], "EX-001"),
    "with the taking in twice": (lambda log: [*log[:3], log[2], *log[3:]], "EX-001"),
    "with the taking in before the record's events": (lambda log: [log[2], *log[:2], *log[3:]], "EX-001"),
    "with an event that nobody recorded": (
        lambda log: [*log[:2], with_event(log[1], by="another"), *log[2:]],
        "EX-001",
    ),
    "with an event of the whole package in the first one": (
        lambda log: [*log, changed(log[-1], exhibit=None)],
        "whole package",
    ),
    "with another exhibit's event first": (lambda log: [log[-1], *log[:-1]], "order"),
    "with events of an exhibit that is held back": (lambda log: [*log, changed(log[-1], exhibit="EX-003")], "EX-003"),
    "with another one who took it in": (lambda log: [*log[:2], with_event(log[2], by="the court"), *log[3:]], "EX-001"),
    "that says of a digest that it was compared": (
        lambda log: [with_event(e, reason=log[2].event.reason) if e.event.action == "ingestion" else e for e in log],
        "EX-002",
    ),
    "of nothing": (lambda _: [], "EX-001"),
}


@pytest.mark.parametrize(("change", "told"), LOGS.values(), ids=LOGS.keys())
def test_a_log_made_anew_that_is_not_the_one_of_this_record_is_found(package: Path, change, told: str):
    relogged(package, change)
    assert_refused(package, told)


def test_a_clock_that_goes_backwards_in_the_log_is_told(package: Path, tmp_path: Path):
    event = CustodyEvent(
        action=CustodyAction.TRANSFER, by="the archive", at="2021-01-01T00:00:00Z", reason=said("moved")
    )
    continue_package(package, [("EX-001", event)], into=tmp_path / "next")
    verification = verify_package(tmp_path / "next")
    assert verification.intact
    (told,) = verification.checks[14].notes
    assert "Entry 5" in told
    assert "2021-01-01T00:00:00Z" in told
    assert "2022-01-12T09:30:00+06:30" in told


def test_a_false_report_of_what_a_file_says_of_itself_is_found(package: Path):
    said_of = [{"standard": "Exif", "name": "GPSLatitude", "value": "19/1 40/1 0/1"}]
    refused(package, lambda d: d["exhibits"][0].update(says=said_of), PHOTO, "says of itself")


def test_a_false_report_of_the_kind_of_a_file_is_found(package: Path):
    refused(package, lambda d: d["exhibits"][1].update(content_type="image/png"), "EX-002-note.txt", "kind")


@pytest.mark.parametrize("name", ["EX-001-x.", "EX-001-x:y", "EX-001-a/b", "EX-001-\u202egnp.exe", "EX-001-a b"])
def test_a_file_of_an_exhibit_called_what_we_never_call_one_is_found(package: Path, name: str):
    (package / f"data/exhibits/{name}").parent.mkdir(exist_ok=True)
    (package / PHOTO).rename(package / f"data/exhibits/{name}")
    refused(package, lambda d: d["exhibits"][0].update(path=f"data/exhibits/{name}"))


FLOODS: dict[str, Change] = {
    "many entries": lambda d: d.update(custody=d["custody"] * 10_000),
    "many exhibits": lambda d: d.update(exhibits=d["exhibits"] * 4_000),
    "many items": lambda d: d["record"].update(evidence_items=d["record"]["evidence_items"] * 4_000),
    "many words": lambda d: d["exhibits"][0].update(says=[{"standard": "x", "name": "y", "value": "z"}] * 100_000),
    "many unknown keys": lambda d: d.update({f"key{at}": at for at in range(100_000)}),
    "many wrong things": lambda d: d["assurance"].update(proves=[7] * 300_000),
    "a long text": lambda d: d["record"]["title"].update(en="a" * 20_000_000),
}


@pytest.mark.parametrize("change", FLOODS.values(), ids=FLOODS.keys())
def test_a_document_made_to_take_long_ends_soon(package: Path, change: Change):
    document = json.loads((package / DOCUMENT).read_bytes())
    change(document)
    (package / DOCUMENT).write_bytes(readable_bytes(document))
    reseal(package)
    assert_refused(package, "data/")


@pytest.mark.parametrize(
    "data", [b"[" * 5_000_000, b'{"a":' * 1_000_000, b'{"a": 1,' * 2_000_000, b'"' + b"\\u0041" * 4_000_000]
)
def test_a_text_that_is_no_document_ends_soon(package: Path, data: bytes):
    (package / DOCUMENT).write_bytes(data)
    reseal(package)
    assert_refused(package, DOCUMENT)


def test_keys_that_stand_twice_a_hundred_thousand_times_end_soon(package: Path):
    (package / DOCUMENT).write_bytes(b"{" + b'"a": 1,' * 300_000 + b'"a": 1}')
    reseal(package)
    assert_refused(package, DOCUMENT, "stands twice")
