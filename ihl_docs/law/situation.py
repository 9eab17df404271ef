"""What the law must know of the facts to say what applies: no incident, only its legal setting."""

from ihl_docs.model.answer import Answer
from ihl_docs.model.forms import ClaimRef, CountryCode, EdtfDate
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.conflicts import ConflictKind


@record
class ClaimedKind:
    """A kind of conflict between the two sides, and what the claims say of it."""

    kind: ConflictKind = about("The kind of conflict.")
    answer: Answer = about("Affirmed, denied or disputed.")
    claims: tuple[ClaimRef, ...] = about("The claims on which that rests.", default=())


@record
class Situation:
    """Who fought whom, where, when, in what kind of conflict."""

    kinds: tuple[ClaimedKind, ...] = about(
        "The kinds of conflict claimed for the day; empty where nobody says.", default=()
    )
    states: tuple[CountryCode, ...] = about("The States among the two sides.", default=())
    armed_groups: bool = about("Whether a side is an organised armed group.", default=False)
    territory: tuple[CountryCode, ...] = about("The States in whose territory it happened.", least=1)
    when: EdtfDate = about("When it happened.")
