"""Folders that pass for a package to somebody who does not look closely: files put in, lists written otherwise, lies."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.evidence.attacks.refused import assert_refused, exit_code
from tests.evidence.small_case import sha256
from tests.evidence.test_package_tampering import DOCUMENT, PHOTO, lines_of, reseal, seal_tag_files


@pytest.mark.parametrize(
    "path",
    [
        "tagmanifest-x/evil.txt",
        "tagmanifest-/evil.txt",
        "tagmanifest-.txt",
        "tagmanifest-sha256.txt.bak",
        "tagmanifest-md5.txt",
        "tagmanifest-sha384.txt",
        "manifest-sha384.txt",
        "evil.txt",
        ".DS_Store",
        "._bagit.txt",
        "Thumbs.db",
        "desktop.ini",
        "metadata/evil.txt",
        "ro-crate-preview.html",
        "data/evil.txt",
        "data/.hidden",
        "data/evidence-package.json.bak",
        "data/exhibits/evil.png",
        "data/exhibits/EX-001/evil.png",
        "signatures/evil.txt",
        "signatures/.evil.sig",
        "signatures/evil.sig.txt",
        "signatures/in/evil.sig",
        "signatures/evil.SIG",
        "timestamps/evil.tsr",
        "timestamps/response.tsr",
        "timestamps/time/in/response.tsr",
        "timestamps/time/evil.txt",
    ],
)
def test_a_file_put_in_anywhere_is_found_and_named(package: Path, path: str):
    (package / path).parent.mkdir(parents=True, exist_ok=True)
    (package / path).write_bytes(b"harm")
    assert_refused(package, path)
    assert exit_code(package) == 1


@pytest.mark.parametrize(
    "path", ["empty", "data/empty", "signatures", "timestamps", "tagmanifest-x", "data/exhibits/a"]
)
def test_a_folder_put_in_is_found_and_named(package: Path, path: str):
    (package / path).mkdir()
    assert_refused(package, f"{path}: is an empty folder")


NAMES = {
    "a trailing dot": "EX-001-photo.png.",
    "a trailing blank": "EX-001-photo.png ",
    "a device of Windows": "con.txt",
    "another device of Windows": "aux",
    "a stream of NTFS": "EX-001-photo.png:Zone.Identifier",
    "a letter that Windows refuses": "what?.png",
    "a backslash": "..\\..\\evil.png",
    "a line break": "a\nb",
    "a text that turns round": "EX-001-\u202egnp.exe",
    "a letter without width": "EX-001-pho\u200bto.png",
    "two forms of one letter": "cafe\u0301.png",
    "no text": os.fsdecode(b"\xff\xfe.png"),
    "a dash in front": "-rf",
    "a tilde in front": "~root",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_name_that_some_machine_reads_otherwise_is_found(package: Path, name: str):
    (package / "data/exhibits" / name).write_bytes(b"")
    found = assert_refused(package)
    assert found.checks[0].findings, "the first check speaks of names that are safe everywhere"


def test_the_same_name_in_two_forms_of_unicode_is_found(package: Path):
    for name in ("caf\u00e9.png", "cafe\u0301.png"):
        (package / "data/exhibits" / name).write_bytes(b"")
    assert_refused(package, "differs from", "only in case or Unicode form")


@pytest.mark.parametrize("path", ["Data", "DATA/exhibits", "bagit.TXT", "Signatures"])
def test_a_twin_that_differs_in_case_is_found(package: Path, path: str):
    (package / path).parent.mkdir(exist_ok=True)
    (package / path).mkdir()
    if path == "Signatures":
        (package / "signatures").mkdir()
        assert_refused(package, "only in case or Unicode form")
    elif path == "Data":
        assert_refused(package, "data differs from Data only in case or Unicode form")
    else:
        assert_refused(package, "only in case or Unicode form" if path != "DATA/exhibits" else "DATA")


def with_lines(algorithm: str, change: Callable[[list[bytes]], list[bytes]]) -> Callable[[Path], None]:
    def call(package: Path) -> None:
        manifest = package / f"manifest-{algorithm}.txt"
        manifest.write_bytes(b"".join(change(lines_of(manifest))))

    return call


LISTS: dict[str, tuple[Callable[[list[bytes]], list[bytes]], str]] = {
    "carriage returns": (lambda ls: [line.replace(b"\n", b"\r\n") for line in ls], "is not in the form of a package"),
    "carriage returns alone": (lambda ls: [line.replace(b"\n", b"\r") for line in ls], "manifest-sha256.txt"),
    "a byte order mark": (lambda ls: [b"\xef\xbb\xbf" + ls[0], *ls[1:]], "line 1 is not a digest"),
    "a line twice": (lambda ls: [ls[0], *ls], "is listed twice"),
    "a line twice with another digest": (lambda ls: [b"0" * 64 + ls[0][64:], *ls], "is listed twice"),
    "an absolute path": (lambda ls: [*ls, b"0" * 64 + b"  /etc/passwd\n"], "/etc/passwd is not relative"),
    "a path upwards": (lambda ls: [*ls, b"0" * 64 + b"  data/../../evil\n"], "'..'"),
    "a path written in percents": (lambda ls: [ls[0].replace(b"/", b"%2F"), *ls[1:]], "percent sign"),
    "a path upwards in percents": (lambda ls: [*ls, b"0" * 64 + b"  data/%2e%2e/evil\n"], "percent sign"),
    "a line break in percents": (lambda ls: [*ls, b"0" * 64 + b"  data/a%0Db\n"], "data/a\\rb: is missing"),
    "capital digits": (lambda ls: [ls[0][:64].upper() + ls[0][64:], *ls[1:]], "is not in the form of a package"),
    "an asterisk": (lambda ls: [ls[0].replace(b"  ", b" *"), *ls[1:]], "asterisk"),
    "a path that begins here": (lambda ls: [ls[0].replace(b"  ", b"  ./"), *ls[1:]], "begins with ./"),
    "a tab": (lambda ls: [ls[0].replace(b"  ", b"\t"), *ls[1:]], "is not in the form of a package"),
    "one blank": (lambda ls: [ls[0].replace(b"  ", b" "), *ls[1:]], "is not in the form of a package"),
    "a blank at the end": (lambda ls: [ls[0].replace(b"\n", b" \n"), *ls[1:]], "is missing"),
    "an empty line": (lambda ls: [b"\n", *ls], "line 1 is not a digest"),
    "a remark": (lambda ls: [b"# checked by the court\n", *ls], "line 1 is not a digest"),
    "no line break at the end": (lambda ls: [*ls[:-1], ls[-1].rstrip()], "is not in the form of a package"),
    "a NUL": (lambda ls: [*ls, b"0" * 64 + b"  data/a\0b\n"], "data/a\\x00b has a NUL"),
    "a folder": (lambda ls: [*ls, b"0" * 64 + b"  data/exhibits\n"], "data/exhibits: is missing"),
    "a folder with a stroke": (lambda ls: [*ls, b"0" * 64 + b"  data/exhibits/\n"], "empty part"),
    "a file that is not there": (lambda ls: [*ls, b"0" * 64 + b"  data/gone\n"], "data/gone: is missing"),
    "another order": (lambda ls: ls[::-1], "is not in the form of a package"),
    "a line less": (lambda ls: ls[:-1], "is not listed in manifest-sha256.txt"),
    "nothing": (lambda _: [], "is not listed in manifest-sha256.txt"),
    "a short digest": (lambda ls: [ls[0][1:], *ls[1:]], "line 1 is not a digest of 64 digits"),
    "a digest of another kind": (lambda ls: [b"0" * 32 + ls[0][64:], *ls[1:]], "line 1 is not a digest"),
    "a path that is no UTF-8": (lambda ls: [*ls, b"0" * 64 + b"  data/\xff\n"], "is not UTF-8"),
    "a tag file": (lambda ls: [*ls, b"0" * 64 + b"  bagit.txt\n"], "does not lie in data/"),
    "a name with a blank before it": (lambda ls: [ls[0].replace(b"  ", b"   "), *ls[1:]], "is not in the form"),
}


@pytest.mark.parametrize(("change", "told"), LISTS.values(), ids=LISTS.keys())
def test_a_manifest_written_otherwise_is_found_though_the_tag_manifests_agree(package: Path, change, told: str):
    with_lines("sha256", change)(package)
    reseal(package, payload=False)
    assert_refused(package, told)


@pytest.mark.parametrize("kept", ["sha256", "sha512"])
def test_a_package_with_one_kind_of_digest_alone_is_refused(package: Path, kept: str):
    other = {"sha256": "sha512", "sha512": "sha256"}[kept]
    (package / f"manifest-{other}.txt").unlink()
    seal_tag_files(package, "sha256")
    seal_tag_files(package, "sha512")
    (package / f"tagmanifest-{other}.txt").unlink()
    assert_refused(package, f"manifest-{other}.txt: is missing", f"tagmanifest-{other}.txt: is missing")


def test_a_package_with_weak_digests_alone_is_refused(package: Path):
    import hashlib

    for name in ("manifest", "tagmanifest"):
        lines = lines_of(package / f"{name}-sha256.txt")
        paths = [line.decode().split("  ", 1)[1].rstrip("\n") for line in lines]
        for algorithm in ("sha256", "sha512"):
            (package / f"{name}-{algorithm}.txt").unlink()
        weak = "".join(
            f"{hashlib.md5((package / path).read_bytes()).hexdigest()}  {path}\n"  # noqa: S324  # the attack is that
            for path in paths
            if (package / path).exists()
        )
        (package / f"{name}-md5.txt").write_text(weak)
    assert_refused(package, "manifest-md5.txt: the digest md5 is not accepted", "manifest-sha256.txt: is missing")


def test_a_further_weak_digest_is_refused_though_it_is_right(package: Path):
    (package / "manifest-md5.txt").write_bytes(b"")
    reseal(package)
    assert_refused(package, "manifest-md5.txt: the digest md5 is not accepted")


DECLARATIONS = {
    "an older version": b"BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n",
    "another number for the version": b"BagIt-Version: 1.00\nTag-File-Character-Encoding: UTF-8\n",
    "a byte order mark": b"\xef\xbb\xbfBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    "carriage returns": b"BagIt-Version: 1.0\r\nTag-File-Character-Encoding: UTF-8\r\n",
    "an empty line": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n\n",
    "another order": b"Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n",
    "another encoding": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n",
    "one encoding by two names": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: utf-8\n",
    "a third line": b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nTrusted: yes\n",
    "no blank": b"BagIt-Version:1.0\nTag-File-Character-Encoding: UTF-8\n",
    "other digits": "BagIt-Version: \u0661.\u0660\nTag-File-Character-Encoding: UTF-8\n".encode(),
    "nothing": b"",
}


@pytest.mark.parametrize("data", DECLARATIONS.values(), ids=DECLARATIONS.keys())
def test_another_declaration_is_refused_though_every_digest_agrees(package: Path, data: bytes):
    (package / "bagit.txt").write_bytes(data)
    reseal(package)
    assert_refused(package, "bagit.txt")


def with_info(package: Path, change: Callable[[list[bytes]], list[bytes]]) -> None:
    (package / "bag-info.txt").write_bytes(b"".join(change(lines_of(package / "bag-info.txt"))))
    seal_tag_files(package, "sha256")
    seal_tag_files(package, "sha512")


INFOS: dict[str, Callable[[list[bytes]], list[bytes]]] = {
    "another id": lambda ls: [line.replace(b"small-case", b"other-case") for line in ls],
    "another program": lambda ls: [line.replace(b"ihl-docs 0", b"ihl-docs 9") for line in ls],
    "another sender": lambda ls: [*ls, b"Source-Organization: International Criminal Court\n"],
    "a date that nobody gave": lambda ls: [ls[0], b"Bagging-Date: 2020-01-01\n", *ls[1:]],
    "another description": lambda ls: [
        b"Internal-Sender-Description: Proven true.\n" if line.startswith(b"Internal") else line for line in ls
    ],
    "an element twice": lambda ls: [ls[1], *ls],
    "a size that is too small": lambda ls: [*ls[:-1], b"Payload-Oxum: 1.4\n"],
    "a number of files that is too small": lambda ls: [line.replace(b".4\n", b".3\n") for line in ls],
    "two sizes": lambda ls: [*ls, ls[-1]],
    "a size in other letters too": lambda ls: [*ls, b"payload-oxum: 1.1\n"],
    "a size below nothing": lambda ls: [*ls[:-1], b"Payload-Oxum: -1.4\n"],
    "a size without end": lambda ls: [*ls[:-1], b"Payload-Oxum: " + b"9" * 100 + b".4\n"],
    "no size": lambda ls: ls[:-1],
    "another order": lambda ls: ls[::-1],
    "blanks at the end": lambda ls: [ls[0].replace(b"\n", b"  \n"), *ls[1:]],
    "carriage returns": lambda ls: [line.replace(b"\n", b"\r\n") for line in ls],
    "a continued line": lambda ls: [*ls[:1], b"  and by the court\n", *ls[1:]],
    "an empty line": lambda ls: [*ls, b"\n"],
    "nothing": lambda _: [],
}


@pytest.mark.parametrize("change", INFOS.values(), ids=INFOS.keys())
def test_a_bag_info_that_says_something_else_is_found_though_every_digest_agrees(package: Path, change):
    with_info(package, change)
    assert_refused(package, "bag-info.txt")


@pytest.mark.parametrize("text", [b"", b"http://example.org/x 1 data/x\n", b"file:///etc/passwd - " + PHOTO.encode()])
def test_a_list_of_what_to_fetch_is_refused_and_nothing_is_fetched(package: Path, text: bytes):
    (package / "fetch.txt").write_bytes(text)
    reseal(package)
    assert_refused(package, "fetch.txt: a package holds all its files; nothing is fetched")


@pytest.mark.parametrize("path", ["bagit.txt", "manifest-sha256.txt", DOCUMENT, PHOTO, "tagmanifest-sha256.txt"])
def test_a_folder_in_the_place_of_a_file_is_found(package: Path, path: str):
    (package / path).unlink()
    (package / path).mkdir()
    assert_refused(package, path)


def test_links_that_go_round_end(package: Path):
    (package / "data/exhibits/round").symlink_to(package / "data")
    (package / "signatures").symlink_to(".")
    assert_refused(package, "data/exhibits/round: is a link", "signatures: is a link")


def test_a_device_is_named_and_not_read(package: Path):
    for path, kind, device in (("data/zero", stat.S_IFCHR, (1, 5)), ("bag-info.txt", stat.S_IFCHR, (1, 5))):
        (package / path).unlink(missing_ok=True)
        try:
            os.mknod(package / path, kind | 0o600, os.makedev(*device))
        except PermissionError:
            pytest.skip("only root makes devices")
    assert_refused(package, "data/zero: is a character device", "bag-info.txt: is a character device")


def test_a_second_name_of_a_file_elsewhere_is_found_as_any_other_file(package: Path, tmp_path: Path):
    (tmp_path / "secret").write_bytes(b"secret")
    os.link(tmp_path / "secret", package / "data/secret")
    assert "secret\n" not in str(assert_refused(package, "data/secret: is not listed"))


def test_a_hole_of_a_tebibyte_that_nobody_lists_is_not_read(package: Path):
    with (package / "data/hole").open("wb") as file:
        file.truncate(1 << 40)
    assert_refused(package, "data/hole: is not listed")


def test_an_exhibit_grown_to_a_tebibyte_is_not_read_to_its_end(package: Path):
    with (package / PHOTO).open("ab") as file:
        file.truncate(1 << 40)
    assert_refused(package, PHOTO)


def test_tag_files_that_look_like_manifests_are_not_all_kept_in_memory(package: Path):
    import tracemalloc

    for at in range(40):
        with (package / f"manifest-kind{at}.txt").open("wb") as file:
            file.truncate(32 << 20)
    tracemalloc.start()
    assert_refused(package, "manifest-kind0.txt: the digest kind0 is not accepted")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 200 << 20, most


FLOODS = {
    "bag-info.txt": (b"a" + b" " * 2_000_000 + b"\n", "bag-info.txt"),
    "manifest-sha256.txt": (b"0" * 64 + b" " * 4_000_000 + b"\n", "manifest-sha256.txt"),
    "manifest-sha512.txt": (b"\n" * 8_000_000, "manifest-sha512.txt"),
    "tagmanifest-sha512.txt": (b"\n" * 8_000_000, "tagmanifest-sha512.txt"),
}


@pytest.mark.parametrize(("path", "data", "told"), [(p, *each) for p, each in FLOODS.items()], ids=FLOODS.keys())
def test_a_tag_file_made_to_take_long_ends_soon(package: Path, path: str, data: bytes, told: str):
    (package / path).write_bytes(data)
    assert_refused(package, told)


@pytest.mark.parametrize("line", [b" x\n", b"\n", b"x\n", b"a: b\n"])
def test_a_bag_info_of_a_million_lines_ends_soon(package: Path, line: bytes):
    (package / "bag-info.txt").write_bytes(b"a: b\n" + line * 1_000_000)
    assert_refused(package, "bag-info.txt")


def test_an_exhibit_exchanged_with_all_lists_made_anew_has_another_identity_and_nothing_else_shows_it(package: Path):
    """What remains to find it is what came another way: the identity, or a signature (see the attacks on those)."""
    from tests.evidence.test_package_tampering import rewritten

    before = sha256((package / "tagmanifest-sha256.txt").read_bytes())
    other = b"another photograph"
    (package / "data/exhibits/EX-002-note.txt").write_bytes(other)

    def agree(document: dict) -> None:
        document["exhibits"][1].update(size=len(other), sha256=sha256(other))

    verification = rewritten(package, agree)
    assert verification.intact
    assert verification.identity != before
