"""What came along into the next cycle and what stayed behind, a line a key result."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from rich.text import Text

from okrcli.actions.carry_over.carried_goals import CarriedGoal, CarryChoice, own_kpis
from okrcli.actions.carry_over.plan_rewriting import RewritingNote
from okrcli.language.terms import OUTCOME_WORDS
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.render.terminal import drawing
from okrcli.render.terminal.drawing import Cell
from okrcli.render.terminal.page import Page
from okrcli.scoring import progress

_INDENT = 2


def carried_lines(
    choices: Sequence[CarryChoice],
    notes: Mapping[str, Sequence[RewritingNote]],
    new: Sequence[str],
    page: Page,
) -> Iterator[Text]:
    """Each team with what comes along and what stays; a team whose plan was there is left out."""
    for each in choices:
        written = [path for path in new if path.endswith(f"/plans/{each.team.id}.yaml")]
        if not written:
            continue
        yield Text()
        yield page.text(each.team.name, "title")
        if not each.objectives:
            yield from _hanging(
                page, "", page.say(N_("nothing is carried over; its plan is an example"))
            )
        for goal in each.taken:
            yield from _taken(goal, page)
            yield from _notes(goal, notes.get(each.team.id, ()), page)
        yield from _others(each, notes.get(each.team.id, ()), page)
        for goal in each.left:
            yield from _left(goal, page)


def _taken(goal: CarriedGoal, page: Page) -> Iterator[Text]:
    """`✔ retention  from 71.2% to 75%`."""
    words = Text.assemble(page.text(goal.id, "id"), "  ")
    made = goal.score.progress
    what = goal.score.measure
    moves = isinstance(what, measures.Reach) and not progress.reached(what, made)
    if moves and made.now is not None and made.target is not None:
        start = made.now if goal.fixed is None else goal.fixed
        begin, end = page.language.pair(start, made.target, goal.score.unit)
        words.append_text(page.say(N_("from {begin} to {end}"), begin=begin, end=end))
    else:
        words.append_text(page.say(N_("goes on")))
    yield from _hanging(page, page.glyphs.check, words, "green")


def _notes(goal: CarriedGoal, notes: Sequence[RewritingNote], page: Page) -> Iterator[Text]:
    own = {goal.id, *(item.id for item in own_kpis(goal.goal.key_result))}
    for note in notes:
        if note.id in own:
            name = "" if note.id == goal.id else f"{note.id}: "
            yield from _note(note, name, page)


def _others(each: CarryChoice, notes: Sequence[RewritingNote], page: Page) -> Iterator[Text]:
    """What is to be said of objectives."""
    for note in notes:
        if note.id in each.objectives:
            yield from _note(note, f"{note.id}: ", page)


def _note(note: RewritingNote, name: str, page: Page) -> Iterator[Text]:
    values = {
        key: page.language.number(value) if isinstance(value, Decimal) else value
        for key, value in note.values.items()
    }
    words = page.text(name, "muted").append_text(page.say(note.text, "muted", **values))
    yield from _hanging(page, "", words)


def _left(goal: CarriedGoal, page: Page) -> Iterator[Text]:
    """`· subscriptions  stays behind: achieved`."""
    said = page.language.say(OUTCOME_WORDS[goal.outcome]) if goal.outcome else ""
    words = Text.assemble(page.text(goal.id, "muted"), "  ")
    if said:
        words.append_text(page.say(N_("stays behind: {outcome}"), "muted", outcome=said))
    else:
        words.append_text(page.say(N_("stays behind, without an outcome"), "muted"))
    yield from _hanging(page, page.glyphs.dot, words, "muted")


def _hanging(page: Page, mark: str, words: Text, style: str = "") -> Iterator[Text]:
    cells = [Cell(Text(mark, style), 1), Cell(words, page.inner - _INDENT)]
    yield from drawing.side_by_side(cells)
