"""JSON as grids: each list of objects is one, its keys the columns, lists inside it further grids.

An object inside an object that lists others becomes their parent: a column `parent` is added.
"""

import json
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from okrcli.actions.importing import cells, limits
from okrcli.actions.importing.cells import GridRow
from okrcli.messages import N_

_DEEPEST = 8
PARENT, KEYS = "parent path", "keys"


class Listed(NamedTuple):
    """A list of objects and where it stands: `objectives`, or `objectives[0].key_results`."""

    path: str
    items: list[dict[str, Any]]
    parents: list[str]


def grids(name: str, text: str, title: str) -> list[cells.Grid]:
    """The grids of a JSON text; UnreadableFile for what is none."""
    try:
        top = json.loads(text, parse_float=_decimal, parse_int=_decimal, parse_constant=str)
    except (ValueError, RecursionError) as why:
        if isinstance(why, json.JSONDecodeError):
            raise limits.UnreadableFile(
                N_("{name} is not well-formed JSON on line {line}"), name=name, line=why.lineno
            ) from None
        raise limits.UnreadableFile(N_("{name} is not well-formed JSON"), name=name) from None
    merged: dict[str, Listed] = {}
    for found in _lists(top, title, 0):
        base = re.sub(r"\[[0-9]+\]", "", found.path).rpartition(".")[2]
        known = merged.setdefault(base, Listed(base, [], []))
        known.items.extend(found.items)
        known.parents.extend(found.parents)
    return [_grid(name, base, found) for base, found in merged.items() if found.items]


def _decimal(source: str) -> Decimal | str:
    made = Decimal(source)
    return made if abs(made.adjusted()) < 28 else source


def _lists(value: Any, path: str, depth: int, parent: str = "") -> Iterator[Listed]:
    """The lists of objects in a value, the outer before the inner."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        rows = [item for item in value if isinstance(item, dict)]
        if rows and len(rows) == len(value):
            places = [f"{path}[{i}]" for i in range(len(rows))]
            for row, place in zip(rows, places, strict=True):
                row["@path"] = place
            yield Listed(path, rows, [parent] * len(rows))
            for row, place in zip(rows, places, strict=True):
                yield from _inner(row, place, depth)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _lists(item, key, depth + 1)


def _inner(row: dict[str, Any], place: str, depth: int) -> Iterator[Listed]:
    for key, item in list(row.items()):
        if isinstance(item, list) and any(_is_node(each) for each in item):
            row.pop(key)
            yield from _lists(item, f"{place}.{key}", depth + 1, place)


def _is_node(item: Any) -> bool:
    """Whether an object is a row of its own, and not a person or a label."""
    titled = {"title", "name", "objective", "keyresult", "key_result", "value", "currentvalue"}
    keys = {str(key).lower().replace("_", "") for key in item} if isinstance(item, dict) else set()
    return len(keys) > 2 and bool(keys & titled)


def _grid(name: str, base: str, found: Listed) -> cells.Grid:
    keys: dict[str, None] = {}
    for item in found.items:
        keys |= dict.fromkeys(key for key in item if key != "@path")
    limits.check_cells(name, len(keys) * len(found.items))
    nested = any(found.parents)
    named = [*keys, *((PARENT,) if nested else ())]
    head = GridRow(KEYS, 0, tuple(cells.Cell(key) for key in named))
    rows = [head]
    for number, (item, parent) in enumerate(zip(found.items, found.parents, strict=True), 1):
        limits.check_place(name, item["@path"], number, len(keys))
        filled = [_cell(item.get(key)) for key in keys]
        if nested:
            filled.append(cells.Cell(parent))
        rows.append(GridRow(item["@path"], number, tuple(filled)))
    return cells.Grid(name, base, tuple(rows), kind="json")


def _cell(value: Any) -> cells.Cell:
    if value is None or isinstance(value, bool | Decimal | str):
        return cells.Cell(value)
    if isinstance(value, list):
        return cells.Cell("\n".join(filter(None, (_cell(item).text for item in value))))
    return cells.Cell(_of_object(value))


def _of_object(value: Mapping[str, Any]) -> str:
    """A person, team or link as one text: `Aud Reinholt <aud@tindra.example>`."""
    lowered = {str(key).lower(): item for key, item in value.items()}
    name = next((lowered[k] for k in ("name", "title", "displayname") if lowered.get(k)), "")
    email = next((lowered[k] for k in ("email", "mail", "url") if lowered.get(k)), "")
    if isinstance(name, str) and isinstance(email, str) and (name or email):
        return f"{name} <{email}>" if name and email else name or email
    return ""
