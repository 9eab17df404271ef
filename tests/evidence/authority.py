"""A time-stamping authority of the tests' own, made and run by openssl: a root, an authority below it, and its unit."""

import subprocess
from pathlib import Path

CONFIGURATION = """\
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[unit]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[server]
basicConstraints = critical, CA:FALSE
extendedKeyUsage = serverAuth
[tsa]
default_tsa = here
[here]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
accuracy = secs:1
ess_cert_id_alg = sha256
"""


def openssl(*arguments: str, folder: Path, fails: bool = False) -> str:
    ran = subprocess.run(["openssl", *arguments], capture_output=True, text=True, check=False, cwd=folder)
    assert (ran.returncode != 0) is fails, ran.stdout + ran.stderr
    return ran.stdout + ran.stderr


class Authority:
    """It lives in a folder; `root` is the certificate that a user would trust."""

    def __init__(self, folder: Path, name: str) -> None:
        folder.mkdir()
        self.folder, self.root, self.between = folder, folder / "root.pem", folder / "middle.pem"
        (folder / "openssl.cnf").write_text(CONFIGURATION)
        (folder / "serial").write_text("01\n")
        self._certificate("root", f"/CN={name} root", "root", signed_by="root")
        self._certificate("middle", f"/CN={name}", "root", signed_by="root")
        self._certificate("unit", f"/CN={name} unit 1", "unit", signed_by="middle")
        self._certificate("server", f"/CN={name} web server", "server", signed_by="middle")

    @property
    def chain(self) -> bytes:
        """The certificates from the one above its unit to its root."""
        return self.between.read_bytes() + self.root.read_bytes()

    def _certificate(self, name: str, subject: str, section: str, *, signed_by: str) -> None:
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key")
        signer = () if signed_by == name else ("-CA", f"{signed_by}.pem", "-CAkey", f"{signed_by}.key")
        made = ("-x509", "-days", "3650", "-config", "openssl.cnf", "-extensions", section, "-subj", subject)
        openssl("req", *made, *key, *signer, "-out", f"{name}.pem", folder=self.folder)

    def answer(self, query: bytes, *, signer: str = "unit", fails: bool = False) -> bytes:
        """Its full answer to a query, with the certificate of the unit in it."""
        (self.folder / "query.tsq").write_bytes(query)
        (self.folder / "answer.tsr").unlink(missing_ok=True)
        key = ("-signer", f"{signer}.pem", "-inkey", f"{signer}.key")
        files = ("-queryfile", "query.tsq", "-out", "answer.tsr", "-config", "openssl.cnf")
        openssl("ts", "-reply", *files, *key, folder=self.folder, fails=fails)
        return (self.folder / "answer.tsr").read_bytes()
