"""A page read as a browser would, without one: its elements, texts and links."""

import re
from html.parser import HTMLParser
from typing import NamedTuple

VOID = {"meta", "br", "link", "img", "input", "hr"}
# in SVG an element without content closes itself
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


class Element(NamedTuple):
    """One element: what it is, what it says of itself, and the elements around it."""

    tag: str
    attributes: dict[str, str]
    around: tuple[str, ...]


class Page(HTMLParser):
    """What is on a page; `open` must be empty once it is read, else a tag was left open."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = text
        self.elements: list[Element] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {k: v or "" for k, v in attrs}, tuple(self.open)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {k: v or "" for k, v in attrs}, tuple(self.open)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1] == tag, f"</{tag}> closes <{self.open[-1]}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        if data.strip() and "style" not in self.open:
            self.words.append(" ".join(data.split()))

    def all(self, tag: str) -> list[Element]:
        """Every element of a kind."""
        return [element for element in self.elements if element.tag == tag]

    @property
    def headings(self) -> list[int]:
        """The levels of the headings in their order."""
        return [int(e.tag[1]) for e in self.elements if e.tag in HEADINGS]

    @property
    def ids(self) -> list[str]:
        """Every address on the page."""
        return [e.attributes["id"] for e in self.elements if "id" in e.attributes]

    @property
    def style(self) -> str:
        """The style sheet, as it stands between its tags."""
        found = re.search(r"<style>(.*?)</style>", self.text, re.DOTALL)
        assert found
        return found[1]
