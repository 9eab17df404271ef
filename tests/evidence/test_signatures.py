"""Signatures: made by stock ssh-keygen, checked by it without us, and by us; what is not one is found."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import bagit
import pytest

from ihl_docs.errors import PackageError, WouldOverwriteError
from ihl_docs.evidence import signatures
from ihl_docs.evidence.attestations import Trust
from ihl_docs.evidence.signatures import NAMESPACE, sign_package
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.package import CheckResult
from tests.evidence.small_case import files_of, found_in
from tests.evidence.test_package_tampering import failed

KEYS = {"alice": ["-t", "ed25519"], "bao": ["-t", "ecdsa", "-b", "256"], "chit": ["-t", "rsa", "-b", "2048"]}
NAMED = "Somebody whom you named has signed it"
NO_AGENT = 2
"""With what ssh-add ends where no agent answers."""


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with keys of three kinds, and the file in which a user names whom she knows: not chit."""
    folder = tmp_path_factory.mktemp("keys")
    for name, kind in KEYS.items():
        command = ["ssh-keygen", "-q", *kind, "-N", "", "-C", name, "-f", str(folder / name)]
        subprocess.run(command, check=True)
    lines = [f'{name}@example.org namespaces="{NAMESPACE}" {public(folder, name)}' for name in ("alice", "bao")]
    (folder / "allowed").write_text("\n".join([*lines, ""]))
    return folder


def public(folder: Path, name: str) -> str:
    return (folder / f"{name}.pub").read_text().strip()


@pytest.fixture
def signed(package: Path, keys: Path) -> Path:
    sign_package(package, key=keys / "alice")
    sign_package(package, key=keys / "bao")
    return package


def stock(package: Path, keys: Path, who: str, signature: str) -> int:
    """What the program says that everybody has, without any of ours."""
    command = ["ssh-keygen", "-Y", "verify", "-f", str(keys / "allowed"), "-I", f"{who}@example.org"]
    with (package / "tagmanifest-sha256.txt").open("rb") as sealed:
        ran = subprocess.run(
            [*command, "-n", "ihl-docs-package@v1", "-s", f"signatures/{signature}"],
            stdin=sealed,
            capture_output=True,
            check=False,
            cwd=package,
        )
    return ran.returncode


def test_stock_ssh_keygen_checks_the_signature_of_each_signer(signed: Path, keys: Path):
    assert stock(signed, keys, "alice", "alice.sig") == 0
    assert stock(signed, keys, "bao", "bao.sig") == 0
    assert stock(signed, keys, "bao", "alice.sig") != 0
    with (signed / "tagmanifest-sha256.txt").open("ab") as file:
        file.write(b"\n")
    assert stock(signed, keys, "alice", "alice.sig") != 0


def test_a_signed_package_stays_a_valid_bag_of_the_same_identity_and_nothing_else_changes(signed: Path, original: Path):
    assert bagit.Bag(str(signed)).validate()
    assert verify_package(signed).identity == verify_package(original).identity
    assert {path: data for path, data in files_of(signed).items() if not path.startswith("sig")} == files_of(original)
    assert {path.stat().st_mode & 0o777 for path in (signed / "signatures").iterdir()} == {0o600}


def test_we_check_every_signature_and_say_whose_nobody_was_asked(signed: Path):
    verification = verify_package(signed)
    assert verification.intact
    assert [check.name for check in verification.checks[16:]] == [
        "signatures/alice.sig is a valid signature of this package",
        "signatures/bao.sig is a valid signature of this package",
    ]
    assert "Made with ED25519 key SHA256:" in verification.checks[16].notes[0]
    assert "Whose key that is was not asked" in verification.checks[16].notes[0]


def test_signers_whom_the_user_named_are_told_by_the_users_own_names(signed: Path, keys: Path):
    sign_package(signed, key=keys / "chit")
    verification = verify_package(signed, trust=Trust(allowed_signers=keys / "allowed"))
    assert verification.intact
    assert verification.checks[-1].name == NAMED
    assert verification.checks[-1].notes == ("Signed by alice@example.org.", "Signed by bao@example.org.")
    assert "the signer is unknown" in verification.checks[18].notes[0]


def test_a_missing_signature_is_missed_only_by_who_says_whom_she_expects(package: Path, keys: Path):
    assert verify_package(package).intact
    verification = verify_package(package, trust=Trust(allowed_signers=keys / "allowed"))
    assert failed(verification) == {NAMED}
    assert "No valid signature is by anybody whom" in found_in(verification)


def test_a_signature_by_somebody_else_is_not_enough(package: Path, keys: Path):
    sign_package(package, key=keys / "chit")
    assert verify_package(package).intact
    assert failed(verify_package(package, trust=Trust(allowed_signers=keys / "allowed"))) == {NAMED}


@pytest.mark.parametrize(
    "allowed",
    [
        'alice@example.org namespaces="git" {key}',
        'alice@example.org valid-before="20200101" {key}',
        "",
        "# alice@example.org {key}",
        "no line at all",
    ],
)
def test_a_key_that_is_not_allowed_for_packages_counts_for_nothing(
    signed: Path, keys: Path, tmp_path: Path, allowed: str
):
    (tmp_path / "allowed").write_text(allowed.format(key=public(keys, "alice")) + "\n")
    assert failed(verify_package(signed, trust=Trust(allowed_signers=tmp_path / "allowed"))) == {NAMED}


def test_names_with_patterns_are_understood_as_ssh_keygen_does(signed: Path, keys: Path, tmp_path: Path):
    (tmp_path / "allowed").write_text(f"*@example.org,desk {public(keys, 'alice')}\n")
    verification = verify_package(signed, trust=Trust(allowed_signers=tmp_path / "allowed"))
    assert verification.intact
    assert verification.checks[-1].notes == ("Signed by *@example.org.",)


def test_a_signature_made_for_something_else_is_found(package: Path, keys: Path):
    (package / "signatures").mkdir()
    ran = subprocess.run(
        ["ssh-keygen", "-Y", "sign", "-n", "git", "-f", str(keys / "alice")],
        input=(package / "tagmanifest-sha256.txt").read_bytes(),
        capture_output=True,
        check=True,
    )
    (package / "signatures/git.sig").write_bytes(ran.stdout)
    verification = verify_package(package, trust=Trust(allowed_signers=keys / "allowed"))
    assert "signatures/git.sig: is not valid for tagmanifest-sha256.txt; ssh-keygen says" in found_in(verification)
    assert NAMED in failed(verification)


def test_a_signature_that_somebody_made_with_ssh_keygen_alone_is_taken(package: Path, keys: Path):
    command = ["ssh-keygen", "-q", "-Y", "sign", "-n", NAMESPACE, "-f", str(keys / "bao"), "tagmanifest-sha256.txt"]
    subprocess.run(command, check=True, cwd=package, capture_output=True)
    (package / "signatures").mkdir()
    (package / "tagmanifest-sha256.txt.sig").rename(package / "signatures/made-elsewhere.sig")
    assert verify_package(package, trust=Trust(allowed_signers=keys / "allowed")).intact


def test_a_signature_of_another_package_is_found(signed: Path, build, submission):
    other = build(submission, created="2026-03-01T10:00:00Z")
    shutil.copytree(signed / "signatures", other / "signatures")
    told = found_in(verify_package(other))
    assert "signatures/alice.sig: is not valid" in told
    assert "signatures/bao.sig: is not valid" in told


@pytest.mark.parametrize("bit", range(8))
def test_a_flipped_bit_of_a_signature_is_found_and_the_file_named(signed: Path, bit: int):
    """Every one is tried in the full proof; here each byte once, those of one bit in one test."""
    path = signed / "signatures/alice.sig"
    good = path.read_bytes()
    from ihl_docs.evidence.signature_checks import fault_and_key

    sealed = (signed / "tagmanifest-sha256.txt").read_bytes()
    for position in range(bit, len(good), 8):
        bad = bytearray(good)
        bad[position] ^= 1 << (position + bit) % 8
        assert fault_and_key(sealed, bytes(bad))[0] is not None, position
    path.write_bytes(bytes(bad))
    assert "signatures/alice.sig" in found_in(verify_package(signed))


@pytest.mark.parametrize(
    "change",
    [
        lambda _: b"",
        lambda data: data[:-1],
        lambda data: data + b"\n",
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data + data,
        lambda data: b"\xff" + data,
        lambda data: data.splitlines(keepends=True)[0] + data.splitlines(keepends=True)[-1],
        lambda data: data.replace(b"\n", b"", 2),
        lambda _: b"-----BEGIN SSH SIGNATURE-----\n" + b"A" * 70 + b"\n-----END SSH SIGNATURE-----\n",
        lambda data: data[:40] + b"A" * 20_000 + data[40:],
    ],
)
def test_what_is_no_signature_as_ssh_keygen_writes_it_is_found(signed: Path, change):
    path = signed / "signatures/alice.sig"
    path.write_bytes(change(path.read_bytes()))
    assert "signatures/alice.sig: is no" in found_in(verify_package(signed))


def test_a_signature_of_another_version_is_found_though_ssh_keygen_takes_it(signed: Path, keys: Path):
    path = signed / "signatures/alice.sig"
    data = bytearray(path.read_bytes())
    data[43] ^= 1 << 4
    path.write_bytes(data)
    assert stock(signed, keys, "alice", "alice.sig") == 0
    assert "signatures/alice.sig: is no SSH signature in the form" in found_in(verify_package(signed))


def test_a_base_64_letter_with_idle_bits_may_not_change(package: Path, keys: Path):
    """ssh-keygen itself would call both good."""
    path = sign_package(package, key=keys / "bao")
    body = path.read_bytes()
    for at in range(len(body) - 40, len(body)):
        if body[at : at + 1].isalnum() and body[at + 1 : at + 2] == b"=":
            changed = body[:at] + bytes([body[at] + 1]) + body[at + 1 :]
            path.write_bytes(changed)
            assert "bao.sig: is no SSH signature in the form" in found_in(verify_package(package))


@pytest.mark.parametrize("path", ["signatures/x.txt", "signatures/a/b.sig", "signatures/.sig", "other.sig"])
def test_nothing_but_signatures_may_lie_with_them(signed: Path, path: str):
    (signed / path).parent.mkdir(exist_ok=True)
    (signed / path).write_bytes(b"")
    assert f"{path}: is not listed in tagmanifest-sha256.txt" in found_in(verify_package(signed))


def test_a_link_among_the_signatures_is_not_followed(signed: Path, keys: Path):
    (signed / "signatures/key.sig").symlink_to(keys / "alice")
    assert "signatures/key.sig: is a link" in found_in(verify_package(signed))


def test_more_signatures_than_one_would_check_are_told(signed: Path, monkeypatch):
    from ihl_docs.evidence import attestations

    monkeypatch.setattr(attestations, "MOST_FILES", 1)
    verification = verify_package(signed)
    assert not verification.intact
    assert "signatures/bao.sig: was not read: there are more than 1 signatures and time stamps" in found_in(
        verification
    )


@pytest.mark.parametrize("agent", [True, False])
def test_a_key_that_ssh_agent_holds_signs(package: Path, keys: Path, tmp_path: Path, monkeypatch, agent: bool):
    """The private key is in no file where we look: only its public half is."""
    with running_agent(monkeypatch):
        subprocess.run(["ssh-add", "-q", str(keys / "alice")], check=True)
        shutil.copy(keys / "alice.pub", tmp_path / "only.pub")
        path = sign_package(package, key=tmp_path / "only.pub", agent=agent)
    assert path == package / "signatures/only.sig"
    assert stock(package, keys, "alice", "only.sig") == 0
    assert verify_package(package, trust=Trust(allowed_signers=keys / "allowed")).intact


class running_agent:  # noqa: N801  # read as a verb
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.socket = Path("/tmp") / f"ihl-docs-agent-{os.getpid()}"  # noqa: S108  # its name may not be long
        monkeypatch.setenv("SSH_AUTH_SOCK", str(self.socket))

    def __enter__(self) -> None:
        self.socket.unlink(missing_ok=True)
        self.agent = subprocess.Popen(["ssh-agent", "-D", "-a", str(self.socket)], stdout=subprocess.DEVNULL)
        # The socket stands in the folder a moment before anybody listens at it.
        while subprocess.run(["ssh-add", "-l"], capture_output=True, check=False).returncode == NO_AGENT:
            assert self.agent.poll() is None

    def __exit__(self, *_: object) -> None:
        self.agent.terminate()
        self.agent.wait()
        self.socket.unlink(missing_ok=True)


def test_a_key_that_is_not_there_or_is_none_is_refused(package: Path, tmp_path: Path, capfd):
    with pytest.raises(PackageError, match="no such key file"):
        sign_package(package, key=tmp_path / "nowhere")
    (tmp_path / "none").write_text("no key")
    with pytest.raises(PackageError, match="made no signature"):
        sign_package(package, key=tmp_path / "none")
    assert not (package / "signatures").exists()


def test_a_package_that_is_not_intact_or_no_folder_is_not_signed(package: Path, keys: Path, tmp_path: Path):
    (package / "data/exhibits/EX-002-note.txt").write_text("changed")
    with pytest.raises(PackageError, match="is not intact"):
        sign_package(package, key=keys / "alice")
    (tmp_path / "file").write_text("")
    with pytest.raises(PackageError, match="is no folder"):
        sign_package(tmp_path / "file", key=keys / "alice")


def test_a_signature_is_never_overwritten(signed: Path, keys: Path):
    held = files_of(signed)
    with pytest.raises(WouldOverwriteError, match=r"alice\.sig is already there"):
        sign_package(signed, key=keys / "alice")
    assert files_of(signed) == held
    assert sign_package(signed, key=keys / "alice", name="again/../x y").name == "x-y.sig"


def test_where_ssh_keygen_is_missing_nothing_is_signed_and_a_check_is_not_made(signed: Path, keys: Path, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(PackageError, match="is not installed"):
        sign_package(signed, key=keys / "alice", name="other")
    verification = verify_package(signed, trust=Trust(allowed_signers=keys / "allowed"))
    assert [check.result for check in verification.checks[16:]] == [CheckResult.NOT_MADE] * 3
    assert "ssh-keygen is missing" in found_in(verification)


@pytest.fixture
def pretender(tmp_path: Path, monkeypatch) -> Iterator[Path]:
    program = tmp_path / "ssh-keygen"
    monkeypatch.setattr(shutil, "which", lambda _: str(program))
    return program


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("#!/bin/sh\necho 'unknown option -- Y' >&2; exit 1\n", "is too old"),
        ("#!/bin/sh\nsleep 60\n", "cannot be run"),
        ("not a program", "cannot be run"),
    ],
)
def test_an_ssh_keygen_that_cannot_check_makes_no_check(signed: Path, pretender: Path, monkeypatch, script, told):
    pretender.write_text(script)
    pretender.chmod(0o700)
    monkeypatch.setattr(signatures, "LONGEST_SECONDS", 0.3)
    verification = verify_package(signed)
    assert [check.result for check in verification.checks[16:]] == [CheckResult.NOT_MADE] * 2
    assert told in found_in(verification)
