"""Building: what goes in, what stays out, and that the bytes depend on nothing else."""

import errno
import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import bagit
import pytest

from ihl_docs.errors import (
    InvalidDocumentError,
    InvalidValueError,
    PackageError,
    UnsafePathError,
    WouldOverwriteError,
)
from ihl_docs.evidence import custody, sealing
from ihl_docs.evidence.build import SOFTWARE, TEMPORARY_PREFIX, build_package
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.packing import pack_package
from ihl_docs.evidence.verify import verify_package
from ihl_docs.evidence.withholding import CONSENT, LINKED
from ihl_docs.model.confidentiality import Confidentiality, Consent
from ihl_docs.model.problem import Problem
from ihl_docs.model.source import Source
from ihl_docs.model.vocabulary.evidence import ConfidentialityLevel, ConsentStatus, CustodyAction
from ihl_docs.model.vocabulary.sources import SourceKind
from ihl_docs.schema import check
from tests.evidence.small_case import (
    NOTE,
    PHOTO,
    SECRET,
    assessment_of,
    changed,
    files_of,
    items,
    said,
    sha256,
    submission_of,
)
from tests.other_pythons import pure_libraries, pythons


def test_a_built_package_is_intact_and_accepted_by_another_bagit_tool(package: Path):
    verification = verify_package(package)
    assert verification.intact, verification
    assert [check.number for check in verification.checks] == list(range(1, 17))
    assert bagit.Bag(str(package)).validate()


def test_the_report_of_a_build_is_true(submission, assessment, source: Path, tmp_path: Path):
    built = build_package(submission, assessment, exhibits_from=source, into=tmp_path / "built")
    payload = {path: data for path, data in files_of(built.path).items() if path.startswith("data/")}
    assert built.path == tmp_path / "built"
    assert built.identity == sha256((built.path / "tagmanifest-sha256.txt").read_bytes())
    assert built.identity == verify_package(built.path).identity
    assert (built.exhibits, built.withheld) == (3, 1)
    assert built.bytes == sum(len(data) for data in payload.values())
    assert built.protected == ("testimony",)


def test_exhibits_are_numbered_in_the_order_of_the_record_and_copied_whole(package: Path):
    exhibits = read_package(package).exhibits
    assert [each.number for each in exhibits] == ["EX-001", "EX-002", "EX-003", "EX-004", "EX-005"]
    photo, note, testimony, fragment, empty = exhibits
    assert (photo.path, photo.sha256, photo.size) == (
        "data/exhibits/EX-001-photo-of-a-house.png",
        sha256(PHOTO),
        len(PHOTO),
    )
    assert (package / str(note.path)).read_bytes() == NOTE
    assert note.derived_from == "EX-001"
    assert (fragment.path, fragment.sha256, fragment.withheld) == (None, None, None)
    assert (empty.size, empty.sha256) == (0, sha256(b""))
    assert testimony.path is None


def test_a_confidential_exhibit_is_listed_with_the_reason_and_nothing_of_its_file(package: Path):
    document = json.loads((package / "data/evidence-package.json").read_bytes())
    listed = document["exhibits"][2]
    assert listed == {
        "number": "EX-003",
        "item": "testimony",
        "role": "original",
        "withheld": "The record marks it as confidential. A person is at risk.",
    }
    assert "EX-003" not in {entry["exhibit"] for entry in document["custody"]}
    assert all(SECRET not in data for data in files_of(package).values())
    assert not any("EX-003" in path for path in files_of(package))


def test_consent_that_was_withdrawn_keeps_the_file_out(build):
    note = changed(items()[1], consent=(Consent(status=ConsentStatus.GIVEN), Consent(status=ConsentStatus.WITHDRAWN)))
    package = build(submission_of((items()[0], note)))
    assert read_package(package).exhibits[1].withheld == CONSENT


@pytest.mark.parametrize("through", ["source", "speaker"])
def test_what_shows_a_protected_persons_claim_stays_out_unless_marked_public(build, through: str):
    protected = Confidentiality(level=ConfidentialityLevel.RESTRICTED)
    witness = Source(id="witness", kind=SourceKind.TESTIMONY, title=said("A witness"), confidentiality=protected)
    outlet, claim = submission_of(()).sources[0], submission_of(()).claims[0]
    shown = changed(claim, **{through: "witness"})
    silent = items()[0]
    public = changed(silent, id="looked-at", confidentiality=Confidentiality(level=ConfidentialityLevel.PUBLIC))
    record = submission_of(
        (silent, public),
        sources=(outlet, witness),
        claims=(changed(shown, exhibits=("photo", "looked-at")),),
    )
    exhibits = read_package(build(record)).exhibits
    assert exhibits[0].withheld == LINKED
    assert exhibits[1].path is not None


def test_the_custody_log_holds_the_records_events_then_the_packaging(package: Path):
    document = read_package(package)
    of_photo = [entry.event for entry in document.custody if entry.exhibit == "EX-001"]
    assert tuple(of_photo[:2]) == items()[0].custody
    assert of_photo[2].action is CustodyAction.INGESTION
    assert (of_photo[2].tool, of_photo[2].at) == (SOFTWARE, None)
    assert custody.faults(document.custody, document.custody_head) == ()


def test_the_time_of_building_stands_there_only_if_it_was_given(build, submission):
    package = build(submission, created="2026-03-01T10:00:00+01:00")
    assert bagit.Bag(str(package)).info["Bagging-Date"] == "2026-03-01"
    assert read_package(package).created == "2026-03-01T10:00:00+01:00"


def test_without_a_time_no_date_stands_in_the_bag(package: Path):
    info = bagit.Bag(str(package)).info
    assert "Bagging-Date" not in info
    assert info["External-Identifier"] == "small-case"
    assert info["Bag-Software-Agent"] == SOFTWARE
    assert "does not show that the content is true" in info["Internal-Sender-Description"]


def test_the_package_says_what_it_proves_and_what_it_does_not(package: Path):
    told = read_package(package).assurance
    assert any("every byte is the one that was packaged" in each for each in told.proves)
    assert any("is true" in each for each in told.does_not_prove)
    assert any("has signed it" in each for each in told.does_not_prove)
    assert verify_package(package).does_not_prove == told.does_not_prove


def test_only_the_owner_may_look_into_a_package_whatever_the_umask(package: Path):
    for path in [package, *package.rglob("*")]:
        expected = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == expected, path


"""What the schema library uses of rpds, which is compiled for one version of Python only."""

BUILD_ELSEWHERE = """
import os, sys, time
from pathlib import Path
os.umask(int(sys.argv[3], 8))
time.tzset()
from tests.evidence.small_case import assessment_of, items, submission_of
from ihl_docs.evidence.build import build_package
submission = submission_of(items())
for into, zipped in ((Path(sys.argv[2]), False), (Path(sys.argv[2] + ".zip"), True)):
    build_package(submission, assessment_of(submission), exhibits_from=Path(sys.argv[1]), into=into, zipped=zipped)
"""


@pytest.mark.parametrize("elsewhere", [("000", "Asia/Yangon", "1"), ("077", "America/Lima", "4242")])
def test_the_same_input_gives_the_same_bytes_elsewhere(
    original: Path, source: Path, tmp_path: Path, elsewhere: tuple[str, str, str]
):
    umask, zone, seed = elsewhere
    into = tmp_path / "elsewhere"
    environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LC_ALL": "C"}
    command = [sys.executable, "-c", BUILD_ELSEWHERE, str(source), str(into), umask]
    subprocess.run(command, check=True, env=environment, cwd=Path(__file__).parents[2])
    assert files_of(into) == files_of(original)
    modes = [path.stat().st_mode for path in sorted(into.rglob("*"))]
    assert modes == [path.stat().st_mode for path in sorted(original.rglob("*"))]
    pack_package(original, tmp_path / "here.zip")
    assert (tmp_path / "elsewhere.zip").read_bytes() == (tmp_path / "here.zip").read_bytes()


def test_the_same_input_gives_the_same_bytes_in_every_version_of_python_here(
    original: Path, source: Path, tmp_path: Path
):
    pure = pure_libraries(tmp_path / "libraries")
    pack_package(original, tmp_path / "here.zip")
    for python in pythons():
        into = tmp_path / Path(python).name
        environment = {
            **os.environ,
            "PYTHONPATH": f"{pure}:{Path(__file__).parents[2]}",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        command = [python, "-S", "-c", BUILD_ELSEWHERE, str(source), str(into), "022"]
        subprocess.run(command, check=True, env=environment, cwd=tmp_path)
        assert files_of(into) == files_of(original), python
        assert into.with_name(f"{into.name}.zip").read_bytes() == (tmp_path / "here.zip").read_bytes(), python


def test_progress_is_told_up_to_the_whole(submission, assessment, source: Path, tmp_path: Path):
    told: list[tuple[str, int, int]] = []
    built = build_package(
        submission,
        assessment,
        exhibits_from=source,
        into=tmp_path / "built",
        progress=lambda label, done, total: told.append((label, done, total)),
    )
    assert told[0] == ("EX-001", len(PHOTO), len(PHOTO) + len(NOTE))
    assert told[-1][1:] == (built.bytes, built.bytes)
    assert all(done <= total for _, done, total in told)


@pytest.mark.parametrize("what", ["file", "empty folder", "full folder", "dangling link"])
def test_nothing_is_ever_overwritten(submission, assessment, source: Path, tmp_path: Path, what: str):
    into = tmp_path / "there"
    if what == "file":
        into.write_text("mine")
    elif what == "dangling link":
        into.symlink_to(tmp_path / "nowhere")
    else:
        into.mkdir()
        if what == "full folder":
            (into / "mine").write_text("mine")
    with pytest.raises(WouldOverwriteError, match="already there"):
        build_package(submission, assessment, exhibits_from=source, into=into)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["submission", "there"]


@pytest.mark.parametrize("what", ["file", "full folder", "empty folder", "link"])
def test_what_appears_while_building_is_not_overwritten(
    submission, assessment, source: Path, tmp_path: Path, what: str
):
    into = tmp_path / "there"

    def appear(label: str, _done: int, _total: int) -> None:
        if label != "rename":
            return
        if what == "file":
            into.write_text("mine")
        elif what == "link":
            into.symlink_to("nowhere")
        else:
            into.mkdir()
            if what == "full folder":
                (into / "mine").write_text("mine")

    with pytest.raises(WouldOverwriteError):
        build_package(submission, assessment, exhibits_from=source, into=into, progress=appear)
    assert not (into / "bagit.txt").exists()
    assert not list(tmp_path.glob(f"{TEMPORARY_PREFIX}*"))


def test_what_appears_in_the_last_moment_is_not_overwritten(submission, assessment, source, tmp_path, monkeypatch):
    into = tmp_path / "there"
    rename = Path.rename

    def late(self: Path, target: Path) -> Path:
        into.mkdir()
        (into / "mine").write_text("mine")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", late)
    with pytest.raises(WouldOverwriteError, match="came to be there"):
        build_package(submission, assessment, exhibits_from=source, into=into)
    assert (into / "mine").read_text() == "mine"


def test_a_missing_file_refuses_the_build_and_every_one_is_named(submission, assessment, source: Path, tmp_path: Path):
    (source / "files/photo of a house.png").unlink()
    (source / "files/empty.bin").unlink()
    with pytest.raises(PackageError) as caught:
        build_package(submission, assessment, exhibits_from=source, into=tmp_path / "built")
    assert "files/photo of a house.png" in str(caught.value)
    assert "files/empty.bin" in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]


def test_a_file_that_is_not_the_recorded_one_refuses_the_build_and_is_named(
    submission, assessment, source: Path, tmp_path: Path
):
    photo = source / "files/photo of a house.png"
    photo.write_bytes(PHOTO[:-1] + b"!")
    (source / "files/empty.bin").write_bytes(b"no longer")
    with pytest.raises(PackageError) as caught:
        build_package(submission, assessment, exhibits_from=source, into=tmp_path / "built")
    assert f"photo of a house.png has the SHA-256 digest {sha256(photo.read_bytes())}" in str(caught.value)
    assert "empty.bin has 9 bytes; the record says 0" in str(caught.value)
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]


def test_a_file_that_changes_while_it_is_copied_refuses_the_build(submission, assessment, source: Path, tmp_path: Path):
    def grow(label: str, _done: int, _total: int) -> None:
        if label == "EX-001":
            (source / "files/note.txt").write_bytes(NOTE + b"more")

    with pytest.raises(PackageError, match=r"note\.txt changed while it was copied"):
        build_package(submission, assessment, exhibits_from=source, into=tmp_path / "built", progress=grow)
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]


@pytest.mark.parametrize("kind", ["link", "link to a folder", "pipe", "folder"])
def test_links_and_special_files_are_refused_and_named(submission, assessment, source, tmp_path, kind: str):
    note = source / "files/note.txt"
    note.unlink()
    if kind == "link":
        (tmp_path / "outside").write_bytes(NOTE)
        note.symlink_to(tmp_path / "outside")
    elif kind == "pipe":
        os.mkfifo(note)
    elif kind == "folder":
        note.mkdir()
    else:
        note.write_bytes(NOTE)
        (source / "files").rename(tmp_path / "elsewhere")
        (source / "files").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafePathError, match="note: files"):
        build_package(submission, assessment, exhibits_from=source, into=tmp_path / "built")
    assert not (tmp_path / "built").exists()


def test_a_device_is_refused(tmp_path: Path):
    null = changed(items()[1], path="null", derived_from=None)
    record = submission_of((null,))
    with pytest.raises(UnsafePathError, match="character device"):
        build_package(record, assessment_of(record), exhibits_from=Path("/dev"), into=tmp_path / "built")


def test_an_assessment_of_another_state_of_the_record_is_refused(submission, source: Path, tmp_path: Path):
    earlier = assessment_of(changed(submission, title=said("An earlier title")))
    with pytest.raises(PackageError, match="Assess it again"):
        build_package(submission, earlier, exhibits_from=source, into=tmp_path / "built")


def test_an_item_that_derives_from_nothing_known_is_refused(source: Path, tmp_path: Path):
    record = submission_of((items()[1],), claims=(changed(submission_of(()).claims[0], exhibits=()),))
    with pytest.raises(PackageError, match="derives from photo"):
        build_package(record, assessment_of(record), exhibits_from=source, into=tmp_path / "built")


def test_a_time_that_is_none_is_refused_before_anything_is_written(submission, assessment, source, tmp_path):
    with pytest.raises(InvalidValueError, match="created"):
        build_package(submission, assessment, exhibits_from=source, into=tmp_path / "built", created="yesterday")
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]


@pytest.mark.parametrize("name", ["nowhere/built", "..", "file/built"])
def test_a_target_that_cannot_be_is_refused(submission, assessment, source: Path, tmp_path: Path, name: str):
    (tmp_path / "file").write_text("")
    with pytest.raises(PackageError):
        build_package(submission, assessment, exhibits_from=source, into=tmp_path / name)


def test_a_rename_that_fails_is_an_error_that_leaves_nothing(submission, assessment, source, tmp_path, monkeypatch):
    def fails(_self: Path, _target: Path) -> Path:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(PackageError, match="Input/output error"):
        build_package(submission, assessment, exhibits_from=source, into=tmp_path / "built")
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]


def test_a_document_that_breaks_its_own_schema_is_never_packaged(submission, assessment, source, tmp_path, monkeypatch):
    problem = Problem(code="IHL-SCH-001", message="It does not fit.", mend="Mend it.")
    monkeypatch.setattr(sealing, "read_quickly", lambda _plain, _kind: None)
    monkeypatch.setattr(check, "problems", lambda _document, _name: (problem,))
    with pytest.raises(InvalidDocumentError, match="does not fit"):
        build_package(submission, assessment, exhibits_from=source, into=tmp_path / "built")
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]


def test_a_package_that_would_not_be_read_is_not_built(submission, assessment, source, tmp_path, monkeypatch):
    monkeypatch.setattr(sealing, "MOST_DOCUMENT_BYTES", 1_000)
    with pytest.raises(PackageError, match="it would not be read"):
        build_package(submission, assessment, exhibits_from=source, into=tmp_path / "built")
    monkeypatch.undo()
    monkeypatch.setattr(sealing, "MOST_FILES", 3)
    with pytest.raises(PackageError, match="it would not be read"):
        build_package(submission, assessment, exhibits_from=source, into=tmp_path / "built")
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]
