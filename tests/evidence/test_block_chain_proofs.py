"""OpenTimestamps proofs, a second witness: what each commits to is told, and what needs a block header is not claimed."""

import random
import shutil
from pathlib import Path

import pytest
from opentimestamps.core.notary import (
    BitcoinBlockHeaderAttestation,
    LitecoinBlockHeaderAttestation,
    PendingAttestation,
)
from opentimestamps.core.op import OpAppend, OpPrepend, OpReverse, OpSHA1, OpSHA256
from opentimestamps.core.serialize import BytesSerializationContext
from opentimestamps.core.timestamp import DetachedTimestampFile, Timestamp

from ihl_docs.errors import PackageError
from ihl_docs.evidence.attestations import Trust
from ihl_docs.evidence.block_chain_proofs import MOST_PROOF_BYTES, add_proof
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.package import CheckResult
from tests.evidence.small_case import files_of, found_in, sha256
from tests.evidence.test_package_tampering import failed

STAMP = "timestamps/blocks is a valid time stamp of this package"


def proof_of(data: bytes, *attestations: object, by: type = OpSHA256, last: type = OpSHA256) -> bytes:
    """A proof that goes the way that a calendar's goes, and ends with *attestations*."""
    at = Timestamp(by()._do_op_call(data))
    found = DetachedTimestampFile(by(), at)
    for step in (OpAppend(b"nonce"), OpSHA256(), OpPrepend(b"neighbour"), last()):
        at = at.ops.add(step)
    for attestation in attestations:
        at.attestations.add(attestation)
    context = BytesSerializationContext()
    found.serialize(context)
    return context.getbytes()


def sealed(package: Path) -> bytes:
    return (package / "tagmanifest-sha256.txt").read_bytes()


def merkle_root(data: bytes) -> str:
    inner = bytes.fromhex(sha256(bytes.fromhex(sha256(data)) + b"nonce"))
    return bytes.fromhex(sha256(b"neighbour" + inner))[::-1].hex()


@pytest.fixture
def proven(package: Path) -> Path:
    add_proof(package, proof_of(sealed(package), BitcoinBlockHeaderAttestation(840_000)), of=None, name="blocks")
    return package


def test_a_proof_tells_which_block_must_hold_what_and_claims_no_more(proven: Path):
    verification = verify_package(proven)
    assert verification.intact
    (check,) = verification.checks[16:]
    assert check.name == STAMP
    (note,) = check.notes
    assert f"block 840000: the header of that block must have the Merkle root {merkle_root(sealed(proven))}" in note
    assert "was not asked" in note


def test_a_proof_is_no_authority_that_a_user_trusts(proven: Path, tmp_path: Path):
    (tmp_path / "roots.pem").write_text("")
    assert failed(verify_package(proven, trust=Trust(tsa_roots=tmp_path / "roots.pem"))) == {
        "An authority whom you trust has stamped it"
    }


def test_a_promise_of_a_calendar_is_called_one(package: Path):
    calendars = (PendingAttestation("https://a.example"), PendingAttestation("https://b.example"))
    add_proof(package, proof_of(sealed(package), *calendars), of=None, name="blocks")
    notes = verify_package(package).checks[-1].notes
    assert [note[:30] for note in notes] == ["The calendar https://a.example", "The calendar https://b.example"]
    assert all("that alone shows no time" in note for note in notes)


def test_other_chains_are_named_as_not_looked_into(package: Path):
    add_proof(package, proof_of(sealed(package), LitecoinBlockHeaderAttestation(1)), of=None, name="blocks")
    assert "was not looked into" in verify_package(package).checks[-1].notes[0]


@pytest.mark.parametrize(
    "make",
    [
        lambda _: proof_of(b"something else", BitcoinBlockHeaderAttestation(1)),
        lambda data: proof_of(data, BitcoinBlockHeaderAttestation(1), by=OpSHA1),
    ],
)
def test_a_proof_of_something_else_or_by_a_weak_digest_is_refused(package: Path, make):
    with pytest.raises(PackageError, match="is a proof of something else"):
        add_proof(package, make(sealed(package)), of=None, name="blocks")
    assert not (package / "timestamps").exists()


@pytest.mark.parametrize("cut", [0, 10, 31, 40, 70, -1])
def test_what_is_no_proof_is_refused(package: Path, cut: int):
    proof = proof_of(sealed(package), BitcoinBlockHeaderAttestation(1))
    for bad in (
        proof[:cut],
        proof + b"\0",
        b"\xff" * 100,
        proof[:31] + b"\xff" * 20_000,
        b"\0" * (MOST_PROOF_BYTES + 1),
    ):
        with pytest.raises(PackageError):
            add_proof(package, bad, of=None, name="blocks")
    assert not (package / "timestamps").exists()


@pytest.mark.filterwarnings("ignore:OpReverse")
def test_an_operation_that_the_library_warns_of_is_read_all_the_same(package: Path):
    add_proof(package, proof_of(sealed(package), BitcoinBlockHeaderAttestation(1), last=OpReverse), of=None, name="x")
    assert verify_package(package).intact


def test_a_flipped_bit_of_a_proof_is_found_and_the_file_named(proven: Path):
    for path in ("timestamps/blocks/proof.ots", "timestamps/blocks/sha256sums.txt"):
        good = (proven / path).read_bytes()
        for position in random.Random(path).sample(range(len(good)), 12):
            bad = bytearray(good)
            bad[position] ^= 1 << position % 8
            (proven / path).write_bytes(bad)
            assert path in found_in(verify_package(proven)), position
        (proven / path).write_bytes(good)
    assert verify_package(proven).intact


@pytest.mark.parametrize("name", ["proof.ots", "sha256sums.txt"])
def test_a_proof_that_lacks_a_part_is_found_and_the_part_named(proven: Path, name: str):
    (proven / "timestamps/blocks" / name).unlink()
    assert f"timestamps/blocks/{name}: is missing" in found_in(verify_package(proven))


def test_a_proof_of_another_package_is_found(proven: Path, build, submission):
    other = build(submission, created="2026-03-01T10:00:00Z")
    shutil.copytree(proven / "timestamps", other / "timestamps")
    assert "timestamps/blocks/proof.ots: is a proof of something else" in found_in(verify_package(other))


def test_where_the_library_is_missing_the_check_is_not_made_and_says_what_to_install(proven: Path, monkeypatch):
    held = files_of(proven)
    monkeypatch.setitem(__import__("sys").modules, "opentimestamps.core", None)
    check = verify_package(proven).checks[-1]
    assert check.result is CheckResult.NOT_MADE
    assert "pip install 'ihl-docs[opentimestamps]'" in check.findings[0]
    assert files_of(proven) == held
