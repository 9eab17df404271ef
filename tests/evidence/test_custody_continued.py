"""Adding to a custody log: the old package stays as it is, and a new one continues it so that whoever has both can tell."""

import json
import os
import stat
from itertools import permutations
from pathlib import Path

import bagit
import pytest

from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.codec.strict import unstructure
from ihl_docs.errors import InvalidValueError, PackageError, WouldOverwriteError
from ihl_docs.evidence import custody
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.continuing import continue_package
from ihl_docs.evidence.document_checks import CUSTODY
from ihl_docs.evidence.packing import pack_package
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.evidence_item import CustodyEvent
from ihl_docs.model.vocabulary.evidence import CustodyAction
from tests.evidence.small_case import files_of, found_in, said
from tests.evidence.test_package_tampering import DOCUMENT, failed, reseal, rewritten


def event(by: str = "archive", **fields: object) -> CustodyEvent:
    return CustodyEvent(action=CustodyAction.FIXITY_CHECK, by=by, reason=said("yearly"), **fields)


@pytest.fixture
def continued(original: Path, tmp_path: Path) -> Path:
    into = tmp_path / "continued"
    continue_package(original, [("EX-001", event(at="2027-01-01T00:00:00Z")), (None, event("court"))], into=into)
    return into


def test_the_new_log_is_the_old_one_and_the_events_each_naming_the_package_before(original: Path, continued: Path):
    old, new = read_package(original), read_package(continued)
    assert new.custody[: len(old.custody)] == old.custody
    first, second = new.custody[len(old.custody) :]
    assert (first.exhibit, first.event.at, second.exhibit) == ("EX-001", "2027-01-01T00:00:00Z", None)
    assert first.continues == second.continues == verify_package(original).identity
    assert first.previous == old.custody_head
    assert new.custody_head == custody.head(new.custody)


def test_everything_else_is_as_it_was_and_the_package_is_intact(original: Path, continued: Path):
    assert verify_package(continued).intact, found_in(verify_package(continued))
    assert bagit.Bag(str(continued)).validate()
    exhibits = "data/exhibits/"
    held = {path: data for path, data in files_of(original).items() if path.startswith(exhibits)}
    assert {path: data for path, data in files_of(continued).items() if path.startswith(exhibits)} == held
    old, new = (unstructure(read_package(each)) for each in (original, continued))
    assert {key for key in new if new[key] != old.get(key)} == {"custody", "custody_head"}
    assert {stat.S_IMODE(path.stat().st_mode) for path in continued.rglob("*")} == {0o700, 0o600}


def test_the_old_package_is_not_touched(original: Path, tmp_path: Path):
    before = files_of(original)
    continue_package(original, [(None, event())], into=tmp_path / "new")
    assert files_of(original) == before


def test_a_log_can_be_continued_again_and_the_same_input_gives_the_same_bytes(continued: Path, tmp_path: Path):
    for into in ("one", "two"):
        continue_package(continued, [(None, event("museum"))], into=tmp_path / into)
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")
    assert verify_package(tmp_path / "one").intact
    named = [entry.continues for entry in read_package(tmp_path / "one").custody]
    assert named[-1] == verify_package(continued).identity
    assert len(set(named)) == 3


def test_a_zip_is_continued_by_a_zip(original: Path, tmp_path: Path):
    pack_package(original, tmp_path / "old.zip")
    built = continue_package(tmp_path / "old.zip", [(None, event())], into=tmp_path / "new.zip", zipped=True)
    assert verify_package(tmp_path / "new.zip").intact
    assert verify_package(tmp_path / "new.zip").identity == built.identity
    continue_package(original, [(None, event())], into=tmp_path / "folder")
    assert verify_package(tmp_path / "folder").identity == built.identity


@pytest.mark.parametrize("number", ["EX-003", "EX-004"])
def test_what_is_held_back_or_has_no_file_can_have_events_too(original: Path, tmp_path: Path, number: str):
    continue_package(original, [(number, event())], into=tmp_path / "new")
    assert verify_package(tmp_path / "new").intact, found_in(verify_package(tmp_path / "new"))


def test_the_report_is_true(original: Path, tmp_path: Path):
    told: list[tuple[str, int, int]] = []
    built = continue_package(
        original,
        [(None, event())],
        into=tmp_path / "new",
        created="2027-01-01T00:00:00Z",
        progress=lambda *step: told.append(step),
    )
    assert (built.exhibits, built.withheld, built.protected) == (3, 1, ("testimony",))
    assert built.bytes == sum(len(data) for path, data in files_of(built.path).items() if path.startswith("data/"))
    assert told[-1][1:] == (built.bytes, built.bytes)
    assert read_package(built.path).created == "2027-01-01T00:00:00Z"


def test_what_cannot_be_continued_is_refused_and_leaves_nothing(package: Path, tmp_path: Path):
    with pytest.raises(PackageError, match="has no exhibit EX-077; it has EX-001"):
        continue_package(package, [("EX-077", event())], into=tmp_path / "new")
    with pytest.raises(InvalidValueError):
        continue_package(package, [(None, event())], into=tmp_path / "new", created="soon")
    with pytest.raises(WouldOverwriteError):
        continue_package(package, [(None, event())], into=package)
    (package / "data/exhibits/EX-002-note.txt").write_text("changed")
    with pytest.raises(PackageError, match="is not intact"):
        continue_package(package, [(None, event())], into=tmp_path / "new")
    assert [path.name for path in tmp_path.iterdir()] == ["package"]


def test_a_file_that_changes_between_the_check_and_the_copy_is_not_taken(package: Path, tmp_path: Path):
    def change(label: str, _done: int, _total: int) -> None:
        if label == "EX-001":
            (package / "data/exhibits/EX-002-note.txt").write_text("changed since")

    with pytest.raises(PackageError, match=r"EX-002-note\.txt changed while it was copied"):
        continue_package(package, [(None, event())], into=tmp_path / "new", progress=change)
    assert not os.path.lexists(tmp_path / "new")


def custody_of(package: Path) -> list[dict]:
    return json.loads((package / DOCUMENT).read_bytes())["custody"]


def test_every_permutation_cut_and_repetition_of_the_log_is_found_though_all_digests_were_made_anew(continued: Path):
    good = custody_of(continued)
    assert len(good) == 7
    document = json.loads((continued / DOCUMENT).read_bytes())
    other = [list(each) for each in list(permutations(good))[1::97]]
    other += [good[:at] for at in range(len(good))]
    other += [good[at:] for at in range(1, len(good))]
    other += [good[:at] + good[at + 1 :] for at in range(len(good))]
    other += [good[: at + 1] + good[at:] for at in range(len(good))]
    for log in other:
        (continued / DOCUMENT).write_bytes(readable_bytes({**document, "custody": log}))
        reseal(continued)
        verification = verify_package(continued)
        assert failed(verification) == {CUSTODY}, log
        assert "entr" in found_in(verification).lower()


def test_an_event_put_behind_as_if_it_were_of_the_first_package_is_found(continued: Path):
    def forge(document: dict) -> None:
        log = read_package(continued).custody
        more = custody.extended(log, [("EX-001", event("forger"))], continues=None)
        document["custody"] = [unstructure(entry) for entry in more]
        document["custody_head"] = custody.head(more)

    assert "names no package before it" in found_in(rewritten(continued, forge))
