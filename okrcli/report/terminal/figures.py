"""A key result's or KPI's figures in one line: where it stands, and what it is held against."""

from rich.text import Text

from okrcli.language.figures import DASH
from okrcli.model import measure, plan
from okrcli.report import figures
from okrcli.report.terminal.page import Page
from okrcli.scoring import progress

ZONE_WORDS = figures.ZONE_WORDS
zone_numbers = figures.zone_numbers


def now_and_goal(
    what: plan.Measure | None, made: progress.Progress, unit: str | None, page: Page
) -> Text:
    """`4,720 → 6,000`, `23 h < 24 h`, `1 of 2`, `yes`: the value first, the goal after it."""
    now = figures.now(what, made, unit, page.language)
    goal = figures.goal(what, made, unit, page.language)
    said = page.text(_drawn(now, page), "number")
    if goal:
        between = f" {page.glyphs.arrow} " if isinstance(what, measure.Reach) else "  "
        said.append_text(page.text(between + _drawn(goal, page), "muted"))
    return said


def bounds(keep: measure.Keep, unit: str | None, page: Page) -> str:
    """What is to be kept: `> 1,250`, `≤ 6%`, `4–8`."""
    return _drawn(figures.bounds(keep, unit, page.language), page)


def _drawn(words: str, page: Page) -> str:
    """The words with signs that the page can show."""
    if page.glyphs.arrow == "->":
        words = words.replace("≥", ">=").replace("≤", "<=")
    return words.replace(DASH, page.glyphs.dash)
