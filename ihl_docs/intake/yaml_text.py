"""Bytes -> plain data, for YAML 1.2: the core schema, and nothing that acts or multiplies.

Dates stay text, `NO` stays text, tags, anchors and aliases are refused.
Source: YAML 1.2.2, chapter 10.3 (core schema).
"""

import re
from typing import Any, Final

from ihl_docs.codec.json_text import DUPLICATE_KEY, NO_NUMBER, TOO_DEEP, decoded, unreadable
from ihl_docs.errors import UnreadableFileError
from ihl_docs.intake.codes import ALIAS, NOT_YAML, TAG

Position = tuple[int, int]

DEEPEST: Final = 100
_CORE_TAGS: Final = tuple(
    f"tag:yaml.org,2002:{name}"
    for name in ("str", "int", "float", "bool", "null", "map", "seq", "timestamp", "merge", "value")
)
_WHOLE: Final = re.compile(r"[-+]?[0-9]{1,20}")
_NUMBER: Final = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?")
_NO_NUMBER: Final = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|[-+]?[0-9]{21,}")
_WORDS: Final = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NULLS: Final = ("", "~", "null", "Null", "NULL")


def parse(data: bytes) -> tuple[object, dict[str, Position]]:
    """The plain data in a YAML text, and where each part of it stands, by JSON pointer.

    Raises:
        UnreadableFileError: If it is not UTF-8, no YAML, or uses what is not accepted here.
    """
    text = decoded(data)
    node = _composed(text)
    if node is None:
        raise unreadable(NOT_YAML, "The file is empty.", "Write a submission into it.", 1, 1)
    positions: dict[str, Position] = {}
    return _Reader(positions).plain(node, "", 0), positions


def _composed(text: str) -> Any:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        return YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark
        line, column = (mark.line + 1, mark.column + 1) if mark is not None else (None, None)
        what = error.problem or "it cannot be read"
        raise unreadable(NOT_YAML, f"The text is no YAML: {what}.", "Mend the syntax here.", line, column) from None
    except RecursionError:
        raise unreadable(TOO_DEEP, "The document is nested too deep to be read.", "Take levels out.") from None
    except (YAMLError, ValueError) as error:
        what = " ".join(str(error).split())[:200]
        raise unreadable(NOT_YAML, f"The text is no YAML: {what}.", "Mend the syntax.") from None


class _Reader:
    """Turns nodes into plain data and notes where each stands."""

    def __init__(self, positions: dict[str, Position]) -> None:
        self.positions = positions
        self.seen: set[int] = set()

    def plain(self, node: Any, pointer: str, depth: int) -> object:
        self.positions.setdefault(pointer, _position(node))
        if id(node) in self.seen:
            raise self._refused(node, ALIAS, "An alias stands here.", "Write the value out; aliases can multiply.")
        self.seen.add(id(node))
        if depth > DEEPEST:
            raise self._refused(node, TOO_DEEP, "The document is nested too deep to be read.", "Take levels out.")
        if node.tag is not None and str(node.tag) not in _CORE_TAGS:
            raise self._refused(node, TAG, f"The tag {str(node.tag)!r} stands here.", "Take the tag out.")
        if node.id == "mapping":
            return self._mapping(node, pointer, depth)
        if node.id == "sequence":
            return [self.plain(item, f"{pointer}/{index}", depth + 1) for index, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: Any, pointer: str, depth: int) -> dict[str, object]:
        found: dict[str, object] = {}
        for key_node, value_node in node.value:
            if key_node.id != "scalar":
                raise self._refused(key_node, NOT_YAML, "A key is no plain word.", "Use a word as the key.")
            key = str(key_node.value)
            if key in found:
                raise self._refused(
                    key_node, DUPLICATE_KEY, f"The key {key!r} stands twice in one object.", "Keep one of the two."
                )
            inner = f"{pointer}/{key.replace('~', '~0').replace('/', '~1')}"
            self.positions[inner] = _position(key_node)
            found[key] = self.plain(value_node, inner, depth + 1)
        return found

    def _scalar(self, node: Any) -> object:
        value = str(node.value)
        if node.style is not None:  # quoted or a block: text, whatever it looks like
            return value
        if value in _NULLS:
            return None
        if value in _WORDS:
            return _WORDS[value]
        if _NO_NUMBER.fullmatch(value):
            raise self._refused(node, NO_NUMBER, f"{value[:40]!r} is no number here.", "Give a smaller, finite number.")
        if _WHOLE.fullmatch(value):
            return int(value)
        return float(value) if _NUMBER.fullmatch(value) else value

    @staticmethod
    def _refused(node: Any, code: str, message: str, mend: str) -> UnreadableFileError:
        return unreadable(code, message, mend, *_position(node))


def _position(node: Any) -> Position:
    return node.start_mark.line + 1, node.start_mark.column + 1
