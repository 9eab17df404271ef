"""The shells complete what the command takes; their files are made from the tree of arguments."""

import shutil
import subprocess

import pytest

from ihl_docs._dev import completions
from ihl_docs.cli.arguments.choices import SHELLS
from ihl_docs.cli.arguments.commands import COMMANDS
from ihl_docs.cli.main import main

# bash-completion would load the file and call its function; this does both by hand.
BASH = """
source "$1"
COMP_WORDS=(ihl-docs "${@:2}")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_shtab_ihl_docs
printf '%s\\n' "${COMPREPLY[@]}"
"""


def file_of(shell):
    return completions.FOLDER / f"ihl-docs.{shell}"


def completed_by_bash(*words, cwd=None):
    call = ["bash", "--norc", "-c", BASH, "bash", str(file_of("bash")), *words]
    return subprocess.run(call, capture_output=True, text=True, check=True, cwd=cwd).stdout.split()


def completed_by_fish(line):
    call = ["fish", "--no-config", "-c", f"source {file_of('fish')}; complete --do-complete '{line}'"]
    ran = subprocess.run(call, capture_output=True, text=True, check=True)
    return [row.partition("\t")[0] for row in ran.stdout.splitlines()]


def needs(shell):
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")


def test_the_completions_are_those_of_the_arguments():
    assert completions.main(["--check"]) == 0


def test_completions_that_differ_are_named(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(completions, "FOLDER", tmp_path / "made")
    assert completions.main([]) == 0
    assert completions.main(["--check"]) == 0
    (tmp_path / "made" / "ihl-docs.fish").write_text("")
    assert completions.main(["--check"]) == 1
    assert "ihl-docs.fish" in capsys.readouterr().err


@pytest.mark.parametrize("shell", SHELLS)
def test_the_command_prints_the_file_of_the_shell(shell, capsys):
    assert main(["completion", shell]) == 0
    assert capsys.readouterr().out == file_of(shell).read_text(encoding="utf-8")


def test_bash_completes_commands_options_and_values():
    assert set(completed_by_bash("")) >= {row[0] for row in COMMANDS}
    assert completed_by_bash("val") == ["validate"]
    assert completed_by_bash("law", "appl") == ["applicable"]
    assert "--what-if" in completed_by_bash("questions", "--w")
    assert completed_by_bash("assess", "--level", "ver") == ["verified"]


def test_bash_completes_the_files_that_are_there(tmp_path):
    (tmp_path / "submission.yaml").touch()
    assert completed_by_bash("validate", "sub", cwd=tmp_path) == ["submission.yaml"]


def test_fish_completes_commands_and_values():
    needs("fish")
    assert completed_by_fish("ihl-docs ques") == ["questions"]
    assert "applicable" in completed_by_fish("ihl-docs law ")


def test_zsh_reads_its_file():
    needs("zsh")
    ran = subprocess.run(["zsh", "-n", str(file_of("zsh"))], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
