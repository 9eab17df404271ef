"""Figures as ranges, with rival accounts side by side: never averaged, never added."""

from ihl_docs.dossier.bearings import affirming
from ihl_docs.dossier.dates import cumulative, figure_in_words, number
from ihl_docs.dossier.numbering import Numbering, harm_in_words, in_order
from ihl_docs.dossier.story import FigureGroup, FigureRow
from ihl_docs.dossier.telling import Teller
from ihl_docs.dossier.words import Said
from ihl_docs.model.act import Harm
from ihl_docs.model.figure import Figure
from ihl_docs.model.submission import Submission


def figure_parts(figure: Figure | None, teller: Teller) -> tuple[str | None, Said | None]:
    """The figure in words, and the source's own words for it; either may be absent."""
    if figure is None:
        return None, None
    has_number = any(value is not None for value in (figure.low, figure.best, figure.high))
    marks = cumulative(figure, teller.own) or None
    return figure_in_words(figure, teller.own) if has_number else marks, teller.maybe_said(figure.as_stated)


def figures(submission: Submission, numbering: Numbering, teller: Teller) -> tuple[FigureGroup, ...]:
    """Every harm with a figure, in the order of time; accounts that may count the same stand together."""
    harms: dict[str, tuple[str, Harm]] = {}
    for incident in in_order(submission.incidents):
        own = [harm for act in incident.acts for harm in act.harms] + list(incident.harms)
        harms |= {harm.id: (incident.id, harm) for harm in sorted(own, key=lambda each: each.id)}
    groups = []
    for members in _rivals({name: harm.same_as for name, (_, harm) in harms.items()}):
        accounts = [(harms[name], harms[name][1].figure) for name in members]
        rows = [_row(*account, figure, numbering, teller) for account, figure in accounts if figure is not None]
        if rows:
            groups.append(FigureGroup(rows=tuple(rows)))
    return tuple(groups)


def _rivals(same_as: dict[str, tuple[str, ...]]) -> list[list[str]]:
    """The names in groups that are joined, in either direction, directly or through others; order is kept."""
    group = {name: name for name in same_as}
    for name, others in same_as.items():
        for other in others:
            if other in group:
                old, new = group[other], group[name]
                group = {each: new if mark == old else mark for each, mark in group.items()}
    together: dict[str, list[str]] = {}
    for name, mark in group.items():
        together.setdefault(mark, []).append(name)
    return list(together.values())


def _row(incident: str, harm: Harm, figure: Figure, numbering: Numbering, teller: Teller) -> FigureRow:
    here = numbering.incident(incident).anchor
    remarks = [teller.say("figure.approximate")] if figure.approximate else []
    remarks += [cumulative(figure, teller.own)] if figure.cumulative else []
    return FigureRow(
        what=harm_in_words(harm, teller),
        of_side=teller.actor(harm.of_side) if harm.of_side else None,
        incident=numbering.incident(incident),
        low=number(figure.low),
        best=number(figure.best),
        high=number(figure.high),
        words=teller.maybe_said(figure.as_stated),
        remarks=tuple(remarks),
        when=teller.maybe_when(harm.when),
        said_by=affirming(harm.claims, here, teller, affirms=True),
        denied_by=affirming(harm.denied_by, here, teller, affirms=False),
    )
