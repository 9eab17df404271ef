"""explain: what a code of a problem means; without one, every code."""

from argparse import Namespace

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.language import words_for
from ihl_docs.cli.lines import Span, Style, line
from ihl_docs.cli.screen import Screen
from ihl_docs.intake.codes import MEANINGS
from ihl_docs.model.nearest import nearest
from ihl_docs.model.told import told


def run(arguments: Namespace, screen: Screen) -> int:
    """Say what the codes mean that were asked for, and name the nearest to one that does not exist."""
    words = words_for(arguments.lang, for_people=True)
    asked = [code.upper() for code in arguments.codes] or sorted(MEANINGS)
    unknown = [code for code in asked if code not in MEANINGS]
    screen.show(
        line(Span(code, Style.STRONG), f"  {words(MEANINGS[code])}", hang=13) for code in asked if code in MEANINGS
    )
    for code in unknown:
        close = nearest(code, MEANINGS)
        screen.complain(
            words(
                told("No problem has the code {code!r}. Did you mean {close}?", code=code, close=close)
                if close
                else told("No problem has the code {code!r}.", code=code)
            )
        )
    return BAD_NEWS if unknown else FINE
