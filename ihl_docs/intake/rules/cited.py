"""Every fact of a submission, with the claims that assert it and those that deny it."""

from collections.abc import Iterator

from ihl_docs.model.act import Harm
from ihl_docs.model.submission import Submission

Fact = tuple[str, tuple[str, ...], tuple[str, ...]]
"""A JSON pointer to what holds `claims` and `denied_by`, and the two lists."""


def facts(submission: Submission) -> Iterator[Fact]:
    """The facts of all incidents, but for circumstances, whose lists have other names."""
    for index, incident in enumerate(submission.incidents):
        pointer = f"/incidents/{index}"
        yield pointer, incident.claims, incident.denied_by
        for position, harm in enumerate(incident.harms):
            yield f"{pointer}/harms/{position}", harm.claims, harm.denied_by
            yield from _persons(harm, f"{pointer}/harms/{position}")
        for number, act in enumerate(incident.acts):
            inner = f"{pointer}/acts/{number}"
            yield inner, act.claims, act.denied_by
            for name in ("by", "against", "means", "harms"):
                for position, part in enumerate(getattr(act, name)):
                    yield f"{inner}/{name}/{position}", part.claims, part.denied_by
            for position, harm in enumerate(act.harms):
                yield from _persons(harm, f"{inner}/harms/{position}")


def answers(submission: Submission) -> Iterator[Fact]:
    """What is affirmed and denied besides the facts of incidents: circumstances, actors, what ties them, the conflict."""
    for index, classification in enumerate(submission.conflict.classifications):
        yield f"/conflict/classifications/{index}", classification.claims, classification.denied_by
    for index, actor in enumerate(submission.actors):
        yield f"/actors/{index}", actor.claims, actor.denied_by
        for number, tie in enumerate(actor.memberships):
            yield f"/actors/{index}/memberships/{number}", tie.claims, tie.denied_by
        for number, command in enumerate(actor.commands):
            yield f"/actors/{index}/commands/{number}", command.claims, command.denied_by
    for index, incident in enumerate(submission.incidents):
        for number, act in enumerate(incident.acts):
            for position, question in enumerate(act.circumstances):
                pointer = f"/incidents/{index}/acts/{number}/circumstances/{position}"
                yield pointer, question.affirmed_by, question.denied_by


def _persons(harm: Harm, pointer: str) -> Iterator[Fact]:
    for index, person in enumerate(harm.persons):
        yield f"{pointer}/persons/{index}", person.claims, person.denied_by
