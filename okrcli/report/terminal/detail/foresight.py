"""What is foreseen, and what leads, as lines of a detail screen."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from okrcli.insight import pairs
from okrcli.language.figures import DASH
from okrcli.report import foresight
from okrcli.report import view as views
from okrcli.report.terminal import draw
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page, styled


def lines(goal: views.KeyResultView | views.KpiView, room: int, page: Page) -> Iterator[Text]:
    """`⤳ forecast 5,605 on 31 Dec`, and below it how likely and how far; nothing of nothing."""
    told = foresight.of(goal, page.language)
    if told is None:
        return
    mark = Cell(styled(page.glyphs.forecast, "hint"), 1)
    yield from draw.side_by_side([mark, Cell(page.text(told.headline()), room - 2)])
    details = [page.text(part.replace(DASH, page.glyphs.dash), "muted") for part in told.details()]
    for line in draw.flowing(details, f" {page.glyphs.dot} ", room - 2):
        yield Text("  ").append_text(line)


def leads(found: Iterable[pairs.Pair], page: Page) -> Iterator[Text]:
    """`↻ visitors leads new-subscriptions by 2 weeks (r 0.88, 44 weeks, p < 0.001)`."""
    for pair in found:
        mark = Cell(styled(f"  {page.glyphs.leads}", "leading"), 3)
        said = page.text(foresight.lead(pair, page.language), "muted")
        yield from draw.side_by_side([mark, Cell(said, page.inner - 4)])
