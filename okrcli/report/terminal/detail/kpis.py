"""KPIs: one line beside their key result, and a screen of their own."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.findings import N_
from okrcli.model import kpi, measure, reference, workspace
from okrcli.report import view as views
from okrcli.report.terminal import draw, figures
from okrcli.report.terminal.detail import parts, readings
from okrcli.report.terminal.draw import Cell
from okrcli.report.terminal.page import MEDIUM, Page
from okrcli.scoring import kpis


def row(item: views.KpiView, page: Page) -> Iterator[Text]:
    """`leading  Website visitors   1,412  > 1,250  ▁▂▃  ✔ holds`."""
    side = page.say(N_("leading") if item.side == "leading" else N_("lagging"), item.side)
    score = item.score
    shown = figures.now_and_goal(score.kpi.measure, score.progress, score.kpi.unit, page)
    trend = draw.spark(item.trend, "number", page.glyphs)
    said = verdict(score, page)
    width = max(side.cell_len, 10)
    if page.width < MEDIUM:
        top = Text.assemble("  ", side, " ", page.text(score.kpi.title))
        yield from draw.wrapped(top, page.inner)
        yield from draw.wrapped(Text.assemble("  ", shown, "  ", said), page.inner)
        return
    room = page.inner - width - 2 - 24 - 8 - 12 - 4
    cells = [
        Cell(Text("  ").append_text(side), width + 2),
        Cell(page.text(score.kpi.title), max(14, room)),
        Cell(shown, 24, "right"), Cell(trend, 8), Cell(said, 12),
    ]  # fmt: skip
    yield from draw.side_by_side(cells)


def verdict(score: kpis.KpiScore, page: Page) -> Text:
    """Whether it holds, or how far it has come; nothing where it is only watched."""
    if score.stale:
        return page.state("stale")
    if score.holds is None:
        return Text()
    if isinstance(score.kpi.measure, measure.Keep):
        words, glyph, style = (
            (N_("holds"), page.glyphs.check, "green") if score.holds
            else (N_("does not hold"), page.glyphs.cross, "yellow")
        )  # fmt: skip
        return Text(f"{glyph} {page.language.say(words)}", style)
    return Text(page.language.share(score.progress.share or 0.0), "green" if score.holds else "")


def screen(
    view: views.View, target: reference.Target, space: workspace.Workspace, page: Page
) -> Iterator[Text]:
    """One KPI: what it is held against, and its readings."""
    item = target.item
    assert isinstance(item, kpi.Kpi)
    score = kpis.score(space, view.cycle, target.team, item, view.on)
    name = page.text(item.id, "id").append("  ").append_text(page.text(item.title, "title"))
    yield from parts.titled(name, verdict(score, page), page)
    yield figures.now_and_goal(item.measure, score.progress, item.unit, page)
    yield from readings.lines(score.readings, item.unit, page)
