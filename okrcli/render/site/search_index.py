"""The search's files: what there is, by the first letter of each word of its name.

They are scripts and not JSON, since a page that is opened from the disk may not fetch.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

# letters that are no letter with an accent; the script folds what is typed by the same table
FOLDED = {
    "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ı": "i",
}  # fmt: skip
_WORD = re.compile(r"\w+")


class SearchEntry(NamedTuple):
    """Something that can be found: its title, reference, page, kind in words and whose it is."""

    title: str
    ref: str
    page: str
    kind: str
    owner: str


def folded(text: str) -> str:
    """A text as it is searched: small letters without accents.

    >>> folded("Økt tilgjengelighet på Ærøy")
    'okt tilgjengelighet pa aeroy'
    """
    apart = unicodedata.normalize("NFD", text)
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter)).lower()
    return "".join(FOLDED.get(letter, letter) for letter in plain)


def search_files(entries: Iterable[SearchEntry]) -> Iterator[tuple[str, str]]:
    """Paths and texts: one for each letter or digit that a word begins with, `_` for all others."""
    found: dict[str, list[str]] = {}
    for entry in entries:
        line = json.dumps(
            {"t": entry.title, "r": entry.ref, "u": entry.page, "k": entry.kind, "o": entry.owner},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for letter in sorted(_letters(entry)):
            found.setdefault(letter, []).append(line)
    for letter, lines in sorted(found.items()):
        yield f"_search/search-{letter}.js", _script(letter, lines)


def _letters(entry: SearchEntry) -> set[str]:
    """What its name and own id begin with; whose it is only narrows what is found by these."""
    words = _WORD.findall(folded(f"{entry.title} {entry.ref.rpartition('/')[2]}"))
    return {word[0] if word[0].isascii() and word[0].isalnum() else "_" for word in words}


def _script(letter: str, lines: list[str]) -> str:
    # the separators that end a line in older scripts are letters in JSON
    body = ",\n".join(lines).replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f'okrFound("{letter}",[\n{body}\n]);\n'
