"""`okr log` on a terminal: a chart where there are numbers, then entry by entry, newest first."""

from collections.abc import Iterator, Sequence
from datetime import date

from rich.text import Text

from okrcli.history.found_goal import FoundGoal
from okrcli.history.goal_log import Event
from okrcli.messages import N_
from okrcli.model import kpi, plan, readings, reference, workspace
from okrcli.model.workspace import GoalAt
from okrcli.render.terminal import chart, drawing, screen_end
from okrcli.render.terminal.chart import chart_lines
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import WIDE, Page, styled
from okrcli.render.terminal.pieces import pieces_text, sign
from okrcli.render.wrapping import wrapped
from okrcli.scoring.key_results import key_result_score
from okrcli.views.log_entries import LogEntry, log_entry

_DAY, _INDENT = 12, 2
_ID, _WIDE_ID = 18, 32
_WORDS_LEAST, _SLOTS = 28, 26


def log_lines(found: FoundGoal, events: Sequence[Event], on: date, page: Page) -> Iterator[Text]:
    """The whole screen, line by line, without margins."""
    yield from _head(found, page)
    yield page.rule()
    yield from (Text(" " * _INDENT).append_text(line) for line in _chart(found, on, page))
    settings = found.loaded.workspace.settings
    told = [entry for event in events for entry in log_entry(event, page, settings)]
    if not told:
        yield page.say(N_("Nothing has happened yet."), "muted")
    most = _ID if page.width < WIDE else _WIDE_ID
    width = min(most, max((len(_id(entry, found)) for entry in told), default=0))
    last = ""
    for entry in told:
        day = _day(entry, on, page)
        yield from _entry(entry, _id(entry, found), "" if day == last else day, width, page)
        last = day
    yield from screen_end.broken_file_lines(found.loaded.workspace.findings, page)


def _head(found: FoundGoal, page: Page) -> Iterator[Text]:
    """`subscriptions  New paid subscriptions` at the left, `Growth · Q4 2026` at the right."""
    target = found.target
    cycle = page.language.cycle_label(found.cycle.id, found.cycle.dates.label)
    name = page.text(target.id if target else found.cycle.id, "id")
    if target and target.title != target.id:
        name.append("  ").append_text(page.text(target.title, "title"))
    team = target.team.name if target and target.team and target.kind != "team" else ""
    of_cycle = "" if target and target.kind == "standing KPI" else cycle
    where = f" {page.glyphs.dot} ".join(part for part in (team, of_cycle) if part)
    yield from drawing.ends(name, page.text(where, "muted"), page.inner)


def _chart(found: FoundGoal, on: date, page: Page) -> list[Text]:
    """A small chart of what has numbers: in its time box, of a KPI over all that was read."""
    target = found.target
    space = found.loaded.workspace
    if target is None:
        return []
    if isinstance(target.item, plan.KeyResult) and target.team and target.objective:
        goal = GoalAt(found.cycle, target.team, target.objective, target.item)
        score = key_result_score(space, goal, on)
        data = chart.slots(score, None)
        drawn = chart_lines(data, score.state, score.unit, page) if data else []
    elif isinstance(target.item, kpi.Kpi):
        data = chart.of_history(_of_kpi(target, target.item, space), None, None, _SLOTS)
        drawn = chart_lines(data, "open", target.item.unit, page) if data else []
    else:
        return []
    return drawn if all(line.cell_len + _INDENT <= page.inner for line in drawn) else []


def _of_kpi(target: reference.Target, item: kpi.Kpi, space: workspace.Workspace) -> readings.Series:
    if target.team is None:
        return space.pooled.get(item.id, ())
    return space.readings_of(target.cycle, target.team, item)


def _id(entry: LogEntry, found: FoundGoal) -> str:
    """What an entry is about: nothing where it can only be the one goal, an id inside a team."""
    target = found.target
    if target is None:
        return entry.ref
    alone = target.kind in {"key result", "KPI", "standing KPI"}
    return "" if alone else entry.ref.rpartition("/")[2]


def _day(entry: LogEntry, on: date, page: Page) -> str:
    return page.day(entry.day, on) if entry.day else page.language.say(N_("now"))


def _entry(entry: LogEntry, name: str, day: str, width: int, page: Page) -> Iterator[Text]:
    """A line with what is below it; day and id stand in columns where there is room for them."""
    lead = [Cell(styled(day, "muted"), _DAY), Cell(sign(entry.mark, page), 1)]
    if width:
        lead.append(Cell(page.text(name, "id"), width + 1))
    taken = sum(cell.width + 1 for cell in lead)
    room = page.inner - taken
    words = [pieces_text(entry.parts, page), *(pieces_text(b, page) for b in entry.below)]
    if room < _WORDS_LEAST:
        yield from wrapped(Text(" ").join(cell.text for cell in lead if cell.text), page.inner)
        words = [line for part in words for line in wrapped(part, page.inner - _INDENT)]
        yield from (Text(" " * _INDENT).append_text(line) for line in words)
        return
    yield from drawing.side_by_side([*lead, Cell(words[0], room)])
    for below in words[1:]:
        yield from drawing.side_by_side([Cell(Text(), taken - 1), Cell(below, room)])
