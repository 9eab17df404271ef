"""What the dossier does not show: the assessment's caveats, ours, and what is withheld."""

from ihl_docs.dossier.telling import Teller
from ihl_docs.model.assessment import Assessment

_OURS = (
    "limits.no_verdict",
    "limits.only_the_record",
    "limits.figures",
    "limits.persons",
    "limits.law",
    "limits.integrity",
)


def limits(assessment: Assessment, teller: Teller) -> tuple[str, ...]:
    """Every limit, the assessment's own first."""
    return (*map(teller.engine, assessment.caveats), *map(teller.say, _OURS))


def withheld(teller: Teller) -> tuple[str, ...]:
    """One line for each protected source, actor and exhibit, and one for the claims that rest on them."""
    protection = teller.protection
    lines = [
        teller.say("withheld.line", what=teller.say(f"withheld.stand_in.{shield.kind}", label=shield.label), why=teller.say(shield.why))
        for shields in (protection.sources, protection.actors, protection.exhibits)
        for shield in sorted(shields.values(), key=lambda each: each.number)
    ]  # fmt: skip
    if protection.claims:
        labels = sorted(protection.claims.values(), key=lambda each: each.number)
        lines.append(teller.say("withheld.claims", labels=", ".join(shield.label for shield in labels)))
    return tuple(lines)
