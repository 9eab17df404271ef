"""JSON pointers: how a problem names its place in a document.

Source: RFC 6901.
"""


def below(pointer: str, step: str | int) -> str:
    """The pointer to the member or item *step* of what *pointer* names."""
    return f"{pointer}/{str(step).replace('~', '~0').replace('/', '~1')}"


def parent(pointer: str) -> str:
    """The pointer to what holds the part that *pointer* names; the whole document holds itself."""
    return pointer.rpartition("/")[0]
