"""An agenda put together: the title, what it is about, and the sections of its kind."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.model import reference, workspace
from okrcli.views import achieved, quarterly_agenda, report_values, weekly_agenda
from okrcli.views.agenda_material import ClosingMaterial, MeetingMaterial
from okrcli.views.document import Document, Section
from okrcli.views.filter import to
from okrcli.views.kpi_board import kpi_board, of_view
from okrcli.views.kpi_values import KpiChoice
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice
from okrcli.views.words import broken_files, day_words

WEEK = timedelta(days=7)


class AgendaRequest(NamedTuple):
    """The day of the meeting, that of the last one, and the team whose it is, None for all.

    `group` is the group of teams whose it is, and `objective` the one that its owners, of whichever
    teams, meet about.
    """

    on: date
    since: date | None = None
    team: str | None = None
    objective: reference.Target | None = None
    group: str | None = None


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
    closed = space.cycles.values() if kind == "weekly" else [season]
    now = _view(space, season, asked, asked.on)
    kpis = kpi_board(space, season, asked.on, KpiChoice(asked.team, group=asked.group))
    then = _view(space, season, asked, since)
    scene = MeetingMaterial(
        space,
        season,
        then,
        now,
        since,
        of_view(kpis, now).rows,
        {kr.ref: kr for kr in then.key_results},
        language,
        tuple(_closings(space, closed, now, since)),
    )
    title, sections = _KINDS[kind]
    return Document(
        title=_title(language.say(title), now),
        about=tuple(_about(scene)),
        sections=tuple(sections(scene)),
        broken=tuple(broken_files.left_out(now.broken, language)),
    )


def _view(
    space: workspace.Workspace, season: workspace.Cycle, asked: AgendaRequest, day: date
) -> report_values.View:
    """The report of a day, of the team or the objective that the meeting is about."""
    target = asked.objective
    choice = ReportChoice(team=asked.team, group=asked.group)
    view = report_view(space, season, day, choice, target)
    return to(view, target, space) if target else view


def _closings(
    space: workspace.Workspace,
    cycles: Iterable[workspace.Cycle],
    now: report_values.View,
    since: date,
) -> Iterator[ClosingMaterial]:
    """The reviews of some cycles since the last meeting, by cycle and team.

    None where the meeting is about one objective.
    """
    if now.focus is not None:
        return
    for cycle in cycles:
        fresh = [
            team.id
            for team in cycle.teams.values()
            # a plan is read only where the review is one of them
            if now.choice.includes(team.id, team.group)
            and team.closed_between(since, now.on)
            and team.plan
        ]
        if not fresh:
            continue
        view = report_view(space, cycle, now.on)
        wins: dict[str, list[achieved.Win]] = {}
        for win in achieved.achieved_goals(view).wins:
            wins.setdefault(win.team.id, []).append(win)
        for team in view.teams:
            if team.id in fresh:
                yield ClosingMaterial(view, team, tuple(wins.get(team.id, ())))


def _title(words: str, view: report_values.View) -> str:
    """`Weekly result meeting: Acme, Growth`."""
    whose = [view.organisation or ""]
    if view.choice.team and view.teams:
        whose.append(view.teams[0].name)
    elif view.choice.group:
        whose.append(view.choice.group)
    if isinstance(view.focus, report_values.ObjectiveView):
        whose.append(view.focus.item.title)
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
