"""What the words of `okr report` ask for: cycles, and what of them."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from okrcli import errors
from okrcli.actions import names, workspace_groups
from okrcli.messages import N_
from okrcli.model import reference, workspace
from okrcli.views import report_values
from okrcli.views.brief_report import brief_report, looks_at_many, report_in_rows
from okrcli.views.filter import to
from okrcli.views.report import report_view
from okrcli.views.report_values import ReportChoice

if TYPE_CHECKING:
    from okrcli.views import changed, kpi_values, tree_values

ALL_CURRENT = "all-current"


class ReportRequest(NamedTuple):
    """A reference or none, a day, the filters, and since when changes are told, None if not."""

    ref: str | None
    on: date
    cycle: str | None = None
    filters: ReportChoice = ReportChoice()
    since: date | None = None


class ReportPlace(NamedTuple):
    """One cycle to report on, and what of it the reference means, None for all.

    `group` is the group of teams that it means, where it is none of a team, goal or KPI.
    """

    season: workspace.Cycle
    target: reference.Target | None
    group: str | None = None

    @property
    def goal(self) -> reference.Target | None:
        """The goal or KPI that the reference means, None where it is a team."""
        return self.target if self.target and self.target.kind != "team" else None


def places(space: workspace.Workspace, asked: ReportRequest) -> list[ReportPlace]:
    """What to report on: usually one cycle, with `all-current` each that contains the day.

    A reference is looked up in the cycle first, and where that has nothing of the name in the wider
    ones around it: an annual goal is found from its quarter. NotFoundError says what there is.
    """
    if not space.cycles:
        _no_cycle(space)
    if asked.cycle != ALL_CURRENT:
        season = names.season(space, asked.cycle, asked.on)
        return [_place(space, season, asked)]
    seasons = [c for c in space.cycles.values() if c.dates.contains(asked.on)]
    if not seasons:
        raise errors.NotFoundError(
            N_("no cycle contains {day}; choose one with --cycle ({cycles})"),
            day=asked.on,
            cycles=", ".join(space.cycles),
        )
    seasons.sort(key=lambda c: (-c.dates.days, c.id))
    return [_place(space, season, asked) for season in _having(space, seasons, asked)]


def _no_cycle(space: workspace.Workspace) -> None:
    """Name the broken file where that is why there is no cycle."""
    for finding in space.findings:
        raise errors.NotFoundError(
            N_("{broken}, as no cycle is left without it"), broken=names.broken(finding)
        )


def _place(
    space: workspace.Workspace, season: workspace.Cycle, asked: ReportRequest
) -> ReportPlace:
    if not asked.ref:
        return ReportPlace(season, None)
    wide = [season] if asked.cycle else names.around(space, season, asked.on)
    if "/" not in asked.ref and not _is_called(space, season, asked.ref):
        group = workspace_groups.group_called(season, asked.ref)
        if group:
            return ReportPlace(season, None, group)
    target = names.target(space, wide, asked.ref)
    return ReportPlace(target.cycle, target)


def _is_called(space: workspace.Workspace, season: workspace.Cycle, name: str) -> bool:
    """Whether anything has just this id, so that no group is meant."""
    return any(
        name.casefold() == each.id.casefold() for each in reference.candidates(space, season, name)
    )


def _having(
    space: workspace.Workspace, seasons: list[workspace.Cycle], asked: ReportRequest
) -> list[workspace.Cycle]:
    """The cycles that have what is asked for; all of them where none has, for the message."""
    found = []
    for season in seasons:
        try:
            _place(space, season, asked)
            if asked.filters.team:
                names.team(space, [season], asked.filters.team)
        except errors.NotFoundError:
            continue
        found.append(season)
    return found or seasons[-1:]


def choice(space: workspace.Workspace, place: ReportPlace, asked: ReportRequest) -> ReportChoice:
    """What of a cycle is wanted; a reference to a team is a filter like the others.

    NotFoundError where --team names another team than the reference.
    """
    target, filters = place.target, asked.filters
    if place.group or filters.group:
        filters = _in_group(place, filters)
    named = target.team.id if target and target.kind == "team" and target.team else None
    if not filters.team:
        return filters._replace(team=named)
    team = names.team(space, [place.season], filters.team)
    if named not in {None, team}:
        raise errors.NotFoundError(
            N_("the filters leave `{named}` out; see it without them"), named=named
        )
    return filters._replace(team=team)


def _in_group(place: ReportPlace, filters: ReportChoice) -> ReportChoice:
    """The filters with the group that is meant; NotFoundError where --group names none."""
    named = filters.group and workspace_groups.known_group(place.season, filters.group)
    if place.group and named not in {None, place.group}:
        raise errors.NotFoundError(
            N_("the filters leave `{named}` out; see it without them"), named=place.group
        )
    return filters._replace(group=place.group or named)


def found(space: workspace.Workspace, asked: ReportRequest) -> list[report_values.View]:
    """A view a cycle, of no more than the reference and the filters leave."""
    return [view_of(space, place, asked) for place in places(space, asked)]


def found_in_turn(
    space: workspace.Workspace, asked: ReportRequest, *, rows: bool = False
) -> list[report_values.View]:
    """The same; of very many teams it holds no details of objectives, but gives each anew.

    With `rows` it has nothing else to give.
    """
    return [view_in_turn(space, place, asked, rows=rows) for place in places(space, asked)]


def view_in_turn(
    space: workspace.Workspace, place: ReportPlace, asked: ReportRequest, *, rows: bool = False
) -> report_values.View:
    """The view of one place, in the same way."""
    wanted = choice(space, place, asked)
    if place.goal or not looks_at_many(place.season, wanted):
        return view_of(space, place, asked)
    if rows and not wanted.narrows:
        return report_in_rows(space, place.season, asked.on, wanted)
    # what is broken among the readings of standing KPIs is known before anything is written
    _ = space.pooled
    return brief_report(space, place.season, asked.on, wanted, asked.since)


def view_of(
    space: workspace.Workspace, place: ReportPlace, asked: ReportRequest
) -> report_values.View:
    """The view of one place: of no more than the reference and the filters leave."""
    target = place.target
    wanted = choice(space, place, asked)
    view = report_view(space, place.season, asked.on, wanted, place.goal, asked.since)
    return to(view, target, space) if target and target.kind != "team" else view


def changes(
    space: workspace.Workspace, asked: ReportRequest
) -> "list[changed.ReportChange | None]":
    """What has changed in each view of `found`, in the same order; None where nobody asks."""
    return [change_of(space, place, asked) for place in places(space, asked)]


def change_of(
    space: workspace.Workspace, place: ReportPlace, asked: ReportRequest
) -> "changed.ReportChange | None":
    """What has changed in one place since the day that is asked for, None where none is.

    What is in a state now need not have been in it then.
    """
    if asked.since is None:
        return None
    from okrcli.views.changed import report_change

    wide = asked.filters._replace(states=(), stale=False)
    before = asked._replace(on=asked.since, filters=wide)
    return report_change(view_of(space, place, before), view_of(space, place, asked))


def aligned(space: workspace.Workspace, asked: ReportRequest) -> "tree_values.Graph":
    """What supports what in the narrowest of the cycles to report on, and in those around it."""
    from okrcli.views.tree_view import alignment_of

    return alignment_of(space, places(space, asked)[-1].season, asked.on)


def boards(space: workspace.Workspace, asked: ReportRequest) -> "list[kpi_values.Board]":
    """The KPIs beside each view of `found`, in the same order."""
    from okrcli.views.kpi_board import kpi_board, of_view
    from okrcli.views.kpi_values import KpiChoice

    shown = []
    for place in places(space, asked):
        view = view_of(space, place, asked)
        chosen = KpiChoice(team=view.choice.team, group=view.choice.group)
        whole = kpi_board(space, place.season, asked.on, chosen)
        shown.append(of_view(whole, view))
    return shown
