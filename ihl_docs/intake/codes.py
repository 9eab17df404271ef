"""The codes of every problem that reading a submission can give, each with its meaning."""

from typing import Final

DUPLICATE_ID: Final = "IHL-REF-002"
UNKNOWN_ID: Final = "IHL-REF-001"
WRONG_KIND_OF_ID: Final = "IHL-REF-003"
CYCLE: Final = "IHL-REF-004"
NOT_A_FACT: Final = "IHL-CON-001"
NO_PARTY: Final = "IHL-CON-002"
OUTSIDE_CONFLICT: Final = "IHL-CON-003"
SOURCE_TOO_OLD: Final = "IHL-CON-004"
NO_DIGEST: Final = "IHL-CON-005"
CONSENT: Final = "IHL-CON-006"
PROTECTED_IN_PUBLIC: Final = "IHL-CON-007"
NO_EXHIBIT_FILE: Final = "IHL-EXH-001"
OTHER_SIZE: Final = "IHL-EXH-002"
NOT_YAML: Final = "IHL-SYN-006"
TAG: Final = "IHL-SYN-007"
ALIAS: Final = "IHL-SYN-008"
NO_FILE: Final = "IHL-SYN-009"

MEANINGS: Final = {
    "IHL-SYN-001": "The file is not UTF-8 text.",
    "IHL-SYN-002": "The text is no JSON.",
    "IHL-SYN-003": "A key stands twice in one object.",
    "IHL-SYN-004": "A number that readers do not keep, such as NaN or a whole number of very many digits.",
    "IHL-SYN-005": "The document is nested too deep.",
    NOT_YAML: "The text is no YAML 1.2.",
    TAG: "YAML tags are not accepted.",
    ALIAS: "YAML anchors and aliases are not accepted.",
    NO_FILE: "The file cannot be read.",
    "IHL-SYN-010": "Half of a surrogate pair, which is no character.",
    "IHL-SCH-001": "A value of the wrong kind, such as text where a list belongs.",
    "IHL-SCH-002": "A word that is not in the vocabulary.",
    "IHL-SCH-003": "A value that does not have the form asked for, such as a date.",
    "IHL-SCH-004": "A field that does not exist.",
    "IHL-SCH-005": "A field that is missing.",
    "IHL-SCH-006": "Too few items.",
    "IHL-SCH-007": "A number out of its range.",
    "IHL-STR-001": "A value of the wrong kind.",
    "IHL-STR-002": "A word that is not in the vocabulary.",
    "IHL-STR-003": "A value that does not have the form asked for.",
    "IHL-STR-004": "A field that does not exist.",
    "IHL-STR-005": "A field that is missing.",
    "IHL-STR-006": "A rule of the model that a schema cannot express, such as low <= best <= high.",
    UNKNOWN_ID: "A reference to an id that nothing has.",
    DUPLICATE_ID: "An id that two records have.",
    WRONG_KIND_OF_ID: "A reference to something of another kind.",
    CYCLE: "References that lead back to where they start.",
    NOT_A_FACT: "A fact that rests on a claim which asserts none, such as an opinion of law.",
    NO_PARTY: "A conflict classified between actors of which one is no party.",
    OUTSIDE_CONFLICT: "An incident outside the dates of the conflict.",
    SOURCE_TOO_OLD: "A source that was published before what it reports.",
    NO_DIGEST: "A file without a recorded digest.",
    CONSENT: "Material of a person who did not consent, or no longer does.",
    NO_EXHIBIT_FILE: "The file of an evidence item is not where the submission says.",
    OTHER_SIZE: "The file of an evidence item has another size than the submission says.",
    PROTECTED_IN_PUBLIC: "Something public that comes from a protected source, speaker or exhibit.",
}

SYNTAX: Final = frozenset(code for code in MEANINGS if code.startswith("IHL-SYN-"))
"""Problems of the text itself, before anything in it is compared with the schema."""
