"""What a text cites: each pinpoint bound to the instrument that its author meant, where the text says which."""

from collections.abc import Iterator
from typing import Final, NamedTuple

import attrs

from ihl_docs.law.citing.events import Back, Event, Events, Name, Pointer
from ihl_docs.law.citing.pinpoints import Pinpoints
from ihl_docs.law.citing.places import Group, Item, Path
from ihl_docs.law.citing.tokens import Token
from ihl_docs.law.citing.words import Named, Words

_STUDY: Final = "cihl"
_MOST_PARAGRAPHS: Final = 20
"""Paragraphs of the longest article that is cited so; a judgment or a report has more."""
_COMMON: Final = Named(("gc1", "gc2", "gc3", "gc4"), plural=True)


class Mention(NamedTuple):
    """A place that a text points at, and where it does."""

    start: int
    end: int
    path: Path
    through: Path | None
    onward: bool
    kind: str
    named: Named | None
    back: bool = False
    """Whether it refers back, as ibid. does: to `named`, or nobody knows to what."""
    unread: bool = False
    """Whether more follows that points inside the place and was not understood, such as `last paragraph`."""
    behind: int = 0
    """Where the text goes on, behind the instrument's name if that follows."""


def mentions(found: list[Token], words: Words, *, strict: bool) -> Iterator[Mention]:
    """What the tokens of a text cite, in the order of the text.

    Args:
        found: The tokens.
        words: The words and names of citations.
        strict: Whether numbers alone count only where brackets show what they are, as in prose; an instrument
            without an article is then left out.
    """
    points = Pinpoints(found, words)
    return _Reader(found, words, points, strict, Events(found, words, points, strict)).mentions()


@attrs.frozen
class _Reader:
    found: list[Token]
    words: Words
    points: Pinpoints
    strict: bool
    events: Events

    def mentions(self) -> Iterator[Mention]:
        events = self._merged(self.events.all())
        bound = self._bound(events)
        used = {by for _, by in bound.values()}
        self._follow_back(events, bound)
        for at, event in enumerate(events):
            if isinstance(event, Pointer):
                if not self._repeats(events, at):
                    yield from self._pointed(event, *bound[at], events, at)
            elif isinstance(event, Back):
                follows = at + 1 < len(events) and isinstance(events[at + 1], Pointer)
                if not (follows and self.events.gap(event.end, events[at + 1].start).near):
                    yield self._whole(event.start, event.end, None, back=True)
            elif not self.strict and at not in used:
                named = event.named
                if not (named.generic or named.labelled or named.elsewhere):
                    yield self._whole(event.start, event.end, named)

    def _whole(self, start: int, end: int, named: Named | None, *, back: bool = False) -> Mention:
        return Mention(
            self.found[start].start, self.found[end - 1].end, (), None, onward=False, kind="", named=named, back=back
        )

    def _merged(self, events: list[Event]) -> list[Event]:
        """Names side by side that can mean one instrument, made one: a title, and in brackets what it is called."""
        merged: list[Event] = []
        for at, event in enumerate(events):
            last = merged[-1] if merged else None
            if isinstance(event, Name) and isinstance(last, Name) and not self._each_its_own(merged, events[at:]):
                if (one := self._belonging(last, event)) is not None:
                    merged[-1] = Name(one, last.start, event.end)
                    continue
                one = self._one(last.named, event.named)
                gap = self.events.gap(last.end, event.start, imprint=one is not None)
                if one is not None and gap.near and not (gap.listing and not self._dated(last.end, event.start)):
                    merged[-1] = Name(one, last.start, event.end)
                    continue
            merged.append(event)
        return merged

    def _each_its_own(self, before: list[Event], after: list[Event]) -> bool:
        """Whether two names of one instrument have an article each: art. 27 GC IV, GC IV, art. 147."""
        pointer, first, second = before[-2] if len(before) > 1 else None, before[-1], after[0]
        beyond = after[1] if len(after) > 1 else None
        parting = [token.text for token in self.found[first.end : second.start]]
        return (
            isinstance(pointer, Pointer)
            and isinstance(beyond, Pointer)
            and "(" not in parting
            and self.events.gap(pointer.end, first.start).near
            and not {",", ";"} & {token.text for token in self.found[pointer.end : first.start]}
            and self.events.gap(second.end, beyond.start).near
        )

    def _belonging(self, last: Name, event: Name) -> Named | None:
        """The Protocol, where a name says to which Convention it belongs."""
        between = range(last.end, event.start)
        joined = any(self.points.is_in(at, "joins") for at in between)
        if not joined or not all(self._joins(at) for at in between) or last.named.elsewhere:
            return None
        return self.words.protocol_of(last.named, event.named, self.found[last.start : last.end])

    def _joins(self, at: int) -> bool:
        """Whether a token may stand between a Protocol and its Convention: words such as annexed to the, and dates."""
        text = self.points.text(at)
        return (
            text in {"'", ",", "(", ")"}
            or text.isdigit()
            or any(self.points.is_in(at, name) for name in ("joining", "months"))
        )

    def _dated(self, start: int, end: int) -> bool:
        """Whether what lies between tells when and where an instrument was published."""
        return any(self.found[at].text.isdigit() for at in range(start, end))

    @staticmethod
    def _one(first: Named, second: Named) -> Named | None:
        if first.elsewhere or second.elsewhere or first.each or second.each:
            return first if first == second else None
        shared = tuple(one for one in first.instruments if one in second.instruments)
        if not shared:
            return second if first.generic else None
        return Named(
            shared,
            weak=first.weak and second.weak,
            labelled=first.labelled and second.labelled,
            generic=first.generic and second.generic,
            plural=first.plural and second.plural,
        )

    def _bound(self, events: list[Event]) -> dict[int, tuple[Named | None, int | None]]:
        """For each pointer what it belongs to, and the event that names it."""
        bound: dict[int, tuple[Named | None, int | None]] = {}
        taken: set[int] = set()
        leading: int | None = None
        for at, event in enumerate(events):
            if isinstance(event, Name):
                usable = at not in taken and not event.named.generic
                leading = at if usable else None
                continue
            if isinstance(event, Back):
                leading = None
                continue
            before = events[at - 1] if at else None
            if leading is not None and before is not None and not self._leads(before, event, at - 1 == leading):
                leading = None
            behind = self._behind(events, at, leading)
            if behind is not None:
                bound[at] = (self._together(events, behind, taken), behind)
                taken.add(behind)
                leading = None
            elif leading is not None and self._fits(event.group, self._named(events[leading])):
                bound[at] = (self._named(events[leading]), leading)
            else:
                bound[at] = (None, None)
        self._share(events, bound)
        return bound

    @staticmethod
    def _named(event: Event) -> Named:
        assert isinstance(event, Name)  # noqa: S101  # only names lead or follow
        return event.named

    def _leads(self, before: Event, pointer: Pointer, first: bool) -> bool:
        gap = self.events.gap(
            before.end, pointer.start, imprint=first and pointer.group.kind != "free", heading=not first
        )
        return gap.near and (not gap.genitive or first)

    def _behind(self, events: list[Event], at: int, leading: int | None) -> int | None:
        """The name that follows a pointer and that the pointer belongs to."""
        pointer, after = events[at], events[at + 1] if at + 1 < len(events) else None
        if not isinstance(pointer, Pointer) or not isinstance(after, Name):
            return None
        gap = self.events.gap(pointer.end, after.start, heading=True)
        if not gap.near or gap.listing or not self._fits(pointer.group, after.named) or self._repeats(events, at + 2):
            return None
        if after.named.generic:
            return at + 1 if gap.genitive else None
        if gap.genitive or leading is None:
            return at + 1
        comma = any(token.text in {",", ";", ":"} for token in self.found[pointer.end : after.start])
        return None if comma or self._leads_on(events, at, leading) else at + 1

    def _leads_on(self, events: list[Event], at: int, leading: int) -> bool:
        """Whether the name that follows a pointer belongs to the pointer behind it: GC I art. 19 GC II art. 22.

        Not so in GC IV, art. 33; art. 51 AP I; art. 13 AP II: there the first name is far, and signs part the others.
        """
        name, beyond = events[at + 1], events[at + 2] if at + 2 < len(events) else None
        if not isinstance(beyond, Pointer) or not self.events.gap(name.end, beyond.start).near:
            return False
        if self.found[events[at].start].broken and not self.found[name.start].broken:
            return False  # a line of its own
        between = [token.text for token in self.found[name.end : beyond.start]]
        if leading == at - 1 or not any(word in {",", ";"} or word in self.words["and"] for word in between):
            return True
        after = events[at + 3] if at + 3 < len(events) else None
        follows = (
            isinstance(after, Name)
            and not {",", ";"} & {token.text for token in self.found[beyond.end : after.start]}
            and self.events.gap(beyond.end, after.start).near
            and not self.found[after.start].broken
        )
        return ";" not in between and not follows

    def _repeats(self, events: list[Event], at: int) -> bool:
        """Whether a pointer says again which common article was meant: common Article 3 (GC I-IV, art. 3)."""
        if at < 2 or at >= len(events):
            return False
        first, name, second = events[at - 2 : at + 1]
        return (
            isinstance(first, Pointer)
            and isinstance(name, Name)
            and isinstance(second, Pointer)
            and first.group.common
            and set(name.named.instruments) >= set(_COMMON.instruments)
            and [item.path for item in first.group.items] == [item.path for item in second.group.items]
            and self.points.text(name.start - 1) == "("
            and self.events.gap(name.end, second.start).near
        )

    def _together(self, events: list[Event], at: int, taken: set[int]) -> Named:
        """The instrument named, with those that `and` joins to it and that have no article of their own."""
        named = self._named(events[at])
        while not (named.weak or named.elsewhere or named.labelled) and at + 1 < len(events):
            here, more = events[at], events[at + 1]
            if not isinstance(more, Name) or more.named.weak or more.named.elsewhere or more.named.labelled:
                break
            between = [token.text for token in self.found[here.end : more.start]]
            alone = at + 2 >= len(events) or not self.events.gap(more.end, events[at + 2].start).near
            if not (between and all(word in self.words["and"] or word in {"the", "of"} for word in between) and alone):
                break
            named = Named((*named.instruments, *more.named.instruments), each=True)
            at += 1
            taken.add(at)
        return named

    def _fits(self, group: Group, named: Named) -> bool:
        if named.labelled and group.kind == "free":
            return len(group.items[0].path) > 2
        if named.elsewhere or group.kind == "free":
            return True
        return (group.kind == "rule") == (_STUDY in named.instruments)

    def _share(self, events: list[Event], bound: dict[int, tuple[Named | None, int | None]]) -> None:
        """Give pointers that `and` joins to the next one its instrument: article 51 and article 57 of AP I."""
        for at in sorted(bound, reverse=True):
            following = events[at + 1] if at + 1 < len(events) else None
            if bound[at][0] is None and isinstance(following, Pointer) and bound[at + 1][1] is not None:
                by = bound[at + 1][1]
                gap = self.events.gap(events[at].end, following.start)
                between = [token.text for token in self.found[events[at].end : following.start]]
                pointer = events[at]
                if (
                    by is not None
                    and by > at
                    and gap.near
                    and not gap.genitive
                    and ";" not in between
                    and isinstance(pointer, Pointer)
                    and pointer.group.kind == following.group.kind
                    and not pointer.group.common
                ):
                    bound[at] = (bound[at + 1][0], by)

    def _follow_back(self, events: list[Event], bound: dict[int, tuple[Named | None, int | None]]) -> None:
        """Give `id., art. 49` the instrument cited right before it; with words between, nobody knows which is meant."""
        for at in range(2, len(events)):
            pointer, back, before = events[at], events[at - 1], events[at - 2]
            if not (isinstance(pointer, Pointer) and isinstance(back, Back)) or bound[at][0] is not None:
                continue
            named = before.named if isinstance(before, Name) else bound.get(at - 2, (None, None))[0]
            behind = self.found[before.end : back.start]
            if (
                named is not None
                and len(named.instruments) == 1
                and not (named.weak or named.generic or named.elsewhere)
                and all(token.text in {".", ",", ";", ")", "]"} for token in behind)
                and self.events.gap(back.end, pointer.start).near
                and (pointer.group.kind == "rule") == (_STUDY in named.instruments)
            ):
                bound[at] = (named, None)

    def _pointed(
        self, event: Pointer, named: Named | None, by: int | None, events: list[Event], at: int
    ) -> Iterator[Mention]:
        if by == at + 1:
            event = self._deepened(event, events[by])
        group = event.group
        back = at > 0 and isinstance(events[at - 1], Back) and self.events.gap(events[at - 1].end, event.start).near
        if group.common and (
            named is None or named.generic or named.plural or set(named.instruments) >= set(_COMMON.instruments)
        ):
            named = _COMMON
        if named is None and self._stranger(event.end):
            named = Named((), elsewhere=True)
        if named is None and self.strict and group.kind == "article" and self._pronoun(event):
            return
        pairs = self._paired(group, named, event, events, at)
        after = events[at + 1] if at + 1 < len(events) else None
        behind = after.end if isinstance(after, Name) else event.end
        goes_on = isinstance(after, Name) and named is not None and self.points.onward(behind)[1]
        for item, one in pairs:
            first = event.start if item.start == group.items[0].start else item.start
            yield Mention(
                self.found[first].start,
                self.found[max(item.end, first + 1) - 1].end,
                item.path,
                item.through,
                item.onward or (goes_on and item is group.items[-1]),
                group.kind,
                one,
                back=back,
                unread=item is group.items[-1]
                and (
                    self.points.left_over(item.end)
                    or self._unread(item.end)
                    or (named is not None and self._unread(behind))
                ),
                behind=self.found[behind - 1].end,
            )

    def _deepened(self, event: Pointer, name: Event) -> Pointer:
        """The same with the paragraph that is named behind the instrument: article 49 of Convention IV, paragraph 6.

        A long number, or one of something else (paragraph 45 of the report), is none of the article's.
        """
        item, at = event.group.items[0], name.end + (self.points.text(name.end) == ",")
        ahead = self.points.text(at) in self.words.numbers and self.points.is_in(at + 1, "part")
        if len(event.group.items) > 1 or item.through is not None or not (ahead or self.points.is_in(at, "paragraph")):
            return event
        read = self.points.parts(at, item.path)
        if read is None or len(read.items) > 1 or read.items[0].through or self.points.is_in(read.end, "genitive"):
            return event
        path = read.items[0].path
        first = path[len(item.path)]
        if first.isdigit() and int(first) > _MOST_PARAGRAPHS:
            return event
        return event._replace(group=event.group._replace(items=(item._replace(path=path, end=read.end),)))

    def _paired(
        self, group: Group, named: Named | None, event: Pointer, events: list[Event], at: int
    ) -> Iterator[tuple[Item, Named | None]]:
        """Each place with its instrument: articles 50/51/130/147 of the four Conventions are one of each."""
        several = named is not None and (named.each or named.plural) and len(named.instruments) == len(group.items)
        end = events[at + 1].end if at + 1 < len(events) else event.end
        said = any(self.points.is_in(place, "respectively") for place in range(event.end, min(end + 3, event.end + 30)))
        if named is not None and several and len(group.items) > 1 and (group.slashed or said):
            yield from ((item, Named((one,))) for item, one in zip(group.items, named.instruments, strict=True))
        elif named is not None and named.each:
            yield from ((item, Named((one,))) for item in group.items for one in named.instruments)
        else:
            yield from ((item, named) for item in group.items)

    def _unread(self, at: int) -> bool:
        """Whether a subdivision follows that cannot be read: the last paragraph, or (5) behind the instrument."""
        bracket = self.points.text(at) in {"(", "["}
        if bracket and self.points.text(at + 1).isdigit() and self.points.text(at + 2) in {")", "]"}:
            return len(self.points.text(at + 1)) <= 2
        at += bracket or self.points.text(at) == ","
        at += self.points.text(at) in {"the", "le", "la"}
        return self.points.is_in(at, "vague") and self.points.is_in(at + 1, "part")

    def _stranger(self, at: int) -> bool:
        """Whether `of the ... Code` follows, an instrument of another kind."""
        if not self.points.is_in(at, "genitive"):
            return False
        for place in range(at, min(at + 9, len(self.found))):
            if self.points.is_in(place, "stranger"):
                return True
            if not (self.found[place].text.isalnum() or self.found[place].text == "'"):
                return False
        return False

    def _pronoun(self, event: Pointer) -> bool:
        """Whether the number is a Latin numeral that no instrument claims: the article I wrote."""
        return self.found[event.end - 1].text == "i" and len(event.group.items[0].path) == 1
