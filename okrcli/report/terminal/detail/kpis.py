"""KPIs beside their key result, a line each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import measure
from okrcli.report import view as views
from okrcli.report.terminal import draw, figures
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import Page, styled

INDENT = 2
_TITLE_LEAST = 24


def rows(items: Sequence[views.KpiView], page: Page) -> Iterator[Text]:
    """`leading  Website visitors   1,412  > 1,250  ▁▂▃  ✔ holds`, a line each where it fits."""
    every = [_Parts.of(item, page) for item in items]
    widths = [max(part.cell_len for part in column) for column in zip(*every, strict=True)]
    room = page.inner - INDENT - sum(widths[:1] + widths[2:]) - 5
    for parts_ in every:
        if room >= _TITLE_LEAST:
            yield from _indented(draw.side_by_side(parts_.cells(room, widths)))
        else:
            yield from _indented(draw.wrapped(Text("  ").join(parts_[:2]), page.inner - INDENT))
            below = draw.flowing(parts_[2:], "  ", page.inner - 2 * INDENT)
            yield from _indented(_indented(below))


class _Parts(NamedTuple):
    """The columns of a KPI's line."""

    side: Text
    title: Text
    figures: Text
    trend: Text
    verdict: Text

    @classmethod
    def of(cls, item: views.KpiView, page: Page) -> "_Parts":
        score = item.score
        return cls(
            page.say(N_("leading") if item.side == "leading" else N_("lagging"), item.side),
            page.text(score.kpi.title),
            figures.now_and_goal(score.kpi.measure, score.progress, score.kpi.unit, page),
            draw.spark(item.trend, "number", page.glyphs),
            verdict(item, page),
        )

    def cells(self, title: int, widths: list[int]) -> list[Cell]:
        return [
            Cell(self.side, widths[0] + 1), Cell(self.title, title),
            Cell(self.figures, widths[2], "right"), Cell(self.trend, widths[3]),
            Cell(self.verdict, widths[4]),
        ]  # fmt: skip


def _indented(lines: Iterable[Text]) -> Iterator[Text]:
    yield from (Text(" " * INDENT).append_text(line) for line in lines)


def verdict(item: views.KpiView, page: Page) -> Text:
    """Whether it holds, or how far it has come; nothing where it is only watched."""
    score = item.score
    if item.stale:
        return page.state("stale")
    if score.holds is None:
        return Text()
    if isinstance(score.kpi.measure, measure.Keep):
        return page.state("holds" if score.holds else "does-not-hold")
    share = page.language.share(score.progress.share or 0.0)
    return styled(share, "green" if score.holds else "")
