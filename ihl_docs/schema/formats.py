"""Checkers for the formats that our schemas use. jsonschema by itself checks none of them."""

from collections.abc import Callable
from typing import Final

from jsonschema import FormatChecker

from ihl_docs.model.forms import DAY, EDTF, INSTANT, Form

FORMS_BY_FORMAT: Final = {form.format: form for form in (EDTF, DAY, INSTANT) if form.format is not None}


def format_checker() -> FormatChecker:
    """A checker for exactly the formats that our schemas use."""
    checker = FormatChecker(formats=())
    for name, form in FORMS_BY_FORMAT.items():
        checker.checks(name)(_checks(form))
    return checker


def _checks(form: Form) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or form.check(value) is None
