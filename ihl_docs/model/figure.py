"""Numbers of persons or things, as they are reported: a range, never a false precision."""

from itertools import pairwise

from ihl_docs.errors import InvalidValueError
from ihl_docs.model.forms import Count, EdtfDate
from ihl_docs.model.record import about, record
from ihl_docs.model.text import Text
from ihl_docs.model.told import told


@record
class Figure:
    """A number as reported. Figures of different sources are kept side by side, never averaged or added."""

    low: Count | None = about("The lowest number reported.", default=None)
    best: Count | None = about("The number reported, or the source's own best estimate.", default=None)
    high: Count | None = about("The highest number reported.", default=None)
    approximate: bool = about("Whether the source gives it as about, around or estimated.", default=False)
    cumulative: bool = about(
        "Whether it counts everything since some day, so that it must not be added to its parts.", default=False
    )
    since: EdtfDate | None = about("Since when a cumulative figure counts.", default=None)
    as_stated: Text | None = about("The source's own words where they give no number, such as several.", default=None)

    def __attrs_post_init__(self) -> None:
        known = [number for number in (self.low, self.best, self.high) if number is not None]
        if not known and self.as_stated is None:
            raise InvalidValueError(
                "best",
                told("a figure needs a number, or the source's words for one"),
                told(
                    'Add "best", "low" or "high" with a number, or "as_stated" with the words, or leave the figure out.'
                ),
            )
        if known != sorted(known):
            raise InvalidValueError(
                *self._falls(),
                told("Put the numbers in order, the lowest as low and the highest as high, or correct them."),
            )
        if self.since is not None and not self.cumulative:
            raise InvalidValueError(
                "since",
                told("only a cumulative figure counts since a day"),
                told('Add "cumulative": true if it does, or take since out.'),
            )

    def _falls(self) -> tuple[str, str]:
        """The first field whose number is above that of the one that follows it, and that it is."""
        known = [(name, getattr(self, name)) for name in ("low", "best", "high") if getattr(self, name) is not None]
        return next(
            (
                name,
                told(
                    "{name} ({number}) is more than {other} ({after})",
                    name=name,
                    number=number,
                    other=other,
                    after=after,
                ),
            )
            for (name, number), (other, after) in pairwise(known)
            if number > after
        )
