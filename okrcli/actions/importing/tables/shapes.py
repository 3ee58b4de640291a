"""What shape a table has, and the columns that only the whole of it explains."""

import re
from collections.abc import Sequence

from okrcli.actions.importing.meaning import vocabulary
from okrcli.actions.importing.tables.columns import Column
from okrcli.actions.importing.tables.table import Table

# the columns that lists of people and of teams may have at most, and how the latter are called
_OF_PEOPLE = frozenset(("title", "email", "owner", "username", "team"))
_OF_TEAMS = frozenset(("title", "owner", "email", "description"))
_TEAM_LISTS = frozenset(
    ("teams", "team", "departments", "groups", "lag", "avdelinger", "abteilungen", "entities")
)
# the columns of which each makes rows with a title nodes
_OF_NODES = (
    "kind",
    "parent",
    "outline",
    "children",
    "target",
    "progress",
    "current",
    "owner",
    "email",
    "period",
    "status",
    "description",
    "baseline",
    "final_score",
)


def settled(table: Table) -> Table:
    """The table with its shape, and columns that only the whole table explains."""
    named = list(table.columns)
    named = _with_year_as_baseline(named)
    named = _with_titles(named, table)
    if not any(c.field == "key_result" for c in named) and not _is_node_table(named):
        named = _moved(named, "title", "key_result") if _has(named, "objective") else named
    if _has(named, "key_result") and _has(named, "title"):
        # a list of titles beside titles of its own is a relation
        named = _moved(named, "key_result", "children")
    if _has(named, "objective") and not _has(named, "key_result"):
        named = _moved(named, "objective", "title" if not _has(named, "title") else "parent")
    if _has(named, "objective") and _has(named, "key_result"):
        named = _moved(named, "parent", "supports")
    joins = ("kind", "parent", "outline", "children", "key_result", "date")
    is_measured = _has(named, "target") or _has(named, "baseline")
    if _has(named, "title") and is_measured and not any(_has(named, name) for name in joins):
        # goals that have numbers themselves
        named = _moved(named, "title", "objective")
    named = _without_twins(named)
    if not _has(named, "date") and not _has(named, "actions"):
        named = _moved(named, "next", "actions")
    made = Table(table.grid, table.head, table.rows, tuple(named), table.above)
    return Table(made.grid, made.head, made.rows, made.columns, made.above, shape_of(made))


def _with_titles(named: list[Column], table: Table) -> list[Column]:
    """The columns with one of titles, where none is called so: by what a metric or parent is."""
    if _has(named, "kind") or (_has(named, "id") and _has(named, "parent")):
        return named
    if not _has(named, "key_result") and not _has(named, "title") and _has(named, "metric"):
        named = _moved(named, "metric", "key_result")
    if _has(named, "key_result") and not _has(named, "title") and not _has(named, "objective"):
        named = _moved(named, "parent", "objective")
    is_measured = any(_has(named, name) for name in ("target", "baseline", "current", "progress"))
    has_titles = _has(named, "key_result") or _has(named, "title")
    if not has_titles and is_measured and (_has(named, "objective") or _has(named, "target")):
        named = _with_longest_texts(named, table)
    return named


def _with_longest_texts(named: list[Column], table: Table) -> list[Column]:
    """The columns with the one that nobody understood, whose texts are long and all differ."""
    best, most = None, 0.0
    for column in named:
        cells_ = [row.cells[column.at] for row in table.rows if column.at < len(row.cells)]
        texts = [cell.text for cell in cells_ if isinstance(cell.value, str) and not cell.blank]
        mean = sum(len(text) for text in texts) / len(texts) if texts else 0.0
        is_telling = len(set(texts)) * 5 >= len(texts) * 4 and " " in " ".join(texts).strip()
        if not column.field and is_telling and mean > max(most, 10.0):
            best, most = column, mean
    return [c._replace(field="key_result") if c is best else c for c in named]


def _has(named: Sequence[Column], name: str) -> bool:
    return any(c.field == name and not c.level for c in named)


def _is_node_table(named: Sequence[Column]) -> bool:
    """Whether rows say themselves what they are, or what they belong to by number."""
    if _has(named, "outline") and not _has(named, "key_result") and not _has(named, "objective"):
        return True
    return _has(named, "title") and (_has(named, "kind") or _has(named, "parent"))


def _moved(named: Sequence[Column], old: str, new: str) -> list[Column]:
    return [c._replace(field=new) if c.field == old and not c.level else c for c in named]


def _without_twins(named: list[Column]) -> list[Column]:
    """Two parents: the one by id stands, the one by title is passed over."""
    has_parent = any(c.field == "parent" for c in named)
    return [
        c._replace(field="ignored")
        if has_parent
        and not c.field
        and vocabulary.folded(c.heading).startswith(("parent", "over"))
        else c
        for c in named
    ]


def _with_year_as_baseline(named: list[Column]) -> list[Column]:
    """`Status 2025` beside a target for 2026 or columns of periods is where it began."""
    has_later = any(c.field == "period_value" for c in named)
    years = {c: _year(c.heading) for c in named}
    target = next((years[c] for c in named if c.field == "target" and years[c]), None)
    found = []
    for c in named:
        year = years[c]
        is_start = c.field == "current" and (has_later or (year and target and year < target))
        if is_start and not _has(named, "baseline"):
            c = c._replace(field="baseline")  # noqa: PLW2901
        found.append(c)
    return found


def _year(heading: str) -> int | None:
    found = [
        part for part in vocabulary.folded(heading).split() if len(part) == 4 and part.isdecimal()
    ]
    return int(found[0]) if found else None


def shape_of(table: Table) -> str:
    """What a table is: rows, nodes, a log, a history, or a list of people, teams or periods."""
    has = table.has
    fields = {c.field for c in table.columns if c.field}
    if {"start", "due"} <= fields <= {"title", "owner", "period", "start", "due", "id", "kind", ""}:
        return "periods"
    if (
        has("date", "edited")
        and has("current", "value", "zone", "confidence")
        and not has("target")
    ):
        if has("date") and (has("key_result", "parent", "title", "objective") or has("id")):
            return "log" if not (has("kind") and has("title")) else "nodes"
        return "history" if has("date") and not has("title", "key_result") else "rows"
    if has("title") and not has("objective", "key_result"):
        return _of_titles(table)
    return "rows" if has("key_result", "objective") else ""


def _of_titles(table: Table) -> str:
    """What a table with titles, and neither objectives nor key results, is a list of."""
    fields = {c.field for c in table.columns if c.field} - {"ignored", "id", "labels"}
    name = table.grid.name
    if table.has("email") and fields <= _OF_PEOPLE:
        return "people"
    if fields <= _OF_TEAMS and vocabulary.folded(name) in _TEAM_LISTS:
        return "teams"
    is_called_goals = table.grid.kind == "json" and vocabulary.kind(singular(name))
    return "nodes" if table.has(*_OF_NODES) or is_called_goals else ""


def singular(name: str) -> str:
    """A list's name as that of one of its items: `key_results` is `key result`."""
    said = vocabulary.folded(name).replace("_", " ")
    return re.sub(r"(s|er|e)$", "", said) if not vocabulary.kind(said) else said
