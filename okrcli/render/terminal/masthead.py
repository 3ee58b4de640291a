"""The top of a report: whose it is, which cycle, and where its calendar stands."""

from rich.cells import cell_len
from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import columns, drawing
from okrcli.render.terminal.clock import clock_text
from okrcli.render.terminal.columns import Columns, Layout
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.views import headline, movement, report_values
from okrcli.views.words import cycle_summary, day_words
from okrcli.views.words.goal_words import expected_words
from okrcli.views.words.move_words import count_words

_BESIDE_LEAST = 30


def of_report(view: report_values.View, page: Page) -> list[Text]:
    """`Acme OKR · Q4 2026` at the left, `week 8 of 13 · 60% of the time gone` at the right.

    Below it how far that is, since when, and what is expected of the same goals by now.
    """
    about = Text()
    if view.choice.team and view.teams:
        about.append(f" {page.glyphs.dot} ", "muted")
        about.append_text(page.text(view.teams[0].name, "title"))
    else:
        about = group_named(view.choice.group, page)
    return [*masthead_lines(view, page, about=about), *_headline(view, page)]


def group_named(group: str | None, page: Page) -> Text:
    """` · nordics` of what a group was asked for, nothing else."""
    if not group:
        return Text()
    return Text(f" {page.glyphs.dot} ", "muted").append_text(page.text(group, "title"))


def _headline(view: report_values.View, page: Page) -> list[Text]:
    """`57%  +11 since 18 Nov · expected by now 61%`; nothing where there is no one figure."""
    found = cycle_summary.headline(view)
    unread = page.text(cycle_summary.unread_words(view, page.language), "error")
    if found.share is None:
        return list(wrapped(unread, page.inner)) if unread else []
    said = page.text(page.language.share(found.share), "title")
    moves, moved = view.movement, view.moved
    parts = []
    if moves and moved and moved.kind != "unread":
        words = page.text(columns.signed(moved, page) if moved.points else "=", moved.kind)
        parts.append(words.append_text(page.text(f" {_since(moves, view, page)}", "muted")))
    expected = expected_words(found, page.language)
    if expected:
        parts.append(page.text(expected, "muted"))
    if unread:
        parts.insert(0, unread)
    if not parts:
        return [said]
    rest = drawing.flowing(parts, f" {page.glyphs.dot} ", page.inner - said.cell_len - 2)
    first = Text.assemble(said, "  ", rest[0])
    return [first, *(Text(" " * (said.cell_len + 2)).append_text(line) for line in rest[1:])]


def _since(moves: movement.Movement, view: report_values.View, page: Page) -> str:
    return page.language.say(N_("since {day}"), day=page.day(moves.since, view.on))


def moved_lines(view: report_values.View, page: Page) -> list[Text]:
    """What moved since the last check-in: how many, which furthest, and where belief fell."""
    moves = view.movement
    if not moves or not moves.key_results:
        return []
    counts = [
        page.text(words, kind if kind in {"up", "down"} else "muted")
        for kind, words in count_words(moves, page.language, page.glyphs)
    ]
    day = page.day(moves.since, view.on)
    rows = [(page.say(N_("Changed since {day}"), "muted", day=day), counts)]
    if moves.biggest():
        rows.append((page.say(N_("Biggest moves"), "muted"), _biggest(view, moves, page)))
    if moves.fallen:
        rows.append((page.say(N_("Confidence fell"), "muted"), _fallen(view, moves, page)))
    return _labelled(rows, page)


def _biggest(view: report_values.View, moves: movement.Movement, page: Page) -> list[Text]:
    found = []
    for ref, _ in moves.biggest():
        said = page.text(view.called(ref)).append(" ")
        found.append(said.append_text(columns.move(moves.of(ref), page)))
    return found


def _fallen(view: report_values.View, moves: movement.Movement, page: Page) -> list[Text]:
    """`retention 6→5`, furthest first, and how many more where there are very many."""
    found = [
        page.text(view.called(fall.ref))
        .append(" ")
        .append_text(page.text(f"{fall.before}{page.glyphs.arrow}{fall.now}", "down"))
        for fall in moves.furthest_fallen
    ]
    if moves.more_fallen:
        found.append(page.say(N_("and {n} more"), "muted", n=moves.more_fallen))
    return found


def _labelled(rows: list[tuple[Text, list[Text]]], page: Page) -> list[Text]:
    """Each label with its parts beside it, or below it where that is too narrow."""
    width = max(label.cell_len for label, _ in rows) + 2
    lines: list[Text] = []
    beside = page.inner - width >= _BESIDE_LEAST
    for label, parts in rows:
        flowed = drawing.flowing(parts, "   ", page.inner - (width if beside else 2))
        if not beside:
            lines += [*wrapped(label, page.inner), *(Text("  ").append_text(f) for f in flowed)]
            continue
        cell = drawing.Cell(label, width)
        lines += drawing.side_by_side([cell, drawing.Cell(flowed[0], page.inner - width)], 0)
        lines += [Text(" " * width).append_text(line) for line in flowed[1:]]
    return lines


def beside(found: headline.Headline, page: Page) -> list[Text]:
    """What is expected beside a progress, as lines of their own; none without a pace."""
    words = expected_words(found, page.language)
    return wrapped(page.text(words, "muted"), page.inner) if words else []


def masthead_lines(
    view: day_words.Dated, page: Page, what: str = "OKR", about: Text | None = None
) -> list[Text]:
    """`Acme KPIs · Q4 2026`, and what is said about it, at the left; the calendar at the right."""
    between = f"{what} {page.glyphs.dot} "
    name = Text.assemble(
        page.text(view.organisation or "", "title"),
        Text(f" {between}" if view.organisation else between, "muted"),
        page.text(page.language.cycle_label(view.cycle.id, view.cycle.dates.label), "title"),
    )
    name.append_text(about or Text())
    passed = page.language.share(view.clock.gone)
    gone = page.language.say(N_("{share} of the time gone"), share=passed)
    right = clock_text(view, page, gone)
    if name.cell_len + right.cell_len + 2 > page.inner:
        right = clock_text(view, page)
    return drawing.ends(name, right, page.inner)


def ruler_line(view: report_values.View, page: Page, widths: Columns) -> Text:
    """A rule with headings above the columns where they stand in a row."""
    if widths.layout is Layout.STACKED:
        return page.rule()
    cells = [page.glyphs.rule] * widths.total
    for name, column in widths.shown():
        if column.heading:
            start = widths.start(name)
            words = column.heading
            end = start + (column.width if column.right else cell_len(words))
            _write(cells, end - cell_len(words), words)
    if widths.bar.width and not view.closed and view.cycle.dates.contains(view.on):
        tick = widths.start("bar") + drawing.tick(view.clock.gone, widths.bar.width)
        share = page.language.share(view.clock.gone)
        words = page.language.say(N_("time {share}"), share=share)
        if not _place(cells, tick - 1, words):
            _place(cells, tick + cell_len(words) + 3, words)
        cells[tick] = page.glyphs.tick_rule
    return Text("".join(cells), "muted")


def _write(cells: list[str], start: int, words: str) -> None:
    """Write words with a blank on either side of them, where there is a cell for it."""
    for at in (start - 1, start + len(words)):
        if 0 <= at < len(cells):
            cells[at] = " "
    cells[start : start + len(words)] = words


def _place(cells: list[str], end: int, words: str) -> bool:
    """Write words with a blank on either side, so that they end before `end`; whether they fit."""
    start, stop = end - len(words) - 1, end + 1
    if start < 0 or stop > len(cells) or len(set(cells[start:stop])) > 1:
        return False
    cells[start:stop] = [" ", *words, " "]
    return True
