"""Somebody who writes into a package while it is being verified."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from ihl_docs.evidence import folder
from tests.evidence.attacks.refused import assert_refused
from tests.evidence.small_case import found_in
from tests.evidence.test_package_tampering import DOCUMENT, PHOTO

Change = Callable[[Path], object]


def after_the_survey(monkeypatch: pytest.MonkeyPatch, package: Path, change: Change) -> None:
    survey = folder.survey

    def then(root: Path) -> folder.Survey:
        found = survey(root)
        change(package)
        return found

    monkeypatch.setattr(folder, "survey", then)


CHANGES: dict[str, tuple[Change, str]] = {
    "an exhibit taken away": (lambda p: (p / PHOTO).unlink(), PHOTO),
    "an exhibit changed": (lambda p: (p / PHOTO).write_bytes(b"other"), PHOTO),
    "an exhibit made longer": (lambda p: (p / PHOTO).write_bytes((p / PHOTO).read_bytes() + b"!"), PHOTO),
    "an exhibit turned into a link": (lambda p: ((p / PHOTO).unlink(), (p / PHOTO).symlink_to("/etc/passwd")), PHOTO),
    "an exhibit turned into a pipe": (lambda p: ((p / PHOTO).unlink(), os.mkfifo(p / PHOTO)), PHOTO),
    "an exhibit turned into a folder": (lambda p: ((p / PHOTO).unlink(), (p / PHOTO).mkdir()), PHOTO),
    "the folder turned into a link": (
        lambda p: ((p / "data").rename(p / "other"), (p / "data").symlink_to(p / "other")),
        PHOTO,
    ),
    "the document exchanged": (lambda p: (p / DOCUMENT).write_bytes(b"{}"), DOCUMENT),
    "a manifest taken away": (lambda p: (p / "manifest-sha512.txt").unlink(), "manifest-sha512.txt"),
    "a manifest changed": (lambda p: (p / "manifest-sha512.txt").write_bytes(b""), "manifest-sha512.txt"),
    "a tag manifest changed": (lambda p: (p / "tagmanifest-sha256.txt").write_bytes(b""), "tagmanifest-sha256.txt"),
}


@pytest.mark.parametrize(("change", "told"), CHANGES.values(), ids=CHANGES.keys())
def test_what_is_changed_after_the_look_around_is_found(package: Path, monkeypatch, change: Change, told: str):
    after_the_survey(monkeypatch, package, change)
    from ihl_docs.evidence.verify import verify_package

    verification = verify_package(package)
    assert not verification.intact
    assert told in found_in(verification)


def test_a_file_that_grows_without_end_is_not_read_without_end(package: Path, monkeypatch: pytest.MonkeyPatch):
    works = os.read

    def grows(file: int, size: int) -> bytes:
        return works(file, size) or b"\0" * size

    monkeypatch.setattr(os, "read", grows)
    assert_refused(package)


def test_an_exhibit_that_grows_without_end_is_named(package: Path, monkeypatch: pytest.MonkeyPatch):
    works = os.read
    photo = (package / PHOTO).stat().st_ino

    def grows(file: int, size: int) -> bytes:
        data = works(file, size)
        return data if data or os.fstat(file).st_ino != photo else b"\0" * size

    monkeypatch.setattr(os, "read", grows)
    assert_refused(package, f"{PHOTO}: cannot be read (had", "was written to while it was read")
