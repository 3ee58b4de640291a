"""What people call things: ids, prefixes and full references, found the way git finds commits."""

import difflib
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Literal, NamedTuple

from okrcli import errors
from okrcli.messages import N_, Message
from okrcli.model import kpi, plan, workspace

Kind = Literal["team", "objective", "key result", "KPI", "standing KPI"]
KINDS: tuple[Kind, ...] = ("team", "objective", "key result", "KPI", "standing KPI")
KPIS: tuple[Kind, ...] = ("KPI", "standing KPI")
MOST_LISTED = 12
Item = plan.Objective | plan.KeyResult | kpi.Kpi


class AmbiguousError(errors.NotFoundError):
    """A name that may mean several things, which are listed."""

    def __init__(self, name: str, found: "Sequence[Target]") -> None:
        super().__init__(
            N_("`{name}` may mean any of {n}; write one of them in full:{lines}"),
            name=name,
            n=len(found),
            lines="".join(f"\n  {target.ref}  {target.title}" for target in found[:MOST_LISTED]),
        )
        self.refs = [target.ref for target in found[:MOST_LISTED]]

    @property
    def on_one_line(self) -> Message:
        """The same without titles."""
        return Message(self.message, **{**self.values, "lines": " " + ", ".join(self.refs)})


class Target(NamedTuple):
    """What a reference means. `team` is None for a standing KPI, `item` None for a team."""

    kind: Kind
    cycle: workspace.Cycle
    team: workspace.Team | None
    objective: plan.Objective | None
    item: Item | None

    @property
    def id(self) -> str:
        """The short id."""
        if self.item is not None:
            return self.item.id
        return self.team.id if self.team else ""

    @property
    def ref(self) -> str:
        """The full reference inside its cycle: `growth/subscriptions`, a standing KPI's bare id."""
        if self.team is None or self.item is None:
            return self.id
        return f"{self.team.id}/{self.item.id}"

    @property
    def title(self) -> str:
        """What it is called in full."""
        if self.item is not None:
            return self.item.title
        return self.team.name if self.team else ""


def targets(space: workspace.Workspace, season: workspace.Cycle) -> Iterator[Target]:
    """All that may be named in a cycle, in the order of the files, standing KPIs last."""
    return _targets(space, season, season.planned)


def candidates(space: workspace.Workspace, season: workspace.Cycle, name: str) -> Iterator[Target]:
    """All in a cycle that a name may mean, and more; of plans that lack the word nothing is read.

    A name means something by its id, by one that it had, or by the beginning of its id, and each of
    these stands in its plan, or is the team's.
    """
    return _targets(space, season, season.naming(name.rpartition("/")[2]))


def _targets(
    space: workspace.Workspace, season: workspace.Cycle, teams: Iterable[workspace.Team]
) -> Iterator[Target]:
    for team in teams:
        yield Target("team", season, team, None, None)
        for goal in _goals(season, team):
            yield goal
            if isinstance(goal.item, plan.KeyResult):
                for item in (*goal.item.leading, *goal.item.lagging):
                    if isinstance(item, kpi.Kpi):
                        yield Target("KPI", season, team, goal.objective, item)
    for standing in space.kpis:
        yield Target("standing KPI", season, None, None, standing)


def find(
    space: workspace.Workspace,
    season: workspace.Cycle,
    name: str,
    kinds: Collection[Kind] = KINDS,
) -> Target:
    """The one thing a name means in a cycle: exact, ignoring case, as it was called, a prefix.

    A name of three parts picks its own cycle; only things of these kinds are meant. NotFoundError
    lists the candidates of an ambiguous name, or the nearest of an unknown one.
    """
    parts = name.split("/")
    if len(parts) == 3 and parts[0] in space.cycles:
        season, name = space.cycles[parts[0]], "/".join(parts[1:])
    every = [target for target in candidates(space, season, name) if target.kind in kinds]
    wanted = name.lower()
    exact = [target for target in every if name in {target.id, target.ref}]
    for match in (_is, _was, _begins):
        alike = [target for target in every if match(target, wanted)]
        found = _first_choice(exact or alike)
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousError(name, found)
    every = [target for target in targets(space, season) if target.kind in kinds]
    raise _elsewhere(space, name, kinds) or _unknown(name, season, every)


def _first_choice(found: list[Target]) -> list[Target]:
    """A key result is meant before the KPI it is measured by, and an id of a plan before a team."""
    goals = [t for t in found if not (t.kind == "standing KPI" and _measures(t, found))]
    items = [t for t in goals if t.kind != "team"]
    return items if len(items) == 1 else goals


def _measures(standing: Target, found: list[Target]) -> bool:
    return any(
        isinstance(t.item, plan.KeyResult) and t.item.measured_by == standing.id for t in found
    )


def _is(target: Target, wanted: str) -> bool:
    return wanted in {target.id.lower(), target.ref.lower()}


def may_be(target: Target, wanted: str) -> bool:
    """Whether a name, in lower case, may mean something: by its beginning, or an earlier name."""
    return _begins(target, wanted) or _was(target, wanted)


def _was(target: Target, wanted: str) -> bool:
    return any(wanted == name.lower() for name in _earlier(target))


def _earlier(target: Target) -> Iterator[str]:
    """The ids and references that it, or its team, had before."""
    before = target.team.was if target.team else ()
    homes = [name.rpartition("/")[2] for name in before]
    if target.item is None:
        yield from homes
        return
    yield from (f"{home}/{target.item.id}" for home in homes)
    here = [target.team.id, *homes] if target.team else []
    for name in target.item.was:
        home, _, bare = name.rpartition("/")
        yield bare
        yield from (f"{each}/{bare}" for each in ([home.rpartition("/")[2]] if home else here))


def _begins(target: Target, wanted: str) -> bool:
    # `grow` is the beginning of a team, and not of all that the team has
    known = target.ref if "/" in wanted else target.id
    return known.lower().startswith(wanted)


def _elsewhere(
    space: workspace.Workspace, name: str, kinds: Collection[Kind]
) -> errors.NotFoundError | None:
    """The error for a name that another cycle has, the newest one; None where none has."""
    newest = sorted(space.cycles.values(), key=lambda c: (c.dates.end, c.id), reverse=True)
    for season in newest:
        for target in candidates(space, season, name):
            if target.kind in kinds and target.team and _is(target, name.lower()):
                return errors.NotFoundError(
                    N_("`{name}` is in {cycle}; add --cycle {cycle}"), name=name, cycle=season.id
                )
    return None


def _unknown(name: str, season: workspace.Cycle, every: list[Target]) -> errors.NotFoundError:
    """The error for a name that nothing has: it names the nearest."""
    refs = {key: t for t in every for key in (t.id.lower(), t.ref.lower())}
    near = difflib.get_close_matches(name.lower(), refs, 3, 0.5)
    said = ", ".join(f"`{ref}`" for ref in dict.fromkeys(refs[key].ref for key in near))
    if near:
        return errors.NotFoundError(
            N_("nothing in {cycle} is called `{name}`; did you mean {said}?"),
            cycle=season.id,
            name=name,
            said=said,
        )
    return errors.NotFoundError(
        N_("nothing in {cycle} is called `{name}`; `{command}` lists the ids"),
        cycle=season.id,
        name=name,
        command="okr kpi" if all(t.kind in KPIS for t in every) else "okr report",
    )


def cycle_on(space: workspace.Workspace, on: date) -> workspace.Cycle:
    """The cycle a day belongs to: the shortest that contains it, else the last one not closed.

    Where all that have ended are closed it is the newest of them. NotFoundError before the first
    begins, and where two of the same length contain the day.
    """
    if not space.cycles:
        raise errors.NotFoundError(
            N_("this workspace has no cycle yet; begin one with `okr init CYCLE`")
        )
    around = sorted(
        (c for c in space.cycles.values() if c.dates.contains(on)), key=lambda c: c.dates.days
    )
    if len(around) > 1 and around[0].dates.days == around[1].dates.days:
        raise errors.NotFoundError(
            N_("{one} and {other} both contain {on}; choose one with --cycle"),
            one=around[0].id,
            other=around[1].id,
            on=on,
        )
    if around:
        return around[0]
    past = [c for c in space.cycles.values() if c.dates.end < on]
    if past:
        return max(past, key=lambda c: (not c.closed(on), c.dates.end, c.id))
    first = min(space.cycles.values(), key=lambda c: (c.dates.start, c.id))
    raise errors.NotFoundError(
        N_(
            "no cycle contains {on}; the first one, {first}, begins on {start}, so choose it with"
            " --cycle {first}, or begin another one with `okr init`"
        ),
        on=on,
        first=first.id,
        start=first.dates.start,
    )


def around(space: workspace.Workspace, first: workspace.Cycle, day: date) -> list[workspace.Cycle]:
    """A cycle, and after it the others that contain the day, the shortest first."""
    others = [c for c in space.cycles.values() if c is not first and c.dates.contains(day)]
    return [first, *sorted(others, key=lambda c: (c.dates.days, c.id))]


def cycle_named(space: workspace.Workspace, name: str) -> workspace.Cycle:
    """The cycle of that name, ignoring case; NotFoundError names the ones there are."""
    if name in space.cycles:
        return space.cycles[name]
    for known in space.cycles.values():
        if known.id.lower() == name.lower():
            return known
    names = ", ".join(space.cycles) or Message(N_("none yet"))
    raise errors.NotFoundError(
        N_("there is no cycle `{name}`; there is {names}"), name=name, names=names
    )


def supported(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team, name: str
) -> Target | None:
    """What `supports: name` in a team's plan points at, None where it names nothing.

    Without a cycle it means this cycle, else the shortest whose dates contain it; a bare id means
    the plan's own. An earlier name that a goal or plan has in its `was:` still means it.
    """
    parts = name.split("/")
    if len(parts) > 2:
        named = space.cycles.get("/".join(parts[:-2]))
        chosen = [named] if named else []
    else:
        wider = [
            c
            for c in space.cycles.values()
            if c is not season
            and c.dates.contains(season.dates.start)
            and c.dates.contains(season.dates.end)
        ]
        chosen = [season, *sorted(wider, key=lambda c: (c.dates.days, c.id))]
    home, goal = parts[-2] if len(parts) > 1 else team.id, parts[-1]
    for find_in in (_goal_now, _goal_before):
        for candidate in chosen:
            found = find_in(candidate, home, goal)
            if found is not None:
                return found
    return None


def _goal_now(season: workspace.Cycle, home: str, name: str) -> Target | None:
    """The goal of a team's plan that has this id."""
    team = season.teams.get(home)
    found = team.goals.get(name) if team else None
    if team is None or found is None:
        return None
    objective, item = found
    kind: Kind = "objective" if item is objective else "key result"
    return Target(kind, season, team, objective, item)


def _goal_before(season: workspace.Cycle, home: str, name: str) -> Target | None:
    """The goal that had this name once, in this team or in one whose plan took it over."""
    for team in season.naming(name):
        ours = team.id == home or home in team.was
        for goal in _goals(season, team):
            was = goal.item.was if goal.item else ()
            if (ours and name in {goal.id, *was}) or f"{home}/{name}" in was:
                return goal
    return None


def _goals(season: workspace.Cycle, team: workspace.Team) -> Iterator[Target]:
    for objective in team.objectives:
        yield Target("objective", season, team, objective, objective)
        for key_result in objective.key_results:
            yield Target("key result", season, team, objective, key_result)
