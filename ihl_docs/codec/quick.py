"""Plain data -> records, for data without a fault: as strict as `strict`, many times as fast, and without words.

Most of what comes in is right. Here it is read once, and the first doubt ends the reading; `strict` then says
everything that is wrong. What this reads, `strict` reads to the same records, and the schema allows; what it does not
read, `strict` refuses. Neither cattrs nor jsonschema is loaded for it.
"""

import math
import types
import typing
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Annotated, Any, Final, Literal, TypeVar, cast, get_args, get_origin

from ihl_docs.codec.plain import ORIGINAL
from ihl_docs.errors import InvalidValueError
from ihl_docs.model.forms import LANGUAGE_TAG, PLAIN_TEXT, Form, Range
from ihl_docs.model.on_need import REQUIRED, fields_of
from ihl_docs.model.record import SHORT
from ihl_docs.model.text import Text, Wording
from ihl_docs.model.vocabulary.term import Term

T = TypeVar("T")
Reader = Callable[[Any], Any]
"""Takes plain data and gives what stands for it in a record."""

REMEMBERED: Final = 16_384
"""How many short texts of each form are remembered as right; ids and dates come again and again."""


class DoubtError(Exception):
    """The data are not what they should be; `strict` says how."""


def read_quickly(plain: object, kind: type[T], *, spend: bool = False) -> T | None:
    """The record that *plain* stands for, or `None` if there is any doubt about it.

    Args:
        plain: The plain data; with *spend* no list in it may stand at two places.
        kind: What they should stand for.
        spend: Whether to take the items out of the lists of *plain* as they are read, so that a large document is not
            held in both forms at once. What is left of *plain* is good for nothing, whatever comes of it.
    """
    reader: Reader = _record(cast("Any", kind), spend=spend)
    try:
        read: T = reader(plain)
    except (DoubtError, InvalidValueError):
        return None
    return read


@cache
def _record(kind: Any, *, spend: bool = False) -> Reader:
    # A frozen class refuses assignment; its slots are filled as attrs itself fills them.
    fields = tuple(
        (getattr(kind, name).__set__, name, _filled(_reader(annotation, kind, spend=spend), said.least), said.default)
        for name, annotation, said in fields_of(kind)
    )
    new = kind.__new__
    whole = getattr(kind, "__attrs_post_init__", None)

    def read(plain: Any) -> Any:
        if type(plain) is not dict:
            raise DoubtError
        made = new(kind)
        known = 0
        for put, name, reader, default in fields:
            if name in plain:
                put(made, reader(plain[name]))
                known += 1
            elif default is REQUIRED:
                raise DoubtError
            else:
                put(made, default)
        if known != len(plain):
            raise DoubtError
        if whole is not None:
            whole(made)
        return made

    return read


def _reader(annotation: Any, within: Any, *, spend: bool = False) -> Reader:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _formed(_reader(arguments[0], within), arguments[1:])
    if origin in (typing.Union, types.UnionType):
        return _reader(next(each for each in arguments if each is not type(None)), within)
    if origin is tuple:
        return (_spent if spend else _tuple)(_reader(arguments[0], within))
    if origin is Literal:
        return _one_of({value: value for value in arguments})
    if annotation is within:
        return _later(annotation)
    return _class_reader(annotation)


def _later(kind: Any) -> Reader:
    """The reader of a record inside one of its own kind, whose reader is still being made."""

    def read(plain: Any) -> Any:
        return _record(kind)(plain)

    return read


def _class_reader(kind: Any) -> Reader:
    if kind is Text:
        return _text
    if issubclass(kind, Term):
        return _one_of({term.value: term for term in kind})
    return _scalar(kind) if kind in (str, int, float, bool) else _record(kind)


def _scalar(kind: type) -> Reader:
    def read(plain: Any) -> Any:
        if type(plain) is not kind:
            raise DoubtError
        return plain

    def read_number(plain: Any) -> Any:
        if type(plain) not in (int, float) or not math.isfinite(plain):
            raise DoubtError
        return plain

    return read_number if kind is float else read


def _one_of(values: dict[str, Any]) -> Reader:
    def read(plain: Any) -> Any:
        value = values.get(plain) if type(plain) is str else None
        if value is None:
            raise DoubtError
        return value

    return read


def _tuple(item: Reader) -> Reader:
    def read(plain: Any) -> tuple[Any, ...]:
        if type(plain) is not list:
            raise DoubtError
        return tuple([item(each) for each in plain])

    return read


def _spent(item: Reader) -> Reader:
    def read(plain: Any) -> tuple[Any, ...]:
        if type(plain) is not list:
            raise DoubtError
        plain.reverse()
        return tuple([item(plain.pop()) for _ in range(len(plain))])

    return read


def _filled(inner: Reader, least: int) -> Reader:
    if not least:
        return inner

    def read(plain: Any) -> Any:
        if type(plain) is list and len(plain) < least:
            raise DoubtError
        return inner(plain)

    return read


def _formed(inner: Reader, marks: tuple[Any, ...]) -> Reader:
    forms = tuple(mark for mark in marks if isinstance(mark, (Form, Range)))
    if not all(isinstance(form, Form) for form in forms):

        def read_number(plain: Any) -> Any:
            value = inner(plain)
            if any(form.fault(value) is not None for form in forms):
                raise DoubtError
            return value

        return read_number
    checks = tuple(_check(form) for form in forms if isinstance(form, Form))

    def read_text(plain: Any) -> Any:
        if type(plain) is not str:
            raise DoubtError
        for refuse, refuse_short in checks:
            (refuse_short if len(plain) <= SHORT else refuse)(plain)
        return plain

    return read_text


@cache
def _check(form: Form) -> tuple[Callable[[str], None], Callable[[str], None]]:
    """What refuses a text that does not have the form, and what does so with short ones, of which it remembers many."""

    def refuse(text: str) -> None:
        if form.fault(text) is not None:
            raise DoubtError

    return refuse, lru_cache(maxsize=REMEMBERED)(refuse)


_refuse_tag: Final = _check(LANGUAGE_TAG)[1]
_refuse_words: Final = _check(PLAIN_TEXT)[0]


def _text(plain: Any) -> Text:
    if type(plain) is not dict or not all(type(tag) is str for tag in plain):
        raise DoubtError
    original = None
    wordings = []
    for tag, words in plain.items() if len(plain) == 1 else sorted(plain.items()):
        if type(words) is not str:
            raise DoubtError
        if tag == ORIGINAL:
            _refuse_tag(words)
            original = words
            continue
        _refuse_tag(tag)
        # Hardly two texts are alike, and most are short and of letters alone: then no pattern need be matched.
        if len(words) > SHORT or not words.isprintable() or not words.strip():
            _refuse_words(words)
        wordings.append(_wording(tag, words))
    if not wordings:
        raise DoubtError
    text = Text.__new__(Text)
    _TEXT_SLOTS[0](text, tuple(wordings))
    _TEXT_SLOTS[1](text, original)
    return text


def _wording(tag: str, words: str) -> Wording:
    wording = Wording.__new__(Wording)
    _WORDING_SLOTS[0](wording, tag)
    _WORDING_SLOTS[1](wording, words)
    return wording


def _slots(kind: type, *names: str) -> tuple[Callable[[object, Any], None], ...]:
    return tuple(getattr(kind, name).__set__ for name in names)


_TEXT_SLOTS: Final = _slots(Text, "wordings", "original")
_WORDING_SLOTS: Final = _slots(Wording, "language", "text")
