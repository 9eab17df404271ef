"""action.yml: its last step, run in bash as GitHub runs it, obeys nothing that a workflow gives."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML


@pytest.fixture(scope="module")
def action(root):
    return YAML(typ="safe").load(root / "action.yml")


@pytest.fixture
def run(action, tmp_path):
    """Runs the last step in a folder of its own, with what a workflow gives as inputs."""
    step = action["runs"]["steps"][-1]
    (tmp_path / "step.sh").write_text(step["run"])
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("bash is not installed")

    def run(paths, arguments="", programs=Path(sys.executable).parent):
        inputs = {"${{ inputs.paths }}": paths, "${{ inputs.arguments }}": arguments}
        given = {name: inputs[value] for name, value in step["env"].items()}
        environment = {**os.environ, **given, "PATH": f"{programs}:{os.environ['PATH']}"}
        command = [bash, "--noprofile", "--norc", "-eo", "pipefail", str(tmp_path / "step.sh")]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    return run


@pytest.fixture
def recorder(tmp_path):
    """A folder with an `ihl-docs` that tells its arguments, one a line, and does nothing."""
    folder = tmp_path / "programs"
    folder.mkdir()
    (folder / "ihl-docs").write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n")
    (folder / "ihl-docs").chmod(0o755)
    return folder


def test_the_step_passes_a_valid_submission_and_annotates_a_broken_one(run, loikaw, tmp_path):
    shutil.copytree(loikaw, tmp_path / "a case")
    fine = run("\n  \na case\n")
    assert (fine.returncode, fine.stderr) == (0, "")
    assert "::error" not in fine.stdout

    broken = tmp_path / "a case" / "submission.yaml"
    broken.write_text(broken.read_text().replace("conduct: arson", "conduct: arsn"))
    refused = run("a case\n", "--jobs 1")
    assert refused.returncode == 1
    assert refused.stdout.startswith("::error file=a case/submission.yaml,line=")
    assert "title=IHL-SCH-002::" in refused.stdout


def test_nothing_that_the_workflow_gives_is_obeyed_as_shell_by_a_program_that_records_its_arguments(
    run, recorder, tmp_path
):
    hostile = "$(touch owned) `touch owned`; touch owned #"
    words = '--strict * "$(touch owned)" `touch owned` ; touch owned'
    done = run(f"{hostile}\n--format=text\n'\"\n*\n", f"{words}\n--jobs 2\n", programs=recorder)
    paths = [hostile, "--format=text", "'\"", "*"]
    assert done.stdout.splitlines() == [
        "validate",
        *words.split(),
        "--jobs",
        "2",
        "--format",
        "github",
        "--",
        *paths,
    ]
    assert not list(tmp_path.rglob("owned"))


@pytest.mark.parametrize("paths", ["", "\n \t\n"])
def test_a_workflow_without_paths_fails_instead_of_passing_over_nothing(run, recorder, paths):
    done = run(paths, programs=recorder)
    assert done.returncode == 2
    assert done.stdout.startswith("::error ")


def test_no_input_is_written_into_a_script(action):
    for step in action["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_action_installs_the_package_from_its_own_checkout(action, tmp_path):
    step = action["runs"]["steps"][-2]
    assert step["env"] == {"ACTION_PATH": "${{ github.action_path }}"}
    (tmp_path / "python").write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n")
    (tmp_path / "python").chmod(0o755)
    environment = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "ACTION_PATH": "/an action/v1"}
    done = subprocess.run(["bash", "-ec", step["run"]], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["-m", "pip", "install", "--quiet", "/an action/v1"]
