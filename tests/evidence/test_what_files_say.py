"""Exhibits: what kind of file each is, what it says of itself, and how its file comes into the package."""

import errno
import fcntl
import io
import os
import stat
import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ihl_docs.errors import PackageError, UnsafePathError
from ihl_docs.evidence import exif, folder, linking
from ihl_docs.evidence.build import build_package
from ihl_docs.evidence.content_credentials import credentials
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.exhibits import How
from ihl_docs.evidence.exif import statements
from ihl_docs.evidence.media_type import HEAD_BYTES, media_type_of
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.evidence_item import EvidenceItem
from tests.evidence.camera import Camera, jpeg, png, tiff
from tests.evidence.small_case import PHOTO, assessment_of, files_of, found_in, items, said, submission_of

FIELDS = {0x010F: b"Maker", 0x0110: b"M1", 0x0132: b"2022:01:11 10:00:00"}


@pytest.fixture(scope="module")
def camera(tmp_path_factory: pytest.TempPathFactory) -> Camera:
    return Camera(tmp_path_factory.mktemp("camera"))


def built(folder: Path, into: Path, data: bytes, **options: object) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "x.bin").write_bytes(data)
    record = submission_of((EvidenceItem(id="photo", title=said("A picture"), path="x.bin", media_type="text/plain"),))
    build_package(record, assessment_of(record), exhibits_from=folder, into=into, **options)
    return into


@pytest.mark.parametrize(
    ("head", "found"),
    [
        (png(), "image/png"),
        (jpeg(b""), "image/jpeg"),
        (tiff({}, ">"), "image/tiff"),
        (b"%PDF-1.7", "application/pdf"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        (b"RIFF\0\0\0\0what", None),
        (b"\0\0\0\x18ftypqt  ", "video/quicktime"),
        (b"\0\0\0\x18ftypisom", "video/mp4"),
        (b"\x1aE\xdf\xa3\x01\x42\x82\x84webm", "video/webm"),
        (b"\x1aE\xdf\xa3\x01\x42\x82\x84matroska", "video/x-matroska"),
        (b"PK\3\4rest", "application/zip"),
        (b"<!DOCTYPE html><p>", "text/html"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?>", "application/xml"),
        ("မြန်မာ".encode(), "text/plain"),
        ("မ".encode() * 2000, "text/plain"),
        (b"caf\xe9", None),
        (b"\0\1\2", None),
        (b"", None),
        (b"a" * HEAD_BYTES + b"\0", "text/plain"),
        (b"a" * 4000 + b"\xff" * 200, None),
    ],
)
def test_the_kind_of_a_file_is_told_by_its_content(head: bytes, found: str | None):
    assert media_type_of(head) == found


def test_the_kind_is_reported_beside_what_the_record_says(tmp_path: Path):
    (exhibit,) = read_package(built(tmp_path / "in", tmp_path / "out", png())).exhibits
    assert (exhibit.media_type, exhibit.content_type) == ("text/plain", "image/png")


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("wrap", [jpeg, lambda data: data, lambda data: png((b"eXIf", data))])
def test_exif_is_reported_as_what_the_file_says(order: str, wrap):
    told = {(each.standard, each.name): each.value for each in statements(wrap(tiff(FIELDS, order)))}
    assert told == {("Exif", "Make"): "Maker", ("Exif", "Model"): "M1", ("Exif", "DateTime"): "2022:01:11 10:00:00"}


def test_place_and_time_of_the_photograph_are_read_from_their_directories():
    place = struct.pack("<6L", 19, 1, 40, 1, 1234, 100)
    photo = struct.pack("<H", 1) + struct.pack("<HHLL", 0x9003, 2, 20, 200) + b"\0" * 4
    gps = struct.pack("<H", 2) + struct.pack("<HHL4s", 1, 2, 2, b"N\0") + struct.pack("<HHLL", 2, 5, 3, 220) + b"\0" * 4
    main = struct.pack("<H", 2) + struct.pack("<HHLL", 0x8769, 4, 1, 60) + struct.pack("<HHLL", 0x8825, 4, 1, 100)
    data = bytearray(300)
    for at, part in ((0, struct.pack("<2sHL", b"II", 42, 8)), (8, main), (60, photo), (100, gps)):
        data[at : at + len(part)] = part
    data[200:219] = b"2022:01:11 09:59:59"
    data[220:244] = place
    told = {each.name: each.value for each in statements(bytes(data))}
    assert told["DateTimeOriginal"] == "2022:01:11 09:59:59"
    assert (told["GPSLatitudeRef"], told["GPSLatitude"]) == ("N", "19/1 40/1 1234/100")


def test_what_would_act_on_a_screen_is_no_part_of_what_a_file_says():
    (told,) = statements(tiff({0x010F: b"a\x1b[2J\xe2\x80\xaeb" + b"c" * 900}))
    assert told.value.isprintable()
    assert len(told.value) <= exif.LONGEST_VALUE


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=300), st.integers(0, 120), st.binary(min_size=1, max_size=8))
def test_no_bytes_make_the_reading_fail_or_the_package_wrong(noise: bytes, at: int, change: bytes):
    for data in (noise, b"II*\0" + noise, b"\xff\xd8\xff\xe1" + noise, b"\x89PNG\r\n\x1a\n" + noise):
        assert isinstance(statements(data), tuple)
        assert media_type_of(data) is None or "/" in str(media_type_of(data))
    good = jpeg(tiff(FIELDS))
    for each in statements(good[:at] + change + good[at + len(change) :]):
        assert each.value == each.value.strip() != ""


def test_a_manifest_is_noted_when_built_and_never_read_into_the_package(camera: Camera, tmp_path: Path):
    package = built(tmp_path / "in", tmp_path / "out", camera.taken())
    (exhibit,) = read_package(package).exhibits
    assert [(each.standard, each.name) for each in exhibit.says] == [("C2PA", "manifest")]
    assert verify_package(package).intact


def values(told) -> dict[str, str]:
    assert {each.standard for each in told} == {"C2PA"}
    return {each.name: each.value for each in told}


def test_content_credentials_are_told_with_who_vouches_for_the_signer(camera: Camera, tmp_path: Path):
    picture = camera.taken()
    trusted = values(credentials(io.BytesIO(picture), "image/png", anchors=camera.root.read_text()))
    assert "vouched for by an authority you named" in trusted["validation"]
    assert (trusted["signer.common_name"], trusted["signer.issuer"]) == ("Camera unit", "Maker")
    assert trusted["claim_generator"] == "A camera 7"
    assert trusted["action"].startswith("c2pa.created, 2022-01-11T10:00:00Z")
    told = credentials(io.BytesIO(picture), "image/png", anchors=None)
    assert "Nobody whom you named vouches for the signer" in told[0].value
    other = Camera(tmp_path)
    told = credentials(io.BytesIO(picture), "image/png", anchors=other.root.read_text())
    assert "Nobody whom you named vouches for the signer" in told[0].value


def test_a_changed_picture_is_told_as_changed(camera: Camera):
    picture = bytearray(camera.taken())
    picture[picture.rindex(b"IDAT") + 6] ^= 1
    told = credentials(io.BytesIO(picture), "image/png", anchors=camera.root.read_text())
    assert told[0].value.startswith("It does not hold")
    assert "assertion.dataHash.mismatch" in {each.value for each in told}


@pytest.mark.parametrize("data", [png(), png((b"caBX", b"no manifest")), b"", b"\x89PNG\r\n\x1a\n" + b"\xff" * 50])
def test_what_has_no_manifest_or_a_broken_one_says_so_and_no_more(data: bytes):
    told = credentials(io.BytesIO(data), "image/png", anchors=None)
    assert told == () or told[0].value.startswith("It cannot be read")


def test_the_command_lists_what_files_say_and_names_the_extra_where_it_is_missing(
    camera: Camera, tmp_path: Path, capsys, monkeypatch
):
    from ihl_docs.cli.main import main

    package = built(tmp_path / "in", tmp_path / "out", camera.taken())
    assert main(["exhibits", str(package), "--c2pa-anchors", str(camera.root)]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "EX-001 photo, original" in out
    assert "which anybody can write into a file" in out
    assert "C2PA signer.common_name: Camera unit" in out
    assert main(["exhibits", str(package), "--format", "json"]) == 0
    assert "Nobody whom you named" in capsys.readouterr().out
    built(tmp_path / "in", tmp_path / "out.zip", camera.taken(), zipped=True)
    assert main(["exhibits", str(tmp_path / "out.zip")]) == 0
    assert "Unpack it first" in capsys.readouterr().out
    monkeypatch.setitem(__import__("sys").modules, "c2pa", None)
    assert main(["exhibits", str(package)]) == 0
    assert "pip install 'ihl-docs[c2pa]'" in " ".join(capsys.readouterr().out.split())
    (package / "data/exhibits/EX-001-x.bin").unlink()
    assert main(["exhibits", str(package)]) == 0
    assert "Not read: No such file" in capsys.readouterr().out


def test_the_original_is_never_touched_however_it_is_taken_in(tmp_path: Path):
    for how in How:
        source = tmp_path / f"in-{how}"
        source.mkdir()
        (source / "x.bin").write_bytes(PHOTO)
        os.chmod(source / "x.bin", 0o400)  # noqa: PTH101
        before = (source / "x.bin").stat()
        try:
            record = submission_of((EvidenceItem(id="photo", title=said("A picture"), path="x.bin"),))
            build_package(record, assessment_of(record), exhibits_from=source, into=tmp_path / f"{how}", how=how)
        except PackageError as error:
            assert f"cannot be taken in as {how}" in str(error)
        after = (source / "x.bin").stat()
        assert (after.st_mtime_ns, after.st_mode, after.st_size) == (before.st_mtime_ns, before.st_mode, before.st_size)
        assert files_of(source) == {"x.bin": PHOTO}


def test_a_hard_link_shares_the_file_and_gives_the_same_package(original: Path, source: Path, tmp_path: Path):
    record = submission_of(items())
    build_package(record, assessment_of(record), exhibits_from=source, into=tmp_path / "p", how=How.HARD_LINK)
    assert files_of(tmp_path / "p") == files_of(original)
    assert (tmp_path / "p/data/exhibits/EX-002-note.txt").samefile(source / "files/note.txt")
    assert verify_package(tmp_path / "p").intact
    (source / "files/note.txt").write_bytes(b"changed through the other name")
    assert "EX-002-note.txt: its sha256 digest is not the one" in found_in(verify_package(tmp_path / "p"))


def test_a_hard_link_across_drives_is_refused_and_leaves_nothing(source: Path, tmp_path: Path, monkeypatch):
    def refuses(*_: object, **__: object) -> None:
        raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    monkeypatch.setattr(os, "link", refuses)
    record = submission_of(items())
    with pytest.raises(PackageError, match=r"cannot be taken in as hard-link .*take it in as a copy"):
        build_package(record, assessment_of(record), exhibits_from=source, into=tmp_path / "p", how=How.HARD_LINK)
    assert [path.name for path in tmp_path.iterdir()] == ["submission"]


def test_a_file_exchanged_while_it_is_linked_is_refused(tmp_path: Path):
    (tmp_path / "one").write_text("one")
    with folder.opened(tmp_path, "one") as file:
        (tmp_path / "one").rename(tmp_path / "old")
        (tmp_path / "one").write_text("other")
        with pytest.raises(UnsafePathError, match="was exchanged"):
            linking.hard_link(file, tmp_path, "one", tmp_path / "two")
    assert not (tmp_path / "two").exists()


def test_a_reflink_is_asked_of_the_system_and_a_refusal_leaves_nothing(source: Path, tmp_path: Path, monkeypatch):
    """Where the file system cannot do it, what the system does is done in its place: by a copy."""
    record, into = submission_of(items()), tmp_path / "p"

    def clones(target: int, request: int, file: int) -> int:
        assert request == 0x40049409
        os.sendfile(target, file, 0, os.fstat(file).st_size)
        return 0

    monkeypatch.setattr(fcntl, "ioctl", clones)
    build_package(record, assessment_of(record), exhibits_from=source, into=into, how=How.REFLINK)
    assert verify_package(into).intact
    assert stat.S_IMODE((into / "data/exhibits/EX-002-note.txt").stat().st_mode) == 0o600

    def refuses(*_: object) -> int:
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))

    monkeypatch.setattr(fcntl, "ioctl", refuses)
    with pytest.raises(PackageError, match="cannot be taken in as reflink"):
        build_package(record, assessment_of(record), exhibits_from=source, into=tmp_path / "q", how=How.REFLINK)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["p", "submission"]
