"""vocabulary: the questions of fact on which the law turns, and which elements each decides."""

from argparse import Namespace

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.report import report
from ihl_docs.cli.screen import Screen
from ihl_docs.cli.tell.vocabulary import tell_circumstances, tell_list
from ihl_docs.codec.strict import unstructure
from ihl_docs.law.deciding import AskedOf, circumstances
from ihl_docs.law.load import load_catalogue
from ihl_docs.model.nearest import nearest


def run(arguments: Namespace, screen: Screen) -> int:
    """Show the circumstances that were named, or all of them."""
    known = {each.circumstance.value: each for each in circumstances(load_catalogue())}
    found: dict[str, AskedOf] = {}
    for word in arguments.words:
        named = [word] if word in known else [name for name, each in known.items() if _speaks_of(word, name, each)]
        if not named:
            close = nearest(word, known)
            meant = f" Did you mean {close}?" if close else ""
            screen.complain(f"no circumstance is called {word!r}, and no question speaks of it.{meant}")
            return BAD_NEWS
        found.update((name, known[name]) for name in named)
    report(
        screen,
        arguments.format,
        text=lambda: tell_circumstances(tuple(found.values())) if found else tell_list(tuple(known.values())),
        plain=lambda: [unstructure(each) for each in (found or known).values()],
    )
    return FINE


def _speaks_of(word: str, name: str, asked: AskedOf) -> bool:
    sought = word.casefold()
    return sought in name or sought in asked.question.casefold()
