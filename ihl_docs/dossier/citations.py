"""How a provision is cited where the assessment gives only its id."""

from ihl_docs.dossier.own_words import OwnWords


def citation_of(provision: str, own: OwnWords) -> str:
    """The citation of an id such as `ap1:51.5.b`: AP I, art. 51(5)(b). An instrument without a name keeps its id."""
    instrument, _, number = provision.partition(":")
    named = own.phrases.get(f"instrument.{instrument}")
    if named is None or not number:
        return provision
    first, *rest = number.split(".")
    return named.format_map({"number": first + "".join(f"({part})" for part in rest)})
