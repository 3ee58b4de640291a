"""What a closed cycle achieved: the goals to celebrate, and whom they are thanks to."""

from collections.abc import Iterator
from typing import NamedTuple

from okrcli.model.settings import folded_name
from okrcli.scoring import grades
from okrcli.views import report_values


class Win(NamedTuple):
    """A key result that was achieved, in its place."""

    team: report_values.TeamView
    objective: report_values.ObjectiveView
    key_result: report_values.KeyResultView


class Achieved(NamedTuple):
    """The wins, the best grades first, and of how many key results that were judged."""

    wins: tuple[Win, ...]
    judged: int


def achieved_goals(view: report_values.View) -> Achieved:
    """What the teams that have closed achieved; what was dropped was not judged."""
    every = list(_judged(view))
    found = [win for win in every if won(win.key_result)]
    found.sort(key=lambda win: (-(win.key_result.grade or 0), win.key_result.ref))
    return Achieved(tuple(found), len(every))


def won(kr: report_values.KeyResultView) -> bool:
    """Whether people called it achieved; without a word of theirs, whether its grade says so.

    What they carried over goes on, whatever its grade, and is achieved when they say so.
    """
    if kr.outcome is None:
        return kr.grade is not None and grades.meets(kr.grade, kr.kind)
    return kr.outcome == "achieved"


def _judged(view: report_values.View) -> Iterator[Win]:
    """The key results of the teams that have closed, but for those that were dropped."""
    for team in view.teams:
        for objective in team.objectives if team.closed else ():
            for kr in objective.key_results:
                if kr.score.state != "dropped" and kr.outcome != "dropped":
                    yield Win(team, objective, kr)


def people(win: Win, view: report_values.View) -> Iterator[str]:
    """Whom it is thanks to: the owners, the team, and the teams that share the objective."""
    team, objective, kr = win
    called = {folded_name(team.id), folded_name(team.name)}
    yield from (name for name in kr.owners.names if folded_name(name) not in called)
    yield team.name
    yield from (view.team_name(name) for name in objective.sharing if name != team.id)
