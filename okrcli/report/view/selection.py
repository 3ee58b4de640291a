"""Of everything in a cycle, what a choice leaves."""

from collections.abc import Iterable, Iterator

from okrcli import errors
from okrcli.report.view.choice import Choice
from okrcli.report.view.values import KeyResultView, ObjectiveView, TeamView


def of(teams: tuple[TeamView, ...], choice: Choice) -> Iterator[TeamView]:
    """The teams that a choice leaves, each with the objectives and key results that it leaves.

    NotFoundError for an owner who owns nothing here.
    """
    if choice.owner:
        _known(teams, choice.owner)
    for team in teams:
        if choice.team in {None, team.id}:
            left = team._replace(
                objectives=tuple(_chosen(team.objectives, choice)),
                shared=tuple(_chosen(team.shared, choice)),
            )
            if not choice.narrows or choice.team or left.objectives or left.shared:
                yield left


def _chosen(objectives: Iterable[ObjectiveView], choice: Choice) -> Iterator[ObjectiveView]:
    for objective in objectives:
        kept = tuple(kr for kr in objective.key_results if _wanted(kr, choice))
        if not choice.narrows:
            yield objective
        elif kept:
            yield objective._replace(key_results=kept)


def _wanted(view: KeyResultView, choice: Choice) -> bool:
    return (
        (not choice.owner or choice.owner.casefold() in _owners(view))
        and (not choice.states or view.score.state in choice.states)
        and (not choice.kind or view.kind == choice.kind)
        and (not choice.stale or view.score.state == "stale")
    )


def _owners(view: KeyResultView) -> set[str]:
    """What its owner may be called: the id and the name."""
    return {name.casefold() for name in (view.owner, view.owner_id) if name}


def _known(teams: Iterable[TeamView], owner: str) -> None:
    every = [kr for team in teams for o in team.objectives for kr in o.key_results]
    if not any(owner.casefold() in _owners(kr) for kr in every):
        known = ", ".join(sorted({kr.owner_id for kr in every if kr.owner_id})) or "nobody yet"
        raise errors.NotFoundError(f"`{owner}` owns no key result here; owners are {known}")
