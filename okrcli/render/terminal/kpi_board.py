"""`okr kpi`: every KPI of a cycle on one screen, under the team that looks after it.

A KPI takes two lines, figures beside its title and below it what it serves; on narrow terminals the
figures go below, too. Nothing is cut off.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import drawing, key_figures, screen_end
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.kpi_cells import before, change, kpi_state, roles
from okrcli.render.terminal.kpi_groups import kpi_group_lines
from okrcli.render.terminal.masthead import group_named, masthead_lines
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.views import kpi_values
from okrcli.views.kpi_group_counts import kpi_group_counts
from okrcli.views.kpi_values import KpiGroup, KpiRow

_TITLE_LEAST = 24
_ID_MOST = 18
_INDENT = 2


def kpi_board_lines(shown: kpi_values.Board, page: Page) -> Iterator[Text]:
    """The whole screen, line by line, without margins."""
    about = group_named(shown.choice.group, page)
    yield from masthead_lines(shown, page, page.language.say(N_("KPIs")), about)
    yield from kpi_group_lines(kpi_group_counts(shown), page)
    rows = {row.view.ref: _Row.of(row, shown, page) for row in shown.rows}
    newest = _newest(shown, page)
    if shown.since:
        yield from wrapped(page.say(N_("Changes since {day}"), "muted", day=newest), page.inner)
    widths = _Widths.of(list(rows.values()), newest, page)
    yield _ruler(widths, newest, page)
    for n, group in enumerate(shown.groups):
        if n:
            yield Text()
        yield from _heading(group, page)
        for row in group.rows:
            yield from _lines(rows[row.view.ref], widths, page)
        if not group.rows:
            yield from wrapped(page.say(N_("no KPIs"), "muted"), page.inner)
    if not shown.groups:
        yield from wrapped(page.say(N_("no KPIs to show"), "muted"), page.inner)
    yield page.rule()
    if len(shown.groups) > 1 and not shown.choice.narrows:
        whole = page.say(N_("All teams: "), "muted").append_text(balance(shown.balance, page))
        yield from wrapped(whole, page.inner)
    yield from screen_end.broken_file_lines(shown.broken, page)


def _newest(shown: kpi_values.Board, page: Page) -> str:
    """The heading over the newest changes: the day that they are since, else a month or a week."""
    if shown.since:
        return page.day(shown.since, shown.on)
    return page.language.say(N_("month") if shown.monthly else N_("week"))


def _heading(group: KpiGroup, page: Page) -> Iterator[Text]:
    """`Growth  7 leading · 7 lagging · 5 of 5 key results have both ────`."""
    if group.name is None:
        name = page.say(N_("KPIs of no team"), "title")
    else:
        name = page.text(group.name, "title")
    if group.balance:
        name.append("  ").append_text(balance(group.balance, page))
    room = page.inner - name.cell_len - 1
    if room > 0:
        name.append(" " + page.glyphs.rule * room, "muted")
    yield from wrapped(name, page.inner)


def balance(of: kpi_values.Balance, page: Page) -> Text:
    """How many lead, how many lag, and how many key results have both."""
    say = page.language.say
    parts = [
        say(N_("{n} leading"), n=of.leading),
        say(N_("{n} lagging"), n=of.lagging),
        page.language.plural(
            "{both} of {n} key result has both",
            "{both} of {n} key results have both",
            of.key_results,
            both=of.both,
        ),
    ]
    return page.text(f" {page.glyphs.dot} ".join(parts), "muted")


class _Row(NamedTuple):
    """A KPI's cells, laid out in no width yet."""

    id: Text
    title: Text
    figures: Text
    since: str
    week: Text
    newest: Text
    start: Text
    trend: Text
    state: Text
    roles: list[Text]

    @classmethod
    def of(cls, row: KpiRow, shown: kpi_values.Board, page: Page) -> "_Row":
        item, score = row.item, row.view.score
        week = change(row.since if shown.since else row.week, row, page)
        return cls(
            page.text(item.id, "id"),
            page.text(item.title),
            key_figures.now_and_goal(item.measure, score.progress, item.unit, page),
            N_("since then {n}") if shown.since else before(row),
            week,
            _with_its_word(week, page) if _is_odd(row, shown) else week,
            change(row.start, row, page),
            drawing.spark(row.trend, "number", page.glyphs),
            kpi_state(row, page),
            list(roles(row, page)),
        )


def _is_odd(row: KpiRow, shown: kpi_values.Board) -> bool:
    """Whether its change is of a month, under a heading that is the week's."""
    return row.monthly and row.week is not None and not (shown.monthly or shown.since)


def _with_its_word(newest: Text, page: Page) -> Text:
    """`month +19` among changes of a week."""
    return Text.assemble(page.say(N_("month"), "muted"), " ", newest)


class _Widths(NamedTuple):
    """Columns that all rows share; `title` is 0 where figures go below the title."""

    id: int
    title: int
    figures: int
    week: int
    start: int
    trend: int
    state: int

    @classmethod
    def of(cls, rows: Sequence[_Row], newest: str, page: Page) -> "_Widths":
        def widest(column: str, least: int = 0) -> int:
            cells: list[Text] = [getattr(row, column) for row in rows]
            return max([cell.cell_len for cell in cells] + [least])

        week, start = cell_len(newest), page.say(N_("start")).cell_len
        fixed = cls(
            min(_ID_MOST, widest("id", 4)),
            0,
            widest("figures", 8),
            widest("newest", week),
            widest("start", start),
            widest("trend", 5),
            widest("state", 8),
        )
        title = page.inner - sum(fixed) - 6
        return fixed._replace(title=title if title >= _TITLE_LEAST else 0)


def _ruler(widths: _Widths, newest: str, page: Page) -> Text:
    """A rule with headings above the figures where they stand beside their titles."""
    if not widths.title:
        return page.rule()
    say = page.language.say
    ends = (say(N_("now")), say(N_("target")))
    headings = [
        (f" {page.glyphs.arrow} ".join(ends), widths.figures, "right"),
        (newest, widths.week, "right"),
        (say(N_("start")), widths.start, "right"),
        (say(N_("trend")), widths.trend, "left"),
    ]
    cells = [page.glyphs.rule] * page.inner
    at = widths.id + widths.title + 2
    for words, width, align in headings:
        begin = at + width - len(words) if align == "right" else at
        cells[begin - 1 : begin + len(words) + 1] = [" ", *words, " "]
        at += width + 1
    return Text("".join(cells[: page.inner]), "muted")


def _lines(row: _Row, widths: _Widths, page: Page) -> Iterator[Text]:
    """A KPI: its id and figures, then what it serves."""
    name = row.id
    if not widths.title:
        yield from _stacked(row, page)
        return
    if name.cell_len > widths.id:
        yield name
        name = Text()
    yield from drawing.side_by_side(
        [
            Cell(name, widths.id),
            Cell(row.title, widths.title),
            Cell(row.figures, widths.figures, "right"),
            Cell(row.newest, widths.week, "right"),
            Cell(row.start, widths.start, "right"),
            Cell(row.trend, widths.trend),
            Cell(row.state, widths.state),
        ]
    )
    indent = widths.id + 1
    below = drawing.flowing(row.roles, f" {page.glyphs.dot} ", page.inner - indent)
    yield from (Text(" " * indent).append_text(line) for line in below)


def _stacked(row: _Row, page: Page) -> Iterator[Text]:
    """The same with figures below the title, each change with its word."""
    head = Text.assemble(row.id, "  ", row.title)
    yield from wrapped(head, page.inner)
    parts = [row.figures]
    for words, amount in ((row.since, row.week), (N_("since start {n}"), row.start)):
        if amount:
            parts.append(page.say(words, "muted", n=amount.plain))
    parts += [part for part in (row.trend, row.state) if part]
    room = page.inner - _INDENT
    for line in (
        *drawing.flowing(parts, "  ", room),
        *drawing.flowing(row.roles, f" {page.glyphs.dot} ", room),
    ):
        yield Text(" " * _INDENT).append_text(line)
