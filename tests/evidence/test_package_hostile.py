"""Packages made to do harm: checking them writes nothing, follows nothing, ends soon and says what is wrong."""

import json
import os
import socket
import subprocess
import sys
import tracemalloc
from pathlib import Path

import attrs
import pytest

from ihl_docs.codec.canonical import readable_bytes
from ihl_docs.errors import InputError, InvalidDocumentError, PackageError, UnreadableFileError, UnsafePathError
from ihl_docs.evidence import bag, contents, folder, verify
from ihl_docs.evidence.build import build_package
from ihl_docs.evidence.checks import CHECK_NAMES, MOST_FINDINGS
from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.rules import PACKAGE_RULES
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.package import CheckResult
from tests.effort import at_most
from tests.evidence.small_case import PHOTO, assessment_of, files_of, found_in, said, submission_of
from tests.evidence.test_package_tampering import DOCUMENT, reseal
from tests.evidence.test_package_tampering import PHOTO as PHOTO_PATH


def test_what_is_no_folder_is_a_result_and_no_check_counts_as_made(tmp_path: Path):
    (tmp_path / "file").write_text("no package")
    for path in (tmp_path / "nowhere", tmp_path / "file", tmp_path / "file/in it", Path(" ")):
        verification = verify_package(path)
        assert not verification.intact
        assert verification.identity is None
        assert verification.checks[0].result is CheckResult.FAILED
        assert {check.result for check in verification.checks[1:]} == {CheckResult.NOT_MADE}
        assert [check.name for check in verification.checks] == list(CHECK_NAMES)


def test_an_empty_folder_is_no_package(tmp_path: Path):
    verification = verify_package(tmp_path)
    assert not verification.intact
    made = [check.number for check in verification.checks if check.result is CheckResult.PASSED]
    assert made == [1], "of nothing, only that it holds nothing strange can be said"
    assert "bagit.txt: is missing" in found_in(verification)
    assert "manifest-sha256.txt: is missing" in found_in(verification)
    assert "tagmanifest-sha512.txt: is missing" in found_in(verification)


def test_a_package_that_may_not_be_opened_is_a_result(package: Path, monkeypatch: pytest.MonkeyPatch):
    works = os.open

    def refuses(path, flags, *arguments, **options):
        if str(path).startswith("EX-001"):
            raise PermissionError(13, "Permission denied")
        return works(path, flags, *arguments, **options)

    monkeypatch.setattr(os, "open", refuses)
    verification = verify_package(package)
    assert not verification.intact
    assert verification.checks[5].result is CheckResult.NOT_MADE
    assert f"{PHOTO_PATH}: cannot be read (Permission denied)" in found_in(verification)
    assert verification.checks[13].result is CheckResult.NOT_MADE


def test_a_folder_that_may_not_be_looked_into_is_told(package: Path, monkeypatch: pytest.MonkeyPatch):
    works = os.open

    def refuses(path, flags, *arguments, **options):
        if str(path) == "exhibits":
            raise PermissionError(13, "Permission denied")
        return works(path, flags, *arguments, **options)

    monkeypatch.setattr(os, "open", refuses)
    assert "data/exhibits: cannot be looked into (Permission denied)" in found_in(verify_package(package))


def test_a_tag_file_that_may_not_be_read_is_told(package: Path, monkeypatch: pytest.MonkeyPatch):
    works = os.open

    def refuses(path, flags, *arguments, **options):
        if str(path) == "bag-info.txt":
            raise PermissionError(13, "Permission denied")
        return works(path, flags, *arguments, **options)

    monkeypatch.setattr(os, "open", refuses)
    verification = verify_package(package)
    assert verification.checks[6].result is CheckResult.NOT_MADE
    assert verification.checks[7].result is CheckResult.NOT_MADE
    assert "bag-info.txt: cannot be read (Permission denied)" in found_in(verification)


@pytest.mark.parametrize("path", ["bagit.txt", "manifest-sha256.txt", DOCUMENT, PHOTO_PATH, "data/exhibits", "data"])
def test_a_link_is_never_followed_even_to_the_very_same_bytes(package: Path, tmp_path: Path, path: str):
    (package / path).rename(tmp_path / "outside")
    (package / path).symlink_to(tmp_path / "outside")
    verification = verify_package(package)
    assert not verification.intact
    assert f"{path}: is a link; a package holds plain files only" in found_in(verification)


def test_the_package_itself_may_be_named_by_a_link(package: Path, tmp_path: Path):
    (tmp_path / "link").symlink_to(package)
    assert verify_package(tmp_path / "link").intact


def test_special_files_are_named_and_do_not_block(package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    os.mkfifo(package / "data/exhibits/pipe")
    (package / "bag-info.txt").unlink()
    os.mkfifo(package / "bag-info.txt")
    monkeypatch.chdir(package)  # the name of a socket may not be long
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("data/socket")
        told = found_in(verify_package(package))
    assert "data/exhibits/pipe: is a named pipe" in told
    assert "bag-info.txt: is a named pipe" in told
    assert "data/socket: is a socket" in told


def test_a_file_that_turns_into_a_link_after_the_look_around_is_not_read(package: Path, tmp_path: Path, monkeypatch):
    secret = tmp_path / "outside"
    secret.write_bytes(PHOTO)
    survey = folder.survey

    def then_swap(root: Path) -> folder.Survey:
        found = survey(root)
        (package / PHOTO_PATH).unlink()
        (package / PHOTO_PATH).symlink_to(secret)
        return found

    monkeypatch.setattr(folder, "survey", then_swap)
    verification = verify_package(package)
    assert not verification.intact
    assert "is a link, which is not followed or read" in found_in(verification)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/etc/passwd", "is not relative"),
        ("data/../../../etc/passwd", "'..'"),
        ("../outside", "'..'"),
        ("C:\\Windows\\win.ini", "is not relative"),
        ("data\\x", "backslash"),
        ("\\\\server\\share", "backslash"),
        ("~/.ssh/id_ed25519", "is not relative"),
        ("data/a%0Ab", "is missing"),
        ("data/\x1b[2J", "data/\\x1b[2J: is missing"),
        ("bagit.txt", "does not lie in data/"),
        ("data/exhibits/ex-001-PHOTO-of-a-house.png", "only in case or Unicode form"),
    ],
)
def test_a_manifest_that_points_elsewhere_is_told_and_nothing_there_is_read(package: Path, path: str, told: str):
    manifest = package / "manifest-sha256.txt"
    manifest.write_bytes(manifest.read_bytes() + f"{'0' * 64}  {path}\n".encode())
    reseal(package, payload=False)
    verification = verify_package(package)
    assert not verification.intact
    assert told in found_in(verification)


def test_a_tag_manifest_may_not_list_the_payload_or_a_tag_manifest(package: Path):
    manifest = package / "tagmanifest-sha256.txt"
    for path in (PHOTO_PATH, "tagmanifest-sha512.txt"):
        manifest.write_bytes(manifest.read_bytes() + f"{'0' * 64}  {path}\n".encode())
    told = found_in(verify_package(package))
    assert f"{PHOTO_PATH} may not stand in a tag manifest" in told
    assert "tagmanifest-sha512.txt may not stand in a tag manifest" in told


@pytest.mark.parametrize("other", ["EX-001-PHOTO-of-a-house.png", "EX-001-photo-of-a-houſe.png"])
def test_names_that_some_file_system_takes_for_one_are_told(package: Path, other: str):
    (package / "data/exhibits" / other).write_bytes(PHOTO)
    reseal(package)
    assert "only in case or Unicode form" in found_in(verify_package(package))


def test_both_unicode_forms_of_a_name_are_told(package: Path):
    for name in ("caf\u00e9", "cafe\u0301"):
        (package / "data" / name).write_bytes(b"")
    reseal(package)
    told = found_in(verify_package(package))
    assert "data/caf\\xe9 differs from data/cafe\\u0301" in told


def test_a_name_that_is_no_text_or_acts_on_a_screen_is_spelled_out(package: Path):
    for name in (b"caf\xe9", b"a\x1b[31m", "\u202egnp.exe".encode(), b"line\nbreak", b"100%"):
        (package / os.fsdecode(b"data/" + name)).write_bytes(b"")
    told = found_in(verify_package(package))
    for spelled in ("data/caf\\udce9", "data/a\\x1b[31m", "data/\\u202egnp.exe", "data/line\\nbreak", "data/100%"):
        assert f"{spelled}: is not listed in manifest-sha256.txt" in told
    assert told.replace("\n", "").isprintable()
    assert "data/a\\x1b[31m: has a character not for names" in told


def test_weak_and_unknown_digests_are_refused(package: Path):
    for name in ("manifest-md5.txt", "tagmanifest-sha1.txt", "manifest-crc.txt"):
        (package / name).write_bytes(b"")
    reseal(package)
    told = found_in(verify_package(package))
    for algorithm in ("md5", "sha1", "crc"):
        assert f"the digest {algorithm} is not accepted" in told


def test_nothing_is_fetched(package: Path):
    (package / "fetch.txt").write_text(f"http://127.0.0.1:9/x - {PHOTO_PATH}\n")
    (package / PHOTO_PATH).unlink()
    reseal(package, payload=False)
    told = found_in(verify_package(package))
    assert "fetch.txt: a package holds all its files; nothing is fetched" in told
    assert f"{PHOTO_PATH}: is missing" in told


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        (b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n", "the version 0.97 is not accepted"),
        (b"BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n", "the version 2.0 is not accepted"),
        (b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-7\n", "the encoding UTF-7 is not accepted"),
        (b"BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n", "is not in the form of a package"),
        (b"BagIt-Version : 1.0\nTag-File-Character-Encoding : UTF-8\n", "is not the two lines that it must be"),
        (b"", "is not the two lines that it must be"),
    ],
)
def test_another_declaration_is_refused(package: Path, declared: bytes, told: str):
    (package / "bagit.txt").write_bytes(declared)
    reseal(package)
    assert told in found_in(verify_package(package))


@pytest.mark.parametrize(
    ("info", "told"),
    [
        (b"Payload-Oxum: 1.1\n", "bag-info.txt: says 1.1 bytes.files; the payload has"),
        (b"Payload-Oxum: many\n", "Payload-Oxum is not bytes.files: many"),
        (b"Payload-Oxum: 1.1\nPayload-Oxum: 1.1\n", "Payload-Oxum stands there 2 times"),
        (b"no label\n", "line 1 is not a label and a value: no label"),
        (b"Contact-Name: nobody\n", "bag-info.txt: gives no Payload-Oxum"),
        (b"", "bag-info.txt: gives no Payload-Oxum"),
        (b"\xff", "bag-info.txt: is not UTF-8"),
    ],
)
def test_a_size_that_is_wrong_or_not_stated_is_told(package: Path, info: bytes, told: str):
    (package / "bag-info.txt").write_bytes(info)
    verification = verify_package(package)
    assert told in found_in(verification)
    assert verification.checks[7].result is not CheckResult.PASSED


def test_a_payload_far_larger_than_stated_is_not_read(package: Path):
    """A sparse file costs its maker nothing and would keep the reader busy for days."""
    with (package / PHOTO_PATH).open("r+b") as file:
        file.truncate(1 << 40)
    with at_most(60):
        verification = verify_package(package)
    assert verification.checks[5].result is CheckResult.NOT_MADE
    assert verification.checks[7].result is CheckResult.FAILED
    assert "far more than bag-info.txt says" in found_in(verification)


def test_a_document_too_large_to_be_read_is_told(package: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(verify.KEPT, DOCUMENT, 100)
    monkeypatch.setattr(contents, "MOST_DOCUMENT_BYTES", 100)
    verification = verify_package(package)
    assert verification.checks[5].result is CheckResult.PASSED, "it is digested all the same"
    assert verification.checks[8].result is CheckResult.NOT_MADE
    with pytest.raises(PackageError, match="longer than 100 bytes"):
        read_package(package)


def test_a_manifest_too_large_to_be_read_is_told(package: Path):
    rules = PACKAGE_RULES._replace(most_manifest_bytes=100)
    found = bag.read_bag(package, rules, keep={})
    assert "longer than 100 bytes" in found.unread["manifest-sha512.txt"]
    assert "manifest-sha512.txt: is missing or cannot be read" in found.manifests.faults


def test_more_files_than_one_would_look_at_end_the_look_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(folder, "MOST_FILES", 20)
    for at in range(30):
        (tmp_path / f"{at}").write_text("")
    assert "more than 20 files" in found_in(verify_package(tmp_path))


def test_folders_in_folders_end_the_look_around(tmp_path: Path):
    deep = tmp_path
    for _ in range(folder.DEEPEST + 5):
        deep /= "d"
    deep.mkdir(parents=True)
    assert f"deeper than {folder.DEEPEST} folders" in found_in(verify_package(tmp_path))


def test_findings_without_end_are_counted_and_not_all_told(package: Path):
    for at in range(MOST_FINDINGS + 10):
        (package / f"data/{at}").write_bytes(b"")
    (check,) = [each for each in verify_package(package).checks if each.number == 4]
    assert len(check.findings) == MOST_FINDINGS + 1
    assert check.findings[-1] == f"... and {MOST_FINDINGS + 20} more"


def test_verifying_writes_nothing_and_opens_nothing_outside(package: Path, tmp_path: Path):
    """The system is asked by an audit hook in a process of its own, since a hook cannot be taken off again."""
    before = {path: (path.stat().st_mtime_ns, path.stat().st_mode) for path in [package, *package.rglob("*")]}
    watch = f"""
import sys
from pathlib import Path
from ihl_docs.evidence.verify import verify_package
package = Path({str(package)!r})
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
    after = {path: (path.stat().st_mtime_ns, path.stat().st_mode) for path in [package, *package.rglob("*")]}
    assert after == before


def test_progress_of_verifying_ends_at_the_whole(package: Path):
    told: list[tuple[str, int, int]] = []
    verify_package(package, progress=lambda *step: told.append(step))
    read = ("data/", "ro-crate-metadata.json")  # the other files are small and read before
    total = sum(len(data) for path, data in files_of(package).items() if path.startswith(read))
    assert max(done for _, done, _ in told) == total
    assert {all_of_it for _, _, all_of_it in told} == {total}


def test_reading_the_document_refuses_what_is_no_package(tmp_path: Path):
    with pytest.raises(PackageError, match=r"evidence-package\.json cannot be read"):
        read_package(tmp_path)


def test_reading_the_document_refuses_a_link(package: Path, tmp_path: Path):
    (package / DOCUMENT).rename(tmp_path / "outside")
    (package / DOCUMENT).symlink_to(tmp_path / "outside")
    with pytest.raises(UnsafePathError, match="is a link"):
        read_package(package)


@pytest.mark.parametrize(
    ("document", "error"),
    [
        (b"{", UnreadableFileError),
        (b"{}", InvalidDocumentError),
    ],
)
def test_reading_the_document_is_strict(package: Path, document: bytes, error: type[Exception]):
    (package / DOCUMENT).write_bytes(document)
    with pytest.raises(error):
        read_package(package)


def test_reading_a_document_does_not_ask_whether_the_package_is_whole(package: Path):
    (package / PHOTO_PATH).unlink()
    assert read_package(package).id == "small-case"
    assert not verify_package(package).intact


@pytest.mark.parametrize("levels", [40, 400, 40_000])
def test_reasons_nested_beyond_all_measure_are_a_result_and_no_crash(package: Path, levels: int):
    document = json.loads((package / DOCUMENT).read_bytes())
    leaf = '{"statement": "so", "answer": "yes"}'
    findings = [{"elements": [{"reason": json.loads(leaf)}]}]
    marked = json.dumps({**document, "assessment": {**document["assessment"], "findings": findings}})
    nested = '{"statement": "so", "answer": "yes", "because": [' * levels + leaf + "]}" * levels
    text = marked.replace(leaf, nested)
    (package / DOCUMENT).write_bytes(readable_bytes(json.loads(text)) if levels == 40 else text.encode())
    reseal(package)
    verification = verify_package(package)
    assert not verification.intact
    assert [check.number for check in verification.checks if check.result is CheckResult.FAILED] == (
        [10, 11] if levels == 40 else [9]
    )
    with pytest.raises(InputError):
        read_package(package)


@pytest.mark.parametrize("path", ["../outside", "/etc/passwd", "data/./x", ""])
def test_a_path_that_leads_out_is_never_opened(package: Path, path: str):
    with pytest.raises(UnsafePathError, match="empty part"), folder.opened(package, path):
        pass


@pytest.mark.parametrize(
    "flood",
    [
        lambda d: d.update(exhibits=[{"number": 1, "x": at} for at in range(100_000)]),
        lambda d: d.update({f"k{at}": at for at in range(100_000)}),
        lambda d: d.update(custody=[{"sequence": "x"}] * 100_000),
    ],
)
def test_a_document_that_is_wrong_everywhere_ends_soon_and_says_that_there_is_more(package: Path, flood):
    document = json.loads((package / DOCUMENT).read_bytes())
    flood(document)
    (package / DOCUMENT).write_text(json.dumps(document))
    reseal(package)
    with at_most(60):
        verification = verify_package(package)
    assert not verification.intact
    (schema, model) = verification.checks[9:11]
    assert len(schema.findings) == contents.MOST_PROBLEMS + 1
    assert "has more problems" in schema.findings[-1]
    assert model.result is CheckResult.NOT_MADE
    with pytest.raises(InvalidDocumentError):
        read_package(package)


def test_memory_stays_flat_however_large_a_file_is(tmp_path: Path):
    size = 64 << 20
    (tmp_path / "large.bin").touch()
    os.truncate(tmp_path / "large.bin", size)
    item = EvidenceItem(id="large", title=said("A large file"), path="large.bin", size=size)
    record = submission_of((item,), claims=(attrs.evolve(submission_of(()).claims[0], exhibits=()),))
    verify_package(tmp_path)  # what is loaded once does not count
    tracemalloc.start()
    try:
        build_package(record, assessment_of(record), exhibits_from=tmp_path, into=tmp_path / "built")
        assert verify_package(tmp_path / "built").intact
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 16 << 20
