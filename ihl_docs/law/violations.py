"""Categories of violation and war crimes: their elements, as small expressions over facts.

The expressions are data. Three words join them (`all`, `any`, `not`); the leaves are facts that an
act may show. What a leaf means for an act is decided by the assessment, in one function a kind.
"""

from collections.abc import Iterator, Sequence

import attrs

from ihl_docs.model.forms import Identifier, PlainText, ProvisionId
from ihl_docs.model.record import about, record
from ihl_docs.model.vocabulary.assessing import ElementRole
from ihl_docs.model.vocabulary.conflicts import ConflictKind
from ihl_docs.model.vocabulary.term import Term


class FactKind(Term):
    """What a leaf asks of an act. Each takes a term of the vocabulary that is named."""

    CONDUCT = "conduct", "The act's conduct is this or narrower (Conduct)."
    OBJECT = "object", "A thing struck or harmed is this or narrower (ObjectKind)."
    PERSON = "person", "Persons struck or harmed have this status or a narrower one (PersonStatus)."
    AGE = "age", "Persons struck or harmed are of this age group or a narrower one (AgeGroup)."
    SEX = "sex", "Persons struck or harmed are of this sex (Sex)."
    MEANS = "means", "A means used is this or narrower (Means)."
    HARM = "harm", "A harm that resulted is this or narrower (HarmKind)."
    DEGREE = "degree", "Somebody of the party was involved in this degree (DegreeOfInvolvement)."
    CIRCUMSTANCE = "circumstance", "The circumstance is affirmed (CircumstanceKind)."
    ONLY = "only", "All persons struck or harmed of whom claims tell have this status or a narrower one (PersonStatus)."
    ACTOR = "actor", "The party to which the act is ascribed is of this kind (ActorKind)."
    CONFLICT = "conflict", "The parties are in a conflict of this kind or a narrower one (ConflictKind)."
    ATTRIBUTED = "attributed", "The act is ascribed to a party to the conflict (the term is always party)."


class Joint(Term):
    """How the parts of a condition are joined."""

    ALL = "all", "All of them hold."
    ANY = "any", "At least one of them holds."
    NOT = "not", "The one part does not hold."


@record
class Fact:
    """A leaf: one question that a claim can answer."""

    kind: FactKind = about("What is asked.")
    term: PlainText = about("The term of the vocabulary.")


@record
class Condition:
    """A joint of facts and further conditions."""

    joint: Joint = about("How the parts are joined.")
    facts: tuple[Fact, ...] = about("Its leaves.", default=())
    parts: tuple["Condition", ...] = about("Its further joints.", default=())


attrs.resolve_types(Condition, include_extras=True)  # type: ignore[type-var]  # it holds its own kind


def facts_of(condition: Condition) -> Iterator[Fact]:
    """Every leaf of a condition."""
    yield from condition.facts
    for part in condition.parts:
        yield from facts_of(part)


@record
class ElementRule:
    """One element of a category or crime."""

    id: Identifier = about("Its name, unique in its category or crime.")
    role: ElementRole = about("What it does there.")
    statement: PlainText = about("What must be so, in plain words.")
    provision: ProvisionId | None = about("The provision from which it comes.", default=None)
    when: Condition = about("The facts that make it so.")
    moot: Condition | None = about(
        "Of a lawful explanation: facts on which it cannot bear, such as that the person who was killed was in custody. "
        "There it is not looked for, unless some claim speaks of it.",
        default=None,
    )


@record
class Breach:
    """A provision that the category breaches, or one on the same matter that only stands beside it."""

    provision: ProvisionId = about("The provision.")
    beside: bool = about(
        "Whether it stands beside the category: a definition, a wider or neighbouring rule, or one that asks for more, "
        "so that the category's elements by themselves are no breach of it.",
        default=False,
    )
    when: Condition | None = about(
        "The facts with which it is breached too, such as that the property was civilian; without them it stands beside.",
        default=None,
    )
    one_of: Identifier | None = about(
        "The name of a group of provisions of which one is breached whenever the category is, such as those on medical and "
        "on religious personnel. Where the claims do not tell which, each is at issue that they do not rule out.",
        default=None,
    )


@record
class NoCrime:
    """A kind of conflict in which the Statute has no crime for the category, said outright."""

    conflict: ConflictKind = about("The kind of conflict.")
    statement: PlainText = about("What the Statute lacks there, and what must not be borrowed.")
    provisions: tuple[ProvisionId, ...] = about(
        "The crimes of another kind of conflict that must not be borrowed.", default=()
    )


@record
class NoBreach:
    """A kind of conflict in which no provision of the catalogue forbids what the category is about, and why."""

    conflict: ConflictKind = about("The kind of conflict.")
    statement: PlainText = about(
        "Why there is none, such as that prisoners of war exist in international conflict only."
    )


@record
class Category:
    """A category of violation: a breach by a party."""

    id: Identifier = about("Its name, such as indiscriminate-attack.")
    heading: PlainText = about("What it is called.")
    summary: PlainText = about("What it is, in our own words.")
    raised_by: Condition = about("Facts on which the category becomes a finding.")
    asked_by: Condition | None = about("Facts on which it is only asked about, without a finding.", default=None)
    elements: tuple[ElementRule, ...] = about("Its elements and lawful explanations.", least=1)
    breaches: tuple[Breach, ...] = about(
        "The provisions that it breaches, for every kind of conflict, and those that stand beside.", least=1
    )
    crimes: tuple[ProvisionId, ...] = about("War crimes with the same facts.", default=())
    no_crime: tuple[NoCrime, ...] = about("Where the Statute has none.", default=())
    no_breach: tuple[NoBreach, ...] = about("Where no provision forbids it, said outright.", default=())


@record
class Crime:
    """A war crime or grave breach by a person: contextual, material and mental elements, every one constitutive."""

    provision: ProvisionId = about("The provision that defines it.")
    heading: PlainText = about("Its short title.")
    elements: tuple[ElementRule, ...] = about(
        "Its elements, in the order of the Elements of Crimes; none where it does not exist yet.", default=()
    )
    at_issue: Condition | None = about(
        "Facts without which it is not shown, such as that prisoners of war were concerned; else it always is.",
        default=None,
    )
    not_yet: PlainText | None = about("Why nobody can be tried for it yet, if so.", default=None)


@record
class LawfulRule:
    """Conduct or harm that by itself breaches nothing, and why."""

    id: Identifier = about("Its name.")
    when: Condition = about("The facts on which it says so.")
    unless: Condition | None = about("Facts on which it says nothing.", default=None)
    statement: PlainText = about("Why it is no violation.")
    provisions: tuple[ProvisionId, ...] = about("The provisions from which that follows.", least=1)
    still_asked: tuple[Identifier, ...] = about(
        "Categories on which it says nothing, so that they are asked about all the same.", default=()
    )


@record
class DutyRule:
    """A duty that facts bring into play, whoever owes it."""

    id: Identifier = about("Its name.")
    when: Condition = about("The facts that bring it into play.")
    owed_by: PlainText = about("Who owes it: actor (whoever acted), or every-party.")
    statement: PlainText = about("What is owed.")
    provisions: tuple[ProvisionId, ...] = about("From which provisions.", least=1)


@record
class AskingRule:
    """Questions that make sense only where somebody gives a hint of what they are about, such as of the environment."""

    id: Identifier = about("Its name.")
    questions: tuple[Identifier, ...] = about("The circumstances.", least=1)
    where: Condition = about("The facts that are the hint: one claim that says so is enough.")


@attrs.frozen(kw_only=True)
class Violations:
    """All of them, each kind in the order of the ids."""

    categories: Sequence[Category]
    crimes: Sequence[Crime]
    lawful: Sequence[LawfulRule]
    duties: Sequence[DutyRule]
    asking: Sequence[AskingRule] = ()
