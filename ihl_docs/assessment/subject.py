"""What a condition is asked of: one act, or one harm by itself, in its legal setting."""

from collections.abc import Iterator
from functools import cached_property
from typing import Final

import attrs

from ihl_docs.assessment.case import Case
from ihl_docs.assessment.support import supported
from ihl_docs.law.situation import Situation
from ihl_docs.law.violations import FactKind
from ihl_docs.model.act import Act, Harm, Involvement, Target
from ihl_docs.model.answer import Answer, answered
from ihl_docs.model.finding import Reason
from ihl_docs.model.incident import Incident
from ihl_docs.model.vocabulary.persons import PersonStatus
from ihl_docs.model.vocabulary.questions.authors import OF_WHOEVER_ACTED
from ihl_docs.model.vocabulary.questions.by_definition import ANSWERED_BY_DEFINITION, NO_MORE_THAN_ITS_KINDS
from ihl_docs.model.vocabulary.term import Term

Asserted = tuple[Term, tuple[str, ...], tuple[str, ...]]
"""A term, the claims that assert it, and the claims that deny it."""

Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""The claims that assert something, and the claims that deny it."""

NOBODY: Final[Sides] = ((), ())

Key = tuple[str, str]
"""A kind of fact and a term of its vocabulary, as plain strings: they are looked up for every rule of the catalogue."""

AGES: Final[tuple[tuple[Key, Key], ...]] = (
    ((FactKind.CIRCUMSTANCE.value, "under-fifteen"), (FactKind.AGE.value, "child-under-15")),
    ((FactKind.CIRCUMSTANCE.value, "under-eighteen"), (FactKind.AGE.value, "child")),
)
"""An age can be recorded as an answer or with the persons: it is one fact, whichever way. The youngest first."""

IN_USE: Final[Key] = (FactKind.CIRCUMSTANCE.value, "object-in-military-use")
AT_CIVILIAN_OBJECTS: Final[Key] = (FactKind.CIRCUMSTANCE.value, "directed-at-civilian-objects")
"""Who says the one denies the other, which asks for objects that were no military objectives. The word of the party
whose conduct it is does not: it would settle that party's own case."""

BY_AGE: Final = frozenset(key for pair in AGES for key in pair)

IN_HAND: Final = "victims-in-power-of-the-party"
"""The question on which it turns whether a fighter was a captive."""

FIGHTERS: Final = (PersonStatus.FIGHTER, PersonStatus.CAPTURED_FIGHTER)
"""What no civilian is."""

_KEYS: Final[dict[int, tuple[Key, ...]]] = {}
"""By the number of a term, which lasts as long as the program. Each term is of one vocabulary and so of one kind."""


def _keys(kind: FactKind, term: Term) -> tuple[Key, ...]:
    """The term and all broader ones, as facts of that kind."""
    found = _KEYS.get(id(term))
    if found is None:
        found = _KEYS[id(term)] = tuple((kind.value, each.value) for each in term.lineage)
    return found


@attrs.frozen(kw_only=True, slots=False, eq=False)
class Subject:
    """An act or a harm, the party whose conduct it is, and the legal setting. What it answers is worked out once.

    `targets` and `harms` are those of the act, or fewer, where one harm of it is looked at by itself.
    """

    case: Case
    incident: Incident
    act: Act | None
    targets: tuple[Target, ...]
    harms: tuple[Harm, ...]
    party: str | None
    situation: Situation
    whole: "Subject | None" = None
    """The act with all its harms, where this is one harm of it: what is said of the act itself is taken from there."""
    reasons: dict[Key, Reason] = attrs.field(factory=dict, init=False, repr=False)
    """Facts that were answered already, with the reason."""

    @cached_property
    def known(self) -> dict[Key, Sides]:
        """Every fact of which a claim speaks, broader terms included: claims that assert it, claims that deny it.

        Only claims of fact count: an opinion of law, an appeal or a reserve is evidence of nothing. Claims that a
        decision rejected are among them, since a reader must see them; `answers` leaves them out.
        """
        found = self.of_act | self._told((FactKind.SEX, self.sexes()), (FactKind.HARM, self.harm_kinds()))
        found |= self._told(
            (FactKind.OBJECT, self.objects()), (FactKind.PERSON, self.persons()), (FactKind.AGE, self.ages())
        )
        if not BY_AGE.isdisjoint(found):
            _join_ages(found)
        found.update(self._only())
        return found

    @cached_property
    def of_act(self) -> dict[Key, Sides]:
        """The same of the act itself, whoever and whatever was harmed by it."""
        if self.whole is not None:
            return self.whole.of_act
        found = self._told(
            (FactKind.CONDUCT, self.conducts()),
            (FactKind.MEANS, self.means()),
            (FactKind.DEGREE, self.degrees()),
            (FactKind.CIRCUMSTANCE, self.circumstances()),
            (FactKind.ACTOR, self.actors()),
        )
        for key, denying in self._not_done():
            if denying and key in found:
                found[key] = (found[key][0], tuple(dict.fromkeys((*found[key][1], *denying))))
        others = self._of_others(found[IN_USE][0]) if IN_USE in found else ()
        if others:
            affirming, denying = found.get(AT_CIVILIAN_OBJECTS, NOBODY)
            found[AT_CIVILIAN_OBJECTS] = (affirming, tuple(dict.fromkeys((*denying, *others))))
        return found

    def _told(self, *asserted: tuple[FactKind, Iterator[Asserted]]) -> dict[Key, Sides]:
        """The terms and all that are broader, with the claims of fact for and against each."""
        of_fact = self.case.of_fact
        found: dict[Key, Sides] = {}
        for kind, each in asserted:
            for term, pro, contra in each:
                sides = of_fact(pro), of_fact(contra)
                if sides != NOBODY:
                    for key in _keys(kind, term):
                        said = found.get(key)
                        found[key] = sides if said is None else (said[0] + sides[0], said[1] + sides[1])
        return found

    def _of_others(self, claims: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the claims that are not the word of the party whose conduct it is."""
        heard = supported("military use", claims, (), self.case, accused=self.accused, when=self.when)
        return tuple(each.claim for each in heard.claims if not each.origin.accused)

    def _only(self) -> Iterator[tuple[Key, Sides]]:
        """Whether a status is that of all persons of whom claims tell; of whom nobody knows it, nothing follows.

        That others are told of beside speaks against it, and does not settle it: two statuses may be of one person,
        unless one is a fighter's and the other a civilian's.
        """
        of_fact, standing = self.case.of_fact, self.case.standing
        told = [(term, of_fact(pro), of_fact(contra)) for term, pro, contra in self.persons()]
        told = [each for each in told if standing(each[1])]
        if len(told) == 1:
            ((only, affirming, denying),) = told
            for wanted in only.lineage if only is not PersonStatus.UNKNOWN_STATUS else ():
                yield (FactKind.ONLY.value, wanted.value), (affirming, denying)
            return
        if any(term is PersonStatus.UNKNOWN_STATUS for term, _, _ in told):
            return
        for wanted in dict.fromkeys(broader for term, _, _ in told for broader in term.lineage):
            these = [each for each in told if each[0].is_a(wanted)]
            others = [each for each in told if not each[0].is_a(wanted)] if len(these) < len(told) else []
            apart = any(
                term.is_a(PersonStatus.CIVILIAN) and not standing(denying) for term, _, denying in others
            ) and any(wanted.is_a(kind) for kind in FIGHTERS)
            for_it = () if apart else tuple(claim for _, affirming, _ in these for claim in affirming)
            against = [claim for _, affirming, _ in others for claim in affirming]
            against += [claim for _, _, denying in these for claim in denying]
            yield (FactKind.ONLY.value, wanted.value), (for_it, tuple(against))

    @cached_property
    def torn(self) -> tuple[str, ...]:
        """Whoever had a part in the act and is recorded on several sides at once, so that it is put down to none."""
        by = self.act.by if self.act is not None else ()
        return tuple(sorted({each.actor for each in by if len(self.case.parties_of(each.actor, self.when)) > 1}))

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """The parties on whose sides those are, where the act is ascribed to no party for that reason."""
        torn = self.torn if self.party is None else ()
        return tuple(sorted({party for each in torn for party in self.case.parties_of(each, self.when)}))

    @property
    def accused(self) -> str | None:
        """Whose own word makes nothing lawful: the party's, else that of whoever is recorded on several sides at once."""
        return self.party if self.party is not None else next(iter(self.torn), None)

    @cached_property
    def involved(self) -> tuple[Involvement, ...]:
        """The parts in the act of those on the party's side; without a party, of those on several sides at once."""
        by = self.act.by if self.act is not None else ()
        if self.party is None:
            return tuple(each for each in by if each.actor in self.torn)
        return tuple(each for each in by if self.case.party_of(each.actor, self.when) == self.party)

    @cached_property
    def answers(self) -> dict[Key, Answer]:
        """What the claims come to for every fact of which one speaks."""
        if not self.case.rejected:
            return {key: answered(*sides) for key, sides in self.known.items()}
        standing = self.case.standing
        return {key: answered(standing(pro), standing(contra)) for key, (pro, contra) in self.known.items()}

    @cached_property
    def signature(self) -> frozenset[tuple[Key, Answer]]:
        """The same, to tell whether two subjects are alike in it."""
        return frozenset(self.answers.items())

    @property
    def when(self) -> str:
        """When it happened."""
        return self.act.when if self.act is not None and self.act.when is not None else self.incident.when

    @property
    def country(self) -> str:
        """In whose territory it happened."""
        act = self.act
        return act.where.country if act is not None and act.where is not None else self.incident.where.country

    def conducts(self) -> Iterator[Asserted]:
        """What was done."""
        if self.act is not None:
            yield self.act.conduct, self.act.claims, self.act.denied_by

    def _not_done(self) -> Iterator[tuple[Key, tuple[str, ...]]]:
        """Claims that deny what a conduct says of itself: they deny it, and what is narrower than it."""
        if self.act is None:
            return
        lineage = self.act.conduct.lineage
        for place, term in enumerate(lineage):
            for each in self.act.circumstances if term.value in ANSWERED_BY_DEFINITION else ():
                if each.question.value in ANSWERED_BY_DEFINITION[term.value]:
                    denying = self.case.of_fact(each.denied_by)
                    for number, one in enumerate(lineage):
                        if number <= place or one.value == NO_MORE_THAN_ITS_KINDS:
                            yield (FactKind.CONDUCT.value, one.value), denying

    def objects(self) -> Iterator[Asserted]:
        """Things struck or harmed."""
        for target in self.targets:
            if target.object is not None:
                yield target.object, target.claims, target.denied_by
        for harm in self.harms:
            if harm.object is not None:
                yield harm.object, harm.claims, harm.denied_by

    def persons(self) -> Iterator[Asserted]:
        """Status of persons struck or harmed, one by one too. Who denies that they were held denies that they were captives."""
        for target in self.targets:
            if target.person is not None:
                yield target.person, target.claims, target.denied_by + self._not_captives(target.person)
        for harm in self.harms:
            if harm.victims is not None:
                yield harm.victims, harm.claims, harm.denied_by + self._not_captives(harm.victims)
            for each in harm.persons:
                if each.status is not None:
                    yield each.status, each.claims, each.denied_by + self._not_captives(each.status)

    def _not_captives(self, status: PersonStatus) -> tuple[str, ...]:
        if self.act is None or not status.is_a(PersonStatus.CAPTURED_FIGHTER):
            return ()
        held = [each for each in self.act.circumstances if each.question.value == IN_HAND]
        return tuple(claim for each in held for claim in each.denied_by)

    def ages(self) -> Iterator[Asserted]:
        """Age groups of persons struck or harmed."""
        for target in self.targets:
            if target.age is not None:
                yield target.age, target.claims, target.denied_by
        for harm in self.harms:
            if harm.age is not None:
                yield harm.age, harm.claims, harm.denied_by
            for each in harm.persons:
                if each.band is not None:
                    yield each.band, each.claims, each.denied_by

    def sexes(self) -> Iterator[Asserted]:
        """Sex of persons struck or harmed."""
        for target in self.targets:
            if target.sex is not None:
                yield target.sex, target.claims, target.denied_by
        for harm in self.harms:
            if harm.sex is not None:
                yield harm.sex, harm.claims, harm.denied_by
            for each in harm.persons:
                if each.sex is not None:
                    yield each.sex, each.claims, each.denied_by

    def means(self) -> Iterator[Asserted]:
        """Means used."""
        for each in self.act.means if self.act is not None else ():
            yield each.means, each.claims, each.denied_by

    def harm_kinds(self) -> Iterator[Asserted]:
        """Harms that resulted."""
        for harm in self.harms:
            yield harm.kind, harm.claims, harm.denied_by

    def degrees(self) -> Iterator[Asserted]:
        """How those of the party were involved."""
        for each in self.involved:
            yield each.degree, each.claims, each.denied_by

    @cached_property
    def said_of_others(self) -> frozenset[str]:
        """Claims that put the act down to another party, and not to this one."""
        return frozenset() if self.act is None else said_of_others(self.act, self.party, self.case, self.when)

    def circumstances(self) -> Iterator[Asserted]:
        """Questions that some claim answers.

        Where sources name different authors, what each says of whoever acted, such as what was meant or ordered, is said
        of the author whom it names, and of no other.
        """
        elsewhere = self.said_of_others
        for each in self.act.circumstances if self.act is not None else ():
            if elsewhere and each.question.value in OF_WHOEVER_ACTED:
                yield each.question, _without(each.affirmed_by, elsewhere), _without(each.denied_by, elsewhere)
            else:
                yield each.question, each.affirmed_by, each.denied_by

    def actors(self) -> Iterator[Asserted]:
        """What kind of party the act is ascribed to."""
        kinds = {self.case.actors[each].kind for each in (self.sides if self.party is None else (self.party,))}
        if len(kinds) == 1:
            (kind,) = kinds
            for each in self.involved:
                yield kind, each.claims, each.denied_by


def said_of_others(act: Act, party: str | None, case: Case, when: str) -> frozenset[str]:
    """Claims that put *act* down to another party than *party*, and not to that one."""
    if party is None or len(act.by) == 1:
        return frozenset()
    sides = [(each, case.parties_of(each.actor, when)) for each in act.by]
    own = {claim for each, parties in sides if parties == (party,) for claim in each.claims}
    others = [each for each, parties in sides if parties and party not in parties]
    return frozenset(claim for each in others for claim in each.claims if claim not in own)


def _without(claims: tuple[str, ...], others: frozenset[str]) -> tuple[str, ...]:
    return tuple(each for each in claims if each not in others)


def _join_ages(known: dict[Key, Sides]) -> None:
    """Let an age be known both ways. Who is under fifteen is under eighteen; who is not under eighteen is not under fifteen.

    A claim that they were over fifteen leaves open whether they were children.
    """
    younger: tuple[str, ...] = ()
    for question, group in AGES:
        asked, told = known.get(question, NOBODY), known.get(group, NOBODY)
        younger = tuple(dict.fromkeys((*younger, *asked[0], *told[0])))
        if younger or asked[1] or told[1]:
            known[question] = known[group] = (younger, tuple(dict.fromkeys((*asked[1], *told[1]))))
    older = known.get(AGES[1][0], NOBODY)[1]
    for key in AGES[0] if older else ():
        sides = known.get(key, NOBODY)
        known[key] = (sides[0], tuple(dict.fromkeys((*sides[1], *older))))
