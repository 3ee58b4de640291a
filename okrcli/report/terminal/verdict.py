"""How a goal stands, in one cell: its state or, once the cycle is closed, its grade."""

from decimal import Decimal

from rich.text import Text

from okrcli.findings import N_
from okrcli.report import view as views
from okrcli.report.terminal import look
from okrcli.report.terminal.page import Page
from okrcli.scoring import grade as grades


def of(goal: views.KeyResultView | views.ObjectiveView, page: Page) -> Text:
    """A grade in its band's colour, a state as shape, word and colour, or the outcome."""
    if goal.grade is not None:
        return grade(goal.grade, page)
    if goal.state is not None:
        return page.state(goal.state)
    outcome = goal.outcome if isinstance(goal, views.KeyResultView) else None
    return page.say(look.OUTCOMES[outcome] if outcome else N_("not graded"), "muted")


def style(goal: views.KeyResultView | views.ObjectiveView) -> str:
    """The style that goes with it."""
    if goal.grade is not None:
        return grades.band(goal.grade)
    return goal.state or "muted"


def grade(given: Decimal, page: Page) -> Text:
    """A grade in its band's colour: `0.7`."""
    shown = grades.rounded(given)
    return Text(page.language.number(shown, 1), grades.band(shown))
