"""Whether a leading KPI leads its lagging one: by which lag, and how surely.

The procedure of "Does the leading KPI lead?" in the project's semantics: weekly grid and month's
rhythm (`weekly`), own memory (`memory`), correlations at lags of -4 to 4 weeks and the slide
(`correlation`). It stops at the first step that fails. The answer speaks of time, never of cause.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from okrcli.insight import autoregression, correlation, weekly_series
from okrcli.insight.correlation import correlations
from okrcli.model import kpi

NEED = 26
LEVEL = 0.05
_WITHOUT_STRONGEST = 0.02
_TRIED = 2 * correlation.LAGS + 1


@dataclass(frozen=True)
class TooEarly:
    """Fewer weekly steps over common dates than the question needs."""

    have: int
    need: int = NEED


@dataclass(frozen=True)
class TooSparse:
    """One of them was read in so few of the weeks that most steps are drawn between, not seen.

    Readings a month apart, joined by lines, give lags that are wrong and shared turns that are not
    there; every second week is enough.
    """

    read: int
    weeks: int


@dataclass(frozen=True)
class Leads:
    """The first KPI's steps foretell the second's `lag` weeks later, 1 to 4.

    `r` is the correlation of n pairs of weeks and `p` its two-sided p, times the nine lags tried.
    """

    lag: int
    r: float
    n: int
    p: float


@dataclass(frozen=True)
class Together:
    """Both move in the same week, more surely than at any lag; r, n and p as in `Leads`."""

    r: float
    n: int
    p: float


@dataclass(frozen=True)
class NoLead:
    """No lead was found in so many weekly steps, which is not the same as that there is none."""

    weeks: int


Outcome = Leads | Together | NoLead | TooEarly | TooSparse


def lead_lag(
    leading: Iterable[weekly_series.Reading], lagging: Iterable[weekly_series.Reading]
) -> Outcome:
    """Whether the first series leads the second, over all their common dates.

    Finite readings in any order, of several on one day the last given; few or none are too early.
    """
    weeks = weekly_series.together(leading, lagging)
    have = max(0, len(weeks.days) - 1)
    if have < NEED:
        return TooEarly(have)
    if 2 * weeks.read < len(weeks.days):
        return TooSparse(weeks.read, len(weeks.days))
    rhythm = weekly_series.classes(weeks.days)
    first, second = (
        weekly_series.weekly_steps(rhythm, weeks.first),
        weekly_series.weekly_steps(rhythm, weeks.second),
    )
    if not any(first) or not any(second):
        return NoLead(have)
    return _answer(first, second)


def _answer(first: Sequence[float], second: Sequence[float]) -> Outcome:
    ahead, behind = autoregression.surprises(first), autoregression.surprises(second)
    # of equals the first: the nearest to 0, and no lead rather than a lead
    lag, (one, two), fit = max(_tried(ahead, behind), key=lambda found: abs(found[2].r))
    none, p = NoLead(len(first)), min(1.0, _TRIED * fit.p)
    if p > LEVEL or lag < 0:
        return none
    if lag == 0:
        return Together(fit.r, fit.n, p)
    rest = correlation.without_strongest(one, two, fit.r)
    if rest.p > _WITHOUT_STRONGEST or rest.r * fit.r <= 0:
        return none
    if not correlation.stands_when_slid(first, second):
        return none
    return Leads(lag, fit.r, fit.n, p)


_Pairs = tuple[Sequence[float], Sequence[float]]


def _tried(
    ahead: autoregression.Surprises, behind: autoregression.Surprises
) -> Iterable[tuple[int, _Pairs, correlation.Fit]]:
    """The pairs of surprises and their correlation at each lag, 0 first and backwards before on."""
    for lag in sorted(range(-correlation.LAGS, correlation.LAGS + 1), key=abs):
        pairs = _pairs(ahead, behind, lag)
        yield lag, pairs, correlations(*pairs)


def _pairs(ahead: autoregression.Surprises, behind: autoregression.Surprises, lag: int) -> _Pairs:
    """Each surprise of the first series with that of the second `lag` weeks later."""
    start = max(ahead.start, behind.start - lag)
    one = ahead.values[start - ahead.start :]
    two = behind.values[start + lag - behind.start :]
    n = min(len(one), len(two))
    return one[:n], two[:n]


class KpiPair(NamedTuple):
    """A leading and a lagging KPI, and what their readings say of it."""

    leading: kpi.Kpi
    lagging: kpi.Kpi
    answer: Outcome
