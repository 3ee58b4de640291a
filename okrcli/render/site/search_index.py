"""The search's files: what there is, by the first letters of each word of its name.

They are scripts and not JSON, since a page that is opened from the disk may not fetch.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from operator import itemgetter
from typing import NamedTuple

# letters that are no letter with an accent; the script folds what is typed by the same table
FOLDED = {
    "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d", "đ": "d", "þ": "th", "ł": "l", "ı": "i",
}  # fmt: skip
_WORD = re.compile(r"\w+")
# bytes or so of a file, and how many entries one shows that goes on in others
LIMIT, FEW = 150_000, 60
# so many letters of a word tell it from others
_LONGEST = 24


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
    """Paths and texts: one for each letter that a word begins with, or more letters where many do.

    A file of up to LIMIT bytes has all; a larger one some, and the letters by which it goes on in
    files of their own.
    """
    index = _Index()
    for entry in entries:
        index.add(entry)
    yield from index.files()


class _Index:
    """The entries as they are written, and which of them have each word."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.sizes: list[int] = []
        self.having: dict[str, list[int]] = {}

    def add(self, entry: SearchEntry) -> None:
        """Its name and own id are found by; whose it is only narrows what is found by these."""
        words = set(_WORD.findall(folded(f"{entry.title} {entry.ref.rpartition('/')[2]}")))
        for word in words:
            self.having.setdefault(word[:_LONGEST], []).append(len(self.lines))
        line = _line(entry)
        self.lines.append(line)
        self.sizes.append(len(line.encode()))

    def files(self) -> Iterator[tuple[str, str]]:
        """All files, in the order of the alphabet."""
        for first, words in groupby(sorted(self.having), key=itemgetter(0)):
            yield from self._files(first, list(words))

    def _files(self, prefix: str, words: list[str]) -> Iterator[tuple[str, str]]:
        """The file of what begins so, and those that it goes on in."""
        found = sorted({n for word in words for n in self.having[word]})
        longer = [word for word in words if word != prefix]
        if not longer or self._size(found) <= LIMIT:
            yield self._file(prefix, self._first(found), "")
            return
        parts = [(each, list(rest)) for each, rest in groupby(longer, key=itemgetter(len(prefix)))]
        own = self._first(self.having.get(prefix, []))
        shown = sorted({*own, *found[: max(0, FEW - len(own))]})
        yield self._file(prefix, shown, "".join(letter for letter, _ in parts))
        for letter, rest in parts:
            yield from self._files(prefix + letter, rest)

    def _size(self, found: Iterable[int]) -> int:
        return sum(self.sizes[n] for n in found)

    def _first(self, found: list[int]) -> list[int]:
        """As many as fit into one file."""
        size = accumulate(self.sizes[n] for n in found)
        return [n for n, so_far in zip(found, size, strict=True) if so_far <= LIMIT]

    def _file(self, prefix: str, found: list[int], further: str) -> tuple[str, str]:
        # the separators that end a line in older scripts are letters in JSON
        body = ",\n".join(self.lines[n] for n in found)
        body = body.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        names = f"{json.dumps(prefix)},{json.dumps(further)}"
        return f"_search/search-{file_part(prefix)}.js", f"okrFound({names},[\n{body}\n]);\n"


def _line(entry: SearchEntry) -> str:
    keys = ("t", "r", "u", "k", "o")
    return json.dumps(
        dict(zip(keys, entry, strict=True)), ensure_ascii=False, separators=(",", ":")
    )


def file_part(prefix: str) -> str:
    """The letters that a word begins with as part of a file's name; the script makes it so, too.

    >>> file_part("okø")
    'ok_f8'
    """
    return "".join(
        letter if letter.isascii() and letter.isalnum() else f"_{ord(letter):x}"
        for letter in prefix
    )
