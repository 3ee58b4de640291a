"""A key result's or KPI's figures in one line: where it stands, and what it is held against."""

from decimal import Decimal

from rich.text import Text

from okrcli.language.terms import OUTCOME_WORDS
from okrcli.messages import N_
from okrcli.model import measures, plan
from okrcli.render.terminal.page import Page
from okrcli.scoring import grades, progress, states
from okrcli.views import figures, report_values


def now_and_goal(
    what: plan.Measure | None, made: progress.Progress, unit: str | None, page: Page
) -> Text:
    """`4,720 → 6,000`, `23 h < 24 h`, `1 of 2`, `yes`: the value first, the goal after it."""
    now = figures.now(what, made, unit, page.language)
    goal = figures.goal(what, made, unit, page.language)
    said = page.text(page.glyphs.drawable(now), "number")
    if goal:
        between = f" {page.glyphs.arrow} " if isinstance(what, measures.Reach) else "  "
        said.append_text(page.text(between + page.glyphs.drawable(goal), "muted"))
    return said


def bounds(keep: measures.Keep, unit: str | None, page: Page) -> str:
    """What is to be kept: `> 1,250`, `≤ 6%`, `4–8`."""
    return page.glyphs.drawable(figures.bounds(keep, unit, page.language))


# a band has the shape of the state that it answers to, so that colour never stands alone
_SHAPES = {"green": "on-track", "yellow": "at-risk", "red": "off-track"}


def verdict_text(
    goal: report_values.KeyResultView | report_values.ObjectiveView, page: Page
) -> Text:
    """A grade with its outcome, a state as shape, word and colour, or the outcome alone."""
    outcome = goal.outcome if isinstance(goal, report_values.KeyResultView) else None
    said = page.say(OUTCOME_WORDS[outcome], "muted") if outcome else Text()
    if goal.grade is not None:
        return Text.assemble(grade(goal.grade, page), " " if said else "", said)
    if goal.state is not None:
        return _state(goal, goal.state, page)
    return said or page.say(N_("not graded"), "muted")


def _state(
    goal: report_values.KeyResultView | report_values.ObjectiveView, state: states.State, page: Page
) -> Text:
    """The state; of a stale key result with the shape of its last known pace: `◌ stale ▲`."""
    shown = page.state(state)
    if state == "stale" and isinstance(goal, report_values.KeyResultView) and goal.score.pace:
        shown.append(f" {page.glyphs.states[goal.score.pace]}", "muted")
    return shown


def style(goal: report_values.KeyResultView | report_values.ObjectiveView) -> str:
    """The style that goes with it."""
    if goal.grade is not None:
        return grades.band(goal.grade)
    return goal.state or "muted"


def grade(given: Decimal, page: Page) -> Text:
    """A grade in its band's shape and colour: `● 0.7`."""
    shown = grades.rounded(given)
    band = grades.band(shown)
    return Text(f"{page.glyphs.states[_SHAPES[band]]} {page.language.number(shown, 1)}", band)
