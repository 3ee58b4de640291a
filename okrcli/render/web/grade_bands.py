"""The picture of a closed cycle's grades: a dot a key result, over the three bands."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.scoring import grades
from okrcli.views import report_values
from okrcli.views.words import state_marks

_STEP, _ABOVE, _BELOW = 13, 8, 40
_MOST = 12
# half of the room at either end, so that the dots of 0.0 and 1.0 have some
_EDGE, _ROOM = 4.0, 92.0


class Dot(NamedTuple):
    """A key result; x is in per cent, y in pixels."""

    x: float
    y: float
    look: str
    words: str


class Band(NamedTuple):
    """A stretch of grades that mean the same."""

    x: float
    width: float
    look: str
    words: str


class Bands(NamedTuple):
    """The whole picture, as high as its highest pile needs."""

    bands: tuple[Band, ...]
    dots: tuple[Dot, ...]
    height: int


# bands meet between the grades that are next to each other, as grades have one decimal
_YELLOW_FROM, _GREEN_FROM = (
    float(last + Decimal("0.05")) for last in (grades.RED_UP_TO, grades.YELLOW_UP_TO)
)
BANDS: tuple[tuple[grades.Band, float, float, str], ...] = (
    ("red", 0.0, _YELLOW_FROM, N_("0.0–0.3")),
    ("yellow", _YELLOW_FROM, _GREEN_FROM, N_("0.4–0.6")),
    ("green", _GREEN_FROM, 1.0, N_("0.7–1.0")),
)


def band_picture(view: report_values.View, language: catalogue.Language) -> Bands:
    """The picture of every grade in a view; without any grade it has no dots."""
    graded = [
        (kr, grades.rounded(kr.grade))
        for objective in view.every_objective
        for kr in objective.key_results
        if kr.grade is not None
    ]
    piles = Counter(shown for _, shown in graded)
    height = min(_MOST, max(piles.values(), default=0)) * _STEP + _ABOVE + _BELOW
    bands = tuple(
        Band(_x(low), round(_x(high) - _x(low), 2), state_marks.BANDS[band], language.say(words))
        for band, low, high, words in BANDS
    )
    return Bands(bands, tuple(_dots(graded, height, language)), height)


def _dots(
    graded: list[tuple[report_values.KeyResultView, Decimal]],
    height: int,
    language: catalogue.Language,
) -> Iterator[Dot]:
    """A dot a grade, those of the same on each other; what overflows a pile stays at its top."""
    seen: Counter[Decimal] = Counter()
    for kr, shown in graded:
        place = min(seen[shown], _MOST - 1)
        seen[shown] += 1
        words = f"{language.number(shown, 1)} {kr.item.title}"
        look = state_marks.BANDS[grades.band(shown)]
        yield Dot(_x(float(shown)), height - _BELOW - place * _STEP, look, words)


def _x(share: float) -> float:
    """Where a grade stands; the bands begin and end at the edges."""
    return round(_EDGE + share * _ROOM, 2)
