"""What a citation turns out to name."""

from ihl_docs.model.forms import Identifier, ProvisionId
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.term import Term


class CitationStatus(Term):
    """Whether a citation names a provision of the catalogue."""

    EXACT = "exact", "It names this provision of the catalogue."
    PART = "part", "It names a part of this provision; the part has no row of its own in the catalogue."
    UNHELD = "not-in-catalogue", "The instrument has such an article, but the catalogue has no row for it."
    ABSENT = "does-not-exist", "The instrument has no such article, paragraph or rule."
    AMBIGUOUS = "ambiguous", "It does not say which instrument it means, or the name that it uses is that of several."
    INSTRUMENT = "instrument", "It names an instrument and no article."
    UNRESOLVED = "unresolved", "It refers back, or to an instrument that the catalogue does not have."


@record
class Reading:
    """One citation as it was read. Only `exact` and `part` name a provision; nothing is ever guessed."""

    start: int = about("Where it begins in the text, in characters from 0.")
    end: int = about("Where it ends, the first character behind it.")
    text: str = about("The words read, as they stand in the text.")
    status: CitationStatus = about("Whether it names a provision of the catalogue.")
    provision: ProvisionId | None = about("The provision, or what it is part of.", default=None)
    same_text: tuple[ProvisionId, ...] = about(
        "The same article in the other Conventions, where a common article is cited.", default=()
    )
    instrument: Identifier | None = about("The instrument, where the text says it.", default=None)
    candidates: tuple[ProvisionId, ...] = about("What an ambiguous citation may mean.", default=())
    nearest: tuple[ProvisionId, ...] = about("What stands nearest to a place that does not exist.", default=())
    onward: bool = about("Whether it goes on (et seq., ss.); where it ends is not said.", default=False)
    note: str | None = about("What a reader must know about the answer.", default=None)


@record
class Outcome:
    """What an instrument and a place in it come to, wherever they were cited."""

    status: CitationStatus = about("Whether there is such a provision.")
    provision: ProvisionId | None = about("The provision, or what it is part of.", default=None)
    nearest: tuple[ProvisionId, ...] = about("What stands nearest.", default=())
    note: str | None = about("What a reader must know.", default=None)
