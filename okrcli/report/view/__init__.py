"""Everything a report says, computed once, without layout and without a language.

`of(space, season, on, choice)` is what every renderer starts from: numbers stay Decimals and
shares, days stay dates, and words are left to the renderer.
"""

from okrcli.report.view.build import of
from okrcli.report.view.choice import Choice
from okrcli.report.view.clock import Clock
from okrcli.report.view.headline import Headline
from okrcli.report.view.trend import WEEKS as TREND_WEEKS
from okrcli.report.view.values import (
    Attention,
    Concern,
    Focus,
    KeyResultView,
    KpiView,
    Note,
    ObjectiveView,
    TeamView,
    View,
)

__all__ = [
    "TREND_WEEKS", "Attention", "Choice", "Clock", "Concern", "Focus", "Headline",
    "KeyResultView", "KpiView", "Note", "ObjectiveView", "TeamView", "View", "of",
]  # fmt: skip
