"""`okr due`: who owes which check-in, on a terminal."""

from collections.abc import Iterator

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal import drawing, screen_end
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.views.dues import due_values, due_words

_NARROW = 60
# cells for when something is due, at least
_LABEL = 18


def due_lines(found: due_values.Dues, page: Page) -> Iterator[Text]:
    """The whole screen: the latest first, by person; the coming days; what to type."""
    words = page.say(N_("check-ins due"))
    name = page.text(found.organisation or "", "title")
    if found.organisation:
        name.append(f" {page.glyphs.dot} ", "muted")
    name.append_text(words)
    day = page.text(page.language.long_day(found.on), "muted")
    yield from drawing.ends(name, day, page.inner)
    parts = [page.text(part) for part in due_words.head(found, page.language)]
    if parts:
        yield from drawing.flowing(parts, f" {page.glyphs.dot} ", page.inner)
    yield Text()
    every = [_when(goal, page) for goal in found.goals]
    every += [_late(each, found, page) for each in found.overdue]
    width = max([_LABEL, *(when.cell_len for when in every)])
    for person in found.people:
        yield from _heading(page.text(due_words.name(person, page.language), "title"), page)
        for goal in person.goals:
            yield from _goal(goal, width, page)
    if not found.known and found.owners:
        yield from wrapped(page.text(due_words.owns_nothing(found, page.language)), page.inner)
    elif not (found.people or found.overdue or found.ended):
        yield from wrapped(page.say(N_("Nothing is due."), "up"), page.inner)
    yield from _past(found, width, page)
    yield from _next(found, page)
    yield page.rule()
    yield from screen_end.step_lines(_commands(found), page)


def _heading(name: Text, page: Page) -> Iterator[Text]:
    room = page.inner - name.cell_len - 1
    if room > 0:
        name.append(f" {page.glyphs.rule * room}", "muted")
    yield from wrapped(name, page.inner)


def _when(goal: due_values.DueGoal, page: Page) -> Text:
    """`◌ 16 days late`."""
    style = "stale" if goal.late else "open"
    mark = Text(f"{page.glyphs.states[style]} ", style)
    return mark.append_text(page.text(due_words.when(goal, page.language), style))


def _goal(goal: due_values.DueGoal, width: int, page: Page) -> Iterator[Text]:
    """When it was due and what it is called; below, where it stands and when it was read."""
    when = _when(goal, page)
    title = page.text(goal.title)
    title.append("  ").append_text(page.text(goal.ref, "muted"))
    stands = due_words.stands(goal, page.language)
    below = page.text(page.glyphs.drawable(stands), "muted")
    if page.inner < _NARROW:
        yield from wrapped(when, page.inner)
        for part in (title, below):
            yield from drawing.indented(part, 2, page.inner)
        return
    yield from drawing.side_by_side([Cell(when, width), Cell(title, page.inner - width - 1)])
    yield from drawing.indented(below, width + 1, page.inner)


def _past(found: due_values.Dues, width: int, page: Page) -> Iterator[Text]:
    """Milestones and key results that are past their day: `◆ 2 days overdue  Open for all`."""
    if not found.overdue:
        return
    yield from _heading(page.say(N_("Past its day"), "title"), page)
    for each in found.overdue:
        when = _late(each, found, page)
        about = "  ".join(part for part in (each.ref, each.owner) if part)
        title = page.text(each.title).append("  ").append_text(page.text(about, "muted"))
        if page.inner < _NARROW:
            yield from wrapped(when, page.inner)
            yield from drawing.indented(title, 2, page.inner)
        else:
            cells = [Cell(when, width), Cell(title, page.inner - width - 1)]
            yield from drawing.side_by_side(cells)


def _late(each: due_values.DateAhead, found: due_values.Dues, page: Page) -> Text:
    mark = Text(f"{page.glyphs.states['overdue']} ", "overdue")
    words = due_words.overdue(each, found, page.language)
    return mark.append_text(page.text(words, "overdue"))


def _next(found: due_values.Dues, page: Page) -> Iterator[Text]:
    """The coming week by day, then milestones, the meeting and the end of the cycle."""
    rows = [
        (day.day, f" {page.glyphs.dot} ".join(due_words.people_ahead(day, page.language)), "")
        for day in found.days
    ]
    for each in found.dates:
        words = due_words.date_ahead(each, page.language)
        parts = [part for part in (each.ref, each.owner) if part]
        rows.append((each.day, words, "  ".join(parts)))
    if not rows:
        return
    yield Text()
    yield from _heading(page.say(N_("Next"), "title"), page)
    rows.sort(key=lambda row: row[0])
    days = [page.text(due_words.weekday(day, page.language), "muted") for day, _, _ in rows]
    width = max(day.cell_len for day in days)
    for day, (_, words, about) in zip(days, rows, strict=True):
        said = page.text(words)
        if about:
            said.append("  ").append_text(page.text(about, "muted"))
        cells = [Cell(day, width), Cell(said, page.inner - width - 2)]
        yield from drawing.side_by_side(cells, gap=2)


def _commands(found: due_values.Dues) -> list[tuple[str, str]]:
    if found.ended and not found.goals:
        return [("okr close", N_("close what has ended"))]
    if not found.goals:
        return [("okr report", N_("where everything stands"))]
    commands = [("okr checkin", N_("record what is yours"))]
    first = next((person for person in found.people if person.id), None)
    if first and first.id and found.asked.owner is None and len(found.people) > 1:
        commands.append((f"okr due --owner {first.id}", N_("one person")))
    return [*commands, ("okr due --short", N_("one line, for a prompt or a bot"))]
