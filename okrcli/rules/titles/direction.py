"""Which way a title says that a count goes: "increase the number of", "senke andelen".

Only where a verb and a count stand side by side at the opening: "increase quality" may well be
measured by errors that become fewer.
"""

import re

from okrcli.model.measure import Direction
from okrcli.rules.titles import labels
from okrcli.rules.titles.tokens import Span

_UP = ("boost", "double", "grow", "increase", "lift", "raise", "triple",
       "doble", "heve", "hev", "tredoble", "øke", "øk")  # fmt: skip
_DOWN = ("cut", "decrease", "halve", "lower", "reduce", "shrink",
         "halvere", "halver", "kutte", "kutt", "redusere", "reduser", "senke", "senk")  # fmt: skip
_COUNT = (
    r"(?:(?:the|our)\s{1,2})?(?:number|share|percentage|proportion|volume|amount)\s{1,2}of"
    r"|antall|antallet|andelen?|prosentandelen|mengden|volumet"
)


def _opening(verbs: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(verbs)})\s{{1,2}}(?:{_COUNT})(?!\w)", re.IGNORECASE)


_WAYS: dict[Direction, re.Pattern[str]] = {"higher": _opening(_UP), "lower": _opening(_DOWN)}


def counted(title: str) -> tuple[Direction, Span] | None:
    """The way that the count at a title's opening goes, and the words that say so; else None.

    Example: "Reduce the number of complaints" is `("lower", (0, 20))`.
    """
    at = labels.start(title)
    for way, opening in _WAYS.items():
        found = opening.match(title, at)
        if found:
            return way, found.span()
    return None
