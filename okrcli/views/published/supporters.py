"""Which objectives support which, read from the plans alone: nothing is scored for it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from okrcli.model import plan, reference, workspace


class GoalPlace(NamedTuple):
    """An objective in its cycle and team, and the key result of it that is meant, if one is."""

    cycle: str
    team: str
    objective: str
    title: str
    key_result: str | None = None

    @property
    def key(self) -> "GoalKey":
        """The objective's cycle, team and id."""
        return (self.cycle, self.team, self.objective)


GoalKey = tuple[str, str, str]
# a name as the plan has it, and what it means, None of nothing
Supported = tuple[str, GoalPlace | None]


class Supporters(NamedTuple):
    """By objective, what it or a key result of it supports, and the objectives that support it."""

    above: Mapping[GoalKey, tuple[Supported, ...]]
    below: Mapping[GoalKey, tuple[GoalPlace, ...]]


def supporters(space: workspace.Workspace, seasons: Iterable[workspace.Cycle]) -> Supporters:
    """What the plans of these cycles support, near or in any cycle."""
    above: dict[GoalKey, tuple[Supported, ...]] = {}
    below: dict[GoalKey, dict[GoalKey, GoalPlace]] = {}
    for season in seasons:
        for team in season.planned:
            for objective in team.objectives:
                place = GoalPlace(season.id, team.id, objective.id, objective.title)
                found = tuple(_supported(space, season, team, objective))
                above[place.key] = found
                for _, target in found:
                    if target is not None and target.key != place.key:
                        below.setdefault(target.key, {})[place.key] = place
    return Supporters(above, {key: tuple(found.values()) for key, found in below.items()})


def _supported(
    space: workspace.Workspace,
    season: workspace.Cycle,
    team: workspace.Team,
    objective: plan.Objective,
) -> Iterator[Supported]:
    names = (*objective.supports, *(name for kr in objective.key_results for name in kr.supports))
    for name in dict.fromkeys(names):
        found = reference.supported(space, season, team, name)
        if found is None or found.team is None or found.objective is None:
            yield name, None
            continue
        key_result = found.item.id if isinstance(found.item, plan.KeyResult) else None
        title = found.item.title if found.item else found.objective.title
        yield name, GoalPlace(found.cycle.id, found.team.id, found.objective.id, title, key_result)
