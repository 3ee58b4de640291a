"""What a heading may mean: ordered patterns in three languages, each with what must stand below.

A heading that fits several is decided by the cells: `Ziel` above numbers is a target, above texts
an objective. The order is the order of preference where the cells allow both.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from okrcli.actions.importing.meaning import vocabulary
from okrcli.actions.importing.tables import heading_words

FIELDS = frozenset(field for field, _, _ in heading_words.PATTERNS) | {
    "children",
    "supports",
    "period_value",
}
_COMPILED = tuple(
    (field, wants, re.compile(pattern)) for field, wants, pattern in heading_words.PATTERNS
)
_LEVEL = re.compile(
    r"(?P<kr>key ?results?|krs?|nokkelresultat(?:er|et)?s?|schlusselergebnis|ergebnis)[ _]*"
    r"(?P<rest1>.+)|"
    r"(?P<o>objectives?|goals?|mal(?:et)?s?|ziel|o)[ _]+(?P<rest2>.+)|okrs?[ _]+(?P<rest3>.+)"
)
_BRACKETS = re.compile(r"[(\[{]([^)\]}]*)[)\]}]")
# of a cell, how much is looked at to see whether it is a heading
_LONGEST = 200
_SCALE = re.compile(r"(\d+) ?(?:-|–|to|til|bis) ?(\d+)")
# how an issue tracker exports the fields of its users
_CUSTOM = re.compile(r"\s*custom field \((.+)\)\s*", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-zæøåäöüß0-9])(?=[A-ZÆØÅÄÖÜ])")


class Candidate(NamedTuple):
    """One meaning of a heading: a field, how far down the patterns it stands, what must be below.

    `level` is "objective" or "key result" where the heading itself says whose field it is.
    """

    rank: int
    field: str
    wants: str
    level: str = ""


@lru_cache(maxsize=2048)
def normal(heading: str) -> str:
    """A heading as patterns see it: folded, without brackets, marks and camel case."""
    custom = _CUSTOM.fullmatch(heading[:_LONGEST])
    heading = custom[1] if custom else heading[:_LONGEST]
    said = _CAMEL.sub(" ", heading.strip()) if " " not in heading.strip() else heading
    said = vocabulary.folded(_BRACKETS.sub(" ", said))
    if said.strip() == "#":
        return "#"
    return " ".join(re.sub(r"[*_:/.,;?!'’\"–—-]+", " ", said.replace("&", " and ")).split())


def scale(heading: str) -> tuple[int, int] | None:
    """The scale that stands in a heading's brackets: `Sikkerhet (0-10)`."""
    found = _SCALE.search(" ".join(_BRACKETS.findall(heading)))
    return (int(found[1]), int(found[2])) if found else None


@lru_cache(maxsize=2048)
def candidates(heading: str) -> tuple[Candidate, ...]:
    """What a heading may mean, the likeliest first; none for words that are no heading."""
    found = _candidates(normal(heading))
    whole = normal(heading.strip().lower())
    if whole != normal(heading):
        # `ownerEmail` is two words and `UoM` is one
        found += _candidates(whole)
    without_year = re.sub(r" ?\b20\d\d\b ?", " ", normal(heading)).strip()
    if without_year != normal(heading):
        found += _candidates(without_year)
    return tuple(sorted(dict.fromkeys(found), key=lambda item: item.rank))


def _candidates(said: str) -> list[Candidate]:
    if not said or len(said) > 60:
        return []
    found = [
        Candidate(rank, field, wants)
        for rank, (field, wants, pattern) in enumerate(_COMPILED)
        if pattern.fullmatch(said)
    ]
    level = _LEVEL.fullmatch(said)
    if level:
        side = "key result" if level["kr"] else "objective" if level["o"] else ""
        rest = (level["rest1"] or level["rest2"] or level["rest3"] or "").strip()
        found += [
            Candidate(rank, field, wants, side)
            for rank, (field, wants, pattern) in enumerate(_COMPILED)
            if pattern.fullmatch(rest) and field not in {"objective", "key_result"}
        ]
    return found
