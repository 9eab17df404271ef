"""A document as whoever wrote it probably meant it, so that one slip is not told again of everything that hangs on it."""

import copy
from collections.abc import Sequence
from typing import Any

from ihl_docs.intake import references
from ihl_docs.intake.codes import MISSING_KEY, UNKNOWN_KEY, WRONG_FORM
from ihl_docs.model.pointer import below, parent
from ihl_docs.model.problem import Problem
from ihl_docs.model.record import revised
from ihl_docs.model.told import Told, told
from ihl_docs.schema.keys import glued


def without_knock_on(broken: Sequence[Problem], plain: object) -> tuple[Problem, ...]:
    """What breaks the schema, and the references that are wrong for a reason of their own.

    Args:
        broken: In which ways the document breaks the schema.
        plain: The document.
    """
    meant, renamed = as_meant(plain, broken)
    dangling, missed = references.problems_beside(meant, {problem.pointer for problem in broken})
    wrong = tuple(_where_written(each, renamed) for each in dangling) if renamed else dangling
    places = {problem.pointer for problem in wrong}
    names = {as_written(pointer, renamed): name for pointer, name in missed.items()}
    lacking = {parent(pointer): name for pointer, name in names.items()}
    own = (each for each in broken if each.pointer not in places or each.code != WRONG_FORM)
    return (*(_named(each, (lacking if _lacks_id(each) else names).get(each.pointer)) for each in own), *wrong)


def _where_written(problem: Problem, renamed: dict[str, str]) -> Problem:
    also = tuple(revised(spot, pointer=as_written(spot.pointer, renamed)) for spot in problem.also_at)
    return revised(problem, pointer=as_written(problem.pointer, renamed), also_at=also)


def _lacks_id(problem: Problem) -> bool:
    return (
        isinstance(problem.message, Told) and problem.code == MISSING_KEY and problem.message.parameters["key"] == "id"
    )


def _named(problem: Problem, name: str | None) -> Problem:
    """The *problem* of an id with the name by which others refer to it, if they do."""
    if name is None:
        return problem
    mend = (
        told('Add "id": "{name}", by which others refer to it', name=name)
        if problem.code == MISSING_KEY
        else told('Write "{name}": others refer to it by this id', name=name)
    )
    return revised(problem, nearest=name, mend=mend)


def as_meant(plain: object, problems: Sequence[Problem]) -> tuple[object, dict[str, str]]:
    """The document with its misspelt fields named as the *problems* suggest.

    Returns:
        The document, and by the pointer of each field that was renamed the one that it has in the given document.
    """
    slips = [each for each in problems if each.code == UNKNOWN_KEY and each.nearest is not None]
    if not slips:
        return plain, {}
    meant = copy.deepcopy(plain)
    renamed: dict[str, str] = {}
    # Those that hold others come last, so that the pointers of the others still lead to them.
    for slip in sorted(slips, key=lambda each: each.pointer.count("/"), reverse=True):
        holder = _at(meant, parent(slip.pointer))
        key = _unescaped(slip.pointer.rpartition("/")[2])
        if isinstance(holder, dict) and key in holder and slip.nearest not in holder:
            apart = glued(key)
            value = holder.pop(key)
            holder[slip.nearest] = apart[1] if apart and apart[0] == slip.nearest and value is None else value
            renamed[below(parent(slip.pointer), str(slip.nearest))] = slip.pointer
    return meant, renamed


def as_written(pointer: str, renamed: dict[str, str]) -> str:
    """The pointer into the given document, for one into the document as it was meant."""
    for meant, given in sorted(renamed.items(), key=lambda each: len(each[0])):
        if pointer == meant or pointer.startswith(f"{meant}/"):
            pointer = given + pointer[len(meant) :]
    return pointer


def _at(plain: Any, pointer: str) -> Any:
    for step in pointer.split("/")[1:]:
        plain = plain[int(step)] if isinstance(plain, list) else plain[_unescaped(step)]
    return plain


def _unescaped(step: str) -> str:
    return step.replace("~1", "/").replace("~0", "~")
