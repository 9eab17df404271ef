"""explain: what a code of a problem means; without one, every code."""

from argparse import Namespace

from ihl_docs.cli.exit_codes import BAD_NEWS, FINE
from ihl_docs.cli.language import words_for
from ihl_docs.cli.lines import BLANK, Span, Style, line
from ihl_docs.cli.screen import Screen
from ihl_docs.intake.codes import MEANINGS
from ihl_docs.model.nearest import nearest
from ihl_docs.model.told import told


def run(arguments: Namespace, screen: Screen) -> int:
    """Explain the codes that were asked for, or list all of them; name the nearest to one that does not exist."""
    words = words_for(arguments.lang, for_people=True)
    asked = [code.upper() for code in arguments.codes] or sorted(MEANINGS)
    unknown = [code for code in asked if code not in MEANINGS]
    known = [code for code in asked if code in MEANINGS]
    if not arguments.codes:
        screen.show(line(Span(code, Style.STRONG), f"  {words(MEANINGS[code])}", hang=13) for code in known)
    elif known:
        from ihl_docs.cli.tell.problem_code import tell_code
        from ihl_docs.intake.explained.load import explanations

        for number, code in enumerate(known):
            screen.show([BLANK] if number else [])
            screen.show(tell_code(explanations()[code], words))
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
