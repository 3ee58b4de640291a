"""An id for a KPI that is only a phrase: its first words, without its number."""

import re
import unicodedata
from collections.abc import Iterable

from okrcli.model import scalars
from okrcli.text.measure_phrases import phrase_words

_MOST = 4
_LONGEST = 40
_VERBS = re.compile(
    rf"\A\s*(?:{phrase_words.UP}|{phrase_words.DOWN}|{phrase_words.CHANGE})(?!\w)", re.IGNORECASE
)
_SMALL, _JOINING = (
    {word.translate(scalars.LETTERS) for word in words}
    for words in (phrase_words.SMALL, phrase_words.JOINING)
)


def unique(text: str, span: tuple[int, int] | None, taken: Iterable[str]) -> str:
    """The id of a phrase whose number stands in a stretch of it, unlike those that are taken.

    Of a set the names are in small letters already.
    """
    before, behind = (text, "") if span is None else (text[: span[0]], text[span[1] :])
    words = _words(_VERBS.sub("", before, count=1)) or _words(behind) or ["kpi"]
    stem = "-".join(words)[:_LONGEST].strip("-")
    known = taken if isinstance(taken, set) else {name.lower() for name in taken}
    numbers = (f"{stem}-{n}" for n in range(2, len(known) + 3))
    return next(name for name in (stem, *numbers) if name not in known)


def _words(text: str) -> list[str]:
    """Up to four words that tell a phrase from others, before it is said more closely."""
    folded = unicodedata.normalize("NFC", text).lower().translate(scalars.LETTERS)
    found: list[str] = []
    for word in re.findall(r"[a-z0-9]+", folded):
        if len(found) == _MOST or (len(found) > 1 and word in _JOINING):
            break
        if word not in _SMALL | _JOINING:
            found.append(word)
    return found
