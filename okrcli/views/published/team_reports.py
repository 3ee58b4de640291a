"""The reports of a cycle's teams, one at a time: a thousand of them need no more room than one."""

from collections.abc import Iterator, Mapping
from datetime import date

from okrcli.model import workspace
from okrcli.scoring import calendar, roll_up
from okrcli.scoring.scores import CycleScore
from okrcli.views import report_values
from okrcli.views.attention import attention_of
from okrcli.views.report import ReportBuilder, repeated_ids


def team_reports(
    space: workspace.Workspace, season: workspace.Cycle, on: date
) -> Iterator[report_values.View]:
    """The report of each team with a plan: what it owns, and what it shares of the others."""
    builder = ReportBuilder(space, season, on)
    several, closed = repeated_ids(season, season.planned), season.closed(on)
    clock, homes = calendar.clock_on(season.dates, on), _homes_shared(season)
    for team in season.planned:
        named = dict.fromkeys((team.id, *homes.get(team.id, ())))
        scores = [roll_up.team_score(space, season, season.teams[name], on) for name in named]
        whole = CycleScore(season, on, tuple(scores), scores[0].share, scores[0].comparison)
        view = next(iter(builder.teams(whole)))
        yield report_values.View(
            settings=space.settings,
            cycle=season,
            on=on,
            clock=clock,
            share=view.share,
            closed=closed,
            teams=(view,),
            attention=tuple(
                attention_of((kr for one in view.objectives for kr in one.key_results), on)
            ),
            broken=(),
            several=several,
            choice=report_values.ReportChoice(team=team.id),
            comparison=whole.comparison,
        )


def _homes_shared(season: workspace.Cycle) -> Mapping[str, list[str]]:
    """By team, the teams that plan an objective which it shares."""
    found: dict[str, list[str]] = {}
    for home in season.planned:
        for objective in home.objectives:
            for name in objective.teams:
                if name != home.id:
                    found.setdefault(name, []).append(home.id)
    return found
