"""The commands for packages: custody, sign, stamp, pack, and what verify says of them."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.evidence.authority import Authority


@pytest.fixture
def package(run, loikaw, tmp_path) -> Path:
    into = tmp_path / "package"
    assert run("package", str(loikaw), "--into", str(into)).code == 0
    return into


@pytest.fixture(scope="module")
def key(tmp_path_factory) -> Path:
    key = tmp_path_factory.mktemp("key") / "desk"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "desk", "-f", str(key)], check=True)
    return key


@pytest.fixture(scope="module")
def authority(tmp_path_factory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority") / "one", "Time Office")


def add(run, package: Path, into: Path, *more: str):
    event = ("--event", "fixity check", "--by", "the archive", "--why", "once a year")
    return run("custody", "add", str(package), "--into", str(into), *event, *more)


def test_the_log_is_shown_with_who_when_where_what_why_and_the_digest(run, package):
    ran = run("custody", "show", str(package))
    assert ran.code == 0
    assert "0  " in ran.out
    assert "ingestion  EX-001" in ran.out
    for label in ("by", "why", "tool", "digest"):
        assert label in ran.out
    assert "The chain of the log holds" in ran.out


def test_an_event_is_added_in_a_new_package_which_shows_it(run, package, tmp_path):
    when = ("--exhibit", "EX-001", "--at", "2027-01-01T10:00:00Z", "--where", "Geneva", "--tool", "sha256sum 9.4")
    ran = add(run, package, tmp_path / "new", *when)
    assert ran.code == 0, ran.err
    assert "Package built that continues" in ran.out
    shown = run("custody", "show", str(tmp_path / "new"), "--exhibit", "EX-001").out
    for part in (
        "fixity check  EX-001",
        "the archive",
        "2027-01-01T10:00:00Z",
        "Geneva",
        "once a year",
        "sha256sum 9.4",
    ):
        assert part in shown
    assert "the package " in shown
    assert run("verify", str(tmp_path / "new")).code == 0


def test_the_log_as_json_has_the_digest_of_each_entry(run, package, tmp_path):
    assert json.loads(add(run, package, tmp_path / "n.zip", "--zip", "--format", "json").out)["identity"]
    told = json.loads(run("custody", "show", str(tmp_path / "n.zip"), "--format", "json").out)
    assert told["faults"] == []
    assert told["custody"][-1]["digest"] == told["custody_head"]
    assert [each["sequence"] for each in told["custody"]] == list(range(len(told["custody"])))
    for before, after in zip(told["custody"], told["custody"][1:], strict=False):
        assert after["previous"] == before["digest"]


def test_a_broken_log_is_bad_news_and_the_entry_named(run, package):
    path = package / "data/evidence-package.json"
    document = json.loads(path.read_bytes())
    document["custody"].pop(0)
    path.write_text(json.dumps(document))
    ran = run("custody", "show", str(package))
    assert ran.code == 1
    assert "Entry 0 was taken out." in ran.out


def test_an_exhibit_that_is_not_there_cannot_be_asked_for(run, package, tmp_path):
    assert run("custody", "show", str(package), "--exhibit", "EX-999").code == 3
    assert add(run, package, tmp_path / "new", "--exhibit", "EX-999").code == 3
    assert run("custody", "add", str(package), "--into", "x", "--event", "magic", "--by", "a", "--why", "b").code == 2


def test_signing_and_verifying_by_whom(run, package, key, tmp_path):
    ran = run("sign", str(package), "--key", str(key), "--name", "desk")
    assert ran.code == 0, ran.err
    assert "ssh-keygen -Y verify" in ran.out
    (tmp_path / "allowed").write_text(f"desk@example.org {key.with_suffix('.pub').read_text()}")
    ran = run("verify", str(package), "--allowed-signers", str(tmp_path / "allowed"))
    assert ran.code == 0
    assert "Signed by desk@example.org." in ran.out
    assert json.loads(run("sign", str(package), "--key", str(key), "--name", "b", "--format", "json").out)["namespace"]
    shutil.rmtree(package / "signatures")
    assert run("verify", str(package)).code == 0
    assert run("verify", str(package), "--allowed-signers", str(tmp_path / "allowed")).code == 1


def test_a_file_of_signers_or_roots_that_is_not_there_is_an_error(run, package):
    assert run("verify", str(package), "--allowed-signers", "nowhere").code == 3
    assert run("verify", str(package), "--tsa-roots", "nowhere").code == 3
    assert run("verify", "nowhere").code == 3


def test_stamping_by_two_files_and_verifying_by_whom(run, package, authority, tmp_path):
    query, answer = tmp_path / "query.tsq", tmp_path / "answer.tsr"
    ran = run("stamp", str(package), "--query-out", str(query))
    assert ran.code == 0, ran.err
    assert "curl --data-binary" in ran.out
    answer.write_bytes(authority.answer(query.read_bytes()))
    (tmp_path / "chain.pem").write_bytes(authority.chain)
    ran = run("stamp", str(package), "--response-in", str(answer), "--chain", str(tmp_path / "chain.pem"))
    assert ran.code == 0, ran.err
    assert "openssl ts -verify" in ran.out
    ran = run("verify", str(package), "--tsa-roots", str(authority.root))
    assert ran.code == 0
    assert "It was there at 20" in ran.out
    assert run("stamp", str(package), "--tsa", "ftp://example.org").code == 3
    assert run("stamp", str(package)).code == 2


def test_a_proof_is_taken_in(run, package, tmp_path):
    from opentimestamps.core.notary import BitcoinBlockHeaderAttestation

    from tests.evidence.test_block_chain_proofs import proof_of, sealed

    (tmp_path / "p.ots").write_bytes(proof_of(sealed(package), BitcoinBlockHeaderAttestation(5)))
    ran = run("stamp", str(package), "--proof-in", str(tmp_path / "p.ots"), "--name", "blocks")
    assert ran.code == 0, ran.err
    assert "which Bitcoin block must hold what" in ran.out
    assert "the Bitcoin block 5" in " ".join(run("verify", str(package)).out.split())


def test_packing_keeps_signatures_and_gives_the_same_bytes(run, package, key, tmp_path):
    run("sign", str(package), "--key", str(key))
    for name in ("one.zip", "two.zip"):
        ran = run("pack", str(package), "--into", str(tmp_path / name))
        assert ran.code == 0, ran.err
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    ran = run("verify", str(tmp_path / "one.zip"))
    assert ran.code == 0
    assert "signatures/desk.sig is a valid signature" in ran.out
    assert run("pack", str(package), "--into", str(tmp_path / "one.zip")).code == 3


def test_a_package_can_be_built_as_a_zip_and_with_links(run, loikaw, tmp_path):
    assert run("package", str(loikaw), "--into", str(tmp_path / "p.zip"), "--zip").code == 0
    assert run("verify", str(tmp_path / "p.zip")).code == 0
    linked = run("package", str(loikaw), "--into", str(tmp_path / "linked"), "--exhibits-by", "hard-link")
    assert linked.code in {0, 3}
    assert linked.code == 0 or "cannot be taken in as hard-link" in linked.err
