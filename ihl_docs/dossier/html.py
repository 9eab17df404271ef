"""A dossier as one HTML page: no script, no request to anywhere, every text escaped and made visible.

jinja2 is loaded when the first page is written. Autoescape stays on for every template; what is
printed passes through `visible` first, so that no template can forget it.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from ihl_docs.dossier.own_words import own_words
from ihl_docs.dossier.story import Dossier
from ihl_docs.dossier.visible import visible

if TYPE_CHECKING:
    from jinja2 import Environment


def render_html(dossier: Dossier) -> str:
    """The page. The same dossier gives the same page."""
    own = own_words(dossier.language)
    page = _environment().get_template("dossier.html")
    return page.render(dossier=dossier, t=own.say, term=own.term, own=own)


@lru_cache(maxsize=1)
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("ihl_docs.dossier", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["css"] = _css
    return environment


def _shown(value: object) -> object:
    """Every value that a template prints; finished markup of our own templates is left as it is."""
    if hasattr(value, "__html__"):
        return value
    return visible(value) if isinstance(value, str) else value


def _css(text: str) -> str:
    """*text* for a string in the style sheet, where no HTML escape reaches: plain letters, digits and stops only."""
    return re.sub(r"[^A-Za-z0-9 .,_-]", "", text)
