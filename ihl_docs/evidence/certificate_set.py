"""The certificates in an authority's answer, put in the order that DER asks for.

Authorities send them in any order (openssl as it has them), and so do their signatures hold: they do not cover the
certificates. Readers that take nothing but DER refuse such an answer. The package keeps it as it came.

Source: RFC 5652, section 5.1 (SignedData); X.690, section 11.6 (order of a set); RFC 3161, section 2.4.2.
"""

from typing import Final, NamedTuple

_SEQUENCE: Final = 0x30
_EXPLICIT_0: Final = 0xA0
_CERTIFICATES: Final = 0xA0


class _Part(NamedTuple):
    """A value in DER: what kind it is, where its content begins, and where it ends."""

    tag: int
    content: int
    end: int


def in_order(answer: bytes) -> bytes:
    """The same answer with its certificates in order; unchanged if it is none, or none of this form.

    Args:
        answer: A TimeStampResp, as an authority sends it.
    """
    try:
        place = _certificates(answer)
        if place is None:
            return answer
        parts = []
        at = place.content
        while at < place.end:
            part = _part(answer, at)
            parts.append(answer[at : part.end])
            at = part.end
    except (IndexError, ValueError):
        return answer
    return answer[: place.content] + b"".join(sorted(parts)) + answer[place.end :]


def _certificates(answer: bytes) -> _Part | None:
    """Where the certificates are: the response, its token, the content of that, and there the field with the tag [0]."""
    place = _inner(answer, _part(answer, 0), _SEQUENCE, 1)
    for tag, position in ((_EXPLICIT_0, 1), (_SEQUENCE, 0), (_CERTIFICATES, 3)):
        if place is None:
            return None
        place = _inner(answer, place, tag, position)
    return place


def _inner(answer: bytes, outer: _Part, tag: int, position: int) -> _Part | None:
    """The part at *position*, from 0, in *outer*, if it has *tag*."""
    at = outer.content
    for _ in range(position):
        at = _part(answer, at).end
    if at >= outer.end:
        return None
    part = _part(answer, at)
    return part if part.tag == tag and part.end <= outer.end else None


def _part(data: bytes, at: int) -> _Part:
    """The value that begins at *at*.

    Raises:
        IndexError, ValueError: If there is none with a definite length.
    """
    length, content = data[at + 1], at + 2
    if length & 0x80:
        octets = length & 0x7F
        if not 1 <= octets <= 4:
            raise ValueError("no definite length")
        length, content = int.from_bytes(data[content : content + octets]), content + octets
    if content + length > len(data):
        raise ValueError("it ends too early")
    return _Part(data[at], content, content + length)
