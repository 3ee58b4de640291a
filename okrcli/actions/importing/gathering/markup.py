"""HTML as text: paragraphs and breaks as lines, links with their address behind."""

import html
import re
from html.parser import HTMLParser


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.target = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"br", "p", "div", "li"} and self.parts:
            self.parts.append("\n")
        if tag == "li":
            self.parts.append("- ")
        if tag == "a":
            self.target = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.target.startswith(("https://", "http://", "mailto:")):
            self.parts.append(f" ({self.target})")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def of_html(text: str) -> str:
    """HTML as text: paragraphs and breaks as lines, links with their address behind."""
    parser = _Text()
    parser.feed(text)
    parser.close()
    made = html.unescape("".join(parser.parts)).replace("\xa0", " ")
    lines = [" ".join(line.split()) for line in made.split("\n")]
    return re.sub(r"\n{2,}", "\n\n", "\n".join(lines)).strip()
