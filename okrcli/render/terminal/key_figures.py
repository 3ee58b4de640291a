"""A key result's or KPI's figures in one line: where it stands, and what it is held against."""

from decimal import Decimal

from rich.text import Text

from okrcli.model import measures
from okrcli.render.terminal.page import Page
from okrcli.scoring import progress
from okrcli.views import figures, report_values
from okrcli.views.words import state_marks


def now_and_goal(
    what: measures.Measure | None, made: progress.Progress, unit: str | None, page: Page
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


def verdict_text(
    goal: report_values.KeyResultView | report_values.ObjectiveView, page: Page
) -> Text:
    """How a goal stands; a stale key result has the shape of its last known pace: `◌ stale ▲`."""
    shown = page.mark(state_marks.verdict(goal, page.language))
    if isinstance(goal, report_values.KeyResultView) and goal.last_pace and goal.grade is None:
        shown.append(f" {page.glyphs.states[goal.last_pace]}", "muted")
    return shown


def style(goal: report_values.KeyResultView | report_values.ObjectiveView) -> str:
    """The style that goes with it."""
    look = state_marks.look(goal)
    return "muted" if look == state_marks.QUIET else look


def grade(given: Decimal, page: Page) -> Text:
    """A grade in its band's shape and colour: `● 0.7`."""
    return page.mark(state_marks.grade(given, page.language))
