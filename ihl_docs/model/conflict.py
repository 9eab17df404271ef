"""The armed conflict, and what kind of conflict it is between whom."""

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.forms import ActorRef, ClaimRef, CountryCode, EdtfDate
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.conflicts import ConflictKind


@record
class Classification:
    """What kind of conflict it is between two parties, who says so, and who denies it."""

    kind: ConflictKind = about("The kind of conflict.")
    between: tuple[ActorRef, ...] = about("The two parties between whom it holds.", least=2)
    when: EdtfDate | None = about("From when to when; absent means as long as the conflict.", default=None)
    where: tuple[CountryCode, ...] = about("In which territories; empty means wherever the conflict is.", default=())
    claims: tuple[ClaimRef, ...] = about("Claims of fact or opinion from which it follows.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Claims that speak against it.", default=())
    reasoning: Text = about("How it follows: intensity of the fighting, organisation of the parties, and so on.")

    def __attrs_post_init__(self) -> None:
        if len(self.between) != 2 or self.between[0] == self.between[1]:
            raise InvalidValueError(
                "between",
                told("names exactly two parties, not the same one twice"),
                told("Name two parties; make a classification of its own for each other pair."),
            )


@record
class Conflict:
    """The conflict of which the incidents are part. Its parties are the actors marked as such."""

    name: Text = about("What the conflict is called.")
    territory: tuple[CountryCode, ...] = about("Where it is fought.", least=1)
    when: EdtfDate = about("From when to when, as far as this record reaches.")
    classifications: tuple[Classification, ...] = about(
        "What kind of conflict it is, for each pair of parties; rival ones stand side by side.", default=()
    )
