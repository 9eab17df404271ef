"""What both examinations of the law are held to: the catalogue as shipped, and the tables in `examination/`."""

from pathlib import Path

from ihl_docs.law.applicability import Law
from ihl_docs.law.citations import CitationStatus
from ihl_docs.law.load import load_catalogue

TABLES = Path(__file__).parent / "examination"
CATALOGUE = load_catalogue()
LAW = Law(CATALOGUE)
HELD = {CitationStatus.EXACT, CitationStatus.PART}
