r"""Trusted time: time-stamp tokens by an authority, over the tag manifest or over a signature of it.

The package keeps the authority's full answer and the certificates that lead to its root, so that it can be checked
when the authority is gone:

    openssl ts -verify -data tagmanifest-sha256.txt -in timestamps/NAME/response.tsr -CAfile ROOT.pem \
        -untrusted timestamps/NAME/chain.pem

Parts of an answer are covered by no signature, so the digests of the files lie beside them.

Source: RFC 3161; RFC 5816.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from ihl_docs.errors import PackageError
from ihl_docs.evidence import folder, layout
from ihl_docs.evidence.attaching import attach, attachment_path, sealed_bytes
from ihl_docs.evidence.certificate_set import in_order
from ihl_docs.evidence.manifest import manifest_bytes
from ihl_docs.evidence.names import shown

MOST_ANSWER_BYTES: Final = 1 << 20
EXTRA: Final = "Time stamps need the library rfc3161-client: pip install 'ihl-docs[time]'."

HASHES: Final = {
    "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384",
    "2.16.840.1.101.3.4.2.3": "sha512",
}
"""The digests that a token may rest on, by their object identifiers."""


def stamped_bytes(package: Path, of: str | None) -> bytes:
    """What a time stamp is to be made of: the tag manifest of an intact package, or one of its signatures.

    Args:
        package: The package, a folder.
        of: The path of a signature in the package; `None` for the tag manifest.

    Raises:
        PackageError: If the package is not intact, or has no such signature.
    """
    sealed = sealed_bytes(package)
    if of is None:
        return sealed
    if not (layout.is_attestation(of) and of.endswith(".sig") and (package / of).is_file()):
        raise PackageError(f"{package} has no signature {of}; name one as it lies there, such as signatures/NAME.sig.")
    return folder.small_file(package, of, limit=MOST_ANSWER_BYTES)


def query_bytes(data: bytes) -> bytes:
    """A query for a time stamp of *data* (RFC 3161, section 2.4.1), to be sent to an authority.

    It holds the SHA-256 digest and nothing else of the data, asks for the authority's certificate, and has no nonce:
    the digest is new for each package, and without a nonce the same package gives the same query.

    Raises:
        PackageError: If rfc3161-client is not installed.
    """
    client = rfc3161()
    builder = client.TimestampRequestBuilder(data=data, hash_algorithm=client.base.HashAlgorithm.SHA256, nonce=False)
    query: bytes = builder.cert_request(cert_request=True).build().as_bytes()
    return query


def ask(url: str, query: bytes) -> bytes:
    """Send a query to an authority and give its answer: the one place that uses the network.

    Raises:
        PackageError: If the address is none of http or https, or there is no proper answer.
    """
    import urllib.error
    import urllib.request

    if not url.startswith(("http://", "https://")):
        raise PackageError(f"{url} is no address of an authority: it begins with http:// or https://.")
    headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
    request = urllib.request.Request(url, data=query, headers=headers, method="POST")  # noqa: S310  # looked at above
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310  # as above
            found: bytes = answer.read(MOST_ANSWER_BYTES + 1)
    except (OSError, ValueError) as error:
        raise PackageError(f"{url} gave no time stamp: {error}.") from error
    if len(found) > MOST_ANSWER_BYTES:
        raise PackageError(f"{url} answered with more than {MOST_ANSWER_BYTES} bytes, which no time stamp has.")
    return found


def add_answer(package: Path, answer: bytes, *, of: str | None, chain: bytes, name: str) -> Path:
    """Put an authority's answer into the package, with the certificates that lead to its root.

    Args:
        package: The package, a folder.
        answer: The full answer (TimeStampResp).
        of: As for `stamped_bytes`.
        chain: Certificates in PEM that the answer does not carry itself, such as the authority's root; may be empty.
        name: What to call it.

    Returns:
        Where the answer lies.

    Raises:
        WouldOverwriteError: If there is a time stamp of that name.
        PackageError: If the answer is no time stamp of this, or does not hold with the certificates.
    """
    path = attachment_path(package, layout.TIMESTAMPS_FOLDER, name)
    data = stamped_bytes(package, of)
    try:
        token = read_answer(answer)
        certificates = [*certificates_in(chain), *embedded(token)]
    except ValueError as error:
        raise PackageError(f"The answer cannot be used: {error}.") from error
    if not speaks_of(token, data):
        raise PackageError(f"The answer is a time stamp of something else than {of or layout.IDENTITY}.")
    roots = self_signed(certificates)
    if not roots:
        raise PackageError("The certificate of the authority's root is missing; name it, in PEM, by --chain.")
    fault = fault_of(token, roots, certificates)
    if fault is not None:
        raise PackageError(f"The answer does not hold with the certificates that came with it: {fault}.")
    attach(package, path, with_digests({layout.RESPONSE: answer, layout.CHAIN: pem_of(certificates)}))
    return package / path / layout.RESPONSE


def with_digests(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of a time stamp, by name, and the list of their digests."""
    return {**files, layout.SUMS: sums(files)}


def sums(files: Mapping[str, bytes]) -> bytes:
    """The digests of files, as `sha256sum --check` reads them."""
    return manifest_bytes({name: hashlib.sha256(data).hexdigest() for name, data in files.items()})


def rfc3161() -> Any:
    """The library for time stamps.

    Raises:
        PackageError: If it is not installed.
    """
    try:
        import rfc3161_client
        import rfc3161_client.base
    except ImportError as error:
        raise PackageError(EXTRA) from error
    return rfc3161_client


def read_answer(answer: bytes) -> Any:
    """An authority's answer, if it grants a time stamp.

    Raises:
        ValueError: If it is none, or refuses.
        PackageError: If rfc3161-client is not installed.
    """
    client = rfc3161()
    try:
        found = client.decode_timestamp_response(in_order(answer))
    except ValueError as error:
        raise ValueError(f"it is no time-stamp response ({error})") from error
    if found.status != 0:
        reason = "; ".join(map(str, found.status_string)) or f"status {found.status}"
        raise ValueError(f"the authority granted no time stamp ({reason})")
    return found


def speaks_of(token: Any, data: bytes) -> bool:
    """Whether a token is one of exactly *data*, by a digest that is trusted."""
    imprint = token.tst_info.message_imprint
    algorithm = HASHES.get(imprint.hash_algorithm.dotted_string)
    return algorithm is not None and bool(imprint.message == hashlib.new(algorithm, data).digest())


def certificates_in(pem: bytes) -> list[Any]:
    """The certificates in a PEM file; it may be empty.

    Raises:
        ValueError: If one cannot be read.
    """
    from cryptography import x509

    return x509.load_pem_x509_certificates(pem) if pem.strip() else []


def embedded(token: Any) -> list[Any]:
    """The certificates that an answer carries itself, in a fixed order."""
    from cryptography import x509

    return [x509.load_der_x509_certificate(each) for each in sorted(token.signed_data.certificates)]


def pem_of(certificates: Iterable[Any]) -> bytes:
    """Certificates in PEM, each once, in the order given."""
    from cryptography.hazmat.primitives.serialization import Encoding

    return b"".join(dict.fromkeys(each.public_bytes(Encoding.PEM) for each in certificates))


def self_signed(certificates: Iterable[Any]) -> list[Any]:
    """Those that vouch for themselves: only such a one can be the root of an authority."""
    return [each for each in dict.fromkeys(certificates) if issued(each, each)]


def issued(issuer: Any, certificate: Any) -> bool:
    """Whether *issuer* signed *certificate*."""
    from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm

    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def fault_of(token: Any, roots: Sequence[Any], certificates: Sequence[Any]) -> str | None:
    """Why a token does not lead to one of *roots*, or `None` if it does.

    It asks for the signature, the chain at the time that the token gives, the purpose of the certificate and the
    status. Whether it is of the right bytes `speaks_of` says.

    Args:
        token: The answer.
        roots: The certificates in which somebody trusts.
        certificates: Others that may lead there. Nothing is trusted because it stands here.
    """
    client = rfc3161()
    between = _between(roots, certificates)
    builder = client.VerifierBuilder(roots=list(dict.fromkeys(roots)), intermediates=between)
    try:
        builder.build().verify(token, token.tst_info.message_imprint.message)
    except (client.VerificationError, ValueError) as error:
        return shown(str(error))
    return None


def _between(roots: Sequence[Any], certificates: Sequence[Any]) -> list[Any]:
    """The certificates of authorities for which a root vouches, directly or through one another.

    rfc3161-client hands roots and intermediates to OpenSSL as one list, so no other may get there.
    """
    from cryptography import x509

    found: list[Any] = []
    waiting = [each for each in dict.fromkeys(certificates) if each not in roots and not issued(each, each)]
    grown = True
    while grown:
        grown = False
        for each in tuple(waiting):
            if any(_may_issue(issuer, x509) and issued(issuer, each) for issuer in (*roots, *found)):
                waiting.remove(each)
                found.append(each)
                grown = True
    return [each for each in found if _may_issue(each, x509)]


def _may_issue(certificate: Any, x509: Any) -> bool:
    try:
        return bool(certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca)
    except (x509.ExtensionNotFound, ValueError):
        return False
