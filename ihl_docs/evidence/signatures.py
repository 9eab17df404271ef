"""Signatures of a package: SSH signatures over the bytes of its tag manifest, made and checked by stock ssh-keygen.

Keys stay where their owners keep them (a file, ssh-agent, a hardware key): only ssh-keygen ever touches one. Whoever
has no program of ours checks a signature with

    ssh-keygen -Y verify -f ALLOWED_SIGNERS -I NAME -n ihl-docs-package@v1 -s signatures/NAME.sig < tagmanifest-sha256.txt

Source: OpenSSH, PROTOCOL.sshsig; ssh-keygen(1), "ALLOWED SIGNERS".
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ihl_docs.errors import PackageError
from ihl_docs.evidence import layout
from ihl_docs.evidence.attaching import attach, attachment_path, sealed_bytes
from ihl_docs.evidence.names import shown

NAMESPACE: Final = "ihl-docs-package@v1"
"""What the signature is for, so that none made for something else can pass for one of a package."""

PROGRAM: Final = "ssh-keygen"

LONGEST_SECONDS: Final = 60.0
"""How long a check may take."""


def sign_package(package: Path, *, key: Path, agent: bool = False, name: str | None = None) -> Path:
    """Sign an intact package; the signature is put beside its tag manifest, and nothing else changes.

    Args:
        package: The package, a folder.
        key: The private key; or a public one, whose private half ssh-agent holds.
        agent: Whether ssh-agent must hold it.
        name: What to call the signature; the name of the key, if not given.

    Returns:
        Where the signature lies.

    Raises:
        WouldOverwriteError: If there is a signature of that name.
        PackageError: If the package is not intact, or ssh-keygen is missing or refuses.
    """
    if not key.is_file():
        raise PackageError(f"{key}: there is no such key file.")
    program = shutil.which(PROGRAM)
    if program is None:
        raise PackageError(
            f"{PROGRAM}, which makes the signature, is not installed. It comes with OpenSSH 8.2 or later."
        )
    path = attachment_path(package, layout.SIGNATURES_FOLDER, name or key.name.removesuffix(".pub"), ".sig")
    data = sealed_bytes(package)
    options = ["-U"] if agent else []
    # The standard error stays the user's: ssh-keygen asks there for a touch of a hardware key.
    ran = subprocess.run(  # noqa: S603  # the program is ssh-keygen, its arguments stand apart
        [program, "-Y", "sign", *options, "-n", NAMESPACE, "-f", str(key)],
        input=data,
        stdout=subprocess.PIPE,
        check=False,
    )
    if ran.returncode or not ran.stdout.startswith(b"-----BEGIN SSH SIGNATURE-----"):
        raise PackageError(f"{PROGRAM} made no signature (it ended with {ran.returncode}); what it said stands above.")
    attach(package, path, ran.stdout)
    return package / path


class SshKeygenMissingError(Exception):
    """There is no ssh-keygen that can check signatures."""


def ssh_keygen(arguments: Sequence[str], *, data: bytes, signature: bytes) -> tuple[int, str, str]:
    """Run ssh-keygen over *data* and *signature*, neither of which it can find by a name of the package's choosing.

    Returns:
        Its exit code, what it printed, and what it complained of.

    Raises:
        SshKeygenMissingError: If it is not there, too old, or does not end.
    """
    program = shutil.which(PROGRAM)
    if program is None:
        raise SshKeygenMissingError(f"{PROGRAM} is missing; it comes with OpenSSH 8.2 or later")
    # A pipe holds all of it at once: signatures are shorter, and longer ones were refused.
    reading, writing = os.pipe()
    try:
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(signature)
        ran = subprocess.run(  # noqa: S603  # as above
            [program, *arguments, "-s", f"/dev/fd/{reading}"],
            input=data,
            capture_output=True,
            check=False,
            timeout=LONGEST_SECONDS,
            pass_fds=(reading,),
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SshKeygenMissingError(f"{PROGRAM} cannot be run: {shown(str(error))}") from error
    finally:
        os.close(reading)
    complaint = ran.stderr.decode("utf-8", "replace").strip()
    if "unknown option" in complaint or "illegal option" in complaint or "usage:" in complaint:
        raise SshKeygenMissingError(f"{PROGRAM} is too old to check signatures; OpenSSH 8.2 or later can")
    return ran.returncode, ran.stdout.decode("utf-8", "replace").strip(), complaint
