"""The board of a cycle's KPIs as of a day, put together from the workspace."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, partial
from typing import NamedTuple

from okrcli import errors
from okrcli.insight import history
from okrcli.messages import N_, Message
from okrcli.model import kpi, plan, series, workspace
from okrcli.model.settings import folded_name
from okrcli.report import view as views
from okrcli.report.board import moves
from okrcli.report.board.values import KINDS, Balance, Board, Choice, Group, Kind, Role, Row
from okrcli.report.view import clock, trend
from okrcli.scoring import calendar, kpis, progress


def of(
    space: workspace.Workspace, season: workspace.Cycle, on: date, choice: Choice | None = None
) -> Board:
    """The board; NotFoundError for an owner of nothing."""
    wanted = choice or Choice()
    found = list(_rows(space, season, on))
    if wanted.owner:
        _known(found, wanted.owner)
    chosen = [row for row in found if _wanted(row, wanted)]
    goals = list(_goals(space, season, on))
    return Board(
        organisation=space.settings.organisation, cycle=season, on=on, clock=clock.at(season, on),
        closed=season.closed(on), groups=tuple(_groups(season, goals, chosen, wanted)),
        balance=_balance([goal.key_result for goal in goals]),
        broken=space.findings, choice=wanted,
    )  # fmt: skip


def only(shown: Board, ref: str) -> Board:
    """The board of one KPI."""
    groups = (
        group._replace(rows=tuple(row for row in group.rows if row.view.ref == ref))
        for group in shown.groups
    )
    return shown._replace(groups=tuple(group for group in groups if group.rows))


class _Place(NamedTuple):
    """A KPI and the team in whose plan it stands, None for one of kpis.yaml."""

    item: kpi.Kpi
    team: workspace.Team | None


def _rows(space: workspace.Workspace, season: workspace.Cycle, on: date) -> Iterator[Row]:
    """A row a KPI: the standing ones, then those of plans, in the order of the files."""
    roles = _roles(space, _goals(space, season, on))
    for standing in space.kpis:
        yield _row(space, season, on, _Place(standing, None), roles)
    for team in season.planned:
        for item in team.own_kpis.values():
            if f"{team.id}/{item.id}" not in roles:
                continue  # all it served has been dropped
            yield _row(space, season, on, _Place(item, team), roles)


def row(
    space: workspace.Workspace,
    season: workspace.Cycle,
    on: date,
    item: kpi.Kpi,
    team: workspace.Team | None,
) -> Row:
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
) -> Row:
    item, team = place
    score = kpis.score(space, season, team, item, on)
    ref = f"{team.id}/{item.id}" if team else item.id
    given = team.review if team else None
    closing = given.closed if given and given.closed <= on else season.closing(on)
    view = views.KpiView(
        ref, "", space.settings.person(item.owner), score,
        trend.of_values(score.readings, min(on, season.dates.end)), on,
        calendar.box(season.dates), closing is not None,
    )  # fmt: skip
    home = team or workspace.Team("", season.id)
    told = cache(partial(history.of, space, season, home, item, closing or on))
    values = series.values(score.readings)
    return Row(
        view=view, team=team.id if team else item.team, owner_id=item.owner,
        roles=tuple(roles.get(ref, ())), told=told,
        week=moves.since_last_week(values), start=_since_start(score, season.dates.start, team),
    )  # fmt: skip


def _since_start(score: kpis.KpiScore, start: date, team: workspace.Team | None) -> Decimal | None:
    """The change since the baseline, or since the reading that stands in for one."""
    made = score.progress
    first = made.baseline
    if first is None:
        first = progress.stand_in(score.readings, None if team else start)
    return None if made.now is None or first is None else made.now - first


def _goals(
    space: workspace.Workspace, season: workspace.Cycle, on: date
) -> Iterator[workspace.Goal]:
    """The key results that have not been dropped."""
    return (goal for goal in space.goals(season) if not goal.dropped(on))


def _roles(space: workspace.Workspace, goals: Iterable[workspace.Goal]) -> dict[str, list[Role]]:
    """By the KPI's reference, what it is to which key results."""
    found: dict[str, list[Role]] = {}
    for goal in goals:
        for kind in KINDS:
            for ref in _linked(space, goal, kind):
                role = Role(kind, goal.ref, goal.key_result.title)
                found.setdefault(ref, []).append(role)
    return found


def _linked(space: workspace.Workspace, goal: workspace.Goal, kind: Kind) -> Iterator[str]:
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


def _wanted(found: Row, choice: Choice) -> bool:
    return (
        (not choice.team or _is_teams(found, choice.team))
        and (not choice.owner or folded_name(choice.owner) in _called(found))
        and (not choice.states or found.state in choice.states)
        and (not choice.kind or choice.kind in found.kinds)
        and (not choice.stale or found.view.stale)
    )


def _is_teams(found: Row, team: str) -> bool:
    """Whether it is the team's own, or stands beside one of its key results."""
    return found.team == team or any(role.ref.startswith(f"{team}/") for role in found.roles)


def _called(found: Row) -> set[str]:
    return {folded_name(name) for name in (found.owner_id, found.view.owner) if name}


def _known(found: Iterable[Row], owner: str) -> None:
    every = list(found)
    if not any(folded_name(owner) in _called(each) for each in every):
        known = ", ".join(sorted({each.owner_id for each in every if each.owner_id}))
        raise errors.NotFoundError(
            N_("`{owner}` owns no KPI here; owners are {known}"),
            owner=owner,
            known=known or Message(N_("nobody yet")),
        )


def _groups(
    season: workspace.Cycle,
    goals: Iterable[workspace.Goal],
    found: Sequence[Row],
    choice: Choice,
) -> Iterator[Group]:
    """The teams with their KPIs, and before them the KPIs that are of none that plans here."""
    kept: dict[str, list[plan.KeyResult]] = {team.id: [] for team in season.planned}
    for goal in goals:
        kept[goal.team.id].append(goal.key_result)
    by_team: dict[str | None, list[Row]] = {}
    for each in found:
        by_team.setdefault(each.team if each.team in kept else None, []).append(each)
    if None in by_team:
        yield Group(None, None, tuple(by_team[None]), None)
    for team in season.planned:
        own = tuple(by_team.get(team.id, ()))
        if choice.narrows and not own:
            continue
        yield Group(team.id, team.name, own, _balance(kept[team.id]))


def _balance(every: Sequence[plan.KeyResult]) -> Balance:
    return Balance(
        leading=sum(len(item.leading) for item in every),
        lagging=sum(len(item.lagging) for item in every),
        both=sum(bool(item.leading and item.lagging) for item in every),
        key_results=len(every),
    )
