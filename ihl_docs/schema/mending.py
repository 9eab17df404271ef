"""How a value that the schema refuses can be mended: where it can be told, what to write instead of it."""

from typing import Any, Final

from ihl_docs.model.told import told

LONGEST: Final = 60
"""Characters of a value that a mend writes out again."""

TRUE: Final = frozenset(("yes", "true", "on", "y", "1"))
FALSE: Final = frozenset(("no", "false", "off", "n", "0"))


def mend_of(instance: object, schema: Any, *, expected: str) -> str:
    """What to write instead of *instance*.

    Args:
        instance: The value that is refused.
        schema: The part of the schema that refuses it.
        expected: What belongs there, in words.
    """
    if instance is None:
        return told("Give a value; a field about which nothing is known is left out.")
    return _rewritten(instance, schema) or _by_example(schema) or _by_words(expected, schema)


def _rewritten(instance: object, schema: Any) -> str | None:
    wanted = schema.get("type")
    if isinstance(instance, str) and len(instance) <= LONGEST:
        return _rewritten_text(instance, wanted, by_language="patternProperties" in schema)
    if wanted == "string" and isinstance(instance, (bool, int, float)) and len(str(instance)) <= LONGEST:
        shown = str(instance).lower() if isinstance(instance, bool) else str(instance)
        return told('Put it in quotes if it is text: "{shown}".', shown=shown)
    return None


def _rewritten_text(text: str, wanted: object, *, by_language: bool) -> str | None:
    word = text.strip().casefold()
    if wanted == "boolean" and word in TRUE | FALSE:
        return told("Write {value}, without quotes.", value="true" if word in TRUE else "false")
    if wanted in ("integer", "number") and word.replace(".", "", 1).isdecimal():
        return told("Write {value}, without quotes.", value=word)
    if wanted == "array":
        return told("Write it as a list: [{value}].", value=text)
    if wanted == "object" and by_language:
        return told('Say in which language it is: {{en: "{value}"}}.', value=text)
    return None


def _by_example(schema: Any) -> str | None:
    examples = schema.get("examples", ())
    return told("Write it in this form: {example}", example=examples[0]) if examples else None


def _by_words(expected: str, schema: Any) -> str:
    if "enum" in schema:
        return told("Write one of these words; docs/terms.md and `ihl-docs schema definitions` say what each means.")
    return told("Give {expected}.", expected=expected)
