"""How a goal stands, in one cell: its state or, once the cycle is closed, its grade."""

from decimal import Decimal

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import look
from okrcli.report.terminal.page import Page
from okrcli.scoring import grade as grades
from okrcli.scoring import state as states

# a band has the shape of the state that it answers to, so that colour never stands alone
_SHAPES = {"green": "on-track", "yellow": "at-risk", "red": "off-track"}


def of(goal: views.KeyResultView | views.ObjectiveView, page: Page) -> Text:
    """A grade with its outcome, a state as shape, word and colour, or the outcome alone."""
    outcome = goal.outcome if isinstance(goal, views.KeyResultView) else None
    said = page.say(look.OUTCOMES[outcome], "muted") if outcome else Text()
    if goal.grade is not None:
        return Text.assemble(grade(goal.grade, page), " " if said else "", said)
    if goal.state is not None:
        return _state(goal, goal.state, page)
    return said or page.say(N_("not graded"), "muted")


def _state(
    goal: views.KeyResultView | views.ObjectiveView, state: states.State, page: Page
) -> Text:
    """The state; of a stale key result with the shape of its last known pace: `◌ stale ▲`."""
    shown = page.state(state)
    if state == "stale" and isinstance(goal, views.KeyResultView) and goal.score.pace:
        shown.append(f" {page.glyphs.states[goal.score.pace]}", "muted")
    return shown


def style(goal: views.KeyResultView | views.ObjectiveView) -> str:
    """The style that goes with it."""
    if goal.grade is not None:
        return grades.band(goal.grade)
    return goal.state or "muted"


def grade(given: Decimal, page: Page) -> Text:
    """A grade in its band's shape and colour: `● 0.7`."""
    shown = grades.rounded(given)
    band = grades.band(shown)
    return Text(f"{page.glyphs.states[_SHAPES[band]]} {page.language.number(shown, 1)}", band)
