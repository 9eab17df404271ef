"""Reads a page as a program would: its tags, attributes, text and anchors."""

from html.parser import HTMLParser

VOID = {"meta", "br", "circle", "path"}
BLOCKS = {
    "br",
    "p",
    "li",
    "dt",
    "dd",
    "td",
    "th",
    "tr",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "caption",
    "summary",
}


class Page(HTMLParser):
    """What stands in a page; a tag that is not closed where it should be is a fault."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.faults: list[str] = []
        self.by_id: dict[str, list[str]] = {}
        self._open: list[tuple[str, str | None]] = []
        self._text: list[str] = []

    @property
    def text(self) -> str:
        return " ".join("".join(self._text).split())

    def text_of(self, anchor: str) -> str:
        return " ".join("".join(self.by_id[anchor]).split())

    def values(self, name: str) -> list[str]:
        return [value for _, attribute, value in self.attributes if attribute == name]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        names = [name for name, _ in attrs]
        if len(names) != len(set(names)):
            self.faults.append(f"<{tag}> has an attribute twice")
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        anchor = dict(attrs).get("id")
        if anchor is not None:
            if anchor in self.by_id:
                self.faults.append(f"id {anchor} twice")
            self.by_id[anchor] = []
        if tag not in VOID:
            self._open.append((tag, anchor))
        if tag in BLOCKS:
            self.handle_data(" ")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        if not self._open or self._open[-1][0] != tag:
            self.faults.append(f"</{tag}> closes {self._open[-1:]}")
            return
        self._open.pop()

    def handle_comment(self, data: str) -> None:
        self.faults.append(f"a comment: {data!r}")

    def handle_data(self, data: str) -> None:
        if any(tag in {"style", "title"} for tag, _ in self._open):
            return
        self._text.append(data)
        for _, anchor in self._open:
            if anchor is not None:
                self.by_id[anchor].append(data)

    def close(self) -> None:
        super().close()
        self.faults += [f"<{tag}> is not closed" for tag, _ in self._open]


def read(html: str) -> Page:
    page = Page()
    page.feed(html)
    page.close()
    return page
