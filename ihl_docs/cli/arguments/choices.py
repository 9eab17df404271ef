"""The words that options take, each list as the module has it that it names: so --help need not load that one."""

SCHEMA_NAMES = ("submission", "assessment", "evidence-package", "catalogue", "definitions")
"""As `ihl_docs.schema.locate` has them."""

CONFLICTS = ("iac", "occupation", "liberation", "niac", "ca3", "ap2", "none")
"""Kinds of conflict, as `ihl_docs.law.question` has them: the short ones."""

CUSTODY_EVENTS = (
    "capture",
    "creation",
    "transfer",
    "ingestion",
    "message digest calculation",
    "fixity check",
    "replication",
    "redaction",
    "dissemination",
    "deaccession",
)
"""As `ihl_docs.model.vocabulary.evidence.CustodyAction` has them."""

LARGEST_MIB = 64
"""As `ihl_docs.intake.plain_files.LARGEST` has it, in bytes."""

SHELLS = ("bash", "zsh", "fish")
"""Those whose completion comes with the program."""

PROFILES = ("record", "every-casualty", "berkeley", "cso", "court-ready")
"""As `ihl_docs.intake.profiles.load` has them."""

VALIDATION_FORMATS = ("sarif", "junit", "github")
"""As `ihl_docs.cli.formats.choose` has them, besides text and JSON."""

TALLY_KEYS = ("status", "sex", "age", "object", "party", "cause", "place", "country", "month")
"""As `ihl_docs.model.tally` has them."""

LANGUAGES = ("en", "fr")
"""English, and every language that has a catalogue in `ihl_docs/locale`."""
