"""Tables of a node a row: objectives, key results and tasks, with what each belongs to.

A node says so by its parent's id or title, by an outline number, or by standing below it.
"""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from okrcli.actions.importing import cells
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.gathering.entries import Reader, skip_untitled
from okrcli.actions.importing.meaning import vocabulary
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.records import (
    Gathered,
    ImportedGoal,
    ImportedReading,
    Kind,
    RowContent,
)
from okrcli.actions.importing.tables.columns import dotted
from okrcli.actions.importing.tables.shapes import singular
from okrcli.actions.importing.tables.table import Table
from okrcli.messages import N_

_RELATION = re.compile(r"(.+?) \((?:https?://[^\s()]+|[^()]+\.md)\)(?:,\s*|$)")
_TRUE = {"yes", "true", "1", "ja", "x"}


def gather(table: Table, told: RowContent, notices: Notices, found: Gathered) -> None:
    """Add the nodes of a table to what was found; `link` joins them once all are there."""
    reader = Reader(table, told, notices)
    index = table.index("outline")
    outlined = index is not None and dotted(table.rows, index)
    last: ImportedGoal | None = None
    seen: set[str] = set()
    by_order = not outlined and not table.has("parent", "children") and table.has("kind")
    for row in table.rows:
        if not row.filled or _is_passed_over(table, row, reader, told, notices):
            continue
        goal = _node(table, row, reader)
        if outlined:
            goal.key = _outline(table.cell(row, "outline"), goal, seen, notices)
            goal.parent_keys = [goal.key.rpartition(".")[0]] if "." in goal.key else []
        elif by_order:
            last = _by_order(goal, last)
        found.goals.append(goal)


def _is_passed_over(
    table: Table, row: GridRow, reader: Reader, told: RowContent, notices: Notices
) -> bool:
    """Whether a row holds no goal that is wanted; why is noted."""
    at, title = reader.at(row), table.cell(row, "title").text
    if row.hidden and not told.hidden:
        notices.skip(at, N_("hidden row"), is_data=False)
    elif told.types.get(table.cell(row, "kind").text) == "skip":
        notices.skip(at, N_("left out by the map"), is_data=False)
    elif vocabulary.folded(table.cell(row, "archived").text) in _TRUE:
        notices.skip(at, N_("archived"), is_data=False)
    elif not any(letter.isalnum() for letter in title):
        skip_untitled(table.cell(row, "title"), at, notices)
    elif vocabulary.total(title) or (
        vocabulary.total(row.filled[0][1].text) and len(row.filled) < 4
    ):
        notices.skip(at, N_("total"), is_data=False)
    elif vocabulary.folded(title) in vocabulary.UNTITLED and len(row.filled) == 1:
        notices.skip(at, N_("an empty page without a title"))
    else:
        return False
    return True


def _node(table: Table, row: GridRow, reader: Reader) -> ImportedGoal:
    said = table.cell(row, "kind").text
    if said != said.strip() or _untrimmed(table.cell(row, "kind")):
        reader.notices.bend("trailing-space", reader.at(row))
    kind = vocabulary.kind(said) if said else vocabulary.kind(singular(table.grid.name))
    kind = reader.told.types.get(said.strip(), kind)
    kind = kind or vocabulary.kind(table.cell(row, "scope").text)
    goal = reader.goal(row, "title", kind or "objective")
    goal.extra["kind"] = kind or said
    goal.parent_keys = _references(table.cell(row, "parent").text)
    goal.extra["children"] = table.cell(row, "children").text
    if kind == "objective":
        _note_objective(goal, table, row, reader.notices)
    else:
        # what has no type may yet turn out to be a key result
        _add_readings(goal, table, row, reader)
    return goal


def _untrimmed(cell: cells.Cell) -> bool:
    return isinstance(cell.value, str) and cell.value != cell.value.strip()


def _references(text: str) -> list[str]:
    """The parents that a cell names, by id or title; titles with commas by their links."""
    related = _RELATION.findall(text)
    if related:
        return [title.strip() for title in related]
    return [part.strip() for part in re.split(r"[\n;|]", text) if part.strip()]


def _note_objective(goal: ImportedGoal, table: Table, row: GridRow, notices: Notices) -> None:
    names = ("baseline", "target", "current")
    if any(not table.cell(row, name).blank for name in names):
        notices.bend("objective-has-numbers", goal.at)
    if not table.cell(row, "progress").blank and table.has("parent", "outline", "kind", "children"):
        notices.bend("objective-progress", goal.at, table.cell(row, "progress").text)
    if table.cell(row, "weight").text not in {"", "1"}:
        notices.bend("weight-on-objective", goal.at)
    if table.cell(row, "status").text:
        notices.bend("status-words", goal.at, table.cell(row, "status").text[:40])


def _add_readings(goal: ImportedGoal, table: Table, row: GridRow, reader: Reader) -> None:
    reading = reader.reading(row)
    reading.day = reader.day(row, "date")
    if reading.day is None and table.has("edited") and not reading.value.blank:
        reading.day = reader.day(row, "edited")
        if reading.day:
            reader.notices.bend("date-guess", goal.at)
    if goal.is_tracked:
        goal.extra["status"] = reading.status or goal.extra.get("status", "")
        return
    if not reading.value.blank or not reading.confidence.blank or reading.status or reading.note:
        goal.readings.append(reading)
    for name, moment in (("mid_score", "mid"), ("final_score", "end")):
        cell = table.cell(row, name)
        if not cell.blank and not vocabulary.nothing(cell.text):
            goal.readings.append(ImportedReading(goal.at, cell, field=name, moment=moment))


def _outline(cell: cells.Cell, goal: ImportedGoal, seen: set[str], notices: Notices) -> str:
    """An outline number as its parts, mended where a spreadsheet took it for something else."""
    if isinstance(cell.value, date):
        notices.bend("outline-as-date", goal.at, cell.text)
        key = f"{cell.value.day}.{cell.value.month}"
    else:
        key = ".".join(str(int(part)) for part in re.findall(r"\d+", cell.text))
    if isinstance(cell.value, Decimal) and key in seen:
        notices.bend("outline-as-number", goal.at, cell.text)
        key = f"{key}0"
    seen.add(key)
    return key


def _by_order(goal: ImportedGoal, last: ImportedGoal | None) -> ImportedGoal | None:
    """Join a node to the objective above it; the one that later nodes stand below."""
    if goal.kind == "objective":
        return goal
    if last is not None:
        goal.extra["above"] = last.at
    return last


def link(found: Gathered, notices: Notices) -> None:
    """Give every node its parent; those without a place are noted and taken away."""
    nodes = [goal for goal in found.goals if "kind" in goal.extra]
    if not nodes:
        return
    index = _index(found.goals)
    by_at = {goal.at: goal for goal in found.goals}
    _take_children(nodes, index, notices)
    for goal in nodes:
        above = by_at.get(goal.extra.pop("above", ""))
        goal.parent = above or _first_parent(goal, index, notices)
    _guess_kinds(nodes, notices)
    gone = {id(goal) for goal in nodes if not _is_placed(goal, notices)}
    _settle_work(nodes, gone, notices)
    for goal in nodes:
        if goal.kind == "key result" and id(goal) not in gone:
            _raise_to_objective(goal, notices)
    for goal in nodes:
        if id(goal) not in gone and goal.kind == "key result" and goal.parent is not None:
            goal.parent.children.append(goal)
    for goal in nodes:
        for mark in ("kind", "children"):
            goal.extra.pop(mark, None)
    found.goals[:] = [g for g in found.goals if id(g) not in gone and g.kind != "work"]


def _index(goals: Sequence[ImportedGoal]) -> dict[str, ImportedGoal]:
    """Every way to name a goal: its id, its place, its title where only one has it."""
    titles: dict[str, list[ImportedGoal]] = {}
    for goal in goals:
        titles.setdefault(goal.title.casefold(), []).append(goal)
    found = {title: every[0] for title, every in titles.items() if len(every) == 1}
    found |= {goal.at: goal for goal in goals}
    found |= {goal.second_key.casefold(): goal for goal in reversed(goals) if goal.second_key}
    return found | {goal.key.casefold(): goal for goal in reversed(goals) if goal.key}


def _take_children(
    nodes: Sequence[ImportedGoal], index: dict[str, ImportedGoal], notices: Notices
) -> None:
    """Take over what parents say of their children, where these say nothing."""
    for goal in nodes:
        text = goal.extra.get("children", "")
        names = _references(text)
        if len(names) == 1 and names[0].casefold() not in index:
            names = [part.strip() for part in text.split(",")]
        for name in names:
            child = index.get(name.casefold())
            if child is not None and "," in name:
                notices.bend("relation-with-commas", child.at)
            if child is not None and child is not goal and not child.parent_keys:
                child.parent_keys = [goal.key or goal.at]


def _first_parent(
    goal: ImportedGoal, index: dict[str, ImportedGoal], notices: Notices
) -> ImportedGoal | None:
    keys = goal.parent_keys
    if len(keys) == 1 and keys[0].casefold() not in index and "," in keys[0]:
        pieces = [piece.strip() for piece in keys[0].split(",")]
        keys = pieces if pieces[0].casefold() in index else keys
    parents = [index[key.casefold()] for key in keys if key.casefold() in index]
    parents = [parent for parent in parents if parent is not goal]
    if len(keys) > 1:
        notices.bend("several-parents", goal.at, ", ".join(keys))
    return parents[0] if parents and not _is_ring(goal, parents[0]) else None


def _is_ring(goal: ImportedGoal, parent: ImportedGoal) -> bool:
    above: ImportedGoal | None = parent
    for _ in range(100):
        if above is None:
            return False
        if above is goal:
            return True
        above = above.parent
    return True


def _guess_kinds(nodes: Sequence[ImportedGoal], notices: Notices) -> None:
    """What nodes without a type are: what stands lowest measures, all above it are objectives."""
    with_children = {id(goal.parent) for goal in nodes if goal.parent is not None}
    for goal in nodes:
        if goal.extra["kind"]:
            continue
        is_leaf = id(goal) not in with_children and goal.parent is not None
        goal.kind = "key result" if is_leaf else "objective"
        goal.extra["kind"] = goal.kind
        if goal.kind == "objective":
            if {"baseline", "target"} & goal.cells.keys():
                notices.bend("objective-has-numbers", goal.at)
            goal.readings.clear()


def _is_placed(goal: ImportedGoal, notices: Notices) -> bool:
    """Whether a node has its place among the others; where not, that is noted."""
    kind: Kind | str = goal.extra["kind"]
    missing = list(goal.parent_keys) if goal.parent is None else []
    if kind == "objective":
        if missing:
            notices.bend("parent-not-in-file", goal.at, missing[0])
        return True
    if goal.parent is not None:
        if kind not in {"key result", "work"}:
            goal.kind = "work"
        return True
    if missing:
        notices.skip(goal.at, N_("parent {key} is not in the file"), key=missing[0][:60])
    elif kind == "key result":
        notices.skip(goal.at, N_("key result without an objective"), title=goal.title[:60])
    elif kind == "work":
        notices.skip(goal.at, N_("a task without a key result"), is_data=False)
    else:
        why = N_("type {kind}: neither objective nor key result, no parent")
        notices.skip(goal.at, why, kind=kind[:40])
    return False


def _settle_work(nodes: Sequence[ImportedGoal], gone: set[int], notices: Notices) -> None:
    """Keep tasks as links of their key results; those without an address have no place."""
    for goal in nodes:
        if goal.kind != "work" or id(goal) in gone or goal.parent is None:
            continue
        if goal.links and goal.parent.kind == "key result":
            goal.parent.links += goal.links[:1]
        else:
            notices.bend("work-without-url", goal.at, goal.title[:60])


def _raise_to_objective(goal: ImportedGoal, notices: Notices) -> None:
    """Put a key result that stands below another beside it."""
    while goal.parent is not None and goal.parent.kind == "key result":
        notices.bend("kr-with-children", goal.parent.at)
        goal.parent = goal.parent.parent
