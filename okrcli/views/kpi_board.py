"""The board of a cycle's KPIs as of a day, put together from the workspace."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import NamedTuple

from okrcli import errors
from okrcli.insight.reading_history import reading_history
from okrcli.messages import N_, Message
from okrcli.model import accountable, kpi, plan, workspace
from okrcli.model.readings import values_read
from okrcli.model.workspace import GoalAt
from okrcli.scoring import calendar, progress
from okrcli.scoring.kpis import kpi_score
from okrcli.scoring.scores import KpiScore
from okrcli.views import kpi_moves, report_values
from okrcli.views.kpi_values import Balance, Board, KpiChoice, KpiGroup, KpiRow, Role
from okrcli.views.owners import owners_of
from okrcli.views.trend import values_trend


def kpi_board(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    choice: KpiChoice | None = None,
    since: date | None = None,
) -> Board:
    """The board, with the changes since a day if one is named; NotFoundError for nobody's owner.

    Of a group no other team is looked at: KPIs have the roles that they have in it.
    """
    wanted = choice or KpiChoice()
    teams = _teams(season, wanted.group)
    goals = [goal for goal in space.goals(season, teams) if not goal.dropped(on)]
    rows = _rows(space, season, on, teams, _roles(space, goals))
    found = [_moved(row, since) for row in rows]
    if wanted.owner:
        _known(found, wanted.owner)
    chosen = [row for row in found if _wanted(row, wanted)]
    return Board(
        organisation=space.settings.organisation,
        cycle=season,
        on=on,
        clock=calendar.clock_on(season.dates, on),
        closed=season.closed(on),
        groups=tuple(_groups(teams, goals, chosen, wanted)),
        balance=_balance([goal.key_result for goal in goals]),
        broken=space.findings,
        choice=wanted,
        since=since,
    )


def _moved(row: KpiRow, since: date | None) -> KpiRow:
    """The row with its change since a day."""
    if since is None:
        return row
    return row._replace(since=kpi_moves.since_day(values_read(row.view.score.readings), since))


def only(shown: Board, ref: str) -> Board:
    """The board of one KPI."""
    return _with(shown, lambda row: row.view.ref == ref)


def of_view(shown: Board, view: report_values.View) -> Board:
    """The board of what a report is of: one KPI, those that serve its key results, or all."""
    if isinstance(view.focus, report_values.KpiView):
        return only(shown, view.focus.ref)
    if view.focus is None and not view.choice.narrows:
        return shown
    refs = {kr.ref for objective in view.every_objective for kr in objective.key_results}
    return _with(shown, lambda row: any(role.ref in refs for role in row.roles))


def _with(shown: Board, wanted: Callable[[KpiRow], bool]) -> Board:
    """The board of some of its KPIs, without the groups that have none of them."""
    groups = (
        group._replace(rows=tuple(row for row in group.rows if wanted(row)))
        for group in shown.groups
    )
    return shown._replace(groups=tuple(group for group in groups if group.rows))


class _Place(NamedTuple):
    """A KPI and the team in whose plan it stands, None for one of kpis.yaml."""

    item: kpi.Kpi
    team: workspace.Team | None


def _teams(season: workspace.Cycle, group: str | None) -> Sequence[workspace.Team]:
    """The teams that have a plan; of a group if one is named."""
    if group is None:
        return season.planned
    return [team for team in season.teams.values() if team.group == group and team.plan]


def _rows(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    teams: Iterable[workspace.Team],
    roles: dict[str, list[Role]],
) -> Iterator[KpiRow]:
    """A row a KPI: the standing ones, then those of plans, in the order of the files."""
    for standing in space.kpis:
        yield _row(space, season, on, _Place(standing, None), roles)
    for team in teams:
        for item in team.own_kpis.values():
            if f"{team.id}/{item.id}" not in roles:
                continue  # all it served has been dropped
            yield _row(space, season, on, _Place(item, team), roles)


def kpi_row(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    item: kpi.Kpi,
    team: workspace.Team | None,
) -> KpiRow:
    """The row of one KPI of a team's plan, or of kpis.yaml; of a closed cycle as it ended."""
    linking = season.naming(item.id) if team is None else [team]
    goals = (goal for goal in space.goals(season, linking) if not goal.dropped(on))
    return _row(space, season, on, _Place(item, team), _roles(space, goals))


def _row(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    place: _Place,
    roles: dict[str, list[Role]],
) -> KpiRow:
    item, team = place
    score = kpi_score(space, season, team, item, on)
    ref = f"{team.id}/{item.id}" if team else item.id
    given = team.review if team and team.closed(on) else None
    closing = given.closed if given else season.closing(on)
    view = report_values.KpiView(
        ref,
        "",
        owners_of(accountable.kpi_owners(space, season, team, item, on), space.settings),
        score,
        values_trend(score.readings, min(on, season.dates.end)),
        on,
        calendar.box(season.dates),
        closing is not None,
    )
    home = team or workspace.Team("", season.id)
    told = cache(partial(reading_history, space, season, home, item, closing or on))
    values = values_read(score.readings)
    every = space.checkin_every(item)
    return KpiRow(
        view=view,
        team=team.id if team else item.team,
        roles=tuple(roles.get(ref, ())),
        told=told,
        week=kpi_moves.since_before(values, every, closing or on),
        start=_since_start(score, season.dates.start, team),
        monthly=every >= kpi_moves.MONTHLY,
    )


def _since_start(score: KpiScore, start: date, team: workspace.Team | None) -> Decimal | None:
    """The change since the baseline, or since the reading that stands in for one."""
    made = score.progress
    first = made.baseline
    if first is None:
        first = progress.stand_in(score.readings, None if team else start)
    return None if made.now is None or first is None else made.now - first


def _roles(space: workspace.Workspace, goals: Iterable[GoalAt]) -> dict[str, list[Role]]:
    """By the KPI's reference, what it is to which key results."""
    found: dict[str, list[Role]] = {}
    for goal in goals:
        for kind in kpi.RELATIONS:
            for ref in _linked(space, goal, kind):
                role = Role(kind, goal.ref, goal.key_result.title)
                found.setdefault(ref, []).append(role)
    return found


def _linked(space: workspace.Workspace, goal: GoalAt, kind: kpi.Relation) -> Iterator[str]:
    """The references of the KPIs that are so linked to a key result."""
    item = goal.key_result
    if kind == "measures":
        source = space.kpi_of(goal.team, item.measured_by) if item.measured_by else None
        linked: tuple[kpi.Kpi | str, ...] = (source,) if source else ()
    else:
        linked = item.leading if kind == "leading" else item.lagging
    for named in linked:
        standing = not isinstance(named, kpi.Kpi) or isinstance(named, kpi.StandingKpi)
        name = named.id if isinstance(named, kpi.Kpi) else named
        yield name if standing else f"{goal.team.id}/{name}"


def _wanted(found: KpiRow, choice: KpiChoice) -> bool:
    return (
        (not choice.team or _is_teams(found, choice.team))
        and (not choice.group or bool(found.roles))
        and (not choice.owner or found.view.owners.include(choice.owner))
        and (not choice.states or found.state in choice.states)
        and (not choice.kind or choice.kind in found.kinds)
        and (not choice.stale or found.view.stale)
    )


def _is_teams(found: KpiRow, team: str) -> bool:
    """Whether it is the team's own, or stands beside one of its key results."""
    return found.team == team or any(role.ref.startswith(f"{team}/") for role in found.roles)


def _known(found: Iterable[KpiRow], owner: str) -> None:
    every = list(found)
    if not any(each.view.owners.include(owner) for each in every):
        known = ", ".join(sorted({one.id for each in every for one in each.view.owners.every}))
        raise errors.NotFoundError(
            N_("`{owner}` owns no KPI here; owners are {known}"),
            owner=owner,
            known=known or Message(N_("nobody yet")),
        )


def _groups(
    teams: Sequence[workspace.Team],
    goals: Iterable[GoalAt],
    found: Sequence[KpiRow],
    choice: KpiChoice,
) -> Iterator[KpiGroup]:
    """The teams with their KPIs, and before them the KPIs that are of none that plans here."""
    kept: dict[str, list[plan.KeyResult]] = {team.id: [] for team in teams}
    for goal in goals:
        kept[goal.team.id].append(goal.key_result)
    by_team: dict[str | None, list[KpiRow]] = {}
    for each in found:
        by_team.setdefault(each.team if each.team in kept else None, []).append(each)
    if None in by_team:
        yield KpiGroup(None, None, tuple(by_team[None]), None)
    for team in teams:
        own = tuple(by_team.get(team.id, ()))
        if not own and choice._replace(group=None).narrows:
            continue
        yield KpiGroup(team.id, team.name, own, _balance(kept[team.id]))


def _balance(every: Sequence[plan.KeyResult]) -> Balance:
    return Balance(
        leading=sum(len(item.leading) for item in every),
        lagging=sum(len(item.lagging) for item in every),
        both=sum(bool(item.leading and item.lagging) for item in every),
        key_results=len(every),
    )
