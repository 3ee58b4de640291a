"""What a goal was called on the way back through its history, and what says something of it."""

from collections.abc import Iterable

from okrcli.history import changes
from okrcli.model import file_layout, plan, reference, workspace

Name = tuple[str, str]


class Trail:
    """The names of a team, a goal or a KPI, gathered from the newest commit to the oldest.

    `teams` are the ids its team had; None means all of the cycle. `names` are (team, id), the team
    empty for a standing KPI; None means all goals of the teams. `below` are those of an objective's
    key results, whose readings and grades are part of its life.
    """

    def __init__(self, cycle: workspace.Cycle, target: reference.Target | None) -> None:
        self.cycle = cycle.id
        self.teams: set[str] | None = None
        self.names: set[Name] | None = None
        self.below: set[Name] = set()
        if target is None:
            return
        home, before = _home(target.team)
        self.teams = {home, *before} - {""}
        if target.item is not None:
            self.names = _names(target.item, home, before)
        if isinstance(target.item, plan.Objective):
            for key_result in target.item.key_results:
                self.below |= _names(key_result, home, before)

    def touches(self, path: str) -> bool:
        """Whether what stands at a path may say something of it."""
        place = file_layout.place(path)
        if place is None:
            return False
        if place.kind == "kpis":
            return self.names is None or any(not team for team, _ in self.names)
        mine = self.teams is None or place.team in self.teams
        return place.cycle == self.cycle and bool(place.team) and mine

    def tells(self, subject: changes.Subject) -> bool:
        """Whether something is it, or stands in it."""
        if subject.cycle not in {self.cycle, ""}:
            return False
        if self.names is None:
            return self.teams is None or subject.team in self.teams
        return bool(self.names & {(subject.team, subject.id), (subject.team, subject.above)})

    def reads(self, team: str, ids: Iterable[str]) -> bool:
        """Whether some of the ids, read in a session of a team, are it."""
        if self.names is None:
            return self.teams is None or team in self.teams
        known = self.names | self.below
        return any((team, name) in known or ("", name) in known for name in ids)

    def follow(self, change: changes.GoalChange) -> None:
        """Note what it, or its team, was called before."""
        old, new = change.old, change.new
        for one in (old, new):
            if one and one.kind == "key result" and (one.team, one.above) in (self.names or ()):
                self.below.add((one.team, one.id))
        if old is None or new is None or (old.team, old.id) == (new.team, new.id):
            return
        if new.kind == "team":
            self._follow_team(old.team, new.team)
        elif self.names is not None and (new.team, new.id) in self.names:
            self.names.add((old.team, old.id))
            self.teams = {*(self.teams or ()), old.team}

    def _follow_team(self, old: str, new: str) -> None:
        if self.teams is not None:
            self.teams.add(old)
        if self.names is not None:
            self.names |= {(old, name) for team, name in self.names if team == new}


def _names(item: reference.Item, home: str, before: Iterable[str]) -> set[Name]:
    """The (team, id) that an item has and had, in a team that had other ids before."""
    found = {(home, item.id)}
    for name in item.was:
        team, _, bare = name.rpartition("/")
        found |= {(one, bare) for one in ([team.rpartition("/")[2]] if team else [home, *before])}
    return found


def _home(team: workspace.Team | None) -> tuple[str, list[str]]:
    """A team's id and those it had, empty for none."""
    if team is None:
        return "", []
    return team.id, [name.rpartition("/")[2] for name in team.was]
