"""A result as text or as JSON, as the user asked; only the form that is asked for is made."""

from collections.abc import Callable, Iterable

from ihl_docs.cli.lines import Line
from ihl_docs.cli.screen import Screen


def report(screen: Screen, form: str, *, text: Callable[[], Iterable[Line]], plain: Callable[[], object]) -> None:
    """Show a result.

    Args:
        screen: Where to.
        form: "text" or "json".
        text: Makes the lines of the text.
        plain: Makes the plain data of the JSON.
    """
    if form == "json":
        screen.show_json(plain())
    else:
        screen.show(text())
