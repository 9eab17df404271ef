"""Time stamps: made by a local authority, checked offline by us and by stock openssl, and found if changed."""

import shutil
import subprocess
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import bagit
import pytest

from ihl_docs.errors import PackageError, WouldOverwriteError
from ihl_docs.evidence import timestamps
from ihl_docs.evidence.attestations import Trust
from ihl_docs.evidence.signatures import sign_package
from ihl_docs.evidence.timestamps import add_answer, ask, query_bytes, stamped_bytes
from ihl_docs.evidence.verify import verify_package
from ihl_docs.model.package import Check, CheckResult
from tests.evidence.authority import Authority, openssl
from tests.evidence.small_case import files_of, found_in, sha256
from tests.evidence.test_package_tampering import failed


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("authority") / "one", "Time Office")


@pytest.fixture(scope="module")
def impostor(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    """Another authority, which calls itself by the same name."""
    return Authority(tmp_path_factory.mktemp("impostor") / "two", "Time Office")


def stamp(
    package: Path, authority: Authority, *, of: str | None = None, name: str = "time", signer: str = "unit"
) -> Path:
    answer = authority.answer(query_bytes(stamped_bytes(package, of)), signer=signer)
    return add_answer(package, answer, of=of, chain=authority.chain, name=name)


@pytest.fixture(scope="module")
def stamped_once(original: Path, authority: Authority, tmp_path_factory: pytest.TempPathFactory) -> Path:
    package = Path(shutil.copytree(original, tmp_path_factory.mktemp("stamped") / "package"))
    stamp(package, authority)
    return package


@pytest.fixture
def stamped(stamped_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(stamped_once, tmp_path / "stamped"))


def last_check(package: Path, trust: Trust | None = None) -> Check:
    return verify_package(package, trust=trust).checks[-1]


def test_the_whole_answer_and_the_chain_to_the_root_lie_in_the_package(stamped: Path, authority: Authority):
    held = {path for path in files_of(stamped) if path.startswith("timestamps/")}
    assert held == {f"timestamps/time/{name}" for name in ("response.tsr", "chain.pem", "sha256sums.txt")}
    assert (stamped / "timestamps/time/response.tsr").read_bytes() == (authority.folder / "answer.tsr").read_bytes()
    chain = (stamped / "timestamps/time/chain.pem").read_text()
    assert chain.count("BEGIN CERTIFICATE") == 3
    assert authority.root.read_text().split("-----")[2].strip() in chain
    subprocess.run(["sha256sum", "--check", "--strict", "sha256sums.txt"], check=True, cwd=stamped / "timestamps/time")


def test_openssl_verifies_a_stamp_without_us(stamped: Path, authority: Authority, impostor: Authority):
    command = ["ts", "-verify", "-data", "tagmanifest-sha256.txt", "-in", "timestamps/time/response.tsr"]
    chain = ["-untrusted", "timestamps/time/chain.pem"]
    assert "Verification: OK" in openssl(*command, "-CAfile", str(authority.root), *chain, folder=stamped)
    openssl(*command, "-CAfile", str(impostor.root), *chain, folder=stamped, fails=True)
    (stamped / "tagmanifest-sha256.txt").write_bytes(b"another")
    openssl(*command, "-CAfile", str(authority.root), *chain, folder=stamped, fails=True)


def test_a_stamped_package_stays_a_valid_bag_of_the_same_identity(stamped: Path, original: Path):
    assert bagit.Bag(str(stamped)).validate()
    assert verify_package(stamped).identity == verify_package(original).identity


def test_we_verify_a_stamp_and_say_whom_nobody_vouched_for(stamped: Path):
    verification = verify_package(stamped)
    assert verification.intact
    (check,) = verification.checks[16:]
    assert check.name == "timestamps/time is a valid time stamp of this package"
    assert "of tagmanifest-sha256.txt, by the authority CN=Time Office root, whom nobody was asked" in check.notes[0]


def test_an_authority_that_the_user_trusts_is_told_with_the_time(stamped: Path, authority: Authority):
    verification = verify_package(stamped, trust=Trust(tsa_roots=authority.root))
    assert verification.intact
    last = verification.checks[-1]
    assert last.name == "An authority whom you trust has stamped it"
    assert last.notes[0].startswith("It was there at 20")


def test_an_authority_of_the_same_name_that_the_user_does_not_trust_fails(stamped: Path, impostor: Authority):
    verification = verify_package(stamped, trust=Trust(tsa_roots=impostor.root))
    assert failed(verification) == {"An authority whom you trust has stamped it"}


def test_nothing_is_trusted_because_the_package_says_so(package: Path, authority: Authority, impostor: Authority):
    """The impostor's whole chain lies in the package; the user trusts the other one."""
    stamp(package, impostor)
    verification = verify_package(package, trust=Trust(tsa_roots=authority.root))
    assert failed(verification) == {"An authority whom you trust has stamped it"}


def test_a_user_may_trust_the_authority_between_only_with_its_root(stamped: Path, authority: Authority):
    """OpenSSL calls a chain whole that ends in a certificate that vouches for itself."""
    assert last_check(stamped, Trust(tsa_roots=authority.between)).result is CheckResult.FAILED


def test_a_missing_stamp_is_only_missed_when_asked_for(package: Path, authority: Authority):
    assert verify_package(package).intact
    check = last_check(package, Trust(tsa_roots=authority.root))
    assert check.result is CheckResult.FAILED
    assert "No valid time stamp leads to" in check.findings[0]


@pytest.mark.parametrize(
    "roots", [b"", b"no certificate", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"]
)
def test_a_file_of_roots_without_a_certificate_is_told(stamped: Path, tmp_path: Path, roots: bytes):
    (tmp_path / "roots.pem").write_bytes(roots)
    verification = verify_package(stamped, trust=Trust(tsa_roots=tmp_path / "roots.pem"))
    assert [check.result for check in verification.checks[16:]] == [CheckResult.NOT_MADE] * 2
    assert "roots.pem" in found_in(verification)


def test_a_signature_can_be_stamped_too_and_openssl_agrees(package: Path, authority: Authority, tmp_path: Path):
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "key")], check=True)
    signature = sign_package(package, key=tmp_path / "key").relative_to(package).as_posix()
    stamp(package, authority, of=signature, name="of-signature")
    assert (
        f"of {signature}," in last_check(package, Trust(tsa_roots=authority.root)).name
        or verify_package(package, trust=Trust(tsa_roots=authority.root)).intact
    )
    told = [note for check in verify_package(package).checks for note in check.notes]
    assert any(f"of {signature}, by the authority" in note for note in told)
    files = ("-data", signature, "-in", "timestamps/of-signature/response.tsr")
    openssl(
        "ts",
        "-verify",
        *files,
        "-CAfile",
        str(authority.root),
        "-untrusted",
        "timestamps/of-signature/chain.pem",
        folder=package,
    )
    (package / signature).unlink()
    assert "is a time stamp of something else" in found_in(verify_package(package))


def test_every_flipped_bit_of_a_stamp_is_found_and_the_file_named(stamped: Path):
    """Here over the files of the stamp alone, and only as far as the digests beside them: they cover every bit."""
    from ihl_docs.evidence.attestations import read_attestations
    from ihl_docs.evidence.bag import read_bag
    from ihl_docs.evidence.rules import PACKAGE_RULES
    from ihl_docs.evidence.store import FolderStore
    from ihl_docs.evidence.timestamp_checks import timestamp_checks

    bag = read_bag(stamped, PACKAGE_RULES, keep={})
    found = read_attestations(FolderStore(stamped), bag)
    flipped = 0
    for path, good in found.files.items():
        for position in range(0, len(good), 1 if len(good) < 400 else 7):
            bad = bytearray(good)
            bad[position] ^= 1 << position % 8
            told = timestamp_checks(
                type(found)(sealed=found.sealed, files={**found.files, path: bytes(bad)}, unread={}), None
            )
            assert path in "".join(each for made in told for each in made.outcome[1]), (path, position)
            flipped += 1
    assert flipped > 500


def resum(package: Path) -> None:
    folder = package / "timestamps/time"
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "sha256sums.txt"}
    (folder / "sha256sums.txt").write_bytes(timestamps.sums(files))


@pytest.mark.parametrize("position", range(40, 1200, 97))
def test_a_changed_answer_with_its_digests_made_anew_never_gives_another_time(
    stamped: Path, authority: Authority, position: int
):
    path = stamped / "timestamps/time/response.tsr"
    honest = last_check(stamped, Trust(tsa_roots=authority.root)).notes
    data = bytearray(path.read_bytes())
    data[position % len(data)] ^= 4
    path.write_bytes(data)
    resum(stamped)
    check = last_check(stamped, Trust(tsa_roots=authority.root))
    assert check.result is not CheckResult.PASSED or check.notes == honest


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("response.tsr", b"", "is no time-stamp response"),
        ("response.tsr", b"\x30\x80" * 300, "is no time-stamp response"),
        ("chain.pem", b"", "its root is not in the package"),
        ("chain.pem", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "response.tsr: "),
    ],
)
def test_what_is_no_stamp_is_found(stamped: Path, name: str, data: bytes, told: str):
    (stamped / "timestamps/time" / name).write_bytes(data)
    resum(stamped)
    verification = verify_package(stamped)
    assert not verification.intact
    assert told in found_in(verification)


@pytest.mark.parametrize("name", ["response.tsr", "chain.pem", "sha256sums.txt"])
def test_a_stamp_that_lacks_a_part_is_found(stamped: Path, name: str):
    (stamped / "timestamps/time" / name).unlink()
    assert f"timestamps/time/{name}: is missing" in found_in(verify_package(stamped))


@pytest.mark.parametrize("path", ["timestamps/time/more.txt", "timestamps/time.tsr", "timestamps/a/b/response.tsr"])
def test_nothing_else_may_lie_with_the_stamps(stamped: Path, path: str):
    (stamped / path).parent.mkdir(exist_ok=True, parents=True)
    (stamped / path).write_bytes(b"")
    assert f"{path}: is not listed in tagmanifest-sha256.txt" in found_in(verify_package(stamped))


def test_a_stamp_taken_from_another_package_is_found(stamped: Path, build, submission, tmp_path: Path):
    other = build(submission, created="2026-03-01T10:00:00Z")
    shutil.copytree(stamped / "timestamps", other / "timestamps")
    assert "is a time stamp of something else than tagmanifest-sha256.txt" in found_in(verify_package(other))


def test_an_answer_for_something_else_is_refused(package: Path, authority: Authority):
    answer = authority.answer(query_bytes(b"something else"))
    with pytest.raises(PackageError, match="something else than tagmanifest"):
        add_answer(package, answer, of=None, chain=authority.chain, name="time")
    assert not (package / "timestamps").exists()


def test_a_refusal_of_the_authority_is_told(package: Path, authority: Authority):
    answer = authority.answer(b"no query", fails=False)
    with pytest.raises(PackageError, match="granted no time stamp"):
        add_answer(package, answer, of=None, chain=b"", name="time")


def test_an_answer_without_the_root_is_refused_and_how_to_mend_it_told(package: Path, authority: Authority):
    answer = authority.answer(query_bytes(stamped_bytes(package, None)))
    with pytest.raises(PackageError, match="name it, in PEM, by --chain"):
        add_answer(package, answer, of=None, chain=b"", name="time")
    with pytest.raises(PackageError, match="cannot be used"):
        add_answer(
            package, answer, of=None, chain=b"-----BEGIN CERTIFICATE-----\nA\n-----END CERTIFICATE-----", name="t"
        )


def test_an_answer_that_does_not_lead_to_the_root_given_is_refused(
    package: Path, authority: Authority, impostor: Authority
):
    answer = authority.answer(query_bytes(stamped_bytes(package, None)))
    with pytest.raises(PackageError, match="does not hold with the certificates"):
        add_answer(package, answer, of=None, chain=impostor.chain, name="time")


def test_a_name_that_is_taken_is_refused(stamped: Path, authority: Authority):
    with pytest.raises(WouldOverwriteError):
        stamp(stamped, authority)
    stamp(stamped, authority, name="second")
    assert verify_package(stamped).intact
    assert len(verify_package(stamped).checks) == 18


def test_only_signatures_and_the_tag_manifest_of_an_intact_package_can_be_stamped(package: Path):
    for of in ("bag-info.txt", "signatures/none.sig", "../x.sig"):
        with pytest.raises(PackageError, match="has no signature"):
            stamped_bytes(package, of)
    (package / "bag-info.txt").write_bytes(b"")
    with pytest.raises(PackageError, match="not intact"):
        stamped_bytes(package, None)


def test_the_query_is_the_same_for_the_same_package_and_openssl_reads_it(original: Path, tmp_path: Path):
    query = query_bytes(stamped_bytes(original, None))
    assert query == query_bytes(stamped_bytes(original, None))
    (tmp_path / "q.tsq").write_bytes(query)
    told = openssl("ts", "-query", "-in", "q.tsq", "-text", folder=tmp_path)
    digest = sha256((original / "tagmanifest-sha256.txt").read_bytes())
    assert "Hash Algorithm: sha256" in told
    shown = "".join(line.split(" - ", 1)[1][:49] for line in told.splitlines() if " - " in line)
    assert shown.replace(" ", "").replace("-", "").lower().startswith(digest[:32])


@pytest.fixture
def served(authority: Authority) -> Iterator[tuple[str, list[bytes]]]:
    """The authority behind an address of this machine."""
    got: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            query = self.rfile.read(int(self.headers["Content-Length"]))
            got.append(query)
            answer = authority.answer(query) if self.path == "/ok" else b"\0" * ((1 << 20) + 1)
            self.send_response(200 if self.path != "/bad" else 500)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", got
        server.shutdown()
        thread.join()


def test_an_authority_on_the_network_gets_the_query_and_nothing_else(package: Path, served, authority: Authority):
    address, got = served
    query = query_bytes(stamped_bytes(package, None))
    answer = ask(f"{address}/ok", query)
    assert got == [query]
    add_answer(package, answer, of=None, chain=authority.chain, name="time")
    assert verify_package(package, trust=Trust(tsa_roots=authority.root)).intact


@pytest.mark.parametrize(("path", "told"), [("/long", "more than"), ("/bad", "gave no time stamp")])
def test_a_strange_answer_of_the_network_is_refused(served, path: str, told: str):
    with pytest.raises(PackageError, match=told):
        ask(served[0] + path, b"")


def test_only_the_web_is_asked():
    with pytest.raises(PackageError, match="is no address"):
        ask("file:///etc/passwd", b"")


def test_a_certificate_for_web_servers_makes_no_stamp(package: Path, authority: Authority):
    query = query_bytes(stamped_bytes(package, None))
    with pytest.raises(AssertionError, match=r"purpose|extended key usage"):
        authority.answer(query, signer="server")


def test_where_the_library_is_missing_the_check_is_not_made_and_says_what_to_install(stamped: Path, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "rfc3161_client", None)
    check = last_check(stamped)
    assert check.result is CheckResult.NOT_MADE
    assert "pip install 'ihl-docs[time]'" in check.findings[0]
