"""Signatures and time stamps that are good by themselves, and do not say what they seem to say."""

import shutil
import subprocess
from pathlib import Path

import pytest

from ihl_docs.errors import PackageError
from ihl_docs.evidence.attestations import Trust
from ihl_docs.evidence.build import build_package
from ihl_docs.evidence.packing import pack_package
from ihl_docs.evidence.signatures import sign_package
from ihl_docs.evidence.timestamps import add_answer, query_bytes, stamped_bytes
from ihl_docs.evidence.verify import verify_package
from tests.evidence.attacks.refused import assert_refused, exit_code
from tests.evidence.authority import Authority, openssl
from tests.evidence.small_case import assessment_of, filled, found_in, items, said, sha256, submission_of
from tests.evidence.test_package_tampering import rewritten

NAMED = "Somebody whom you named has signed it"


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("keys")
    for name, kind in (("alice", "ed25519"), ("bob", "ecdsa"), ("eve", "ed25519"), ("authority", "ed25519")):
        command = ["ssh-keygen", "-q", "-t", kind, "-N", "", "-C", name, "-f", str(folder / name)]
        subprocess.run(command, check=True)
    (folder / "allowed").write_text("".join(f"{who}@example.org {public(folder, who)}\n" for who in ("alice", "bob")))
    return folder


def public(keys: Path, who: str) -> str:
    return " ".join((keys / f"{who}.pub").read_text().split()[:2])


@pytest.fixture
def signed(package: Path, keys: Path) -> Path:
    sign_package(package, key=keys / "alice")
    sign_package(package, key=keys / "bob")
    return package


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another package, of another record."""
    submission = submission_of(items(), title=said("Another"))
    source = filled(tmp_path / "other-source")
    build_package(submission, assessment_of(submission), exhibits_from=source, into=tmp_path / "other")
    return tmp_path / "other"


def test_an_exhibit_exchanged_with_all_lists_made_anew_is_found_by_the_signature(signed: Path, keys: Path):
    forged = b"another photograph"
    (signed / "data/exhibits/EX-002-note.txt").write_bytes(forged)
    rewritten(signed, lambda d: d["exhibits"][1].update(size=len(forged), sha256=sha256(forged)))
    assert_refused(signed, "signatures/alice.sig: is not valid", trust=Trust(allowed_signers=keys / "allowed"))
    assert_refused(signed, "signatures/alice.sig: is not valid")


def test_an_assessment_changed_with_all_lists_made_anew_is_found_by_the_signature(signed: Path):
    rewritten(signed, lambda d: d["assessment"].update(caveats=["It is a verdict."]))
    assert_refused(signed, "signatures/alice.sig: is not valid")


def test_two_signatures_that_changed_places_are_found(signed: Path, keys: Path):
    """Each is good; but whoever looks at the names of the files takes one person for the other."""
    alice, bob = signed / "signatures/alice.sig", signed / "signatures/bob.sig"
    one, two = alice.read_bytes(), bob.read_bytes()
    alice.write_bytes(two)
    bob.write_bytes(one)
    trust = Trust(allowed_signers=keys / "allowed")
    assert_refused(signed, "signatures/alice.sig", "signatures/bob.sig", "bob@example.org", trust=trust)
    assert verify_package(signed).intact, "without names, nobody is mistaken for anybody"


def test_a_signature_under_the_name_of_somebody_else_who_did_not_sign_is_found(package: Path, keys: Path):
    sign_package(package, key=keys / "alice", name="bob")
    trust = Trust(allowed_signers=keys / "allowed")
    assert_refused(package, "signatures/bob.sig", "alice@example.org", trust=trust)
    assert exit_code(package, "--allowed-signers", str(keys / "allowed")) == 1


def test_a_signature_under_a_name_of_nobody_is_taken(package: Path, keys: Path):
    sign_package(package, key=keys / "alice", name="id_ed25519")
    assert verify_package(package, trust=Trust(allowed_signers=keys / "allowed")).intact


def test_signatures_of_another_package_are_found(package: Path, other: Path, keys: Path):
    sign_package(other, key=keys / "alice")
    shutil.copytree(other / "signatures", package / "signatures")
    assert_refused(package, "signatures/alice.sig: is not valid", trust=Trust(allowed_signers=keys / "allowed"))


ALLOWED = {
    "an authority for certificates": 'alice@example.org cert-authority,namespaces="ihl-docs-package@v1" {alice}',
    "only somebody who is left out": "!alice@example.org {alice}",
    "another key": "alice@example.org {eve}",
    "a time that has not come": 'alice@example.org valid-after="20980101" {alice}',
    "a time that has passed": 'alice@example.org valid-after="20000101",valid-before="20010101" {alice}',
    "another purpose": 'alice@example.org namespaces="file" {alice}',
    "every purpose but this": 'alice@example.org namespaces="!ihl-docs-package@v1,*" {alice}',
    "a purpose that is like it": 'alice@example.org namespaces="ihl-docs-package@v2" {alice}',
    "an unknown option": "alice@example.org anything {alice}",
    "a key of another kind": "alice@example.org ssh-rsa {alice}",
    "no name": "{alice}",
    "only a remark": "# alice@example.org {alice}",
}


@pytest.mark.parametrize("line", ALLOWED.values(), ids=ALLOWED.keys())
def test_a_line_that_does_not_name_the_signer_for_this_names_nobody(
    package: Path, keys: Path, tmp_path: Path, line: str
):
    sign_package(package, key=keys / "alice")
    allowed = tmp_path / "mine"
    allowed.write_text(line.format(alice=public(keys, "alice"), eve=public(keys, "eve")) + "\n")
    verification = assert_refused(package, "No valid signature is by anybody", trust=Trust(allowed_signers=allowed))
    assert [check.name for check in verification.checks if check.findings] == [NAMED]


TAKEN = {
    "several names": "someone@example.org,alice@example.org {alice}",
    "a pattern": "*@example.org {alice}",
    "a pattern with somebody left out": "!eve@example.org,*@example.org {alice}",
    "a pattern for all but one": "!alice@example.org,*@example.org {alice}",
    "purposes by pattern": 'alice@example.org namespaces="git,ihl-docs-*" {alice}',
    "a time that is now": 'alice@example.org valid-after="20200101",valid-before="20980101" {alice}',
    "other lines around it": "# us\n\nbob@example.org {bob}\nalice@example.org {alice}\nbroken line",
}


@pytest.mark.parametrize("line", TAKEN.values(), ids=TAKEN.keys())
def test_a_line_that_names_the_signer_is_taken_as_ssh_keygen_takes_it(
    package: Path, keys: Path, tmp_path: Path, line: str
):
    sign_package(package, key=keys / "alice")
    allowed = tmp_path / "mine"
    allowed.write_text(line.format(alice=public(keys, "alice"), bob=public(keys, "bob")) + "\n")
    verification = verify_package(package, trust=Trust(allowed_signers=allowed))
    assert verification.intact, found_in(verification)
    assert "!" not in "".join(verification.checks[-1].notes), "nobody is told as the one who is left out"


def test_a_certificate_of_an_authority_for_keys_signs_where_it_is_named(package: Path, keys: Path, tmp_path: Path):
    """An organisation signs the keys of its people with one of its own, which alone others must know."""
    for name in ("alice", "alice.pub"):
        shutil.copy(keys / name, tmp_path / name)
    command = ["ssh-keygen", "-q", "-s", str(keys / "authority"), "-I", "a", "-n", "alice@example.org", "-V", "-1d:+1d"]
    subprocess.run([*command, str(tmp_path / "alice.pub")], check=True)
    signed = subprocess.run(
        ["ssh-keygen", "-Y", "sign", "-n", "ihl-docs-package@v1", "-f", str(tmp_path / "alice-cert.pub")],
        input=(package / "tagmanifest-sha256.txt").read_bytes(),
        capture_output=True,
        check=True,
        cwd=tmp_path,
    )
    (package / "signatures").mkdir()
    (package / "signatures/alice.sig").write_bytes(signed.stdout)
    allowed = tmp_path / "mine"
    allowed.write_text(f'*@example.org cert-authority,namespaces="ihl-docs-package@v1" {public(keys, "authority")}\n')
    verification = verify_package(package, trust=Trust(allowed_signers=allowed))
    assert verification.intact, found_in(verification)
    allowed.write_text(f"*@example.org cert-authority {public(keys, 'eve')}\n")
    assert_refused(package, "No valid signature is by anybody", trust=Trust(allowed_signers=allowed))


@pytest.mark.parametrize(
    "name", ["../../evil", "/etc/evil", "..\\evil", "a/b", "nul", "CON", "-rf", "a\nb", ".", "", "\u202e"]
)
def test_a_signature_cannot_be_called_so_that_it_lies_elsewhere(package: Path, keys: Path, tmp_path: Path, name: str):
    made = sign_package(package, key=keys / "alice", name=name or None)
    assert made.parent == package / "signatures"
    assert verify_package(package).intact
    assert sorted(path.name for path in tmp_path.iterdir()) == ["package"]


@pytest.mark.parametrize(
    "data",
    [b"", b"\0" * 16_384, b"-----BEGIN SSH SIGNATURE-----\n", b"-----BEGIN SSH SIGNATURE-----\n" + b"A" * (2 << 20)],
)
def test_what_is_no_signature_is_found_and_named(package: Path, data: bytes):
    (package / "signatures").mkdir()
    (package / "signatures/evil.sig").write_bytes(data)
    assert_refused(package, "signatures/evil.sig")


def test_a_thousand_signatures_end_soon(package: Path, keys: Path):
    good = sign_package(package, key=keys / "alice").read_bytes()
    for at in range(1_000):
        (package / f"signatures/a{at}.sig").write_bytes(good if at < 20 else b"none")
    assert_refused(package, "there are more than 200 signatures and time stamps")


def test_a_signature_that_the_tag_manifest_lists_cannot_be_of_it(signed: Path):
    import hashlib

    for algorithm in ("sha256", "sha512"):
        path = signed / f"tagmanifest-{algorithm}.txt"
        digest = hashlib.new(algorithm, (signed / "signatures/alice.sig").read_bytes()).hexdigest()
        lines = [*path.read_text().splitlines(), f"{digest}  signatures/alice.sig"]
        lines.sort(key=lambda line: line.split("  ", 1)[1])
        path.write_text("\n".join(lines) + "\n")
    assert_refused(signed, "signatures/alice.sig: is not valid for tagmanifest-sha256.txt")


# Time.


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority") / "one", "Time Office")


def stamped(package: Path, answer: bytes, chain: bytes, name: str = "time") -> Path:
    return add_answer(package, answer, of=None, chain=chain, name=name)


def chained(authority: Authority, query: bytes, *names: str, config: str = "openssl.cnf") -> bytes:
    """An answer with more certificates than that of the unit, in the order in which openssl writes them: none."""
    folder = authority.folder
    (folder / "with.pem").write_text("".join((folder / f"{name}.pem").read_text() for name in names))
    (folder / "query.tsq").write_bytes(query)
    key = ("-signer", "unit.pem", "-inkey", "unit.key", "-chain", "with.pem")
    openssl("ts", "-reply", "-queryfile", "query.tsq", "-out", "answer.tsr", "-config", config, *key, folder=folder)
    return (folder / "answer.tsr").read_bytes()


@pytest.mark.parametrize("names", [("middle",), ("root", "middle"), ("middle", "root"), ("server", "root", "middle")])
def test_an_answer_with_its_chain_in_it_is_taken_in_whatever_order_it_came(
    package: Path, authority: Authority, names: tuple[str, ...]
):
    """Most authorities send their chain along, and not all in the order of DER."""
    answer = chained(authority, query_bytes(stamped_bytes(package, None)), *names)
    made = stamped(package, answer, authority.chain)
    assert made.read_bytes() == answer, "the answer is kept as it came"
    trust = Trust(tsa_roots=authority.root)
    verification = verify_package(package, trust=trust)
    assert verification.intact, found_in(verification)
    files = ("-in", str(made), "-CAfile", str(authority.root), "-untrusted", str(made.parent / "chain.pem"))
    openssl("ts", "-verify", "-data", str(package / "tagmanifest-sha256.txt"), *files, folder=package)


def test_an_answer_of_which_the_chain_is_not_there_is_refused(package: Path, authority: Authority):
    answer = authority.answer(query_bytes(stamped_bytes(package, None)))
    for chain in (b"", authority.between.read_bytes(), authority.root.read_bytes()):
        with pytest.raises(PackageError):
            stamped(package, answer, chain)
    assert not (package / "timestamps").exists()


def test_a_chain_taken_out_of_a_package_afterwards_is_found(package: Path, authority: Authority):
    made = stamped(package, authority.answer(query_bytes(stamped_bytes(package, None))), authority.chain)
    for chain in (b"", authority.root.read_bytes(), b"garbage"):
        (made.parent / "chain.pem").write_bytes(chain)
        digests = {name: sha256((made.parent / name).read_bytes()) for name in ("chain.pem", "response.tsr")}
        lines = [f"{digests[name]}  {name}\n" for name in sorted(digests)]
        (made.parent / "sha256sums.txt").write_text("".join(lines))
        assert_refused(package, "timestamps/time")


def test_an_answer_by_a_unit_whose_certificate_had_expired_is_refused(
    package: Path, authority: Authority, tmp_path: Path
):
    folder = tmp_path / "late"
    shutil.copytree(authority.folder, folder)
    request = (
        "req",
        "-new",
        "-key",
        "unit.key",
        "-subj",
        "/CN=late unit",
        "-out",
        "late.csr",
        "-config",
        "openssl.cnf",
    )
    openssl(*request, folder=folder)
    (folder / "index").write_text("")
    (folder / "ca.cnf").write_text(
        "[ca]\ndefault_ca=c\n[c]\ndatabase=index\nnew_certs_dir=.\nserial=caserial\ndefault_md=sha256\npolicy=p\n"
        "[p]\ncommonName=supplied\n[unit]\nbasicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\n"
        "extendedKeyUsage=critical,timeStamping\n"
    )
    (folder / "caserial").write_text("77\n")
    dates = ("-startdate", "20200101000000Z", "-enddate", "20200201000000Z", "-extensions", "unit", "-out", "late.pem")
    signer = ("-cert", "middle.pem", "-keyfile", "middle.key", "-notext", "-batch", "-in", "late.csr")
    openssl("ca", "-config", "ca.cnf", *dates, *signer, folder=folder)
    (folder / "query.tsq").write_bytes(query_bytes(stamped_bytes(package, None)))
    key = ("-signer", "late.pem", "-inkey", "unit.key", "-config", "openssl.cnf")
    openssl("ts", "-reply", "-queryfile", "query.tsq", "-out", "late.tsr", *key, folder=folder)
    with pytest.raises(PackageError, match="does not hold"):
        stamped(package, (folder / "late.tsr").read_bytes(), authority.chain)


def test_a_stamp_of_something_else_in_the_package_is_refused(package: Path, authority: Authority):
    query = query_bytes((package / "manifest-sha256.txt").read_bytes())
    with pytest.raises(PackageError, match="something else"):
        stamped(package, authority.answer(query), authority.chain)


def test_a_stamp_of_another_package_put_in_by_hand_is_found(package: Path, other: Path, authority: Authority):
    stamped(other, authority.answer(query_bytes(stamped_bytes(other, None))), authority.chain)
    shutil.copytree(other / "timestamps", package / "timestamps")
    assert_refused(package, "timestamps/time", "something else", trust=Trust(tsa_roots=authority.root))


def test_a_weak_digest_is_not_what_a_stamp_may_rest_on(package: Path, authority: Authority, tmp_path: Path):
    folder = tmp_path / "weak"
    shutil.copytree(authority.folder, folder)
    text = (folder / "openssl.cnf").read_text().replace("digests = sha256", "digests = sha1, sha256")
    (folder / "openssl.cnf").write_text(text)
    data = ("-data", str(package / "tagmanifest-sha256.txt"), "-sha1", "-cert", "-no_nonce", "-out", "query.tsq")
    openssl("ts", "-query", *data, folder=folder)
    key = ("-signer", "unit.pem", "-inkey", "unit.key", "-config", "openssl.cnf")
    openssl("ts", "-reply", "-queryfile", "query.tsq", "-out", "answer.tsr", *key, folder=folder)
    with pytest.raises(PackageError):
        stamped(package, (folder / "answer.tsr").read_bytes(), authority.chain)


def test_files_in_a_zip_can_be_no_signature_elsewhere(signed: Path, tmp_path: Path):
    import zipfile

    (tmp_path / "in").mkdir()
    pack_package(signed, tmp_path / "in/package.zip")
    with zipfile.ZipFile(tmp_path / "in/package.zip", "a") as archive:
        archive.writestr("small-case/signatures/../../evil.sig", b"x")
    assert_refused(tmp_path / "in/package.zip", "'..'")
