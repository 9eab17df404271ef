"""The checks of signatures: whether each fits the package, and whose it is."""

import base64
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from ihl_docs.evidence import layout
from ihl_docs.evidence.attestations import Attestations, Made
from ihl_docs.evidence.bag_checks import outcome
from ihl_docs.evidence.names import safe_name, shown
from ihl_docs.evidence.signatures import NAMESPACE, PROGRAM, SshKeygenMissingError, ssh_keygen
from ihl_docs.model.package import CheckResult

MOST_SIGNATURE_BYTES: Final = 16_384
"""More than any kind of key makes, and less than a pipe holds everywhere."""

_BEGIN: Final = b"-----BEGIN SSH SIGNATURE-----\n"
_END: Final = b"-----END SSH SIGNATURE-----\n"
_MAGIC: Final = b"SSHSIG\0\0\0\1"
"""How a signature begins, with the one version that there is; ssh-keygen takes version 0 for it too."""
_KEY: Final = re.compile(r"with (\S+ key SHA256:[A-Za-z0-9+/]+)")
_SIGNED: Final = "Somebody whom you named has signed it"


def signature_checks(found: Attestations, allowed: Path | None) -> tuple[Made, ...]:
    """One check for each signature, then, if *allowed* is given, one whether any is by somebody named there."""
    made: list[Made] = []
    known: list[str] = []
    named = () if allowed is None else _names_in(allowed)
    for path in found.named(layout.SIGNATURES_FOLDER, ".sig"):
        check, signers = _check(path, found, allowed, named)
        made.append(check)
        known += signers[:1]
    if allowed is not None:
        could_not = any(each.outcome[0] is CheckResult.NOT_MADE for each in made)
        missing = [] if known else [f"No valid signature is by anybody whom {shown(str(allowed))} names."]
        judged = outcome((), missing) if missing and could_not else outcome(missing)
        notes = tuple(f"Signed by {each}." for each in dict.fromkeys(known))
        made.append(Made(name=_SIGNED, outcome=judged, notes=notes))
    return tuple(made)


def _check(path: str, found: Attestations, allowed: Path | None, named: Sequence[str]) -> tuple[Made, tuple[str, ...]]:
    """The check of one signature, and who made it if that is known, by each name that the user has for that key."""
    name = f"{path} is a valid signature of this package"
    signature = found.files.get(path)
    if signature is None or found.sealed is None:
        reason = found.unread.get(path, f"{layout.IDENTITY}, which it signs, could not be read")
        return Made(name=name, outcome=outcome((), [f"{path}: {reason}"])), ()
    try:
        fault, key = fault_and_key(found.sealed, signature)
        if fault is not None:
            return Made(name=name, outcome=outcome([f"{path}: {fault}"])), ()
        signers = () if allowed is None else _signers(found.sealed, signature, allowed)
    except SshKeygenMissingError as error:
        return Made(name=name, outcome=outcome((), [f"{path}: could not be checked: {error}."])), ()
    stem = path.removeprefix(f"{layout.SIGNATURES_FOLDER}/").removesuffix(".sig")
    called_after = [each for each in named if stem in _file_names(each)]
    mistaken = bool(called_after) and not any(stem in _file_names(each) for each in signers)
    if signers and mistaken:
        # Whoever looks at the folder, and not at the keys, would take one person for the other.
        after = shown(", ".join(called_after))
        fault = f"{path}: is called after {after}, and was made by {shown(', '.join(signers))}"
        return Made(name=name, outcome=outcome([fault])), signers
    if allowed is None:
        note = f"Made with {key}. Whose key that is was not asked: name those whom you know by --allowed-signers."
    elif not signers:
        note = f"Made with {key}, which {shown(str(allowed))} does not name for packages: the signer is unknown."
        if mistaken:
            note += f" The file is called after {shown(', '.join(called_after))}, whose key that is not."
    else:
        note = f"Made by {shown(signers[0])} with {key}."
    return Made(name=name, outcome=outcome(()), notes=(note,)), signers


def _names_in(allowed: Path) -> tuple[str, ...]:
    """The names that stand in a file of allowed signers, without those that are patterns."""
    try:
        lines = allowed.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ()  # ssh-keygen will say so
    fields = [line.split()[0] for line in lines if line.strip() and not line.lstrip().startswith("#")]
    names = [name for field in fields for name in field.strip('"').split(",")]
    return tuple(dict.fromkeys(name for name in names if name and not set(name) & set("!*?")))


def _file_names(principal: str) -> tuple[str, str]:
    """What a signature's file may be called after somebody: by the whole name, or by what stands before the @."""
    return safe_name(principal)[: layout.LONGEST_NAME], safe_name(principal.split("@", 1)[0])[: layout.LONGEST_NAME]


def fault_and_key(data: bytes, signature: bytes) -> tuple[str | None, str]:
    """What is wrong with a signature of *data*, or `None`, and the key with which it was made.

    Raises:
        SshKeygenMissingError: If ssh-keygen cannot be asked.
    """
    if not _is_in_one_form(signature):
        return "is no SSH signature in the form that ssh-keygen writes", ""
    code, said, complaint = ssh_keygen(["-Y", "check-novalidate", "-n", NAMESPACE], data=data, signature=signature)
    if code:
        return f"is not valid for {layout.IDENTITY}; {PROGRAM} says: {shown(complaint or said)}", ""
    key = _KEY.search(said)
    return None, shown(key[1] if key else said)


def _is_in_one_form(signature: bytes) -> bool:
    """Whether no bit of it could be another without changing what is signed: base 64 has bits that mean nothing."""
    if len(signature) > MOST_SIGNATURE_BYTES or not (signature.startswith(_BEGIN) and signature.endswith(_END)):
        return False
    *full, last = signature[len(_BEGIN) : -len(_END)].splitlines(keepends=True) or [b""]
    body = b"".join(line.removesuffix(b"\n") for line in (*full, last))
    width = len(full[0]) if full else len(last)
    if any(len(line) != width for line in full) or not 1 < len(last) <= width or not last.endswith(b"\n"):
        return False
    try:
        blob = base64.b64decode(body, validate=True)
        return blob.startswith(_MAGIC) and base64.b64encode(blob) == body
    except ValueError:
        return False


def _signers(data: bytes, signature: bytes, allowed: Path) -> tuple[str, ...]:
    """Who of those allowed made a signature, by every name that the file has for the key."""
    code, said, _ = ssh_keygen(["-Y", "find-principals", "-f", str(allowed)], data=data, signature=signature)
    found = []
    for principal in said.splitlines() if code == 0 else ():
        if principal.startswith("!"):
            continue  # it names who is left out
        arguments = ["-Y", "verify", "-f", str(allowed), "-I", principal, "-n", NAMESPACE]
        if ssh_keygen(arguments, data=data, signature=signature)[0] == 0:
            found.append(principal)
    return tuple(found)
