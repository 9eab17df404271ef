"""The catalogue as one document that others can cite: JSON with everything, or a table of provisions or bindings.

Every document names the version of the catalogue and the digest of the data files that it was made of, so that two
people who cite it can tell whether they mean the same.
"""

import csv
import io
from collections.abc import Iterable
from typing import Any, Final, Literal

import attrs

from ihl_docs.codec.strict import unstructure
from ihl_docs.law.binding import Binding, Coverage, State
from ihl_docs.law.catalogue import Catalogue
from ihl_docs.law.provision import Amendment, Instrument, Provision, Scope, ScopeStrength
from ihl_docs.law.violations import AskingRule, Category, Crime, DutyRule, LawfulRule
from ihl_docs.model.forms import PlainText, Sha256
from ihl_docs.model.record import about, record
from ihl_docs.schema.derive import Schema, derive_alone

CATALOGUE_SCHEMA: Final = "urn:ihl-docs:schema:v1:catalogue"

LICENCE: Final = (
    "The summaries, the selection and the arrangement are under the Apache License 2.0. Facts, such as dates of "
    "ratification, come from the source that each row names; some of these collections set terms of their own for "
    "being republished as a whole. The texts of the treaties are not part of this document: follow the links."
)

SHORT_LICENCE: Final = "Apache-2.0; facts from the source named"
"""The same in a cell of a table."""


@record
class CatalogueExport:
    """The catalogue of provisions, with who is bound by them and what breaches and crimes are made of."""

    conforms_to: Literal["urn:ihl-docs:schema:v1:catalogue"] = about("The schema that the document follows.")
    version: PlainText = about("The version of the catalogue.")
    sha256: Sha256 = about("The digest over the names and contents of the data files that it was made of.")
    cite_as: PlainText = about("How to cite it.")
    licence: PlainText = about("Under what terms it may be used.")
    instruments: tuple[Instrument, ...] = about("Treaties, statutes and studies.")
    amendments: tuple[Amendment, ...] = about("Later changes of instruments, which bind only who accepted them.")
    provisions: tuple[Provision, ...] = about("Articles, paragraphs and rules, instrument by instrument.")
    states: tuple[State, ...] = about("States of which the data know something.")
    coverage: tuple[Coverage, ...] = about("How far the rows on each treaty reach.")
    bindings: tuple[Binding, ...] = about("Who is bound by what, by State and treaty.")
    categories: tuple[Category, ...] = about("Categories of violation: breaches by a party.")
    crimes: tuple[Crime, ...] = about("War crimes by persons, with their elements.")
    lawful: tuple[LawfulRule, ...] = about("Conduct that by itself breaches nothing.")
    duties: tuple[DutyRule, ...] = about("Duties that facts bring into play.")
    asking: tuple[AskingRule, ...] = about("Questions that are asked only where somebody gives a hint.", default=())


def exported(catalogue: Catalogue) -> CatalogueExport:
    """The whole catalogue as one record, for JSON."""
    return CatalogueExport(
        conforms_to=CATALOGUE_SCHEMA,
        version=catalogue.version,
        sha256=catalogue.sha256,
        cite_as=f"ihl_docs catalogue of international humanitarian law, version {catalogue.version}, "
        f"SHA-256 {catalogue.sha256}",
        licence=LICENCE,
        instruments=tuple(catalogue.instruments),
        amendments=tuple(catalogue.amendments),
        provisions=tuple(catalogue.provisions),
        states=tuple(catalogue.states),
        coverage=tuple(catalogue.coverage),
        bindings=tuple(catalogue.bindings),
        categories=tuple(catalogue.violations.categories),
        crimes=tuple(catalogue.violations.crimes),
        lawful=tuple(catalogue.violations.lawful),
        duties=tuple(catalogue.violations.duties),
        asking=tuple(catalogue.violations.asking),
    )


def catalogue_schema() -> Schema:
    """The JSON Schema of the whole catalogue; it refers to nothing outside itself."""
    return derive_alone("catalogue", CATALOGUE_SCHEMA, CatalogueExport)


def _columns(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind))


def provisions_csv(catalogue: Catalogue) -> str:
    """A table of all provisions (RFC 4180), a column for each field.

    Several values of one cell are parted by blanks. In `scope` a question mark stands behind a kind of conflict that the
    provision arguably reaches.
    """
    return _csv(catalogue, Provision, catalogue.provisions)


def bindings_csv(catalogue: Catalogue) -> str:
    """A table of who is bound by what, a column for each field."""
    return _csv(catalogue, Binding, catalogue.bindings)


def _csv(catalogue: Catalogue, kind: Any, rows: Iterable[object]) -> str:
    text = io.StringIO()
    names = _columns(kind)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([*names, "catalogue_version", "catalogue_sha256", "licence"])
    for row in rows:
        cells = [_cell(getattr(row, name)) for name in names]
        writer.writerow([*cells, catalogue.version, catalogue.sha256, SHORT_LICENCE])
    return text.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return " ".join(map(_cell, value))
    if isinstance(value, Scope):
        return f"{value.conflict}{'?' * (value.strength is ScopeStrength.ARGUABLE)}"
    return str(value)


def plain_export(catalogue: Catalogue) -> dict[str, object]:
    """The whole catalogue as plain data, which follow the schema."""
    return unstructure(exported(catalogue))
