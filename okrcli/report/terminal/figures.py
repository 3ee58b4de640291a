"""A key result's or KPI's figures in words: where it stands, and what it is held against."""

from decimal import Decimal

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import measure, plan
from okrcli.report.terminal.page import Page
from okrcli.scoring import progress

ZONE_WORDS = {
    "none": N_("none yet"), "commit": N_("commit"),
    "target": N_("target"), "stretch": N_("stretch"),
}  # fmt: skip


def now_and_goal(
    what: plan.Measure | None, made: progress.Progress, unit: str | None, page: Page
) -> Text:
    """`4,720 → 6,000`, `23 h < 24 h`, `1 of 2`, `yes`: the value first, the goal after it."""
    match what:
        case measure.Reach():
            now, target = _pair(made, unit, page)
            goal = page.text(f" {page.glyphs.arrow} {target}", "muted")
            return page.text(now, "number").append_text(goal)
        case measure.Keep():
            now = _value(made.now, None, page)
            goal = page.text(f"  {bounds(what, unit, page)}", "muted")
            return page.text(now, "number").append_text(goal)
        case plan.Milestones():
            return page.say(
                N_("{done} of {all} done"), "number", done=len(made.done), all=len(what.items)
            )
        case plan.Zones():
            zone = made.zone or "none"
            return page.say(ZONE_WORDS[zone], "number")
        case plan.DoneWhen():
            return page.say(N_("yes") if made.share else N_("not yet"), "number")
        case None:
            return page.text(_value(made.now, unit, page), "number")


def _pair(made: progress.Progress, unit: str | None, page: Page) -> tuple[str, str]:
    if made.now is not None and made.target is not None:
        return page.language.pair(made.now, made.target, unit)
    return _value(made.now, unit, page), _value(made.target, unit, page)


def _value(value: Decimal | None, unit: str | None, page: Page) -> str:
    return page.glyphs.dash if value is None else page.language.value(value, unit, short=True)


def bounds(keep: measure.Keep, unit: str | None, page: Page) -> str:
    """What is to be kept: `> 1,250`, `≤ 6%`, `4–8`."""
    if keep.low and keep.high and not (keep.low.strict or keep.high.strict):
        return page.language.between(keep.low.value, keep.high.value, unit)
    ascii_only = page.glyphs.arrow == "->"
    parts = []
    for bound, strict, loose in ((keep.low, ">", "≥"), (keep.high, "<", "≤")):
        if bound:
            sign = strict if bound.strict else (f"{strict}=" if ascii_only else loose)
            parts.append(f"{sign} {_value(bound.value, unit, page)}")
    return " ".join(parts)
