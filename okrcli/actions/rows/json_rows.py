"""JSON: a list of objects, objects one after another, or one object of ids with their values."""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from okrcli import errors
from okrcli.actions.rows import headed_rows
from okrcli.actions.rows.row_table import Cell, Columns, InputRow, RowTable, Trouble
from okrcli.messages import N_, Message

_BLANK = re.compile(r"[ \t\r\n]*")
_LARGEST_EXPONENT = 30


class _Pairs(list[tuple[str, Any]]):
    """An object as it stands, so that a key that stands twice is seen."""


def json_table(text: str, trouble: Trouble, known: Columns) -> RowTable:
    """The rows of the text, by the line each begins on; UsageError for what is no JSON."""
    try:
        items = list(_items(text))
    except json.JSONDecodeError as why:
        raise errors.UsageError(
            N_("{name}:{line}:{column}: not well-formed JSON ({why}); nothing was written"),
            name=trouble.name,
            line=why.lineno,
            column=why.colno,
            why=f"{why.msg[:1].lower()}{why.msg[1:]}",
        ) from None
    except RecursionError:
        raise errors.UsageError(
            N_("{name} is nested too deeply; it takes rows with an id each"), name=trouble.name
        ) from None
    if text.lstrip().startswith("{") and len(items) == 1 and _is_mapping(items[0][1]):
        line, goals = items[0]
        items = [(line, _named(name, said, known.bare)) for name, said in goals]
    passed: dict[str, None] = {}
    rows = [_row(item, line, trouble, known, passed) for line, item in items]
    return RowTable(tuple(row for row in rows if row), tuple(passed))


def _items(text: str) -> Iterator[tuple[int, Any]]:
    """The values of a list, or those that stand one after another, with their lines."""
    decoder = json.JSONDecoder(
        object_pairs_hook=_Pairs, parse_float=Decimal, parse_int=Decimal, parse_constant=_constant
    )
    at = _skip(text, 0)
    is_list = text[at] == "["
    at = _skip(text, at + 1) if is_list else at
    while at < len(text) and not (is_list and text[at] == "]"):
        item, end = decoder.raw_decode(text, at)
        yield text.count("\n", 0, at) + 1, item
        at = _skip(text, end)
        if is_list and text[at : at + 1] == ",":
            at = _skip(text, at + 1)
        elif is_list and text[at : at + 1] != "]":
            raise json.JSONDecodeError("Expecting ',' or ']'", text, min(at, len(text) - 1))
    if is_list and at >= len(text):
        raise json.JSONDecodeError("Expecting ']'", text, len(text) - 1)
    if is_list and text[at + 1 :].strip():
        raise json.JSONDecodeError("Extra data", text, _skip(text, at + 1))


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at


def _constant(name: str) -> str:
    # NaN and Infinity are refused like any other text that is no number
    return name


def _is_mapping(item: Any) -> bool:
    return isinstance(item, _Pairs) and "id" not in dict(item)


def _named(name: str, said: Any, bare: str) -> _Pairs:
    """An entry of `{"retention": 71.2, "regions": {"done": ["denmark"]}}` as an object with id."""
    return _Pairs([("id", name), *(said if isinstance(said, _Pairs) else [(bare, said)])])


def _row(
    item: Any, line: int, trouble: Trouble, known: Columns, passed: dict[str, None]
) -> InputRow | None:
    if not isinstance(item, _Pairs):
        trouble.add(line, Message(N_("not an object with an id")))
        return None
    cells: dict[str, Cell] = {}
    wrong = list(_wrong(item, cells, known))
    for why in wrong:
        trouble.add(line, why)
    if wrong:
        return None
    passed |= {name: None for name, said in item if said is not None and _is_passed(name, known)}
    return headed_rows.identified(InputRow(line, cells), trouble, known)


def _wrong(item: _Pairs, cells: dict[str, Cell], known: Columns) -> Iterator[Message]:
    """What is wrong with an object; its cells are filled in."""
    names = [name for name, _ in item]
    twice = [name for name in dict.fromkeys(names) if name in known.known and names.count(name) > 1]
    yield from (Message(N_("`{name}` stands twice"), name=name) for name in twice)
    for name, said in item:
        cell = _cell(said)
        if name in known.passed_over or said is None or _says_nothing(said):
            continue
        if _is_passed(name, known):
            continue
        if not known.takes(name):
            yield known.unknown(name)
        elif name in twice:
            continue
        elif cell is None:
            yield Message(N_("`{name}` is neither a text nor a number"), name=name)
        else:
            cells[name] = cell
    named = [cells[name] for name in known.identifying if name in cells]
    if "id" not in twice and known.whole_id is None and not isinstance(next(iter(named), 0), str):
        yield Message(N_("no id"))


def _is_passed(name: str, known: Columns) -> bool:
    """Whether a key is none of ours, and nearly none either."""
    is_other = not known.takes(name) and name not in known.passed_over
    return is_other and known.fields is not None and not headed_rows.is_typo(name.lower(), known)


def _says_nothing(said: Any) -> bool:
    return isinstance(said, str | list) and not isinstance(said, _Pairs) and not said


def _cell(said: Any) -> Cell | None:
    if isinstance(said, Decimal):
        return said if _is_plain(said) else f"{said}"
    if isinstance(said, str | bool):
        return said
    if isinstance(said, list) and not isinstance(said, _Pairs):
        return tuple(said) if all(isinstance(one, str) for one in said) else None
    return None


def _is_plain(number: Decimal) -> bool:
    """Whether the number fits into a file: at most 30 characters in plain digits."""
    return abs(number.adjusted()) < _LARGEST_EXPONENT and len(f"{number:f}") <= _LARGEST_EXPONENT
