"""Exit codes, and errors told in a sentence."""

import errno
import sys

import pytest

from ihl_docs._version import __version__
from ihl_docs.cli import exit_codes, main
from ihl_docs.errors import BrokenInstallationError, InvalidDocumentError
from ihl_docs.model.problem import Problem


def raising(monkeypatch, error):
    def fail(_arguments, _screen):
        raise error

    monkeypatch.setattr(main, "_command", lambda _address: fail)


def test_help_and_version_are_fine(run):
    assert run("--help").code == exit_codes.FINE
    assert run("--version").out == f"ihl-docs {__version__}\n"


def test_every_command_has_help_with_its_arguments(run):
    commands = ("validate", "assess", "law", "package", "verify", "dossier", "build", "schema", "new")
    listed = run("--help").out
    for command in commands:
        assert f"\n    {command} " in listed
        assert run(command, "--help").out.startswith(f"usage: ihl-docs {command} ")


def test_without_a_command_the_help_goes_to_stderr_as_wrong_usage(run):
    ran = run()
    assert (ran.code, ran.out) == (exit_codes.USAGE, "")
    assert "start here:" in ran.err


@pytest.mark.parametrize(
    "argv",
    [
        ("nonsense",),
        ("law",),
        ("law", "show"),
        ("assess",),
        ("schema", "nonsense"),
        ("law", "search", "x", "--limit", "0"),
        ("package", "a.yaml"),
        ("package", "a.yaml", "--into", "b", "--created", "yesterday"),
        ("validate", "a.yaml", "--format", "xml"),
    ],
)
def test_wrong_usage_is_told_on_stderr(run, argv):
    ran = run(*argv)
    assert (ran.code, ran.out) == (exit_codes.USAGE, "")
    assert "usage: ihl-docs" in ran.err


def test_characters_in_arguments_are_not_obeyed(run):
    ran = run("schema", "\x1b[2J\u202e")
    assert ran.code == exit_codes.USAGE
    assert "\x1b" not in ran.err
    assert "\u202e" not in ran.err


def test_a_missing_file_is_a_sentence_and_no_traceback(run, tmp_path):
    ran = run("assess", str(tmp_path / "none.yaml"))
    assert (ran.code, ran.out) == (exit_codes.COULD_NOT, "")
    assert "".join(ran.err.split()).endswith("none.yaml:Nosuchfileordirectory.")
    assert "Traceback" not in ran.err


def test_a_file_name_is_shown_and_not_obeyed(run, tmp_path):
    ran = run("assess", str(tmp_path / "\x1b[31m\u202enone.yaml"))
    assert ran.code == exit_codes.COULD_NOT
    assert "⟨U+001B⟩[31m⟨U+202E⟩none.yaml" in ran.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BrokenInstallationError("A file is missing."), exit_codes.COULD_NOT),
        (OSError(errno.ENOSPC, "No space left on device"), exit_codes.COULD_NOT),
        (KeyboardInterrupt(), exit_codes.INTERRUPTED),
        (BrokenPipeError(), exit_codes.PIPE_CLOSED),
    ],
)
def test_what_goes_wrong_has_its_exit_code(run, monkeypatch, error, code):
    raising(monkeypatch, error)
    ran = run("new")
    assert ran.code == code
    assert "Traceback" not in ran.err


def test_a_closed_pipe_is_left_without_a_word(run, monkeypatch):
    raising(monkeypatch, BrokenPipeError())
    assert run("new").err == ""


def test_problems_that_no_command_has_told_are_told_all(run, monkeypatch):
    problems = tuple(Problem(code=f"IHL-SCH-00{n}", message=f"Fault {n}.", mend="Mend it.") for n in (1, 2))
    raising(monkeypatch, InvalidDocumentError(problems))
    ran = run("new")
    assert (ran.code, ran.out) == (exit_codes.BAD_NEWS, "")
    assert "IHL-SCH-001" in ran.err
    assert "IHL-SCH-002" in ran.err


def test_a_starter_that_did_not_come_with_the_program_is_told(run, monkeypatch, tmp_path):
    monkeypatch.setattr("ihl_docs.cli.new.files", lambda _package: tmp_path)
    ran = run("new")
    assert ran.code == exit_codes.COULD_NOT
    assert "install the program again" in ran.err


def test_debug_shows_the_traceback_and_keeps_the_exit_code(run, monkeypatch):
    raising(monkeypatch, BrokenInstallationError("A file \x1b[31m is missing."))
    ran = run("new", "--debug")
    assert ran.code == exit_codes.COULD_NOT
    assert "Traceback" in ran.err
    assert "\x1b" not in ran.err


def test_a_fault_of_the_program_is_not_disguised(run, monkeypatch):
    raising(monkeypatch, ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        run("new")


def test_the_console_script_ends_with_the_exit_code(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["ihl-docs", "law", "show", "gc4:999"])
    with pytest.raises(SystemExit) as ended:
        main.run()
    assert ended.value.code == exit_codes.BAD_NEWS
    assert "gc4:999" in capsys.readouterr().err
