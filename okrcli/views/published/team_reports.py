"""The reports of a cycle's teams, one at a time: a thousand of them need no more room than one."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, partial
from typing import NamedTuple

from okrcli.model import workspace
from okrcli.scoring import calendar, roll_up
from okrcli.scoring.scores import ObjectiveScore
from okrcli.scoring.team_scores import CycleScore
from okrcli.views import report_values
from okrcli.views.attention import attention_of
from okrcli.views.goal_moves import movement_between
from okrcli.views.movement import last_check_in
from okrcli.views.report import ReportBuilder, repeated_ids


class TeamReport(NamedTuple):
    """A report of one team, and what its objectives' scores were at the last check-in.

    `before` is empty in a cycle that is closed.
    """

    view: report_values.View
    before: tuple[ObjectiveScore, ...] = ()


def team_reports(
    space: workspace.Workspace, season: workspace.Cycle, on: date
) -> Iterator[TeamReport]:
    """The report of each team with a plan: what it owns, and what it shares of the others."""
    builder = ReportBuilder(space, season, on)
    several, closed = repeated_ids(season, season.planned), season.closed(on)
    clock, homes = calendar.clock_on(season.dates, on), _homes_shared(season)
    since = last_check_in(space.settings, on)
    for team in season.planned:
        named = dict.fromkeys((team.id, *homes.get(team.id, ())))
        whole = _scored(space, season, list(named), on)
        then = None if closed else _scored(space, season, list(named), since)
        view = next(iter(builder.teams(whole)))
        shown = report_values.View(
            settings=space.settings,
            cycle=season,
            on=on,
            clock=clock,
            share=view.share,
            closed=closed,
            teams=(view,),
            attention=tuple(attention_of(kr for one in view.objectives for kr in one.key_results)),
            broken=(),
            several=several,
            choice=report_values.ReportChoice(team=team.id),
            comparison=whole.comparison,
            compared=cache(partial(movement_between, then, whole)) if then else None,
        )
        yield TeamReport(shown, then.teams[0].objectives if then else ())


def _scored(
    space: workspace.Workspace, season: workspace.Cycle, named: list[str], on: date
) -> CycleScore:
    """The scores of some teams as of a day, with the first one's for those of all."""
    scores = [roll_up.team_score(space, season, season.teams[name], on) for name in named]
    return CycleScore(season, on, tuple(scores), scores[0].share, scores[0].comparison)


def _homes_shared(season: workspace.Cycle) -> Mapping[str, list[str]]:
    """By team, the teams that plan an objective which it shares."""
    found: dict[str, list[str]] = {}
    for home in season.planned:
        for objective in home.objectives:
            for name in objective.teams:
                if name != home.id:
                    found.setdefault(name, []).append(home.id)
    return found
