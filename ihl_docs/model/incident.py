"""One occurrence in time and place, made of acts."""

from ihl_docs.model.act import Act, Harm
from ihl_docs.model.forms import ClaimRef, EdtfDate, Identifier
from ihl_docs.model.place import Place
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.sources import DateBasis


@record
class Incident:
    """What is alleged to have happened at one time and place."""

    id: Identifier = about("The incident's name in this submission.")
    title: Text = about("A short name that prejudges nothing.")
    when: EdtfDate = about("When, as far as it is known.")
    when_basis: DateBasis = about("Where that date comes from.", default=DateBasis.STATED)
    where: Place = about("Where, as far as it is known.")
    claims: tuple[ClaimRef, ...] = about("Who says that it happened, when and where.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Who denies it.", default=())
    acts: tuple[Act, ...] = about("The acts of which it is made.", default=())
    harms: tuple[Harm, ...] = about("Harms whose cause or author no claim gives.", default=())
    note: Text | None = about("Anything a reader should know of it.", default=None)
