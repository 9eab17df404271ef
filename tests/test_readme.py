"""What the README's first page shows is what happens."""

import re
import shlex
import subprocess
import sys

import pytest

from ihl_docs.cli.main import main

LEFT_OUT = "..."


@pytest.fixture
def page(root) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def workplace(loikaw, tmp_path, monkeypatch):
    """A folder with the example in it, as the page assumes."""
    (tmp_path / "examples").mkdir()
    (tmp_path / "examples" / "loikaw").symlink_to(loikaw, target_is_directory=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def test_the_python_on_the_page_runs_and_does_what_it_says(page, workplace):
    code, law = blocks(page, "python")
    assert len([row for row in code.splitlines() if row.strip()]) <= 12
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "indicated | Destruction of civilian or adversary property" in ran.stdout
    assert ran.stdout.endswith("intact: True\n")
    ran = subprocess.run([sys.executable, "-c", law], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "not-applicable" in ran.stdout
    assert (workplace / "from-python" / "dossier.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def commands(page: str) -> list[tuple[str, list[str]]]:
    (block,) = blocks(page, "console")
    found: list[tuple[str, list[str]]] = []
    for row in block.splitlines():
        if row.startswith("$ "):
            found.append((row.removeprefix("$ "), []))
        else:
            found[-1][1].append(row)
    return found


def test_the_commands_on_the_page_run_and_print_what_it_shows(page, workplace, capsys):
    found = commands(page)
    assert len(found) >= 12
    for command, shown in found:
        name, *arguments = shlex.split(command)
        assert name == "ihl-docs"
        assert main(arguments) == 0, command
        printed = iter(capsys.readouterr().out.splitlines())
        for row in shown:
            assert row == LEFT_OUT or row in printed, f"{command} does not print, in this order: {row}"


def test_a_block_without_left_out_rows_shows_all_that_is_printed(page, workplace, capsys):
    for command, shown in commands(page):
        if LEFT_OUT not in shown:
            main(["new", "--into", "case.yaml"])
            capsys.readouterr()
            main(shlex.split(command)[1:])
            assert capsys.readouterr().out.splitlines() == shown


def test_every_link_on_the_page_leads_to_a_file(page, root):
    links = re.findall(r"\]\(([^)#]+)\)", page)
    assert len(links) >= 4
    for link in links:
        assert (root / link).is_file(), link


def test_every_folder_in_the_layout_is_there(page, root):
    table = page.split("## Layout")[1].split("## ")[0]
    rows = re.findall(r"^\| (`[^|]*)\|", table, re.MULTILINE)
    for row in rows:
        for folder in re.findall(r"`([^`]+)`", row):
            assert (root / folder).is_dir() or (root / "ihl_docs" / folder).is_dir(), folder


def test_the_two_commands_are_in_the_makefile(page, root):
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    (block,) = blocks(page, "sh")
    targets = re.findall(r"^make (\w+)", block, re.MULTILINE)
    assert targets == ["demo", "test"]
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
