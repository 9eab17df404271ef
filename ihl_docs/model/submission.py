"""The document that comes in: one case, with everything that is claimed about it."""

from typing import Final, Literal

from ihl_docs.model.actor import Actor
from ihl_docs.model.claim import Claim
from ihl_docs.model.conflict import Conflict
from ihl_docs.model.evidence_item import EvidenceItem
from ihl_docs.model.forms import EdtfDate, Identifier, PlainText
from ihl_docs.model.incident import Incident
from ihl_docs.model.method import Method
from ihl_docs.model.record import about, record
from ihl_docs.model.source import Source
from ihl_docs.model.text import Text

SUBMISSION_SCHEMA: Final = "urn:ihl-docs:schema:v1:submission"


@record
class Submission:
    """A case: its conflict, actors, sources, evidence items, claims and incidents."""

    conforms_to: Literal["urn:ihl-docs:schema:v1:submission"] = about("The schema that the document follows.")
    id: Identifier = about("The submission's name, stable over its versions.")
    title: Text = about("What the case is called.")
    description: Text | None = about("What the case is about, in a few sentences.", default=None)
    compiled_by: PlainText | None = about("Name or role of whoever compiled it.", default=None)
    compiled: EdtfDate | None = about("When it was compiled.", default=None)
    method: Method | None = about("How the record was made.", default=None)
    conflict: Conflict = about("The armed conflict.")
    actors: tuple[Actor, ...] = about("Those who act, suffer or speak.", default=())
    sources: tuple[Source, ...] = about("Where the information comes from.", least=1)
    evidence_items: tuple[EvidenceItem, ...] = about("Files and objects.", default=())
    claims: tuple[Claim, ...] = about("What the sources say.", least=1)
    incidents: tuple[Incident, ...] = about("What is alleged to have happened.", default=())
