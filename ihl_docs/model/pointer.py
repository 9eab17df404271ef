"""JSON pointers: how a problem names its place in a document.

Source: RFC 6901.
"""

Path = tuple["Path", str | int] | tuple[()]
"""A place on the way to it: the path of what holds it, and the last step. A pointer is only written when it is told."""


def pointer_of(path: Path) -> str:
    """The pointer that *path* stands for."""
    steps = []
    while path:
        path, step = path
        steps.append(below("", step))
    return "".join(reversed(steps))


def below(pointer: str, step: str | int) -> str:
    """The pointer to the member or item *step* of what *pointer* names."""
    return f"{pointer}/{str(step).replace('~', '~0').replace('/', '~1')}"


def parent(pointer: str) -> str:
    """The pointer to what holds the part that *pointer* names; the whole document holds itself."""
    return pointer.rpartition("/")[0]
