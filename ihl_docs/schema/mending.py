"""How a value that the schema refuses can be mended: where it can be told, what to write instead of it.

What is to be written is told as JSON, which can be put into a YAML file as it is.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from ihl_docs.model.told import told
from ihl_docs.schema.meant import dates, numbers, words
from ihl_docs.schema.shapes import REFERENCE, Definitions, figure_of, resolved, shape, written

LONGEST: Final = 120
"""Characters of a value that a mend writes out again."""

LONGEST_SHAPE: Final = 400
"""Characters of a whole record that a mend writes out."""

TRUE: Final = frozenset(("yes", "true", "on", "y", "t", "1", "oui", "vrai"))
FALSE: Final = frozenset(("no", "false", "off", "n", "f", "0", "non", "faux"))


def mend_of(instance: object, schema: Any, *, expected: str, definitions: Definitions) -> str:
    """What to write instead of *instance*.

    Args:
        instance: The value that is refused.
        schema: The part of the schema that refuses it.
        expected: What belongs there, in words.
        definitions: What the schema refers to.
    """
    if instance is None or (instance == "" and schema.get("title") in REFORMED):
        return told("Give a value; a field about which nothing is known is left out.")
    return (
        _rewritten(instance, schema, definitions) or _by_example(schema) or told("Give {expected}.", expected=expected)
    )


def write(value: object) -> str:
    """That *value* is to be written."""
    return told("Write {value}", value=written(value))


def _rewritten(instance: object, schema: Any, definitions: Definitions) -> str | None:
    kind = schema.get("type")
    if kind == "array":
        return _listed(instance, schema, definitions)
    if kind == "object":
        return _as_object(instance, schema, definitions)
    if kind in ("integer", "number"):
        return _as_number(instance, kind)
    if kind == "boolean" and isinstance(instance, (str, int)) and (word := _plainly(instance)) in TRUE | FALSE:
        return told("Write {value}, without quotes.", value="true" if word in TRUE else "false")
    return _as_text(instance, schema) if kind == "string" else None


def _plainly(instance: str | int) -> str:
    return str(instance).strip().casefold()[:LONGEST]


def _as_number(instance: object, kind: str) -> str | None:
    if isinstance(instance, float) and kind == "integer" and instance.is_integer() and abs(instance) < 1e15:
        return told("Write {value}", value=int(instance))
    if not isinstance(instance, str):
        return None
    if kind == "integer":
        found = numbers.figure(instance) or {}
        if found.keys() == {"best"}:
            return told("Write {value}, without quotes.", value=found["best"])
        if found:
            fields = written(found).strip("{}")
            return told("Only a number belongs here. Write the figure as {{{fields}}}", fields=fields)
        return None
    number = numbers.number(instance)
    return told("Write {value}, without quotes.", value=f"{number:.10g}") if number is not None else None


def _listed(instance: object, schema: Any, definitions: Definitions) -> str | None:
    if isinstance(instance, dict):
        return _by_name(instance, schema, definitions) or told(
            "Put it in a list: [ before it and ] behind it, or in YAML a dash and a blank before its first line."
        )
    if isinstance(instance, (bool, float)):
        return told("Write it as a list: {value}", value=written([shape(schema["items"], definitions)]))
    if not isinstance(instance, (str, int)) or len(str(instance)) > LONGEST:
        return None
    apart = r"\s*[,;]\s*|\s+(?:vs\.?|and|et|&)\s+" if REFERENCE in schema["items"] else r"\s*[,;]\s*"
    parts = re.split(apart, instance.strip()) if isinstance(instance, str) else [instance]
    whole = [shape(schema["items"], definitions, part) for part in parts if part != ""]
    shown = written(whole)
    return told("Write it as a list: {value}", value=shown) if len(shown) <= LONGEST_SHAPE else None


def _by_name(instance: Any, schema: Any, definitions: Definitions) -> str | None:
    """The mend of records that stand under their ids, where a list of records belongs."""
    known = resolved(schema["items"], definitions).get("properties", {})
    if "id" not in known or not instance or not all(isinstance(each, dict) for each in instance.values()):
        return None
    name = next(iter(instance))
    if name in known or len(name) > LONGEST:
        return None
    return told(
        "Write a list, each record with its name as its id: {example}",
        example=written([{"id": name}]).replace("}]", ", ...}, ...]"),
    )


def _as_object(instance: object, schema: Any, definitions: Definitions) -> str | None:
    by_language = "patternProperties" in schema
    if isinstance(instance, list) and len(instance) == 1 and not by_language:
        return told("Take the brackets (or the dash) of the list away: one record belongs here.")
    value = instance[0] if isinstance(instance, list) and len(instance) == 1 else instance
    if isinstance(value, str) and len(value) > LONGEST:
        value = None
    if by_language:
        return told("Say in which language it is: {value}", value=written(shape(schema, definitions, value)))
    if "properties" not in schema or isinstance(instance, list):
        return None
    if schema.get("title") == "Figure" and figure_of(value) is None and isinstance(value, str):
        return told(
            'Write the number as {{"best": 0}}, or what was said as {value}',
            value=written({"as_stated": {"en": value}}),
        )
    shown = written(shape(schema, definitions, value))
    return told("Write it with its fields: {value}", value=shown) if len(shown) <= LONGEST_SHAPE else None


def _as_text(instance: object, schema: Any) -> str | None:
    if isinstance(instance, dict) and isinstance(instance.get("id"), str):
        return told("Only the id belongs here. Write {value}", value=written(instance["id"][:LONGEST]))
    if isinstance(instance, dict) and REFERENCE in schema:
        return told("Only an id belongs here, in quotes, and nothing else: the {what}.", what=shape(schema, {}))
    if isinstance(instance, (dict, list)):
        return _text_of_several(instance, schema)
    if isinstance(instance, (bool, int, float)) and len(str(instance)) <= LONGEST:
        shown = str(instance).lower() if isinstance(instance, bool) else str(instance)
        meant = _reformed(shown, schema) if schema.get("format") or "enum" in schema else None
        if schema.get("format") in {"edtf", "date", "date-time"} and isinstance(instance, (int, float)):
            meant = _since_1970(instance, schema["format"]) or meant
        return meant or told('Put it in quotes if it is text: "{shown}".', shown=shown)
    return _reformed(instance, schema) if isinstance(instance, str) else None


def _since_1970(count: float, form: str) -> str | None:
    """The mend of a date that is counted in seconds or thousandths of a second, as programs do."""
    seconds = count / 1000 if abs(count) >= 10**11 else count
    if isinstance(count, bool) or not 10**8 <= abs(seconds) < 10**11:
        return None
    moment = datetime.fromtimestamp(0, UTC) + timedelta(seconds=seconds)
    value = moment.strftime("%Y-%m-%dT%H:%M:%SZ") if form == "date-time" else moment.strftime("%Y-%m-%d")
    return told("If it counts the seconds since 1970, write {value}", value=written(value))


def _text_of_several(instance: Any, schema: Any) -> str | None:
    if isinstance(instance, dict) and len(instance) == 1 and list(instance.values()) == [None]:
        return told("Put it into quotes: {value}", value=written("{" + str(next(iter(instance)))[:LONGEST] + "}"))
    parts = [each for each in (instance.values() if isinstance(instance, dict) else instance) if isinstance(each, str)]
    if schema.get("format") == "edtf" and len(parts) == 2:
        found = dates.dates_meant("/".join(parts)) or (("/".join(parts),) if dates.is_date("/".join(parts)) else ())
        return write(found[0]) if found else None
    if len(parts) == 1 and len(instance) == 1 and isinstance(instance, list):
        return told(
            "Take the brackets (or the dash) of the list away: only {value} belongs here.",
            value=written(parts[0][:LONGEST]),
        )
    if isinstance(instance, dict) and "examples" not in schema and len(parts) == 1 and len(parts[0]) <= LONGEST:
        return told("No languages belong here. Write {value}", value=written(parts[0]))
    return None


def _reformed(text: str, schema: Any) -> str | None:
    """The text in the form that is asked for."""
    if len(text) > LONGEST and schema.get("title") != "identifier":
        return None
    reform = REFORMED.get(schema.get("title"))
    return reform(text) if reform is not None else None


def _instant(text: str) -> str | None:
    found = dates.instant_meant(text)
    if found is None:
        return None
    return told(
        "Write {value} with the hour, and the offset from UTC, that are right: Z for UTC, +06:30 for Myanmar.",
        value=written(found),
    )


def _whole_day(text: str) -> str | None:
    return _any_of([each for each in dates.dates_meant(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", each)])


def _identifier(text: str) -> str | None:
    slug = identifier_of(text)
    return told("Write {value} here and wherever it is referred to", value=written(slug)) if slug else None


def _language(text: str) -> str | None:
    tag = words.language_meant(text)
    return write(tag) if tag else None


def _country(text: str) -> str:
    code = words.country_meant(text)
    if code:
        return write(code)
    today = words.countries_today(text)
    if today:
        return told(
            "Several countries may be meant by it. Write the code of the one that is: {codes}", codes=", ".join(today)
        )
    return told("Write the code of the country in two letters, such as MM for Myanmar; XZ is the high seas.")


def _any_of(values: "list[str] | tuple[str, ...]") -> str | None:
    if not values:
        return None
    first, *others = [written(value) for value in values]
    if not others:
        return told("Write {value}", value=first)
    return told("Write {value}, or {other}: day and month can be read both ways", value=first, other=others[0])


def _date(text: str) -> str | None:
    if text.strip().casefold() in {"unknown", "?", "n/a", "none", "inconnu", "inconnue", "tbd"}:
        return told(
            'Write the widest span that is known, such as "2022" or "2022-01/2022-03"; leave the field out if it may be.'
        )
    if re.fullmatch(r"[0-9]{1,2}([-./])[0-9]{1,2}\1[0-9]{2}", text.strip()):
        return _of_a_short_year(text.strip())
    found = dates.dates_meant(text)
    if found and re.fullmatch(r"\d{4}-\d\d-\d\d", text.strip()) and found[0] == text.strip()[:7]:
        return told("Correct the day; write {value} if only the month is known", value=written(found[0]))
    return _any_of(found)


def _of_a_short_year(text: str) -> str:
    """The mend of a date whose year has two digits: what it means is only asked, where the year can come first."""
    found = re.fullmatch(r"(1[3-9]|[2-9][0-9])-([0-9]{2})-([0-9]{2})", text)
    whole = f"20{text}"
    if found is None or not dates.is_date(whole):
        return told("Write the year in four digits, then the month, then the day: YYYY-MM-DD")
    year, month, day = found.groups()
    return told(
        "Write the year in four digits, then the month, then the day; if {year} is the year, {month} the month"
        " and {day} the day, write {value}",
        year=year,
        month=month,
        day=day,
        value=written(whole),
    )


def identifier_of(text: str) -> str:
    """An identifier made of *text*; empty if nothing in it can be part of one."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9._-]+", "-", plain)[:64].strip("._-")


def _path(text: str) -> str | None:
    if re.match(r"https?://", text):
        return told(
            'A web address belongs into collected_from. Write here where the file lies, such as "exhibits/photo.png"'
        )
    plain = re.sub(r"^[A-Za-z]:", "", text.replace("\\", "/"))
    parts = [part for part in plain.split("/") if part not in {"", "."}]
    if ".." in parts or not parts or plain.startswith("/") or any(ord(letter) < 32 for letter in plain):
        return told(
            'Put the file into the folder of the submission, and write its path from there, such as "exhibits/photo.png"'
        )
    return write("/".join(parts))


def _digest(text: str) -> str | None:
    plain = re.sub(r"[^0-9a-f]", "", text.casefold().removeprefix("sha256").removeprefix("sha-256"))
    if len(plain) == 64:
        return write(plain)
    kind = {32: "MD5", 40: "SHA-1", 128: "SHA-512"}.get(len(plain))
    if kind:
        return told("This looks like {kind}. Compute the SHA-256 digest of the file: sha256sum FILE", kind=kind)
    return told("Copy all 64 digits, or compute them anew: sha256sum FILE")


def _media_type(text: str) -> str | None:
    import mimetypes

    plain = text.strip().lower().lstrip(".")
    if re.fullmatch(r"[a-z]+/[a-z0-9.+-]+", plain):
        return write(plain)
    found, _ = mimetypes.guess_type(f"x.{plain}")
    return write(found) if found else None


def _address(text: str) -> str | None:
    plain = text.strip()
    if re.match(r"(?i)https?://\S", plain):
        made = re.sub(r"(?i)^https?", lambda scheme: scheme.group().lower(), plain)
        return write(re.sub(r'[\s<>"{}|\\^`]', lambda each: f"%{ord(each.group()):02X}", made))
    if re.match(r"www\.|[a-z0-9-]+(\.[a-z0-9-]+)+(/|$)", plain):
        return write(f"https://{plain}")
    return None


def _by_example(schema: Any) -> str | None:
    if schema.get("title") in PATTERNS:  # an example would be copied, and is another day
        return told("Write it in this form: {example}", example=PATTERNS[schema["title"]])
    examples = schema.get("examples", ())
    return told("Write it in this form: {example}", example=written(examples[0])) if examples else None


PATTERNS: Final = {
    "edtf-date": "YYYY-MM-DD",
    "day": "YYYY-MM-DD",
    "instant": "YYYY-MM-DDThh:mm:ssZ",
}
"""The forms of dates and times, in which no day stands."""

REFORMED: Final[dict[str, Callable[[str], str | None]]] = {
    "edtf-date": _date,
    "instant": _instant,
    "day": _whole_day,
    "identifier": _identifier,
    "language-tag": _language,
    "country-code": _country,
    "relative-path": _path,
    "sha-256": _digest,
    "media-type": _media_type,
    "web-address": _address,
}
"""What writes a text in a form, by the form's name."""
