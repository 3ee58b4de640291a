"""The rows of a site's lists: what of a goal and of a team stands outside its own page."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal, NamedTuple

from okrcli.language import catalogue
from okrcli.scoring.scores import ObjectiveScore
from okrcli.views import headline, objective_facts, report_values
from okrcli.views.movement import Kind, Move
from okrcli.views.owners import Owners, owners_of
from okrcli.views.words import goal_words, state_marks

GoalKind = Literal["objective", "key result", "KPI"]


class GoalRow(NamedTuple):
    """An objective, key result or KPI in a list.

    `page` is the reference of the objective on whose page it stands, empty of a standing KPI.
    `tick` is where the calendar stands on its bar, `due_in` the days until its next check-in, and
    `path` the plan's file.
    """

    kind: GoalKind
    cycle: str
    ref: str
    page: str
    title: str
    whose: str
    owners: Owners
    mark: state_marks.Mark
    share: float | None = None
    tick: float | None = None
    now: str = ""
    last: date | None = None
    due_in: int | None = None
    path: str = ""
    move: Move | None = None


class TeamRow(NamedTuple):
    """A team in a list; `objectives` are its scores without their key results, for a mean.

    `before` are the same at the last check-in, `move` is how far it has moved since, and `moved` is
    how many of its key results moved how.
    """

    cycle: str
    id: str
    name: str
    group: str | None
    lead: Owners
    headline: headline.Headline
    marks: Mapping[state_marks.Mark, int]
    confidence: int | None
    last: date | None
    objectives: tuple[ObjectiveScore, ...]
    attention: tuple[report_values.Attention, ...]
    pages: Mapping[str, str]
    move: Move | None = None
    moved: Mapping[Kind, int] = {}
    before: tuple[ObjectiveScore, ...] = ()


def team_row(
    view: report_values.View,
    language: catalogue.Language,
    before: tuple[ObjectiveScore, ...] = (),
) -> TeamRow:
    """The row of the one team of a report, with its objectives' scores at the last check-in."""
    shown, plan = view.teams[0], view.cycle.teams[view.teams[0].id]
    own = shown.objectives
    confidences = (objective_facts.lowest_confidence(one) for one in own)
    days = [day for one in own if (day := objective_facts.newest_reading(one))]
    lead = plan.plan.lead if plan.plan and plan.plan.lead else None
    return TeamRow(
        cycle=view.cycle.id,
        id=shown.id,
        name=shown.name,
        group=plan.group,
        lead=owners_of([lead] if lead else [], view.settings),
        headline=shown.headline,
        marks=Counter(
            state_marks.counted_mark(kr, language) for one in own for kr in one.key_results
        ),
        confidence=min((each for each in confidences if each is not None), default=None),
        last=max(days, default=None),
        objectives=tuple(one.score._replace(key_results=()) for one in own),
        attention=view.attention,
        pages={kr.ref: one.ref for one in own for kr in one.key_results},
        move=view.movement.teams.get(shown.id) if view.movement else None,
        moved=_moved(view),
        before=tuple(score._replace(key_results=()) for score in before),
    )


def _moved(view: report_values.View) -> Mapping[Kind, int]:
    """How many of the key results that the team owns moved how."""
    own = (kr.ref for one in view.teams[0].objectives for kr in one.key_results)
    moves = (_move(view, ref) for ref in own)
    return Counter(move.kind for move in moves if move)


def _move(view: report_values.View, ref: str) -> Move | None:
    return view.movement.of(ref) if view.movement else None


def goal_rows(view: report_values.View, language: catalogue.Language) -> Iterator[GoalRow]:
    """The objectives and key results that the one team of a report owns."""
    path = view.cycle.teams[view.teams[0].id].path
    for one in view.teams[0].objectives:
        yield objective_row(one, view, language)._replace(path=path)
        for kr in one.key_results:
            yield key_result_row(kr, one, view, language)._replace(path=path)


def objective_row(
    one: report_values.ObjectiveView, view: report_values.View, language: catalogue.Language
) -> GoalRow:
    """The row of an objective."""
    return _row(one, one, view, language)._replace(
        share=one.score.share, last=objective_facts.newest_reading(one)
    )


def key_result_row(
    kr: report_values.KeyResultView,
    one: report_values.ObjectiveView,
    view: report_values.View,
    language: catalogue.Language,
) -> GoalRow:
    """The row of a key result; what is closed or not counted has no next check-in."""
    waits = kr.score.counted and not kr.closed and not view.closed
    readings = kr.score.readings
    return _row(kr, one, view, language)._replace(
        kind="key result",
        share=None if kr.score.guardrail else kr.score.progress.share,
        now=" ".join(
            word for word in (goal_words.now(kr, language), goal_words.goal(kr, language)) if word
        ),
        last=readings[-1].day if readings else None,
        due_in=kr.score.due_in if waits else None,
    )


def _row(
    goal: report_values.ObjectiveView | report_values.KeyResultView,
    one: report_values.ObjectiveView,
    view: report_values.View,
    language: catalogue.Language,
) -> GoalRow:
    """What the rows of an objective and of a key result in it share."""
    return GoalRow(
        kind="objective",
        cycle=view.cycle.id,
        ref=goal.ref,
        page=one.ref,
        title=goal.item.title,
        whose=view.cycle.teams[one.home].name,
        owners=goal.owners,
        mark=state_marks.verdict(goal, language),
        tick=goal.tick,
        move=_move(view, goal.ref),
    )
