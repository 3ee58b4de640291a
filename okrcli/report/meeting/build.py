"""An agenda put together: the title, what it is about, and the sections of its kind."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from okrcli.findings import N_
from okrcli.language import catalogue
from okrcli.model import workspace
from okrcli.report import board
from okrcli.report import view as views
from okrcli.report.meeting import quarterly, weekly
from okrcli.report.meeting.document import Agenda, Section
from okrcli.report.meeting.scene import Scene
from okrcli.report.wording import dated, overview

WEEK = timedelta(days=7)


class Asked(NamedTuple):
    """The day of the meeting, that of the last one, and the team whose it is, None for all."""

    on: date
    since: date | None = None
    team: str | None = None


class _Kind(NamedTuple):
    title: str
    sections: Callable[[Scene], Sequence[Section]]


_KINDS = {
    "weekly": _Kind(N_("Weekly result meeting"), weekly.sections),
    "quarterly": _Kind(N_("Quarterly meeting"), quarterly.sections),
}
KINDS = tuple(_KINDS)


def of(
    kind: str,
    space: workspace.Workspace,
    season: workspace.Cycle,
    asked: Asked,
    language: catalogue.Language,
) -> Agenda:
    """The agenda of a meeting on a day; the last one was a week, or a cycle, ago if not told."""
    since = asked.since or (asked.on - WEEK if kind == "weekly" else season.dates.start)
    choice = views.Choice(team=asked.team)
    now = views.of(space, season, asked.on, choice)
    filters = board.Choice(team=asked.team)
    then = views.of(space, season, since, choice)
    scene = Scene(
        space, season, then, now, since, board.of(space, season, asked.on, filters).rows,
        {kr.ref: kr for kr in then.key_results}, language,
    )  # fmt: skip
    title, sections = _KINDS[kind]
    return Agenda(
        title=_title(language.say(title), now),
        about=tuple(_about(scene)),
        sections=tuple(sections(scene)),
        broken=tuple(overview.left_out(now.broken, language)),
    )


def _title(words: str, view: views.View) -> str:
    """`Weekly result meeting: Acme, Growth`."""
    whose = [view.organisation or ""]
    if view.choice.team and view.teams:
        whose.append(view.teams[0].name)
    named = ", ".join(name for name in whose if name)
    return f"{words}: {named}" if named else words


def _about(scene: Scene) -> Sequence[str]:
    """The day, the cycle and where it stands, and the day of the last meeting."""
    language, view = scene.language, scene.now
    return [
        language.dateline(view.on),
        language.cycle_label(view.cycle.id, view.cycle.dates.label),
        *dated.words(view, language),
        language.say(N_("since {day}"), day=language.full_day(scene.since)),
    ]
