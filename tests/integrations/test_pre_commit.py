"""The hook works in somebody else's repository, installed by pre-commit as it would be there."""

import os
import shutil
import subprocess
import sys

import pytest

BROKEN = "conforms_to: nothing\n"


def git(*words, cwd):
    who = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *words], cwd=cwd, check=True, capture_output=True)


@pytest.fixture
def hook(root, tmp_path):
    """What of the checkout pip needs, as a repository of its own: the hook is installed from a clone."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    hook = tmp_path / "hook"
    hook.mkdir()
    for name in ("ihl_docs", "schemas"):
        shutil.copytree(root / name, hook / name, ignore=shutil.ignore_patterns("__pycache__", "_compiled"))
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(root / name, hook / name)
    git("init", "-q", cwd=hook)
    git("add", "-A", cwd=hook)
    git("commit", "-q", "-m", "all", cwd=hook)
    return hook


def test_the_hook_passes_a_valid_submission_and_refuses_a_broken_one(hook, tmp_path, loikaw, monkeypatch):
    theirs = tmp_path / "theirs"
    shutil.copytree(loikaw, theirs / "case")
    (theirs / "notes.yaml").write_text("not: a submission\n")
    git("init", "-q", cwd=theirs)
    git("add", "-A", cwd=theirs)
    environment = {**os.environ, "PRE_COMMIT_HOME": str(tmp_path / "cache")}
    call = [sys.executable, "-m", "pre_commit", "try-repo", str(hook), "ihl-docs-validate", "--all-files"]

    fine = subprocess.run(call, cwd=theirs, env=environment, capture_output=True, text=True, check=False)
    assert fine.returncode == 0, fine.stdout + fine.stderr
    assert "Passed" in fine.stdout

    (theirs / "case" / "submission.yaml").write_text(BROKEN)
    git("add", "-A", cwd=theirs)
    refused = subprocess.run(call, cwd=theirs, env=environment, capture_output=True, text=True, check=False)
    assert refused.returncode == 1
    assert "Failed" in refused.stdout
    assert "IHL-SCH-" in refused.stdout
    assert "to mend" in refused.stdout
