"""Which web addresses may become links: those where what one sees is where one goes."""

from urllib.parse import urlsplit

from ihl_docs.dossier.words import Link


def link(address: str) -> Link:
    """The address, and whether it may be made a link.

    It may if it is http or https, plain ASCII, and names its host without a user part in front, which
    could pass for the host. Anything else is quoted as text.
    """
    return Link(address=address, safe=_safe(address))


def _safe(address: str) -> bool:
    if not address.isascii() or not address.isprintable() or any(sign in address for sign in " <>\"'`\\{}|^"):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc
