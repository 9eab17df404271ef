"""Whether any provision that a category breaches binds the party at all: without one there is no breach to find."""

from ihl_docs.assessment.conditions import answer_of, claimed
from ihl_docs.assessment.elements import links_to
from ihl_docs.assessment.setting import binds
from ihl_docs.assessment.subject import Subject
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.violations import Breach, Category
from ihl_docs.model.answer import Answer
from ihl_docs.model.applicability import ProvisionApplicability
from ihl_docs.model.assessment import LawfulConduct
from ihl_docs.model.finding import ElementFinding, Reason
from ihl_docs.model.vocabulary.assessing import Applicability, ElementRole
from ihl_docs.model.vocabulary.conflicts import ConflictKind

BINDING = "binding"
BELOW_THE_THRESHOLD = (
    "the claims tell of violence below the threshold of armed conflict, to which humanitarian law does not apply. "
    "That clears nobody: human rights law and the criminal law of the State apply."
)
STATEMENT = "a provision that forbids it bound the party, there and on that day"


def forbidding(category: Category, subject: Subject, catalogue: Catalogue) -> tuple[ProvisionApplicability, ...]:
    """The provisions that the category breaches, and whether each binds; those that stand beside it are left out."""
    return _bound(category, subject, catalogue, beside=False)


def beside(category: Category, subject: Subject, catalogue: Catalogue) -> tuple[ProvisionApplicability, ...]:
    """The provisions that stand beside the category, and whether each binds; its elements make no breach of them."""
    return _bound(category, subject, catalogue, beside=True)


def _bound(
    category: Category, subject: Subject, catalogue: Catalogue, *, beside: bool
) -> tuple[ProvisionApplicability, ...]:
    return tuple(
        binds(each.provision, subject.situation, subject.case, catalogue)
        for each in category.breaches
        if _is_beside(each, category, subject) is beside
    )


def _is_beside(breach: Breach, category: Category, subject: Subject) -> bool:
    """What somebody says, though others deny it, is at issue as the finding is: contested, and not beside it."""
    if breach.when is None or claimed(breach.when, subject):
        return breach.beside
    return not _may_be_the_one(breach, category, subject)


def _may_be_the_one(breach: Breach, category: Category, subject: Subject) -> bool:
    """Whether one of a group of provisions is breached, the claims do not tell which, and do not rule this one out."""
    if breach.one_of is None or breach.when is None or answer_of(breach.when, subject) is Answer.NO:
        return False
    group = (each.when for each in category.breaches if each.one_of == breach.one_of)
    return not any(claimed(when, subject) for when in group if when is not None)


def is_unbound(category: Category, subject: Subject, catalogue: Catalogue) -> bool:
    """Whether none of them applies, so that the conduct breaches nothing of this category."""
    # One that may bind is enough: the others are looked at only where a finding names them.
    return all(
        binds(each.provision, subject.situation, subject.case, catalogue).outcome is Applicability.NOT_APPLICABLE
        for each in category.breaches
        if not _is_beside(each, category, subject)
    )


def open_element(category: Category, subject: Subject, catalogue: Catalogue) -> tuple[ElementFinding, ...]:
    """An open element where the data do not tell of any of them that it binds; none where one does, or arguably does."""
    answers = forbidding(category, subject, catalogue)
    if any(each.outcome in (Applicability.APPLICABLE, Applicability.ARGUABLE) for each in answers):
        return ()
    reason = Reason(statement=STATEMENT, answer=Answer.UNKNOWN)
    return (
        ElementFinding(
            element=BINDING,
            role=ElementRole.CONTEXTUAL,
            statement=STATEMENT,
            answer=Answer.UNKNOWN,
            reason=reason,
        ),
    )


def unbound(category: Category, subject: Subject, catalogue: Catalogue) -> LawfulConduct:
    """The conduct, told as breaching nothing, with the reason why each provision does not bind."""
    assert subject.act is not None  # noqa: S101  # it is told of acts alone
    answers = forbidding(category, subject, catalogue)
    kinds = {each.kind for each in subject.situation.kinds if each.claims}
    below = bool(kinds) and kinds == {ConflictKind.NO_ARMED_CONFLICT}
    why = BELOW_THE_THRESHOLD if below else _no_rule_binds(answers)
    return LawfulConduct(
        incident=subject.incident.id,
        act=subject.act.id,
        rule=category.id,
        statement=f"{category.heading}: {why}",
        provisions=tuple(each.provision for each in answers),
        claims=links_to(category.raised_by, subject),
    )


def _no_rule_binds(answers: tuple[ProvisionApplicability, ...]) -> str:
    reasons = " ".join(dict.fromkeys(each.reason for each in answers))
    return f"no provision that forbids it as such applies here; other findings on the act stand, and other law may apply. {reasons}"
