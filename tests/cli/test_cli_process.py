"""The command as a process of its own: pipes, encodings, and what lies behind `python -m`."""

import os
import subprocess
import sys

import pytest


def command(*argv: str, **options):
    return subprocess.run([sys.executable, "-m", "ihl_docs", *argv], capture_output=True, check=False, **options)


def test_the_module_runs_as_the_command():
    assert command("--version").stdout.startswith(b"ihl-docs ")


def test_a_reader_that_stops_reading_leaves_no_traceback():
    reader, writer = os.pipe()
    os.close(reader)
    try:
        ran = subprocess.run(
            [sys.executable, "-m", "ihl_docs", "schema", "definitions"],
            stdout=writer,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writer)
    assert (ran.returncode, ran.stderr) == (141, b"")


def test_a_stream_that_cannot_hold_a_character_gets_its_code_point(tmp_path):
    (tmp_path / "ü.json").write_text("{}")
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1"}
    ran = command("validate", str(tmp_path / "ü.json"), env=environment)
    assert ran.returncode == 1
    assert b"\\xfc.json" in ran.stdout
    assert ran.stderr == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")  # noqa: PTH110
@pytest.mark.parametrize("word", ["new", "--help"])
def test_a_full_disk_is_told_in_a_sentence(word):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        ran = subprocess.run([sys.executable, "-m", "ihl_docs", word], stdout=full, stderr=subprocess.PIPE, check=False)
    assert ran.returncode == 3
    assert ran.stderr == b"ihl-docs: No space left on device.\n"


def test_a_closed_output_is_no_traceback():
    shell = ["sh", "-c", '"$0" -m ihl_docs --help >&-', sys.executable]
    ran = subprocess.run(shell, stderr=subprocess.PIPE, check=False)
    assert (ran.returncode, ran.stderr) == (3, b"")
