"""The widths that all rows of one report share, measured from what is shown."""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from rich.text import Text

from okrcli.render.terminal import key_figures
from okrcli.render.terminal.key_figures import verdict_text
from okrcli.render.terminal.page import WIDE, Page, styled
from okrcli.views import report_values, trend
from okrcli.views.words import goal_words

INDENT = 2
BAR_LEAST = 12
BAR_MOST = 40
_BAR_BESIDE = 14
TITLE_LEAST = 26
_FIGURES_MOST = 24
_ID_MOST = 18


class Layout(Enum):
    """How many lines a key result takes: one, two, or its parts under each other."""

    ONE = 1
    TWO = 2
    STACKED = 0


class Columns(NamedTuple):
    """Widths in cells, a gap of one between them.

    An id longer than its column stands on a line of its own: ids are never broken.
    """

    layout: Layout
    id: int
    title: int
    bar: int
    figures: int
    percent: int
    trend: int
    confidence: int
    state: int

    @property
    def bar_start(self) -> int:
        """Where bars begin on their line."""
        before = self.title if self.layout is Layout.ONE else INDENT - 1
        return self.id + before + 2


def shared_columns(view: report_values.View, page: Page) -> Columns:
    """The widths for a view on a page: titles and bars share what the others leave."""
    objectives = [o for team in view.teams for o in (*team.objectives, *team.shared)]
    every = [kr for objective in objectives for kr in objective.key_results]
    both: list[report_values.KeyResultView | report_values.ObjectiveView] = [*every, *objectives]
    ids = [len(view.called(goal.ref)) for goal in both]
    fixed = Columns(
        layout=Layout.STACKED,
        title=page.inner - INDENT,
        bar=page.inner - INDENT,
        id=_widest((width for width in ids if width <= _ID_MOST), 4),
        figures=min(_FIGURES_MOST, _widest((shown(kr, page).cell_len for kr in every), 8)),
        percent=_widest((len(percent(goal, page)) for goal in both), 4),
        trend=trend.WEEKS,
        confidence=_widest((confidence(kr, page).cell_len for kr in every), 0),
        state=_widest((verdict_text(goal, page).cell_len for goal in both), 8),
    )
    for fitted in (_one_line(fixed, every, page), _two_lines(fixed, page)):
        if fitted.bar >= BAR_LEAST and fitted.title >= TITLE_LEAST:
            return fitted
    return fixed


def _widest(widths: Iterable[int], least: int) -> int:
    return max(widths, default=least) or least


def _one_line(fixed: Columns, every: list[report_values.KeyResultView], page: Page) -> Columns:
    """Everything beside each other; what is over goes to titles first, then to bars."""
    if page.width < WIDE:
        return fixed._replace(bar=0)
    rest = page.inner - fixed.id - _measured(fixed) - fixed.state - 3
    longest = max([TITLE_LEAST, *(page.text(kr.item.title).cell_len for kr in every)])
    title = min(longest, rest - _BAR_BESIDE - 1)
    return fixed._replace(layout=Layout.ONE, title=title, bar=min(BAR_MOST, rest - title - 1))


def _two_lines(fixed: Columns, page: Page) -> Columns:
    """The title and state above; below them id, bar and figures."""
    bar = page.inner - INDENT - fixed.id - _measured(fixed) - 2
    title = page.inner - INDENT - fixed.state - 1
    return fixed._replace(layout=Layout.TWO, title=title, bar=bar)


def _measured(fixed: Columns) -> int:
    """The cells of figures, percent, trend and confidence, with the gaps between them."""
    gaps = 3 if fixed.confidence else 2
    return fixed.figures + fixed.percent + fixed.trend + fixed.confidence + gaps


def shown(kr: report_values.KeyResultView, page: Page) -> Text:
    """The value and what it is held against."""
    return key_figures.now_and_goal(kr.score.measure, kr.score.progress, kr.score.unit, page)


def percent(goal: report_values.KeyResultView | report_values.ObjectiveView, page: Page) -> str:
    """The progress, of a key result unclamped, or how often it held; a dash of what has neither."""
    if isinstance(goal, report_values.ObjectiveView):
        share = goal.score.share
        return "" if share is None else page.language.share(share)
    return goal_words.figure(goal, page.language) or page.glyphs.dash


def confidence(kr: report_values.KeyResultView, page: Page) -> Text:
    """`6/10 ↘1`: the newest confidence and its change since the one before."""
    if kr.score.confidence is None:
        return Text()
    said = styled(f"{kr.score.confidence}/10", "muted")
    change = page.change(kr.score.confidence_change or 0)
    return said.append(" ").append_text(change) if change else said
