"""An agenda put together: the title, what it is about, and the sections of its kind."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.views import quarterly_agenda, report_values, weekly_agenda
from okrcli.views.agenda_material import MeetingMaterial
from okrcli.views.document import Document, Section
from okrcli.views.kpi_board import kpi_board
from okrcli.views.kpi_values import KpiChoice
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from okrcli.views.words import cycle_summary, day_words

WEEK = timedelta(days=7)


class AgendaRequest(NamedTuple):
    """The day of the meeting, that of the last one, and the team whose it is, None for all."""

    on: date
    since: date | None = None
    team: str | None = None


class _Kind(NamedTuple):
    title: str
    sections: Callable[[MeetingMaterial], Sequence[Section]]


_KINDS = {
    "weekly": _Kind(N_("Weekly result meeting"), weekly_agenda.sections),
    "quarterly": _Kind(N_("Quarterly meeting"), quarterly_agenda.sections),
}
KINDS = tuple(_KINDS)


def meeting_agenda(
    kind: str,
    space: workspace.Workspace,
    season: workspace.Cycle,
    asked: AgendaRequest,
    language: catalogue.Language,
) -> Document:
    """The agenda of a meeting on a day; the last one was a week, or a cycle, ago if not told."""
    since = asked.since or (asked.on - WEEK if kind == "weekly" else season.dates.start)
    choice = ReportChoice(team=asked.team)
    now = report_view(space, season, asked.on, choice)
    filters = KpiChoice(team=asked.team)
    then = report_view(space, season, since, choice)
    scene = MeetingMaterial(
        space,
        season,
        then,
        now,
        since,
        kpi_board(space, season, asked.on, filters).rows,
        {kr.ref: kr for kr in then.key_results},
        language,
    )
    title, sections = _KINDS[kind]
    return Document(
        title=_title(language.say(title), now),
        about=tuple(_about(scene)),
        sections=tuple(sections(scene)),
        broken=tuple(cycle_summary.left_out(now.broken, language)),
    )


def _title(words: str, view: report_values.View) -> str:
    """`Weekly result meeting: Acme, Growth`."""
    whose = [view.organisation or ""]
    if view.choice.team and view.teams:
        whose.append(view.teams[0].name)
    named = ", ".join(name for name in whose if name)
    return f"{words}: {named}" if named else words


def _about(scene: MeetingMaterial) -> Sequence[str]:
    """The day, the cycle and where it stands, and the day of the last meeting."""
    language, view = scene.language, scene.now
    return [
        language.dateline(view.on),
        language.cycle_label(view.cycle.id, view.cycle.dates.label),
        *day_words.words(view, language),
        language.say(N_("since {day}"), day=language.full_day(scene.since)),
    ]
