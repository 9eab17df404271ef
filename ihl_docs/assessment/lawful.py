"""What breaches nothing, and what is owed: rules over one act or one harm. The same for every side."""

from collections.abc import Iterable, Iterator

from ihl_docs.assessment.elements import leaves_to, links_to
from ihl_docs.assessment.plan import plan_of
from ihl_docs.assessment.setting import binds
from ihl_docs.assessment.subject import Subject
from ihl_docs.assessment.support import counting
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.violations import Condition, DutyRule
from ihl_docs.model.act import Harm
from ihl_docs.model.assessment import Duty, LawfulConduct


def lawful_conduct(subject: Subject, catalogue: Catalogue, harm: Harm | None = None) -> Iterator[LawfulConduct]:
    """Every rule by which this act or harm breaches nothing."""
    plan = plan_of(catalogue)
    for rule in (plan.lawful if harm is None else plan.lawful_harms).for_subject(subject):
        if _on_own_word(rule.when, subject):
            continue
        yield LawfulConduct(
            incident=subject.incident.id,
            act=subject.act.id if subject.act is not None else None,
            harm=harm.id if harm is not None else None,
            rule=rule.id,
            statement=rule.statement,
            provisions=rule.provisions,
            claims=links_to(rule.when, subject),
        )


def still_asked(found: Iterable[LawfulConduct], catalogue: Catalogue) -> frozenset[str] | None:
    """The categories that are asked about although an act is lawful; None where no rule makes it so.

    That one treaty does not bind makes an act no lawful one: what other rules ask of it is still asked.
    """
    rules = {rule.id: rule for rule in catalogue.violations.lawful}
    left = [frozenset(rules[each.rule].still_asked) for each in found if each.harm is None and each.rule in rules]
    return frozenset.intersection(*left) if left else None


def duties(subject: Subject, catalogue: Catalogue, harm: Harm | None = None) -> Iterator[Duty]:
    """Every duty that this act or harm brings into play."""
    plan = plan_of(catalogue)
    for rule in (plan.duties if harm is None else plan.duties_on_harms).for_subject(subject):
        yield Duty(
            incident=subject.incident.id,
            act=subject.act.id if subject.act is not None else None,
            harm=harm.id if harm is not None else None,
            rule=rule.id,
            owed_by=_owed_by(rule, subject),
            statement=rule.statement,
            provisions=tuple(binds(name, subject.situation, subject.case, catalogue) for name in rule.provisions),
            claims=links_to(rule.when, subject),
        )


def _on_own_word(when: Condition, subject: Subject) -> bool:
    """Whether an answer that makes it lawful is the accused party's alone: that is heard, and settles nothing."""
    return any(
        leaf.circumstance is not None
        and (heard := counting(leaf.claims))
        and all(each.origin.accused for each in heard)
        for leaf in leaves_to(when, subject)
    )


def _owed_by(rule: DutyRule, subject: Subject) -> tuple[str, ...]:
    if rule.owed_by == "every-party":
        return tuple(sorted(actor.id for actor in subject.case.submission.actors if actor.party))
    return tuple(sorted({each.actor for each in (subject.act.by if subject.act is not None else ())}))
