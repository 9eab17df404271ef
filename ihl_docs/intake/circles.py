"""Which names lead back to themselves."""

from collections.abc import Iterable, Iterator, Mapping

Graph = Mapping[str, tuple[str, ...]]


def circles(following: Mapping[str, Iterable[str]]) -> tuple[frozenset[str], ...]:
    """The names from which the references in *following* lead back to the same name, those together that do so together.

    Time grows with the number of references, whatever their shape, and nothing recurs.

    Source: the two walks of Kosaraju and Sharir (1981); a name lies on a cycle if its strongly connected
    component has another name, or if it refers to itself.
    """
    after = {name: tuple(each for each in names if each in following) for name, names in following.items()}
    before: dict[str, list[str]] = {name: [] for name in after}
    for name, names in after.items():
        for each in names:
            before[each].append(name)
    backward = {name: tuple(names) for name, names in before.items()}
    seen: set[str] = set()
    finished = [name for start in after for name in _walk(start, after, seen)]
    seen = set()
    components = [tuple(_walk(start, backward, seen)) for start in reversed(finished)]
    return tuple(
        frozenset(component)
        for component in components
        if len(component) > 1 or any(name in after[name] for name in component)
    )


def _walk(start: str, after: Graph, seen: set[str]) -> Iterator[str]:
    """What can be reached from *start* and is not yet *seen*, each name after those that it leads to."""
    if start in seen:
        return
    seen.add(start)
    path = [(start, iter(after[start]))]
    while path:
        name, ahead = path[-1]
        following = next((each for each in ahead if each not in seen), None)
        if following is None:
            path.pop()
            yield name
        else:
            seen.add(following)
            path.append((following, iter(after[following])))
