"""Of everything in a cycle, what a choice leaves."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from okrcli import errors
from okrcli.messages import N_, Message
from okrcli.scoring import states
from okrcli.views.report_values import KeyResultView, ObjectiveView, ReportChoice, TeamView, View


def selected_goals(teams: tuple[TeamView, ...], choice: ReportChoice) -> Iterator[TeamView]:
    """The teams that a choice leaves, each with the objectives and key results that it leaves.

    NotFoundError for an owner who owns nothing here.
    """
    if choice.owner:
        check_owner(teams, choice.owner)
    yield from remaining_teams(teams, choice)


def remaining_teams(teams: Iterable[TeamView], choice: ReportChoice) -> Iterator[TeamView]:
    """The same, and nothing of an owner who owns nothing here."""
    for team in teams:
        if choice.includes(team.id, team.group):
            left = team._replace(
                objectives=tuple(_chosen(team.objectives, choice)),
                shared=tuple(_chosen(team.shared, choice)),
            )
            if not choice.narrows or choice.team or left.objectives or left.shared:
                yield left


def leaves(objective: ObjectiveView, choice: ReportChoice) -> bool:
    """Whether a choice leaves anything of an objective, whichever team it asks for."""
    return any(True for _ in _chosen([objective], choice))


def _chosen(objectives: Iterable[ObjectiveView], choice: ReportChoice) -> Iterator[ObjectiveView]:
    """Of whoever owns an objective, all of it; else what they own in it."""
    for objective in objectives:
        whole = not choice.owner or objective.owners.include(choice.owner)
        kept = tuple(
            kr
            for kr in objective.key_results
            if _wanted(kr, choice) and (whole or _owns(choice, kr))
        )
        if not choice.narrows:
            yield objective
        elif kept:
            yield objective._replace(key_results=kept)


def _wanted(view: KeyResultView, choice: ReportChoice) -> bool:
    return (
        (not choice.states or view.score.state in choice.states or _late(view, choice))
        and (not choice.kind or view.kind == choice.kind)
        and (not choice.stale or view.score.state == "stale")
        and (not choice.stale_confidence or view.stale_confidence)
    )


def _late(view: KeyResultView, choice: ReportChoice) -> bool:
    """Whether what is past its day is asked for, and a milestone of it is."""
    return "overdue" in choice.states and view.score.counted and bool(view.late_milestones)


def _owns(choice: ReportChoice, view: KeyResultView) -> bool:
    return view.owners.include(choice.owner or "")


def check_owner(teams: Iterable[TeamView], owner: str) -> None:
    """NotFoundError, with the owners there are, for one who owns nothing here."""
    every: list[KeyResultView | ObjectiveView] = []
    for team in teams:
        for objective in team.objectives:
            every += [objective, *objective.key_results]
    if not any(goal.owners.include(owner) for goal in every):
        known = ", ".join(sorted({one.id for goal in every for one in goal.owners.every}))
        raise errors.NotFoundError(
            N_("`{owner}` owns nothing here; owners are {known}"),
            owner=owner,
            known=known or Message(N_("nobody yet")),
        )


class GoalGroup(NamedTuple):
    """Key results that belong together, each under its objective.

    `key` is the owner's name or the state; None for those that have none.
    """

    key: str | None
    objectives: tuple[ObjectiveView, ...]

    @property
    def size(self) -> int:
        """How many key results it holds."""
        return sum(len(objective.key_results) for objective in self.objectives)


def by_owner(view: View) -> list[GoalGroup]:
    """A group an owner, by name; nobody's come last."""
    groups = _groups(view, lambda kr: kr.owner)
    return sorted(groups, key=lambda group: (group.key is None, (group.key or "").casefold()))


def by_state(view: View) -> list[GoalGroup]:
    """A group a state, worst first; those that only have a grade come last."""
    order: dict[str | None, int] = {word: n for n, word in enumerate(states.STATES)}
    groups = _groups(view, lambda kr: kr.state)
    return sorted(groups, key=lambda group: order.get(group.key, len(order)))


def _groups(view: View, key: Callable[[KeyResultView], str | None]) -> list[GoalGroup]:
    """One group a key, in the order in which the keys first come."""
    found: dict[str | None, list[ObjectiveView]] = {}
    for objective in view.every_objective:
        parts: dict[str | None, list[KeyResultView]] = {}
        for kr in objective.key_results:
            parts.setdefault(key(kr), []).append(kr)
        for name, key_results in parts.items():
            part = objective._replace(key_results=tuple(key_results))
            found.setdefault(name, []).append(part)
    return [GoalGroup(name, tuple(objectives)) for name, objectives in found.items()]
