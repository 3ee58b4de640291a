"""The goals of wider cycles that the goals of one cycle support: the year's, around a quarter."""

from datetime import date

from okrcli.model import workspace
from okrcli.views.report import report_view
from okrcli.views.report_values import View


def wider_views(space: workspace.Workspace, view: View) -> list[View]:
    """A view a wider cycle, the widest first, of the teams whose goals are supported from here.

    None where a part of the cycle is chosen, and of cycles that nothing here points to.
    """
    if view.choice.is_part or view.closed:
        return []
    named = {name.split("/")[-2] for o in view.objectives for name, _ in o.supports if "/" in name}
    found = []
    for season in _around(space, view.cycle, view.on):
        whole = report_view(space, season, view.on)
        teams = tuple(team for team in whole.teams if team.id in named)
        if teams:
            found.append(whole.of_teams(teams))
    return found


def _around(space: workspace.Workspace, season: workspace.Cycle, on: date) -> list[workspace.Cycle]:
    """The cycles that contain the whole of another and a day, the longest first."""
    dates = season.dates
    wider = [
        cycle
        for cycle in space.cycles.values()
        if cycle is not season
        and cycle.dates.contains(on)
        and cycle.dates.contains(dates.start)
        and cycle.dates.contains(dates.end)
    ]
    return sorted(wider, key=lambda cycle: (-cycle.dates.days, cycle.id))
