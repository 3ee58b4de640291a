"""Whether a figure that came in is to be recorded, and what is said of it where it is not."""

from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from okrcli import errors
from okrcli.actions.pulling.answers import ConnectorError
from okrcli.actions.pulling.asking import Outcome
from okrcli.messages import N_
from okrcli.model import kpi, readings, workspace

Verdict = Literal["write", "not-due", "older", "there-already", "no-cycle", "failed"]


class Pulled(NamedTuple):
    """One KPI and what came of it; `before` is its newest figure up to the day asked about."""

    kpi: kpi.StandingKpi
    connector: str
    verdict: Verdict
    value: Decimal | None = None
    day: date | None = None
    before: Decimal | None = None
    problem: errors.OkrError | None = None
    seconds: float = 0.0


class PullRule(NamedTuple):
    """As of which day, as whom, and whether what is not due is recorded too."""

    on: date
    author: str
    is_all: bool = False


def decided(
    space: workspace.Workspace, item: kpi.StandingKpi, outcome: Outcome, rule: PullRule
) -> Pulled:
    """What is to be done with the figure of one KPI."""
    newest = newest_figure(space, item, rule.on)
    before = newest.reading.value if newest else None
    basis = Pulled(item, item.source or "", "failed", before=before, seconds=outcome.seconds)
    if outcome.answer is None:
        return basis._replace(problem=outcome.problem)
    value, day = outcome.answer.value, outcome.answer.day or rule.on
    found = basis._replace(value=value, day=day)
    if day > rule.on:
        problem = ConnectorError(
            N_("it gives a figure of {day}, which is after the day asked about, {on}"),
            day=day,
            on=rule.on,
        )
        return found._replace(problem=problem)
    return found._replace(verdict=_verdict(space, found, newest, rule))


def newest_figure(
    space: workspace.Workspace, item: kpi.StandingKpi, on: date
) -> readings.Point | None:
    """The newest reading with a number, up to a day."""
    known = readings.until(space.pooled.get(item.id, ()), on)
    return next((point for point in reversed(known) if point.reading.value is not None), None)


def _verdict(
    space: workspace.Workspace, found: Pulled, newest: readings.Point | None, rule: PullRule
) -> Verdict:
    day = found.day or rule.on
    if season_of(space, day) is None:
        return "no-cycle"
    if newest is None:
        return "write"
    if day < newest.day:
        return "older"
    is_same = found.value == newest.reading.value
    if day == newest.day and is_same and (newest.author == rule.author or not rule.is_all):
        return "there-already"
    is_old = (rule.on - newest.day).days >= space.checkin_every(found.kpi)
    is_news = day > newest.day and not is_same
    return "write" if rule.is_all or is_old or is_news else "not-due"


def season_of(space: workspace.Workspace, day: date) -> workspace.Cycle | None:
    """The shortest cycle that contains a day, None where none does."""
    around = [season for season in space.cycles.values() if season.dates.contains(day)]
    return min(around, key=lambda season: (season.dates.days, season.id), default=None)
