"""Reading conditions as they stand in the data: `all`, `any`, `not`, and facts such as {conduct = "arson"}."""

from typing import Any, Final

from ihl_docs.errors import CatalogueError
from ihl_docs.law.violations import Condition, Fact, FactKind, Joint
from ihl_docs.model.vocabulary.actors import ActorKind
from ihl_docs.model.vocabulary.circumstances import CircumstanceKind
from ihl_docs.model.vocabulary.conduct import Conduct
from ihl_docs.model.vocabulary.conflicts import ConflictKind
from ihl_docs.model.vocabulary.harms import HarmKind
from ihl_docs.model.vocabulary.involvement import DegreeOfInvolvement
from ihl_docs.model.vocabulary.means import Means
from ihl_docs.model.vocabulary.objects import ObjectKind
from ihl_docs.model.vocabulary.persons import AgeGroup, PersonStatus, Sex
from ihl_docs.model.vocabulary.term import Term

VOCABULARIES: Final[dict[FactKind, type[Term]]] = {
    FactKind.CONDUCT: Conduct,
    FactKind.OBJECT: ObjectKind,
    FactKind.PERSON: PersonStatus,
    FactKind.AGE: AgeGroup,
    FactKind.SEX: Sex,
    FactKind.MEANS: Means,
    FactKind.HARM: HarmKind,
    FactKind.DEGREE: DegreeOfInvolvement,
    FactKind.CIRCUMSTANCE: CircumstanceKind,
    FactKind.ONLY: PersonStatus,
    FactKind.ACTOR: ActorKind,
    FactKind.CONFLICT: ConflictKind,
}


def parse(table: Any, where: str) -> Condition:
    """The condition that a table of the data stands for; a bare fact is a joint of that one fact.

    Raises:
        CatalogueError: If a word is unknown, or a term is not in its vocabulary; names *where*.
    """
    word, value = _only(table, where)
    if word == "not":
        facts, parts = _split([value], where)
        return Condition(joint=Joint.NOT, facts=facts, parts=parts)
    if word in ("all", "any"):
        if not isinstance(value, list) or not value:
            raise CatalogueError(f"{where}: {word!r} joins a list of at least one condition")
        facts, parts = _split(value, where)
        return Condition(joint=Joint.ALL if word == "all" else Joint.ANY, facts=facts, parts=parts)
    return Condition(joint=Joint.ALL, facts=(_fact(word, value, where),))


def _split(items: list[Any], where: str) -> tuple[tuple[Fact, ...], tuple[Condition, ...]]:
    facts, parts = [], []
    for item in items:
        word, value = _only(item, where)
        if word in ("all", "any", "not"):
            parts.append(parse(item, where))
        else:
            facts.append(_fact(word, value, where))
    return tuple(facts), tuple(parts)


def _only(table: Any, where: str) -> tuple[str, Any]:
    if not isinstance(table, dict) or len(table) != 1:
        raise CatalogueError(f"{where}: a condition is one word and its value, found {table!r}")
    return next(iter(table.items()))


def _fact(word: str, term: Any, where: str) -> Fact:
    kinds = {kind.value: kind for kind in FactKind}
    if word not in kinds:
        raise CatalogueError(f"{where}: {word!r} is no kind of fact; expected one of {', '.join(kinds)}")
    kind = kinds[word]
    vocabulary = VOCABULARIES.get(kind)
    allowed = ["party"] if vocabulary is None else [each.value for each in vocabulary]
    if term not in allowed:
        raise CatalogueError(f"{where}: {term!r} is no term for {word!r}")
    return Fact(kind=kind, term=term)
