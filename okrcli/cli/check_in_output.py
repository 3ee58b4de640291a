"""What a check-in changed, in words: a line under each goal, or a table of many."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from rich.text import Text

from okrcli.actions.check_in.outcome import ReadingChange
from okrcli.actions.check_in.standing_before import StandingBefore
from okrcli.actions.check_in.subject import Subject
from okrcli.language import terms
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.render.terminal import drawing, key_figures
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import MEDIUM, Page
from okrcli.render.wrapping import wrapped

INDENT = 4


def value(subject: Subject, made: StandingBefore, page: Page) -> str:
    """Where it stands, in one word or figure; a dash where it was never read."""
    progress = made.progress
    match subject.measure:
        case measures.Milestones(items) if progress.share is not None:
            return page.language.say(
                N_("{done} of {all} done"), done=len(progress.done), all=len(items)
            )
        case measures.Zones() if progress.zone:
            return page.language.say(terms.ZONE_WORDS[progress.zone])
        case measures.DoneWhen() if progress.share is not None:
            return page.language.say(terms.DONE_WORDS[bool(progress.share)])
        case _ if progress.now is not None:
            return page.language.value(progress.now, subject.unit, short=True)
        case _:
            return page.glyphs.dash


def moved(change: ReadingChange, page: Page) -> str:
    """`4,560 → 4,720`, with as many decimals on both sides; the value alone the first time."""
    before, after = change.before.progress.now, change.after.progress.now
    if before is not None and after is not None:
        old, new = page.language.pair(before, after, change.subject.unit)
        return f"{old} {page.glyphs.arrow} {new}"
    if change.before.read is None:
        return value(change.subject, change.after, page)
    old, new = (value(change.subject, at, page) for at in (change.before, change.after))
    return f"{old} {page.glyphs.arrow} {new}"


def changed(change: ReadingChange, page: Page) -> Iterator[Text]:
    """The lines below a goal: `✔ 4,560 → 4,720  +160   49%, expected 56%   ▲ at risk`."""
    mark = (f"{page.glyphs.check} ", "up")
    for line in _packed(_pieces(change, page), page.inner - INDENT - 2):
        yield from indented(wrapped(Text.assemble(mark, line), page.inner - INDENT))
        mark = ("  ", "")
    source = change.subject.source
    if source and source.id != change.subject.id and change.measures:
        said = page.say(N_("recorded as the KPI {id}, which measures it"), "muted", id=source.id)
        yield from indented(wrapped(said, page.inner - INDENT))


def _packed(pieces: Iterable[Text], width: int) -> Iterator[Text]:
    """The pieces side by side, on as few lines as they fit on without being broken."""
    line = Text()
    for piece in pieces:
        if line.plain and line.cell_len + piece.cell_len + 2 > width:
            yield line
            line = Text()
        line = Text.assemble(line, "  ", piece) if line.plain else piece
    yield line


def _pieces(change: ReadingChange, page: Page) -> Iterator[Text]:
    """What changed, piece by piece: value, difference, progress, state, confidence, note."""
    if change.measures:
        yield page.text(moved(change, page), "number")
        if change.before.read is None:
            yield page.say(N_("the first reading"), "muted")
        elif change.difference is not None:
            yield _difference(change, change.difference, page)
        yield from _steps(change, page)
    reading = change.entries[-1].reading
    if reading.skip:
        yield page.say(terms.LEFT_OUT)
    elif change.measures:
        yield from (piece for piece in (share(change, page), verdict(change, page)) if piece)
    if reading.confidence is not None:
        yield _confidence(change, page)
    if reading.note and not change.measures:
        yield page.say(N_("note recorded"), "muted")
    if reading.next and not change.measures:
        yield page.say(N_("next step recorded"), "muted")


def _steps(change: ReadingChange, page: Page) -> Iterator[Text]:
    """The milestones that are done now and were not, and the other way round."""
    before, after = change.before.progress.done, change.after.progress.done
    for names, mark, style in ((after - before, "+", "up"), (before - after, "-", "down")):
        for name in sorted(names):
            yield page.text(f"{mark}{name}", style)


def _difference(change: ReadingChange, amount: Decimal, page: Page) -> Text:
    """`+160`, in the colour of better or worse; `unchanged` for none."""
    if not amount:
        return page.say(N_("unchanged"), "muted")
    item = change.subject.item
    lower = isinstance(item, measures.Measured) and item.direction == "lower"
    style = "up" if (amount > 0) != lower else "down"
    return page.text(page.language.change(amount, change.subject.unit), style)


def _confidence(change: ReadingChange, page: Page) -> Text:
    before, after = change.before.confidence, change.after.confidence
    if before is None or before == after:
        return page.say(N_("confidence {now} of 10"), now=after)
    arrow = page.glyphs.arrow
    return page.say(N_("confidence {before} {arrow} {now}"), before=before, now=after, arrow=arrow)


def share(change: ReadingChange, page: Page) -> Text | None:
    """`49%, expected 56%`; the share alone where the calendar expects nothing of it."""
    made, expected = change.after.progress.share, change.after.expected
    if made is None or isinstance(change.subject.measure, measures.Keep) or not change.after.state:
        return None
    style = change.after.state
    said = page.language.share(made)
    if expected is None:
        return Text(said, style)
    return page.say(
        N_("{share}, expected {expected}"),
        style,
        share=said,
        expected=page.language.share(expected),
    )


def verdict(change: ReadingChange, page: Page) -> Text | None:
    """A key result's state; of a KPI that is held against something, whether it holds."""
    after = change.after
    if after.state:
        return page.state(after.state)
    if after.holds is None or not isinstance(change.subject.measure, measures.Keep):
        return None
    bounds = key_figures.bounds(change.subject.measure, change.subject.unit, page)
    if after.holds:
        return Text(f"{page.glyphs.check} {bounds}", "up")
    return Text(f"{page.glyphs.cross} {bounds}", "down")


def indented(lines: Iterable[Text]) -> Iterator[Text]:
    """The lines, moved to the right."""
    yield from (Text(" " * INDENT).append_text(line) for line in lines)


def titled(subject: Subject, page: Page) -> Iterator[Text]:
    """`subscriptions  Increase the number of …`, wrapped."""
    title = page.text(subject.target.title, "title")
    yield from wrapped(Text.assemble(page.text(subject.id, "id"), "  ", title), page.inner)


def table(found: Sequence[ReadingChange], page: Page) -> Iterator[Text]:
    """One line a subject: id, what moved, progress and state; under each other where narrow."""
    rows = [_row(change, page) for change in found]
    widths = [max([cell.cell_len for cell in column]) for column in zip(*rows, strict=True)]
    room = page.inner - sum(widths) - 2 * (len(widths) - 1)
    if page.width < MEDIUM or room < 0:
        for row in rows:
            yield from wrapped(row[0], page.inner)
            rest = Text("  ").join(cell for cell in row[1:] if cell.plain)
            yield from indented(wrapped(rest, page.inner - INDENT))
        return
    for row in rows:
        cells = [Cell(cell, width) for cell, width in zip(row, widths, strict=True)]
        yield from drawing.side_by_side(cells, gap=2)


def _row(change: ReadingChange, page: Page) -> list[Text]:
    reading = change.entries[-1].reading
    said = page.text(moved(change, page), "number") if change.measures else Text()
    if not change.measures:
        said = next(_pieces(change, page), Text())
    some = change.measures and not reading.skip
    empty = Text()
    return [
        page.text(change.subject.id, "id"),
        said,
        (share(change, page) or empty) if some else empty,
        (verdict(change, page) or empty) if some else empty,
    ]
