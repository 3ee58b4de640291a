"""What a walk goes round to: the key results and KPIs that are mine, a team's, or everybody's."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from okrcli.actions.check_in import eligibility
from okrcli.actions.check_in.subject import Subject
from okrcli.actions.check_in.subject_homes import subject_of
from okrcli.model import accountable, kpi, plan, reference, workspace
from okrcli.model.settings import folded_name


@dataclass(frozen=True)
class WalkChoice:
    """Whose goals to ask about: all of them, a team's, one goal's, or mine.

    `names` is all that I am called in small letters, `teams` the ids of the teams that I am in.
    Where a day is given, teams that closed the cycle after it have their goals asked about, too.
    """

    everything: bool = False
    team: str | None = None
    goal: reference.Target | None = None
    names: frozenset[str] = frozenset()
    teams: frozenset[str] = frozenset()
    closed_by: date | None = None

    @property
    def whole(self) -> bool:
        """Whether everything inside is meant, and not only what is mine."""
        return bool(self.everything or self.team or self.goal)


@dataclass
class _Round:
    """One walk being put together."""

    space: workspace.Workspace
    choice: WalkChoice
    on: date
    near: str | None
    seen: set[tuple[str, str]] = field(default_factory=set)

    def season(self, season: workspace.Cycle) -> Iterator[Subject]:
        """The subjects of a cycle, each key result before the KPIs that are linked to it."""
        for target in reference.targets(self.space, season):
            if target.kind == "key result" and self.inside(target) and self.is_open(target):
                yield from self.key_result(target)
        for target in reference.targets(self.space, season):
            if target.kind == "standing KPI" and self.wants_standing(target):
                yield from self.once(target)

    def inside(self, target: reference.Target) -> bool:
        """Whether a key result lies inside the team or the goal that is asked for."""
        choice = self.choice
        if choice.goal is not None:
            goal = choice.goal
            same_team = bool(goal.team and target.team and goal.team.id == target.team.id)
            wanted = (goal.id, goal.kind)
            objective = target.objective.id if target.objective else ""
            return same_team and (wanted in {(target.id, "key result"), (objective, "objective")})
        return choice.team is None or bool(target.team and target.team.id == choice.team)

    def is_open(self, target: reference.Target) -> bool:
        """Whether it is neither closed, dropped, a draft nor yet to begin."""
        team, item = target.team, target.item
        ended = [each for each in (target.objective, item) if isinstance(each, plan.Ending)]
        dropped = any(each.dropped and each.dropped <= self.on for each in ended)
        closed = team is not None and self.is_closed(team)
        begins = item.start if isinstance(item, plan.KeyResult) else None
        draft = isinstance(item, plan.KeyResult) and eligibility.is_draft(target)
        return not (closed or dropped or draft or (begins and begins > self.on))

    def is_closed(self, team: workspace.Team) -> bool:
        """Whether a team has a review; one that cannot be read counts from any day on."""
        day = self.choice.closed_by
        return bool(team.review_path) and (day is None or team.review is None or team.closed(day))

    def key_result(self, target: reference.Target) -> Iterator[Subject]:
        """A key result that is wanted, and the wanted ones of the KPIs linked to it."""
        item, team, objective = target.item, target.team, target.objective
        if not isinstance(item, plan.KeyResult) or team is None or objective is None:
            return
        wanted = self.choice.whole or self.owned(
            accountable.named_for_goal(objective, item), team.id
        )
        if wanted:
            yield from self.once(target)
        for side in (item.leading, item.lagging):
            for named in side:
                linked = self.space.standing.get(named) if isinstance(named, str) else named
                if linked is None:
                    continue
                beside = (
                    reference.Target("standing KPI", target.cycle, None, None, linked)
                    if isinstance(linked, kpi.StandingKpi)
                    else reference.Target("KPI", target.cycle, team, objective, linked)
                )
                if self.choice.whole or self.mine(beside, linked, team.id):
                    yield from self.once(beside)

    def mine(self, target: reference.Target, item: kpi.Kpi, team: str) -> bool:
        """Whether a KPI that stands beside a goal of a team is mine."""
        named = accountable.named_for_kpi(self.space, target.cycle, target.team, item, self.on)
        return self.owned(named, item.team or team)

    def once(self, target: reference.Target) -> Iterator[Subject]:
        """The subject, unless its values are asked for already."""
        found = subject_of(self.space, target, self.near, self.on)
        if found.key not in self.seen:
            self.seen.add(found.key)
            yield found

    def owned(self, owners: tuple[str, ...], team: str) -> bool:
        """Whether it is mine: I am one who owns it, or my team is, or nobody in my team's plan."""
        choice = self.choice
        names = {folded_name(owner) for owner in owners}
        if not names:
            return folded_name(team) in choice.teams
        return bool(names & (choice.teams | choice.names))

    def wants_standing(self, target: reference.Target) -> bool:
        """Whether a KPI that no key result has brought up is asked for all the same."""
        item = target.item
        if self.choice.team or self.choice.goal or not isinstance(item, kpi.StandingKpi):
            return False
        return self.choice.everything or self.mine(target, item, "")


def subjects_of(
    space: workspace.Workspace,
    seasons: list[workspace.Cycle],
    choice: WalkChoice,
    on: date,
    near: str | None,
) -> list[Subject]:
    """What to ask about, in the order of the plans, each once; nothing closed, dropped or ahead."""
    if choice.goal is not None and isinstance(choice.goal.item, kpi.Kpi):
        return [subject_of(space, choice.goal, near, on)]
    found = _Round(space, choice, on, near)
    return [item for season in seasons for item in found.season(season)]
