"""One person who was killed, hurt or lost, known as an individual."""

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.confidentiality import Confidentiality
from ihl_docs.model.forms import ClaimRef, Count
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.told import told
from ihl_docs.model.vocabulary.persons import AgeGroup, PersonStatus, Sex

EIGHTEEN = 18
FIFTEEN = 15


@record
class Casualty:
    """A person among those whom a harm counts: the figure stays what it is, whoever of them is known."""

    name: Text | None = about(
        "The name by local custom, with other names in brackets; absent if unknown.", default=None
    )
    age: Count | None = about("Years of age at the time of the incident.", default=None, unit="a")
    age_group: AgeGroup | None = about("The band of age at the time, where the years are not known.", default=None)
    sex: Sex | None = about("Sex or gender as reported.", default=None)
    status: PersonStatus | None = about("What the person was, if not as the harm says.", default=None)
    cause: Text | None = about("The cause or kind of death or injury, as reported.", default=None)
    confidentiality: Confidentiality | None = about("Who may see it; if absent, as the claims' sources.", default=None)
    claims: tuple[ClaimRef, ...] = about("Who says so.", least=1)
    denied_by: tuple[ClaimRef, ...] = about("Who denies it.", default=())

    @property
    def band(self) -> AgeGroup | None:
        """The narrowest band of age that is known."""
        if self.age is None:
            return self.age_group
        if self.age >= EIGHTEEN:
            return AgeGroup.ADULT
        return AgeGroup.CHILD_UNDER_15 if self.age < FIFTEEN else AgeGroup.CHILD

    def __attrs_post_init__(self) -> None:
        if self.age is not None and self.age_group is not None and not _within(self.age, self.age_group):
            raise InvalidValueError(
                "age_group",
                told("a person of {age} is not {group}", age=self.age, group=self.age_group.value),
                told("Correct the age or the group, or give only the one that is known."),
            )


def _within(age: int, group: AgeGroup) -> bool:
    if group is AgeGroup.ADULT:
        return age >= EIGHTEEN
    return age < (FIFTEEN if group is AgeGroup.CHILD_UNDER_15 else EIGHTEEN)
