"""What a file's C2PA manifest (Content Credentials) says, read when somebody asks and not when the package is built.

The package holds the file and so the manifest; what a reader makes of it depends on the library and on whom one trusts,
and must not change the bytes of a package. A manifest says what its signer says: it is a lead, and no fact. Whom to
trust is for the user to say: no list of authorities is built in, and nothing is fetched.

Source: C2PA 2.1, sections 8 to 10 and 14 to 15.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO, Final

from ihl_docs.errors import PackageError
from ihl_docs.evidence.names import shown
from ihl_docs.model.package import Statement

EXTRA: Final = "Content Credentials are read by the library c2pa-python: pip install 'ihl-docs[c2pa]'."
MOST_ACTIONS: Final = 50
MOST_MANIFESTS: Final = 20

_STATES: Final = {
    "Trusted": "The signature holds, the file is the one signed, and the signer is vouched for by an authority you named.",
    "Valid": "The signature holds and the file is the one signed. Nobody whom you named vouches for the signer.",
    "Invalid": "It does not hold: the file or the manifest was changed, or the signature is not valid.",
}


def credentials(file: BinaryIO, media_type: str, *, anchors: str | None) -> tuple[Statement, ...]:
    """What the C2PA manifest in *file* says, in a fixed order; nothing if there is none.

    Args:
        file: The file, at its beginning.
        media_type: Its media type.
        anchors: Certificates of the authorities that the user trusts, in PEM; `None` for none.

    Raises:
        PackageError: If c2pa-python is not installed.
    """
    try:
        import c2pa
    except ImportError as error:
        raise PackageError(EXTRA) from error
    settings: dict[str, Any] = {
        "verify": {"verify_trust": True, "remote_manifest_fetch": False, "ocsp_fetch": False},
        **({"trust": {"trust_anchors": anchors}} if anchors else {}),
    }
    try:
        with c2pa.Context.from_dict(settings) as context, c2pa.Reader(media_type, file, context=context) as reader:
            store = json.loads(reader.json())
            state = str(reader.get_validation_state())
    except c2pa.C2paError.ManifestNotFound:
        return ()
    except (c2pa.C2paError, ValueError) as error:
        return (_said("validation", f"It cannot be read: {shown(str(error))}"),)
    return tuple(_told(store, state))


def _told(store: Mapping[str, Any], state: str) -> Iterator[Statement]:
    yield _said("validation", _STATES.get(state, f"The library says: {shown(state)}"))
    failures = store.get("validation_results", {}).get("activeManifest", {}).get("failure", [])
    for code in sorted({str(each.get("code")) for each in failures}):
        yield _said("validation", f"{shown(code)}")
    manifests = store.get("manifests", {})
    active = manifests.get(store.get("active_manifest"), {})
    signature = active.get("signature_info", {})
    for name in ("common_name", "issuer", "time"):
        if signature.get(name):
            yield _said(f"signer.{name}" if name != "time" else "signed", signature[name])
    for each in active.get("claim_generator_info", [])[:MOST_ACTIONS]:
        yield _said("claim_generator", f"{each.get('name', '?')} {each.get('version', '')}".strip())
    if active.get("title"):
        yield _said("title", active["title"])
    yield from _actions(active)
    if len(manifests) > 1:
        yield _said("earlier manifests", str(min(len(manifests) - 1, MOST_MANIFESTS)))


def _actions(manifest: Mapping[str, Any]) -> Iterator[Statement]:
    told = 0
    for assertion in manifest.get("assertions", []):
        data = assertion.get("data")
        if not str(assertion.get("label", "")).startswith("c2pa.actions") or not isinstance(data, dict):
            continue
        for action in data.get("actions", []):
            told += 1
            if told > MOST_ACTIONS:
                return
            parts = [action.get(key) for key in ("action", "when", "softwareAgent", "digitalSourceType")]
            yield _said("action", ", ".join(str(part) for part in parts if part))


def _said(name: str, value: object) -> Statement:
    return Statement(standard="C2PA", name=name, value=shown(str(value)).strip() or "(empty)")
