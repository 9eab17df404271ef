"""The small case made by hand, and the page that tells it."""

import pytest

from ihl_docs.dossier.compose import compose
from ihl_docs.dossier.html import render_html
from ihl_docs.dossier.story import Dossier
from tests.dossier import hand_made
from tests.dossier.reading import Page, read


@pytest.fixture(scope="session")
def dossier() -> Dossier:
    return compose(hand_made.SUBMISSION, hand_made.assessment_of(hand_made.SUBMISSION), package=hand_made.PACKAGE)


@pytest.fixture(scope="session")
def html(dossier: Dossier) -> str:
    return render_html(dossier)


@pytest.fixture(scope="session")
def page(html: str) -> Page:
    return read(html)
