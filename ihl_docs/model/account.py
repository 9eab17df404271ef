"""How a person's account was taken, and to whom it was given before.

Every repetition of an account can harm whoever gives it, and no two tellings are alike: earlier ones are recorded
so that nobody asks again without need, and so that whoever tests the account knows of them.
"""

from ihl_docs.model.forms import EdtfDate, Instant, PlainText
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.vocabulary.evidence import Vulnerability


@record
class EarlierAccount:
    """That the same person told of it before."""

    to: Text = about("To whom, as a name or a description that gives nobody away.")
    when: EdtfDate | None = about("When, as far as it is known.", default=None)
    full: bool = about("Whether it was a full interview, and not only a first account.", default=False)


@record
class AccountTaking:
    """When, where, by whom and before whom an account was taken. It is kept in the record and shown to no reader."""

    began: Instant | None = about("When the interview began.", default=None)
    ended: Instant | None = about("When it ended.", default=None)
    where: Text | None = about("Where, in words that lead nobody to the person.", default=None)
    interviewer: PlainText | None = about("Name or role of whoever asked.", default=None)
    interpreter: PlainText | None = about("Name or role of whoever interpreted.", default=None)
    others_present: tuple[PlainText, ...] = about("Who else was there, each with the role.", default=())
    alone: bool | None = about("Whether nobody else was there; absent where that was not noted.", default=None)
    recorded_by: Text | None = about("How it was kept: notes, sound, film, a signed statement.", default=None)
    breaks: Text | None = about("Which breaks were made, and why.", default=None)
    read_back: bool | None = about(
        "Whether the account was read back and confirmed; absent where that was not noted.", default=None
    )
    earlier: tuple[EarlierAccount, ...] = about("Earlier accounts by the same person, the earliest first.", default=())
    earlier_asked: bool | None = about(
        "Whether the person was asked for earlier accounts; absent where that was not noted.", default=None
    )
    vulnerable_as: tuple[Vulnerability, ...] = about("What called for particular care.", default=())
    referral: Text | None = about("Which help was offered, and what came of it.", default=None)
