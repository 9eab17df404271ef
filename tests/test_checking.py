"""docs/checking.md is for a stranger: its commands run on a package, none of them ours, and say what the page says."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ihl_docs.evidence.contents import read_package
from ihl_docs.evidence.signatures import sign_package
from ihl_docs.evidence.timestamps import add_answer, query_bytes, stamped_bytes
from ihl_docs.evidence.verify import verify_package
from tests.evidence.authority import Authority


@pytest.fixture(scope="module")
def handed_over(tmp_path_factory) -> Path:
    """What the stranger has: the package, whom she knows, and the authority's root."""
    from ihl_docs.cli.main import main

    folder = tmp_path_factory.mktemp("stranger")
    root = Path(__file__).parent.parent
    assert main(["package", str(root / "examples/loikaw"), "--into", str(folder / "package")]) == 0
    key = folder / "desk"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    sign_package(folder / "package", key=key)
    public = (folder / "desk.pub").read_text()
    (folder / "allowed_signers").write_text(f'desk@example.org namespaces="ihl-docs-package@v1" {public}')
    authority = Authority(folder / "authority", "Time Office")
    answer = authority.answer(query_bytes(stamped_bytes(folder / "package", None)))
    add_answer(folder / "package", answer, of=None, chain=authority.chain, name="time")
    shutil.copy(authority.root, folder / "authority-root.pem")
    return folder


def commands(root: Path) -> list[str]:
    return re.findall(r"^```sh\n(.*?)^```$", (root / "docs/checking.md").read_text(), re.MULTILINE | re.DOTALL)


def ran(script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"  # where bagit.py is
    environment = {**os.environ, "PATH": path, "LC_ALL": "C"}
    command = ["bash", "-e", "-c", script]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)


def test_every_command_runs_and_says_what_the_page_says(root, handed_over):
    package = handed_over / "package"
    outputs = []
    for script in commands(root):
        done = ran(script, handed_over)
        assert done.returncode == 0, script + done.stderr
        outputs.append(done.stdout + done.stderr)
    bag, sums, identity, signed, stamped, log = outputs
    assert bag.strip().endswith("is valid")
    assert sums == ""
    assert identity.split()[0] == verify_package(package).identity
    assert 'Good "ihl-docs-package@v1" signature for desk@example.org' in signed
    assert "Verification: OK" in stamped
    assert "Time stamp: " in stamped
    document = read_package(package)
    last, digest = log.splitlines()[-1].split()
    assert (int(last), digest) == (document.custody[-1].sequence, document.custody_head)


def test_none_of_the_commands_is_ours(root):
    assert len(commands(root)) == 6
    assert not any("ihl-docs " in script or "ihl_docs" in script for script in commands(root))


def test_the_commands_find_what_was_changed(root, handed_over, tmp_path):
    bag, sums, _, signed, stamped, _ = commands(root)
    for changed, finders in (
        ("data/evidence-package.json", (bag, sums)),
        ("tagmanifest-sha256.txt", (signed, stamped)),
        ("bag-info.txt", (bag, sums)),
    ):
        folder = Path(shutil.copytree(handed_over, tmp_path / changed.replace("/", "-")))
        path = folder / "package" / changed
        data = bytearray(path.read_bytes())
        data[10] ^= 1
        path.write_bytes(data)
        for script in finders:
            assert ran(script, folder).returncode != 0, (changed, script)


def test_what_the_page_names_in_the_document_is_there(root, handed_over):
    document = json.loads((handed_over / "package/data/evidence-package.json").read_bytes())
    section = (root / "docs/checking.md").read_text().split("## 5.")[1]
    named = set(re.findall(r"\(`(\w+)`", section)) | {"custody_head"}
    assert named - {"previous"} <= document.keys()
    assert {"record", "assessment", "exhibits", "custody", "assurance"} <= named
