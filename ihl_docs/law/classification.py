"""What the claims say the conflict was: one view for each classification that is affirmed or disputed."""

from typing import Final

from ihl_docs.law.situation import ClaimedKind, Situation
from ihl_docs.model.answer import Answer
from ihl_docs.model.forms import ClaimRef
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.conflicts import ConflictKind

NAMES: Final = {
    ConflictKind.INTERNATIONAL: "international armed conflict",
    ConflictKind.NATIONAL_LIBERATION: "war of national liberation",
    ConflictKind.OCCUPATION: "occupation",
    ConflictKind.NON_INTERNATIONAL: "non-international armed conflict",
    ConflictKind.NON_INTERNATIONAL_AP2: "non-international armed conflict at the threshold of AP II",
    ConflictKind.NO_ARMED_CONFLICT: "violence below the threshold of armed conflict",
}


@record
class View:
    """One classification, as the law is asked about it."""

    kind: ConflictKind | None = about("The kind of conflict; absent where no claim affirms any.", default=None)
    affirmed: tuple[ConflictKind, ...] = about("Every kind that is affirmed and that nobody denies.", default=())
    denied: tuple[ConflictKind, ...] = about("Every kind that is denied and that nobody affirms.", default=())
    claims: tuple[ClaimRef, ...] = about("The claims on this kind and on the broader ones.", default=())

    def is_a(self, kind: ConflictKind) -> bool:
        """Whether the classification is that kind or a narrower one; where there is none, it is not."""
        return self.kind is not None and self.kind.is_a(kind)

    def is_settled(self, kind: ConflictKind) -> bool:
        """Whether nobody denies that the conflict was at least of that kind."""
        return any(each.is_a(kind) for each in self.affirmed)


def views(situation: Situation) -> tuple[View, ...]:
    """The classifications to be told apart, never none. A narrower one stands for the broader that it implies."""
    held = [each for each in situation.kinds if each.answer in (Answer.YES, Answer.DISPUTED)]
    affirmed = tuple(each.kind for each in held if each.answer is Answer.YES)
    denied = tuple(each.kind for each in situation.kinds if each.answer is Answer.NO)
    narrowest = [each for each in held if not any(_is_narrower(other, each) for other in held)]
    return tuple(
        View(kind=each.kind, affirmed=affirmed, denied=denied, claims=_claims(each, held)) for each in narrowest
    ) or (View(denied=denied),)


def with_article(kind: ConflictKind) -> str:
    """The kind's name, as it stands in a sentence."""
    name = NAMES[kind]
    if kind is ConflictKind.NO_ARMED_CONFLICT:
        return name
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"


def _is_narrower(one: ClaimedKind, other: ClaimedKind) -> bool:
    return one.kind is not other.kind and one.kind.is_a(other.kind)


def _claims(narrowest: ClaimedKind, held: list[ClaimedKind]) -> tuple[ClaimRef, ...]:
    lineage = [each for each in held if narrowest.kind.is_a(each.kind)]
    return tuple(dict.fromkeys(claim for each in (narrowest, *lineage) for claim in each.claims))
