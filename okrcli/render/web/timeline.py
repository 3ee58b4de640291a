"""The picture of milestones: the days of the time box, with each milestone where it belongs."""

from collections.abc import Iterator
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.model import measures
from okrcli.render.web import scale
from okrcli.render.web.drawn import Label
from okrcli.scoring import progress
from okrcli.views import report_values


class Stop(NamedTuple):
    """A milestone on the line: on the day it was done, else due; `look` is its class."""

    x: float
    look: str
    words: str


class Timeline(NamedTuple):
    """What the picture shows; x is in per cent."""

    stops: tuple[Stop, ...]
    ticks: tuple[scale.Tick, ...]
    today: Label | None


def milestone_timeline(
    kr: report_values.KeyResultView, language: catalogue.Language
) -> Timeline | None:
    """The picture of a key result, None of one without milestones that have a day."""
    what, box = kr.score.measure, kr.score.box
    if not isinstance(what, measures.Milestones):
        return None
    days = scale.Days(box.start, box.end)
    stops = tuple(_stops(kr, what, days))
    if not stops:
        return None
    today = None
    if not kr.closed and box.start <= kr.on < box.end:
        x = days.x(kr.on)
        anchor = "start" if x < 8 else "end" if x > 92 else "middle"
        today = Label(x, 0, language.short_day(kr.on), anchor)
    return Timeline(stops, tuple(days.ticks()), today)


def _stops(
    kr: report_values.KeyResultView, what: measures.Milestones, days: scale.Days
) -> Iterator[Stop]:
    done = progress.milestones_done(what.items, kr.score.readings)
    overdue = {each.milestone.id for each in kr.late_milestones}
    for item in what.items:
        day = done.get(item.id) or item.due
        if day is None:
            continue
        late = item.id in overdue
        look = "reached" if item.id in done else "late" if late else "waiting"
        yield Stop(days.x(day), look, item.title)
