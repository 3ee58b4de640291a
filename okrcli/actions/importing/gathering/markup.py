"""Titles without the marks that files put around them: numbers, labels, priorities, HTML."""

import html
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import NamedTuple

from okrcli.actions.importing.notices import Notices

LONGEST = 500
_OUTLINE = re.compile(r"(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)])\s+(?=\S)")
_WORDS = (
    r"objectives?|goals?|hovedmål|målsetting|mål|ziele?|hauptziel|key ?results?|"
    r"nøkkelresultat|schlüsselergebnis"
)
_LABEL = re.compile(
    rf"(?:(?P<word>{_WORDS})\s*#?\s*(?P<n>\d+(?:\.\d+)*)?\s*[:.)–—-]+\s*|"
    r"\[?(?P<id>(?:KR|O|OKR|NR|SE|KE|M|Z|G|K)[ -]?\d+(?:\.\d+)*)\]?(?:\s*[:.)–—-]+\s*|\s+))(?=\S)",
    re.IGNORECASE,
)
_PRIORITY = re.compile(
    r"`?\[?(?P<p>P(?:\d|X)|(?:must|should|could)(?= -))`?\]?\s*[-–:]\s*", re.IGNORECASE
)
_HANDLES = re.compile(r"(?P<who>@[\w?.-]+(?:\s*[/,&+]\s*@[\w?.-]+)*)\s*[-–:]\s*")
_TAG = re.compile(
    r"<(/?(?:p|br|b|i|u|a|em|strong|ul|ol|li|div|span|h[1-6])\b[^<>]*)>", re.IGNORECASE
)
_QUICK = re.compile(r"^/[a-z_]+\b.*$", re.MULTILINE)
_WORK = re.compile(r"\s*[(<](https://[^\s()<>]+)[)>]\s*$")


class Title(NamedTuple):
    """A title, the id that stood before it, and the kind that its label names."""

    text: str
    own_id: str = ""
    kind: str = ""
    priority: str = ""
    owners: str = ""


def numbered(titles: Iterable[str]) -> bool:
    """Whether the titles of a column begin with outline numbers: at least half of them do."""
    every = [title for title in dict.fromkeys(titles) if title]
    count = sum(1 for title in every if _OUTLINE.match(title))
    return bool(every) and count * 2 >= len(every) and count > 0


def shortened(title: str, description: list[str], at: str, notices: Notices) -> str:
    """A title of a bearable length; what is cut off stands whole in the description."""
    if len(title) <= LONGEST:
        return title
    notices.bend("long-text", at)
    description.insert(0, title[: LONGEST * 18])
    return f"{title[: LONGEST - 1].rstrip()}…"


_MINUS = re.compile(r"-\S")
_BLANK_LINES = re.compile(r"\n{3,}")


def cleaned(raw: str, at: str, notices: Notices, *, outline: bool = False) -> Title:
    """A title on one line, without outline number and label; what was done is noted."""
    text = _one_line(raw, at, notices)
    if text[:1] in {"=", "+", "@"} or _MINUS.match(text):
        notices.bend("formula-like-title", at, text[:60])
    if outline:
        text = _OUTLINE.sub("", text, count=1)
    label = _LABEL.match(text)
    if label is None:
        return Title(text)
    word = (label["word"] or label["id"] or "").lower()
    kind = "objective" if word[:1] in {"o", "g", "h", "m", "z"} else "key result"
    own = re.sub(r"\s|-", "", label["id"] or "")
    return Title(text[label.end() :].strip(), own, kind)


def _one_line(raw: str, at: str, notices: Notices) -> str:
    if "\n" in raw.strip() or "\r" in raw.strip():
        notices.bend("line-break-in-title", at)
    text = " ".join(_visible(raw).split())
    if raw != raw.strip():
        notices.bend("trailing-space", at)
    return text


def _visible(text: str) -> str:
    """The text without characters that nobody sees or that no file may hold."""
    if text.isascii() and text.isprintable():
        return text
    kept = re.sub("[\u00ad\u200b\u2060\ufeff]", "", text.replace("\xa0", " "))
    return "".join(c for c in kept if c in "\n\t" or not _is_control(c))


def _is_control(letter: str) -> bool:
    code = ord(letter)
    return (
        code < 32
        or 0x7F <= code < 0xA0
        or code in {0x2028, 0x2029, 0xFFFE, 0xFFFF}
        or 0xD800 <= code < 0xE000
    )


def marked(text: str) -> tuple[str, str, str]:
    """A list item's title without its priority and its people: the title, `P0`, `@runa/@dov`."""
    priority = owners = ""
    for _ in range(2):
        found = _PRIORITY.match(text)
        if found and not priority:
            priority, text = found["p"].upper(), text[found.end() :]
        who = _HANDLES.match(text)
        if who and not owners:
            owners, text = who["who"], text[who.end() :]
    return text.strip(), priority, owners


def linked(text: str) -> tuple[str, str]:
    """A title without the address in brackets at its end, and that address."""
    found = _WORK.search(text) if len(text) <= LONGEST * 2 else None
    return (text[: found.start()].strip(), found[1]) if found else (text, "")


def struck(text: str) -> tuple[str, bool]:
    """A text without `~~` around it or a part of it, and whether there was any."""
    if text.count("~~") >= 2:
        return text.replace("~~", "").strip(), True
    return text, False


def prose(raw: str, at: str, notices: Notices) -> str:
    """A longer text as plain text: HTML read, an issue tracker's commands left out."""
    text = _visible(raw.replace("\r\n", "\n").replace("\r", "\n"))
    if _TAG.search(text):
        notices.bend("html", at)

        text = of_html(text)
    text = _QUICK.sub("", text)
    lines = [line.rstrip() for line in text.split("\n")]
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip()[:9_500]


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
