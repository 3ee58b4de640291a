"""Of everything in a cycle, what a choice leaves."""

from collections.abc import Iterable, Iterator

from okrcli import errors
from okrcli.messages import N_, Message
from okrcli.report.view.choice import Choice
from okrcli.report.view.values import KeyResultView, ObjectiveView, TeamView


def of(teams: tuple[TeamView, ...], choice: Choice) -> Iterator[TeamView]:
    """The teams that a choice leaves, each with the objectives and key results that it leaves.

    NotFoundError for an owner who owns nothing here.
    """
    if choice.owner:
        check_owner(teams, choice.owner)
    for team in teams:
        if choice.team in {None, team.id}:
            left = team._replace(
                objectives=tuple(_chosen(team.objectives, choice)),
                shared=tuple(_chosen(team.shared, choice)),
            )
            if not choice.narrows or choice.team or left.objectives or left.shared:
                yield left


def leaves(objective: ObjectiveView, choice: Choice) -> bool:
    """Whether a choice leaves anything of an objective, whichever team it asks for."""
    return any(True for _ in _chosen([objective], choice))


def _chosen(objectives: Iterable[ObjectiveView], choice: Choice) -> Iterator[ObjectiveView]:
    """Of whoever owns an objective, all of it; else what they own in it."""
    for objective in objectives:
        whole = not choice.owner or objective.owners.include(choice.owner)
        kept = tuple(
            kr for kr in objective.key_results
            if _wanted(kr, choice) and (whole or _owns(choice, kr))
        )  # fmt: skip
        if not choice.narrows:
            yield objective
        elif kept:
            yield objective._replace(key_results=kept)


def _wanted(view: KeyResultView, choice: Choice) -> bool:
    return (
        (not choice.states or view.score.state in choice.states)
        and (not choice.kind or view.kind == choice.kind)
        and (not choice.stale or view.score.state == "stale")
    )


def _owns(choice: Choice, view: KeyResultView) -> bool:
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
