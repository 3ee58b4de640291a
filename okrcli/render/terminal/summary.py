"""`okr report` of very many teams: forty lines that say where it stands, and how to go deeper."""

from collections.abc import Iterable, Iterator, Sequence

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import attention, columns, drawing, masthead
from okrcli.render.terminal.columns import change_heading
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page, styled
from okrcli.render.terminal.state_counts import counted_text, look_style
from okrcli.render.wrapping import wrapped
from okrcli.views.report_values import Attention, Concern
from okrcli.views.summary_values import Summary, SummaryRow, TeamMove
from okrcli.views.words import cycle_summary
from okrcli.views.words.move_words import count_words

_NAME_MOST = 32
_BAR, _STRIP, _NUMBER, _CHANGE = 12, 20, 6, 4
# narrower than this there is no strip, and no bar
_WITH_STRIP, _WITH_BAR = 76, 50
_NAMED = 2


def summary_lines(summary: Summary, page: Page) -> Iterator[Text]:
    """The whole screen but for what to type next."""
    yield from masthead.of_report(summary.view, page)
    yield from _counts(summary, page)
    yield from _moved_counts(summary, page)
    yield Text()
    yield from _rows(summary, page)
    if summary.needs:
        yield Text()
        yield from _headed(N_("Needs somebody"), page)
        for item in summary.needs:
            yield from _need(item, summary, page)
    if summary.rising or summary.falling:
        yield from _headed(N_("Biggest moves, in points"), page)
        yield from _moves(summary, page)
    yield page.rule()


def _headed(words: str, page: Page) -> Iterator[Text]:
    said = page.say(words, "title")
    if said.cell_len + 2 <= page.inner:
        said.append(" " + page.glyphs.rule * (page.inner - said.cell_len - 1), "muted")
        yield said
    else:
        yield from wrapped(said, page.inner)


def _counts(summary: Summary, page: Page) -> Iterator[Text]:
    """How many teams and key results there are, the states as one strip, and in words."""
    view = summary.view
    teams = page.language.plural("{n} team", "{n} teams", len(view.teams))
    goals = cycle_summary.count(view, page.language)
    yield from wrapped(page.text(f"{teams} {page.glyphs.dot} {goals}", "muted"), page.inner)
    yield strip(summary.looks, page.inner, page)
    parts = [counted_text(found, page) for found in cycle_summary.tally(view, page.language)]
    yield from drawing.flowing(parts, "   ", page.inner)


def strip(looks: Sequence[tuple[str, int]], width: int, page: Page) -> Text:
    """So many cells shared among looks by how many have each; what there is has one at least."""
    pieces = []
    for (look, _), cells in zip(looks, _shared(looks, width), strict=True):
        style, shape = look_style(look, page)
        pieces.append(styled(shape * cells, style))
    return drawing.joined(pieces)


def _shared(looks: Sequence[tuple[str, int]], width: int) -> list[int]:
    """The cells of each look; they are as many as there are cells."""
    whole = sum(count for _, count in looks)
    cells = [max(1, count * width // whole) for _, count in looks]
    left = [count * width / whole - given for (_, count), given in zip(looks, cells, strict=True)]
    while cells and sum(cells) != width:
        step = 1 if sum(cells) < width else -1
        at = max(range(len(cells)), key=lambda n: step * left[n] if cells[n] + step else -width)
        cells[at] += step
        left[at] -= step
    return cells


def _moved_counts(summary: Summary, page: Page) -> Iterator[Text]:
    """`Changed since 18 Nov   ↗ 4,102 up   ↘ 611 down   = 2,750 as before   · 849 not read`."""
    moves = summary.view.movement
    if moves is None:
        return
    day = page.day(moves.since, summary.view.on)
    parts = [page.say(N_("Changed since {day}"), "muted", day=day)]
    parts += [
        page.text(words, kind if kind in {"up", "down"} else "muted")
        for kind, words in count_words(moves, page.language, page.glyphs)
    ]
    yield from drawing.flowing(parts, "   ", page.inner)


def _rows(summary: Summary, page: Page) -> Iterator[Text]:
    """A row a group or team, worst first, below what its columns are called."""
    called = page.say(N_("group") if summary.grouped else N_("furthest behind"), "muted")
    name = min(_NAME_MOST, max(called.cell_len, *(len(row.name) for row in summary.rows)))
    head = [
        called,
        page.say(N_("teams"), "muted") if summary.grouped else Text(),
        Text(),
        Text("%", "muted"),
        page.text(change_heading([summary.view], page), "muted"),
        page.say(N_("states"), "muted"),
        page.say(N_("unread"), "muted"),
    ]
    widths = name, max(_CHANGE, head[4].cell_len)
    yield from _side_by_side(head, widths, page)
    for row in summary.rows:
        yield from _side_by_side(_cells(row, summary, page), widths, page)
    if summary.more:
        one, many = ("{n} more team", "{n} more teams")
        if summary.grouped:
            one, many = ("{n} more group", "{n} more groups")
        said = page.language.plural(one, many, summary.more)
        yield from wrapped(page.text(said, "muted"), page.inner)


def _cells(row: SummaryRow, summary: Summary, page: Page) -> list[Text]:
    name = page.text(row.name) if row.name else page.say(N_("in no group"), "muted")
    number, (share, tick) = page.language.number, (row.headline.share, row.headline.tick)
    bar = Text() if share is None else drawing.bar(share, tick, _BAR, "", page.glyphs)
    return [
        name,
        Text(number(row.teams)) if summary.grouped else Text(),
        bar,
        Text("" if share is None else page.language.share(share), "title"),
        columns.move(row.move, page),
        strip(row.looks, _STRIP, page) if row.looks else Text(),
        Text(number(row.unread) if row.unread else "", "muted"),
    ]


def _side_by_side(cells: list[Text], widths: tuple[int, int], page: Page) -> list[Text]:
    """The cells in columns: in a narrow terminal without the strip, and without the bar.

    The widths are those of the name and of the change.
    """
    name, moved = widths
    first, teams, bar, share, change, states, unread = cells
    width = max(_NUMBER, unread.cell_len)
    row = [Cell(teams, _NUMBER, "right"), Cell(bar, _BAR), Cell(share, 5, "right")]
    row += [Cell(change, moved, "right"), Cell(states, _STRIP), Cell(unread, width, "right")]
    if page.inner < _WITH_STRIP:
        del row[4]
    if page.inner < _WITH_BAR:
        del row[1]
    room = page.inner - sum(cell.width + 1 for cell in row)
    return drawing.side_by_side([Cell(first, max(6, min(name, room))), *row])


def _need(item: Attention, summary: Summary, page: Page) -> Iterator[Text]:
    """`■ Off track: 507, furthest hub-east/orders (Mona Dahl), ...`: a kind of trouble."""
    style, words = attention.KINDS[item.kind]
    said = page.say(words).append(f" {page.language.number(len(item.concerns))}", "title")
    for n, concern in enumerate(item.concerns[:_NAMED]):
        said.append(f" {page.glyphs.dot} " if n else "  ", "muted")
        said.append_text(_named(concern, summary, page))
    shape = page.glyphs.down if item.kind == "confidence" else page.glyphs.states[style]
    mark = Text(shape, style)
    yield from drawing.side_by_side([Cell(mark, 1), Cell(said, page.inner - 2)])


def _named(concern: Concern, summary: Summary, page: Page) -> Text:
    said = page.text(summary.view.called(concern.ref))
    about = [concern.owner] if concern.owner else []
    if concern.amount and concern.pace:
        about.insert(0, page.language.days(concern.amount))
    return said.append_text(page.text(f" ({', '.join(about)})", "muted")) if about else said


def _moves(summary: Summary, page: Page) -> Iterator[Text]:
    """Those that rose at the left, those that fell at the right."""
    half = page.inner // 2
    rising, falling = (list(_moved(each, page)) for each in (summary.rising, summary.falling))
    if page.inner < _WITH_BAR:
        for line in (*rising, *falling):
            yield from wrapped(line, page.inner)
        return
    for n in range(max(len(rising), len(falling))):
        both = [found[n] if n < len(found) else Text() for found in (rising, falling)]
        yield from drawing.side_by_side([Cell(both[0], half), Cell(both[1], page.inner - half - 1)])


def _moved(moves: Iterable[TeamMove], page: Page) -> Iterator[Text]:
    for each in moves:
        change = columns.move(each.move, page)
        yield (
            Text(" " * max(0, 5 - change.cell_len))
            .append_text(change)
            .append("  ")
            .append_text(page.text(each.name))
        )
