"""Whether the International Criminal Court may have jurisdiction: a question apart from the law itself.

Source: Rome Statute, articles 11 to 13, 121(5), 124 and 127.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from ihl_docs.law.binding import Binding, BindingStatus
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.membership import Memberships
from ihl_docs.law.provision import Provision
from ihl_docs.law.situation import Situation
from ihl_docs.law.step import APPLICABLE, ARGUABLE, NOT_APPLICABLE, UNKNOWN, Step, best, decided, step_record
from ihl_docs.model import edtf
from ihl_docs.model.applicability import DerivationStep
from ihl_docs.model.vocabulary.assessing import Applicability

STATUTE: Final = "rome"
TERRITORY: Final = "Is the State of the territory a party to the Statute?"
NATIONALITY: Final = "Is the State whose nationals may be accused a party to the Statute?"
ELSEWISE: Final = "Is there another way to the Court?"
IN_TIME: Final = "Was the Statute in force?"
ACCEPTED: Final = "Has the amendment been accepted?"
WAR_CRIMES: Final = "Is its jurisdiction over war crimes put off?"
AGGRESSION: Final = "May it act on aggression?"
_BARS: Final = (IN_TIME, ACCEPTED, WAR_CRIMES, AGGRESSION)

OWN_TERRITORY: Final = "acts in its territory"
"""How the rows say that a declaration accepts the jurisdiction over these alone."""
AGGRESSION_AMENDMENT: Final = "rome-2010-aggression"
ACTIVATED: Final = date(2018, 7, 17)
"""From this day on the Court may act on the crime of aggression. Source: ICC-ASP/16/Res.5 of 14 December 2017."""


def jurisdiction(
    situation: Situation,
    catalogue: Catalogue,
    provision: Provision | None = None,
    *,
    memberships: Memberships | None = None,
) -> tuple[DerivationStep, ...]:
    """The ways in which the Court could have jurisdiction, each by itself; one that holds is enough.

    What bars every way comes first: an event before the Statute, and, for a crime that an amendment added, a State
    Party concerned that has not accepted the amendment.

    Args:
        situation: Who, where and when.
        catalogue: Where the rows are.
        provision: The crime; without it, what holds for the Statute of 1998.
        memberships: Who is party to what, with the work that was done on it; for whoever asks often.
    """
    return tuple(
        step_record(each, "Rome Statute, arts. 11 to 13")
        for each in jurisdiction_steps(situation, memberships or Memberships(catalogue), provision)
    )


def jurisdiction_outcome(steps: tuple[Step, ...] | tuple[DerivationStep, ...]) -> Applicability:
    """What the steps come to: the best of the ways, unless something bars them all.

    That an accused person may have the nationality of a State Party is always possible and is left out.
    """
    bars = decided(each.outcome for each in steps if each.question in _BARS)
    ways = best(each.outcome for each in steps if each.question not in (*_BARS, ELSEWISE))
    return decided((bars, ways))


def jurisdiction_steps(
    situation: Situation, memberships: Memberships, provision: Provision | None = None
) -> tuple[Step, ...]:
    """The same as light steps, for whoever asks often."""
    # Of a conduct that is ascribed to one party, the others' nationals are not accused.
    accused = situation.states if situation.by is None else situation.by.states
    others = [state for state in accused if state not in situation.territory]
    catalogue = memberships.catalogue
    return (
        *_time(situation, catalogue),
        *_aggression(provision, situation, memberships),
        *_amendment(provision, situation, others, memberships),
        *(_party(state, TERRITORY, situation, memberships) for state in situation.territory),
        *(step for state in situation.territory for step in _put_off(state, situation, catalogue)),
        *(step for state in situation.territory for step in _declarations(state, situation, catalogue)),
        *(step for state in situation.territory for step in _referrals(state, situation, memberships)),
        *(_party(state, NATIONALITY, situation, memberships) for state in others),
        *(step for state in others for step in _put_off(state, situation, catalogue)),
        *(step for state in others for step in _declarations(state, situation, catalogue, abroad=True)),
        Step(
            ELSEWISE,
            "The nationality of an accused person, or a referral by the Security Council, could open one; "
            "the record tells of neither.",
            UNKNOWN,
            "Rome Statute, arts. 12(2)(b) and 13(b)",
        ),
    )


def _time(situation: Situation, catalogue: Catalogue) -> Iterator[Step]:
    statute = catalogue.instrument(STATUTE)
    if statute.in_force is None:
        return
    span, first = edtf.span(situation.when), date.fromisoformat(statute.in_force)
    late = span.latest is not None and span.latest < first
    if late or span.earliest is None or span.earliest < first:
        yield Step(
            IN_TIME,
            f"The Court has jurisdiction only over crimes after the Statute entered into force on {statute.in_force}; "
            + ("this was before." if late else "this may have been before."),
            NOT_APPLICABLE if late else ARGUABLE,
            "Rome Statute, art. 11(1)",
        )


def _amendment(
    provision: Provision | None, situation: Situation, others: list[str], memberships: Memberships
) -> Iterator[Step]:
    """What bars the Court where a State concerned has not accepted the amendment.

    Source: Rome Statute 121(5); for States that are not party, resolution RC/Res.5 of 10 June 2010, second preambular
    paragraph, whose force is doubted (Caban, Czech Yearbook of Public and Private International Law 6, 2015).
    """
    if provision is None or provision.amended_by is None:
        return
    called = memberships.called(provision.amended_by)
    for state in dict.fromkeys((*situation.territory, *others)):
        accepted = memberships.of(state, provision.amended_by, situation.when)
        if accepted.outcome is APPLICABLE:
            continue
        party = memberships.of(state, STATUTE, situation.when).outcome
        name = memberships.catalogue.name_of(state)
        if accepted.outcome is NOT_APPLICABLE and party is APPLICABLE:
            said = f"{name} is a State Party and has not accepted {called}: no jurisdiction over it on its territory or by its nationals."
            yield Step(ACCEPTED, said, NOT_APPLICABLE, "Rome Statute, art. 121(5)")
        elif accepted.outcome is NOT_APPLICABLE:
            said = f"{name} is bound neither by the Statute nor by {called}; by an understanding of 2010, whose force is disputed, it counts like a State Party that has not accepted."
            yield Step(ACCEPTED, said, ARGUABLE, "Rome Statute, art. 121(5); resolution RC/Res.5 of 10 June 2010")
        else:
            yield Step(ACCEPTED, accepted.sentence, accepted.outcome, accepted.source)


def _aggression(provision: Provision | None, situation: Situation, memberships: Memberships) -> Iterator[Step]:
    """Source: Rome Statute 15bis(3) and (5); ICC-ASP/16/Res.5. A referral by the Security Council is apart (15ter)."""
    if provision is None or provision.amended_by != AGGRESSION_AMENDMENT:
        return
    first = edtf.earliest(situation.when)
    if first is None or first < ACTIVATED:
        late = edtf.latest(situation.when)
        surely = late is not None and late < ACTIVATED
        said = f"The Court may act on aggression only from {ACTIVATED} on; this {'was' if surely else 'may have been'} before."
        yield Step(AGGRESSION, said, NOT_APPLICABLE if surely else ARGUABLE, "ICC-ASP/16/Res.5")
    for state in dict.fromkeys((*situation.territory, *situation.states)):
        standing = memberships.of(state, STATUTE, situation.when)
        if standing.outcome is not APPLICABLE:
            said = "Without a referral, no jurisdiction over aggression by nationals or on the territory of a State that is no party."
            yield Step(AGGRESSION, f"{standing.sentence} {said}", standing.outcome, "Rome Statute, art. 15bis(5)")


def _party(state: str, question: str, situation: Situation, memberships: Memberships) -> Step:
    return memberships.step(state, STATUTE, situation.when)._replace(question=question)


def _put_off(state: str, situation: Situation, catalogue: Catalogue) -> Iterator[Step]:
    """Source: Rome Statute 124, for seven years after it entered into force for the State."""
    asked = situation.by.states if situation.by is not None else ()
    for row in _rows(state, BindingStatus.OPT_OUT, catalogue):
        within = _within(situation.when, row)
        # Limited to its nationals, it says nothing of the acts of others in its territory.
        others = row.limited_to is not None and bool(asked) and state not in asked
        if within is NOT_APPLICABLE or others:
            continue
        name, until = catalogue.name_of(state), f" until {row.until}" if row.until else ""
        reach = row.limited_to or "acts in its territory or by its nationals"
        said = f"{name} declared from {row.since}{until} that it does not accept it over war crimes, for {reach}."
        yield Step(
            WAR_CRIMES,
            f"{said} {row.note}" if row.note else said,
            NOT_APPLICABLE if within is APPLICABLE and (row.limited_to is None or state in asked) else ARGUABLE,
            row.source,
        )


def _declarations(state: str, situation: Situation, catalogue: Catalogue, *, abroad: bool = False) -> Iterator[Step]:
    """What the State of the territory, or *abroad* that of the nationals, has declared."""
    for row in _rows(state, BindingStatus.DECLARATION, catalogue):
        if row.provision not in (None, "rome:12", "rome:12.3"):
            continue
        within = _within(situation.when, row)
        lodged = f"{row.act}, lodged on {row.deposited}." if row.deposited else f"{row.act}."
        remark = "" if within is not NOT_APPLICABLE else f" {_outside(row)}"
        here = row.limited_to == OWN_TERRITORY
        if here and abroad and within is not NOT_APPLICABLE:
            within, remark = NOT_APPLICABLE, f" It is limited to {row.limited_to}; this was outside."
        yield Step(
            f"Has {catalogue.name_of(state)} accepted the jurisdiction by declaration?",
            " ".join(part for part in (lodged, row.note) if part) + remark,
            ARGUABLE if within is APPLICABLE and (row.disputed or (row.limited_to and not here)) else within,
            row.source,
        )


def _outside(row: Binding) -> str:
    if row.until:
        return f"It reaches from {row.since} to before {row.until}; this was outside."
    return f"It reaches back only to {row.since}; this was before."


def _referrals(state: str, situation: Situation, memberships: Memberships) -> Iterator[Step]:
    """Source: resolutions 1593 (2005), para. 6, and 1970 (2011), para. 6, for the personnel of other States."""
    outsiders = _outsiders(state, situation, memberships)
    for row in _rows(state, BindingStatus.REFERRAL, memberships.catalogue):
        within = _within(situation.when, row)
        limited = f" It is limited to {row.limited_to}; the record names the State alone." if row.limited_to else ""
        said = f"{row.act}, for acts from {row.since} on.{limited}"
        if outsiders and within is not NOT_APPLICABLE:
            said += (
                f" Its paragraph 6 leaves the personnel of a State that is no party, such as {outsiders}, to that State's "
                "courts, for acts in operations that the Council or the African Union authorised; whether that binds the "
                "Court is disputed."
            )
        yield Step(
            "Has the Security Council referred it to the Court?",
            f"{said} {row.note}" if row.note else said,
            ARGUABLE if within is APPLICABLE and (row.limited_to or outsiders) else within,
            row.source,
        )


def _outsiders(state: str, situation: Situation, memberships: Memberships) -> str | None:
    """The States whose conduct is asked about, where it is theirs alone and none of them is a party; else none."""
    by = situation.by
    if by is None or not by.states or by.groups or by.organisations or state in by.states:
        return None
    if any(memberships.of(each, STATUTE, situation.when).outcome is APPLICABLE for each in by.states):
        return None
    return " and ".join(memberships.catalogue.name_of(each) for each in by.states)


def _rows(state: str, status: BindingStatus, catalogue: Catalogue) -> Iterator[Binding]:
    return (row for row in catalogue.bindings_of(STATUTE, state) if row.status is status)


def _within(when: str, row: Binding) -> Applicability:
    """Whether the event lies in the time of the row; arguable where it may lie outside."""
    span = edtf.span(when)
    since = date.fromisoformat(row.since) if row.since else None
    until = date.fromisoformat(row.until) if row.until else None
    before = since is not None and span.latest is not None and span.latest < since
    after = until is not None and span.earliest is not None and span.earliest >= until
    if before or after:
        return NOT_APPLICABLE
    may_be_before = since is not None and (span.earliest is None or span.earliest < since)
    may_be_after = until is not None and (span.latest is None or span.latest >= until)
    return ARGUABLE if may_be_before or may_be_after else APPLICABLE
