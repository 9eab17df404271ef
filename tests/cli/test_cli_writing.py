"""A file is written whole or not at all, and never over another unless told to."""

import errno
import io
from pathlib import Path

import pytest

from ihl_docs.cli.writing import replace, write_new


class _FullDisk(io.BytesIO):
    def write(self, _data):
        raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def full_disk(monkeypatch):
    """Files can be made, and nothing can be written to them."""
    real = Path.open

    def opened(path, mode="r", **options):
        real(path, mode, **options).close()
        return _FullDisk()

    monkeypatch.setattr(Path, "open", opened)


def test_a_file_is_written(tmp_path):
    write_new(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"


def test_a_file_that_is_there_is_not_overwritten(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    with pytest.raises(FileExistsError, match="is not overwritten"):
        write_new(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"old"


def test_a_link_is_not_written_through(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "link", b"new")
    assert not (tmp_path / "elsewhere").exists()


def test_a_full_disk_leaves_no_half_file(tmp_path, full_disk):
    with pytest.raises(OSError, match="No space left"):
        write_new(tmp_path / "a", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_replaced_whole(tmp_path):
    (tmp_path / "a").write_bytes(b"old")
    replace(tmp_path / "a", b"new")
    assert (tmp_path / "a").read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]


def test_a_full_disk_leaves_the_file_that_was_to_be_replaced(tmp_path, monkeypatch, request):
    (tmp_path / "a").write_bytes(b"old")
    request.getfixturevalue("full_disk")
    with pytest.raises(OSError, match="No space left"):
        replace(tmp_path / "a", b"new")
    monkeypatch.undo()
    assert (tmp_path / "a").read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]
