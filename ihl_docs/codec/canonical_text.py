"""Records -> their canonical form as text at once: without plain data between, which take as long again.

Nearly all that a record holds is written by Python as RFC 8785 asks. Where a value may not be, this ends at once, and
`canonical` goes the long way.
"""

from collections.abc import Callable
from functools import cache
from json.encoder import encode_basestring
from operator import attrgetter
from typing import Any, Final

from ihl_docs.codec.plain import plain_text
from ihl_docs.model.forms import MAX_SAFE_INTEGER
from ihl_docs.model.on_need import fields_of, is_record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.term import Term

Writer = Callable[[Any], str]

LEAST: Final = 1e-4
MOST: Final = 1e16
"""Between these, Python and ECMAScript write a number that is not whole with the same digits, and without exponent."""


class SeldomError(Exception):
    """A value that Python may write otherwise than RFC 8785 asks."""


def canonical_text(record: object) -> str:
    """The canonical form of a record, or of anything in one. Half a surrogate pair is left in it, for the encoder to refuse.

    Raises:
        SeldomError: If a value in it may have to be written otherwise.
    """
    return _writer(type(record))(record)


def is_written_alike(number: float) -> bool:
    """Whether Python writes a number as RFC 8785 asks; the answer is no where that takes thought."""
    return LEAST <= abs(number) < MOST and not number.is_integer()


def _made(kind: Any) -> Writer:
    if issubclass(kind, Term):
        return cache(encode_basestring)
    if issubclass(kind, tuple):
        return _items
    if is_record(kind):
        return _text if kind is Text else _record(kind)
    return _SCALARS.get(kind, _seldom)


_writer: Final[Callable[[Any], Writer]] = cache(_made)


def _items(items: tuple[Any, ...]) -> str:
    return f"[{','.join([_writer(type(each))(each) for each in items])}]"


def _text(text: Text) -> str:
    if text.original is None and len(text.wordings) == 1:
        (wording,) = text.wordings
        return f"{{{encode_basestring(wording.language)}:{encode_basestring(wording.text)}}}"
    plain = plain_text(text)
    if not all(map(str.isascii, plain)):  # beyond ASCII, Python sorts keys otherwise
        raise SeldomError
    return f"{{{','.join([f'{encode_basestring(key)}:{encode_basestring(plain[key])}' for key in sorted(plain)])}}}"


def _record(kind: type) -> Writer:
    usual = {name: said.default for name, _, said in fields_of(kind)}
    names = sorted(usual)
    fields = tuple((f'"{name}":', usual[name]) for name in names)
    values = attrgetter(*names, "__class__")  # of one name alone it would give no tuple

    def write(record: Any) -> str:
        written = []
        for (before, default), value in zip(fields, values(record), strict=False):
            if value is not default and (default is None or value != default):
                written.append(before + _writer(type(value))(value))
        return f"{{{','.join(written)}}}"

    return write


def _whole(number: int) -> str:
    if abs(number) > MAX_SAFE_INTEGER:
        raise SeldomError
    return str(number)


def _number(number: float) -> str:
    if not is_written_alike(number):
        raise SeldomError
    return repr(number)


def _seldom(_value: object) -> str:
    raise SeldomError


_SCALARS: Final[dict[type, Writer]] = {
    str: encode_basestring,
    bool: lambda value: "true" if value else "false",
    int: _whole,
    float: _number,
    type(None): lambda _value: "null",
}
