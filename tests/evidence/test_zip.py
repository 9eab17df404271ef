"""A package as one zip file: its one form, the zip files of others, and those made to do harm."""

import io
import random
import shutil
import stat
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import bagit
import pytest

from ihl_docs.errors import PackageError, WouldOverwriteError
from ihl_docs.evidence import folder, zip_reading
from ihl_docs.evidence.build import build_package
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.packing import pack_package
from ihl_docs.evidence.verify import verify_package
from ihl_docs.evidence.zip_form import Member, directory, local_header
from ihl_docs.evidence.zip_writing import write_zip
from tests.effort import at_most
from tests.evidence.small_case import assessment_of, files_of, found_in, items, submission_of
from tests.evidence.test_package_tampering import FILES, PHOTO

TOP = "small-case"


@pytest.fixture(scope="module")
def packed_once(original: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    into = tmp_path_factory.mktemp("packed") / "package.zip"
    pack_package(original, into)
    return into


@pytest.fixture
def packed(packed_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(packed_once, tmp_path / "package.zip"))


def zip_of(into: Path, members: dict[str, bytes], **options: int) -> Path:
    """A zip file as Python writes one."""
    with zipfile.ZipFile(into, "w", **options) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return into


def under(top: str, files: dict[str, bytes]) -> dict[str, bytes]:
    return {f"{top}/{path}": data for path, data in files.items()}


def test_a_zip_is_checked_like_the_folder_and_has_the_same_identity(packed: Path, original: Path):
    verification = verify_package(packed)
    assert verification.intact, verification
    assert verification.identity == verify_package(original).identity
    assert verification.checks[0].notes == ()
    assert read_package(packed) == read_package(original)


def test_other_programs_read_it_and_find_one_folder_that_is_a_valid_bag(packed: Path, original: Path, tmp_path: Path):
    with zipfile.ZipFile(packed) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path / "unpacked")
    assert [path.name for path in (tmp_path / "unpacked").iterdir()] == [TOP]
    assert files_of(tmp_path / "unpacked" / TOP) == files_of(original)
    assert bagit.Bag(str(tmp_path / "unpacked" / TOP)).validate()


def test_the_zip_is_the_same_built_at_once_packed_later_and_elsewhere(packed: Path, source: Path, tmp_path: Path):
    record = submission_of(items())
    build_package(record, assessment_of(record), exhibits_from=source, into=tmp_path / "built.zip", zipped=True)
    assert (tmp_path / "built.zip").read_bytes() == packed.read_bytes()
    assert stat.S_IMODE((tmp_path / "built.zip").stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == ["built.zip", "package.zip", "submission"]


def test_every_flipped_bit_of_the_headers_and_many_of_the_content_are_found(packed: Path):
    good = packed.read_bytes()
    with zipfile.ZipFile(packed) as archive:
        heads = [each.header_offset for each in archive.infolist()]
        names = {each.header_offset: len(each.filename) for each in archive.infolist()}
        end = archive.start_dir
    of_headers = {at + step for at in heads for step in range(30 + names[at])} | set(range(end, len(good)))
    chance = random.Random(1)
    positions = sorted({*chance.sample(sorted(of_headers), 250), *chance.sample(range(len(good)), 60)})
    for position in positions:
        bad = bytearray(good)
        bad[position] ^= 1 << chance.randrange(8)
        packed.write_bytes(bad)
        verification = verify_package(packed)
        assert not verification.intact, position
        assert found_in(verification)


@pytest.mark.parametrize("length", [0, 1, 21, 22, 100, -1, -22, -500])
def test_a_truncated_zip_is_found(packed: Path, length: int):
    packed.write_bytes(packed.read_bytes()[:length])
    assert not verify_package(packed).intact


@pytest.mark.parametrize("change", [lambda data: b"MZ" + data, lambda data: data + b"\n", lambda data: data + data])
def test_bytes_before_or_after_are_found(packed: Path, change: Callable[[bytes], bytes]):
    packed.write_bytes(change(packed.read_bytes()))
    assert not verify_package(packed).intact


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_same_files_packed_by_another_program_are_intact_with_a_note(original: Path, tmp_path: Path, compression):
    into = zip_of(tmp_path / "other.zip", under("any name", files_of(original)), compression=compression)
    verification = verify_package(into)
    assert verification.intact, found_in(verification)
    assert "was not written by ihl-docs" in verification.checks[0].notes[0]
    assert verification.identity == verify_package(original).identity


def test_a_zip_with_entries_for_its_folders_is_intact(original: Path, tmp_path: Path):
    shutil.copytree(original, tmp_path / "in" / "p")
    made = shutil.make_archive(str(tmp_path / "made"), "zip", tmp_path / "in", "p")
    assert verify_package(Path(made)).intact


@pytest.mark.parametrize("path", FILES)
def test_a_changed_missing_or_renamed_member_is_found_and_named(original: Path, tmp_path: Path, path: str):
    files = files_of(original)
    for at, other in enumerate(({**files, path: files[path] + b"!"}, {k: v for k, v in files.items() if k != path})):
        told = found_in(verify_package(zip_of(tmp_path / f"{at}.zip", under(TOP, other))))
        assert path in told
    other = {(f"{key}.bak" if key == path else key): data for key, data in files.items()}
    assert f"{path}.bak" in found_in(verify_package(zip_of(tmp_path / "renamed.zip", under(TOP, other))))


def member(name: str, mode: int = 0o100600, **fields: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.create_system = 3
    info.external_attr = mode << 16
    for field, value in fields.items():
        setattr(info, field, value)
    return info


@pytest.mark.parametrize(
    ("info", "told"),
    [
        (member("../../outside"), "'..'"),
        (member(f"{TOP}/data/../../outside"), "'..'"),
        (member("/etc/cron.d/x"), "is not relative"),
        (member("C:/Windows/x"), "is not relative"),
        (member(f"{TOP}\\data\\x"), "backslash"),
        (member(f"{TOP}//data"), "empty part"),
        (member("outside.txt"), "lies beside the folder of the package"),
        (member(f"{TOP}/data/exhibits/link", 0o120777), "is a link"),
        (member(f"{TOP}/data/exhibits/device", 0o020600), "is a character device"),
        (member(f"{TOP}/data/exhibits/pipe", 0o010600), "is a named pipe"),
        (member(f"{TOP}/{PHOTO.upper().replace('DATA/EXHIBITS', 'data/exhibits')}"), "only in case or Unicode form"),
        (member(f"{TOP}/data/" + "d/" * 40 + "x"), "lies deeper than"),
        (member("other-top/data/x"), "one folder at the top"),
        (member(f"{TOP}/data/exhibits/a\x1b[2J"), "a\\x1b[2J"),
        (member(f"{TOP}/data/folder/", 0o040700), "is a folder that has content"),
        (member(f"{TOP}/{PHOTO}"), "is in the zip file twice"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_member_that_leads_elsewhere_is_named_and_nothing_is_written(
    original: Path, tmp_path: Path, info: zipfile.ZipInfo, told: str
):
    (tmp_path / "in").mkdir()
    into = zip_of(tmp_path / "in/hostile.zip", under(TOP, files_of(original)))
    with zipfile.ZipFile(into, "a") as archive:
        archive.writestr(info, b"harm")
    before = into.read_bytes()
    verification = verify_package(into)
    assert not verification.intact
    assert told in found_in(verification)
    assert [path.name for path in tmp_path.rglob("*")] == ["in", "hostile.zip"]
    assert into.read_bytes() == before


def test_a_name_cut_by_a_nul_is_told(original: Path, tmp_path: Path):
    into = zip_of(tmp_path / "nul.zip", under(TOP, {**files_of(original), "data/xNUL": b""}))
    into.write_bytes(into.read_bytes().replace(b"data/xNUL", b"data/x\0UL"))
    assert "programs read in different ways" in found_in(verify_package(into))


def test_a_bomb_is_named_and_not_unpacked(original: Path, tmp_path: Path):
    files = {**files_of(original), "data/exhibits/bomb": b"\0" * (300 << 20)}
    into = zip_of(tmp_path / "bomb.zip", under(TOP, files), compression=zipfile.ZIP_DEFLATED)
    assert into.stat().st_size < 1 << 20
    with at_most(60):
        told = found_in(verify_package(into))
    assert "bomb: unpacks to more than 200 times its size" in told


def test_members_that_share_their_bytes_are_told(packed: Path):
    """The other kind of bomb: many entries of the directory lead to the same packed bytes."""
    with zipfile.ZipFile(packed) as archive:
        first = archive.infolist()[0]
        end = archive.start_dir
    shared = [Member(name=f"{TOP}/data/{at:03d}", size=first.file_size, crc=first.CRC, at=0) for at in range(200)]
    packed.write_bytes(packed.read_bytes()[:end] + directory(shared, end))
    told = found_in(verify_package(packed))
    assert "does not begin where the member before it ends" in told


def test_a_member_larger_than_its_directory_says_is_found(original: Path, tmp_path: Path):
    into = zip_of(tmp_path / "lie.zip", under(TOP, files_of(original)), compression=zipfile.ZIP_DEFLATED)
    data = bytearray(into.read_bytes())
    at = data.rindex(b"PK\1\2", 0, data.rindex(f"{TOP}/{PHOTO}".encode()))
    data[at + 24 : at + 28] = struct.pack("<L", 10)
    into.write_bytes(data)
    assert PHOTO in found_in(verify_package(into))


@pytest.mark.parametrize(
    ("offset", "value", "told"),
    [(8, b"\x01\0", "is encrypted"), (10, b"\x0c\0", "neither stored nor deflated")],
)
def test_encryption_and_strange_packing_are_told(packed: Path, offset: int, value: bytes, told: str):
    data = bytearray(packed.read_bytes())
    at = data.rindex(b"PK\1\2", 0, data.rindex(f"{TOP}/{PHOTO}".encode()))
    data[at + offset : at + offset + 2] = value
    packed.write_bytes(data)
    assert told in found_in(verify_package(packed))


@pytest.mark.parametrize(
    "data",
    [
        b"no zip",
        b"PK\5\6" + b"\0" * 18,
        b"PK\5\6" + b"\0" * 16 + b"\2\0no",
        b"PK\5\6" + b"\1\0" * 9,
        b"PK\6\7" + b"\xff" * 16 + b"PK\5\6" + b"\xff" * 16 + b"\0\0",
        b"PK\5\6" + b"\0\0\0\0" + b"\xff\xff" * 2 + b"\xff\xff\xff\x0f" + b"\0" * 6,
    ],
)
def test_what_is_no_zip_that_can_be_read_is_a_result(tmp_path: Path, data: bytes):
    (tmp_path / "x.zip").write_bytes(data)
    verification = verify_package(tmp_path / "x.zip")
    assert not verification.intact
    assert verification.identity is None or verification.files == 0


def test_a_zip_that_lists_more_than_one_would_look_at_is_refused(packed: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(zip_reading, "MOST_FILES", 5)
    assert "more than are looked at" in found_in(verify_package(packed))


def test_a_directory_with_more_entries_than_it_says_is_refused(packed: Path):
    data = packed.read_bytes()
    packed.write_bytes(data[:-14] + struct.pack("<2H", 1, 1) + data[-10:])
    assert "does not have the 1 entries" in found_in(verify_package(packed))


def test_empty_folders_beyond_measure_end_quickly(tmp_path: Path):
    with zipfile.ZipFile(tmp_path / "folders.zip", "w") as archive:
        for at in range(20_000):
            archive.writestr(f"t/{at}/", b"")
            archive.writestr(f"t/x{at}", b"")
    with at_most(60):
        verification = verify_package(tmp_path / "folders.zip")
    assert "is an empty folder" in found_in(verification)


def test_reading_the_document_of_a_damaged_zip_is_an_error(packed: Path):
    packed.write_bytes(packed.read_bytes()[:-1])
    with pytest.raises(PackageError, match="cannot be read"):
        read_package(packed)


def test_beyond_four_gibibytes_the_form_is_zip64_and_others_read_it(tmp_path: Path):
    """Sparse, so that it takes no room: one member of 5 GiB, and one behind it."""
    large = Member(name="top/large", size=5 << 30, crc=0x12345678, at=0)
    behind = Member(name="top/\u1019", size=3, crc=0x352441C2, at=len(local_header(large)) + large.size)
    into = tmp_path / "large.zip"
    with into.open("wb") as file:
        file.write(local_header(large))
        file.seek(behind.at)
        file.write(local_header(behind) + b"abc")
        end = file.tell()
        file.write(directory([large, behind], end))
    with zipfile.ZipFile(into) as archive:
        assert [each.file_size for each in archive.infolist()] == [5 << 30, 3]
        assert archive.read("top/\u1019") == b"abc"
        with archive.open("top/large") as stream:
            assert stream.read(10) == b"\0" * 10
    with zip_reading.opened_zip(into) as store:
        assert store.survey().faults == ()
        assert store.survey().notes == ()
        with store.blocks("\u1019") as blocks:
            assert b"".join(blocks) == b"abc"


def test_many_members_are_zip64_and_others_read_them(tmp_path: Path):
    data, members = io.BytesIO(), []
    for number in range(65_535):
        members.append(Member(name=f"t/{number:05d}", size=0, crc=0, at=data.tell()))
        data.write(local_header(members[-1]))
    data.write(directory(members, data.tell()))
    assert len(zipfile.ZipFile(data).infolist()) == 65_535
    (tmp_path / "many.zip").write_bytes(data.getvalue())
    with zip_reading.opened_zip(tmp_path / "many.zip") as store:
        assert (store.survey().faults, store.survey().notes) == ((), ())


def test_packing_never_overwrites_and_takes_only_an_intact_folder(package: Path, packed: Path, tmp_path: Path):
    with pytest.raises(WouldOverwriteError):
        pack_package(package, packed)
    with pytest.raises(PackageError, match="is no folder"):
        pack_package(packed, tmp_path / "again.zip")
    (package / PHOTO).write_bytes(b"changed")
    with pytest.raises(PackageError, match="is not intact"):
        pack_package(package, tmp_path / "broken.zip")
    assert not (tmp_path / "broken.zip").exists()
    assert not list(tmp_path.glob(".ihl-docs-unfinished-*"))


def test_a_file_that_grows_while_it_is_packed_refuses_the_zip(package: Path, tmp_path: Path, monkeypatch):
    real = folder.blocks
    monkeypatch.setattr(folder, "blocks", lambda file: [*real(file), b"more"])
    with pytest.raises(OSError, match="changed while it was packed"):
        write_zip(package, tmp_path / "grown.zip", top=TOP)


def test_verifying_a_zip_writes_nothing_anywhere(packed: Path, tmp_path: Path):
    watch = f"""
import sys
from pathlib import Path
from ihl_docs.evidence.verify import verify_package
package = Path({str(packed)!r})
verify_package(package)
wrong = []
def hook(event, arguments):
    if event == "open" and arguments[2] & 0o3:
        wrong.append((event, arguments))
    if event.split(".")[0] in ("socket", "subprocess") or event in ("os.remove", "os.rename", "os.mkdir", "os.chmod"):
        wrong.append((event, arguments))
sys.addaudithook(hook)
assert verify_package(package).intact
assert not wrong, wrong
"""
    subprocess.run([sys.executable, "-c", watch], check=True, cwd=tmp_path)
