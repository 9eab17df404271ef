"""The codes of every problem that reading a submission can give, each with its meaning."""

from typing import Final

from ihl_docs.model.told import told

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
CUSTODY_ORDER: Final = "IHL-CON-008"
RETRIEVED_TOO_EARLY: Final = "IHL-CON-009"
SAID_TOO_LATE: Final = "IHL-CON-010"
RELAYED_TOO_EARLY: Final = "IHL-CON-011"
CONSENT_ORDER: Final = "IHL-CON-012"
HARM_BEFORE_ACT: Final = "IHL-CON-013"
ACCUSED_NO_PARTY: Final = "IHL-CON-014"
MEMBERSHIP_LAPSED: Final = "IHL-CON-015"
COMMAND_LAPSED: Final = "IHL-CON-016"
OUTSIDE_COUNTRY: Final = "IHL-CON-017"
SWAPPED: Final = "IHL-CON-018"
ORIGIN_MISSING: Final = "IHL-CON-019"
ONE_ORIGIN: Final = "IHL-CON-020"
ADDED_TO_ITS_PARTS: Final = "IHL-CON-021"
NAME_IN_PUBLIC: Final = "IHL-CON-022"
SOURCE_IN_PUBLIC: Final = "IHL-CON-023"
CONSENT_USE: Final = "IHL-CON-024"
NO_COLLECTION_DATA: Final = "IHL-CON-025"
COPY_ROLE: Final = "IHL-CON-026"
TWICE: Final = "IHL-CON-027"
BOTH_SIDES: Final = "IHL-CON-028"
REJECTS_NOTHING: Final = "IHL-CON-029"
REJECTED_TOO_EARLY: Final = "IHL-CON-030"
SECOND_INTERVIEW: Final = "IHL-CON-031"
MORE_KNOWN: Final = "IHL-CON-032"
ON_SEVERAL_SIDES: Final = "IHL-CON-033"
DATED_AFTER_COMPILED: Final = "IHL-CON-034"
ACT_OUTSIDE_INCIDENT: Final = "IHL-CON-035"
OUTSIDE_TERRITORY: Final = "IHL-CON-036"
ID_GIVES_AWAY: Final = "IHL-CON-037"
SAME_WORDING: Final = "IHL-CON-038"
OCCUPIER_UNTOLD: Final = "IHL-CON-039"
NOT_MET: Final = "IHL-PRO-001"
NO_EXHIBIT_FILE: Final = "IHL-EXH-001"
OTHER_SIZE: Final = "IHL-EXH-002"
WRONG_FORM: Final = "IHL-SCH-003"
UNKNOWN_KEY: Final = "IHL-SCH-004"
MISSING_KEY: Final = "IHL-SCH-005"
MORE: Final = "IHL-SCH-008"
NOT_YAML: Final = "IHL-SYN-006"
TAG: Final = "IHL-SYN-007"
ALIAS: Final = "IHL-SYN-008"
NO_FILE: Final = "IHL-SYN-009"

MEANINGS: Final = {
    "IHL-SYN-001": told("The file is not UTF-8 text."),
    "IHL-SYN-002": told("The text is no JSON."),
    "IHL-SYN-003": told("A key stands twice in one object."),
    "IHL-SYN-004": told("A number that readers do not keep, such as NaN or a whole number of very many digits."),
    "IHL-SYN-005": told("The document is nested too deep."),
    NOT_YAML: told("The text is no YAML 1.2."),
    TAG: told("YAML tags are not accepted."),
    ALIAS: told("YAML anchors and aliases are not accepted."),
    NO_FILE: told("The file cannot be read."),
    "IHL-SYN-010": told("Half of a surrogate pair, or NUL, which is no character of a text."),
    "IHL-SCH-001": told("A value of the wrong kind, such as text where a list belongs."),
    "IHL-SCH-002": told("A word that is not in the vocabulary."),
    "IHL-SCH-003": told("A value that does not have the form asked for, such as a date."),
    UNKNOWN_KEY: told("A field that does not exist."),
    "IHL-SCH-005": told("A field that is missing."),
    "IHL-SCH-006": told("Too few items."),
    "IHL-SCH-007": told("A number out of its range."),
    MORE: told("More problems than are told."),
    "IHL-STR-001": told("A value of the wrong kind."),
    "IHL-STR-002": told("A word that is not in the vocabulary."),
    "IHL-STR-003": told("A value that does not have the form asked for."),
    "IHL-STR-004": told("A field that does not exist."),
    "IHL-STR-005": told("A field that is missing."),
    "IHL-STR-006": told("A rule of the model that a schema cannot express, such as low <= best <= high."),
    UNKNOWN_ID: told("A reference to an id that nothing has."),
    DUPLICATE_ID: told("An id that two records have."),
    WRONG_KIND_OF_ID: told("A reference to something of another kind."),
    CYCLE: told("References that lead back to where they start."),
    NOT_A_FACT: told("A fact that rests on a claim which asserts none, such as an opinion of law."),
    NO_PARTY: told("A conflict classified between actors of which one is no party."),
    OUTSIDE_CONFLICT: told("An incident outside the dates of the conflict."),
    SOURCE_TOO_OLD: told("A source that was published before what it reports."),
    NO_DIGEST: told("A file without a recorded digest."),
    CONSENT: told("Material of a person who did not consent, or no longer does."),
    NO_EXHIBIT_FILE: told("The file of an evidence item is not where the submission says."),
    OTHER_SIZE: told("The file of an evidence item has another size than the submission says."),
    PROTECTED_IN_PUBLIC: told("Something public that comes from a protected source, speaker or exhibit."),
    CUSTODY_ORDER: told("An item that was in hand before it was made, or custody that runs backward."),
    RETRIEVED_TOO_EARLY: told("A copy that was made before its source was published."),
    SAID_TOO_LATE: told("A claim that was made after the source in which it stands was published."),
    RELAYED_TOO_EARLY: told("A claim that relays another one which was made later."),
    CONSENT_ORDER: told("Consent that was withdrawn before it was given."),
    HARM_BEFORE_ACT: told("A harm that came before the act from which it is said to result."),
    ACCUSED_NO_PARTY: told("An act ascribed to a body that is no party to the conflict and belongs to none."),
    MEMBERSHIP_LAPSED: told("An act of somebody whose memberships hold at other times only."),
    COMMAND_LAPSED: told("A commander involved in an act of those whom he commanded at other times only."),
    OUTSIDE_COUNTRY: told("Coordinates outside the country that is named."),
    SWAPPED: told("Latitude and longitude that appear to be swapped."),
    ORIGIN_MISSING: told("A claim of somebody who was told by others, without the claim that it relays."),
    ONE_ORIGIN: told("Claims of several sources that go back to one origin, so that none corroborates another."),
    ADDED_TO_ITS_PARTS: told("A cumulative figure beside others that it may hold, without saying so."),
    NAME_IN_PUBLIC: told("The name of somebody protected in a public text."),
    SOURCE_IN_PUBLIC: told("A protected source or exhibit that is cited in a public text."),
    CONSENT_USE: told("Public material of a person whose consent does not cover publication."),
    NO_COLLECTION_DATA: told("An original of which nobody says how, when and by whom it was collected."),
    COPY_ROLE: told("An item whose role and whose derivation do not agree."),
    TWICE: told("Two records that appear to be one and the same thing."),
    DATED_AFTER_COMPILED: told("A date that is later than the day on which the submission was compiled."),
    ACT_OUTSIDE_INCIDENT: told("An act outside the time of its incident."),
    OUTSIDE_TERRITORY: told("An incident outside the territory of the conflict."),
    ID_GIVES_AWAY: told("The id of something protected that tells a name, or that stands in a public text."),
    SAME_WORDING: told("Claims of two sources that count as two origins, and have the same words."),
    OCCUPIER_UNTOLD: told("An occupation of which nothing says who occupies."),
    NOT_MET: told("Something that the profile asks for is not there; the message names the requirement."),
    BOTH_SIDES: told("A claim that both asserts and denies one fact."),
    REJECTS_NOTHING: told("A claim that rejects others, of somebody who may not decide: it changes nothing."),
    REJECTED_TOO_EARLY: told("A claim that rejects another one which was made after the decision."),
    SECOND_INTERVIEW: told("A person who had been interviewed in full before."),
    MORE_KNOWN: told("More persons known one by one than the figure beside them counts."),
    ON_SEVERAL_SIDES: told("An act of somebody who is recorded as belonging to several parties at once."),
}

SYNTAX: Final = frozenset(code for code in MEANINGS if code.startswith("IHL-SYN-"))
"""Problems of the text itself, before anything in it is compared with the schema."""
