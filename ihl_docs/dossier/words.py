"""The smallest parts of a dossier: words with their language, names, citations, dates and places.

Everything here is text. Words that come from a record are kept apart from our own, since they have
a language of their own and are hostile until shown otherwise; a renderer shows them as text only.
"""

from ihl_docs.model.record import about, record


@record
class Words:
    """Words of a record, exactly as they stand there."""

    text: str = about("The words.")
    language: str | None = about("Their language (BCP 47); absent where the record does not say.", default=None)


@record
class Said:
    """A text of a record in the reader's language, with its other wordings beside it."""

    shown: Words = about("The wording in the reader's language, or the nearest to it.")
    beside: tuple[Words, ...] = about("The other wordings, the original first.", default=())
    original: str | None = about("The language in which it was first said, if the record tells.", default=None)

    @property
    def is_translation(self) -> bool:
        """Whether the wording shown is not the one in which it was first said."""
        return self.original is not None and self.original != self.shown.language


@record
class Name:
    """What somebody or something is called in the dossier, and where the dossier tells of it."""

    words: Words = about("The name, or what stands in its place.")
    anchor: str | None = about("The place in the dossier that tells of it.", default=None)
    party: bool = about("Whether it is, or belongs to, a party to the conflict.", default=False)
    protected: bool = about("Whether the true name is withheld.", default=False)


@record
class Cited:
    """A claim, cited."""

    label: str = about("The claim's name in the dossier.")
    anchor: str = about("The place in the dossier that gives the claim in full.")
    rejected: bool = about("Whether a decision heard it and rejected it, so that it counts for nothing.", default=False)


@record
class Decided:
    """A decision that heard a claim and rejected it."""

    by: Name = about("The body that decided.")
    cited: Cited = about("The claim by which it says so.")


@record
class Reference:
    """Another place in the dossier."""

    label: str = about("What it is called there.")
    anchor: str = about("The place.")


@record
class When:
    """A date as far as it is known."""

    text: str = about("The date in words.")
    edtf: str = about("The same as the record has it (EDTF).")
    day: str | None = about("The same as one calendar day (ISO 8601), where it is one.", default=None)
    inferred: bool = about("Whether it was worked out from context.", default=False)


@record
class Where:
    """A place, and how precisely it is known."""

    name: Said = about("What it is called.")
    country: str = about("The country's name, or its code (ISO 3166-1 alpha-2) where the law data do not know it.")
    precision: str = about("The smallest area that surely holds the place.")
    coordinates: str | None = about("Latitude, longitude and radius, where they are known.", default=None)


@record
class Link:
    """A web address. It is quoted; it is only made a link where what one sees is where it leads."""

    address: str = about("The address, as the record has it.")
    safe: bool = about("Whether it may be made a link.")
