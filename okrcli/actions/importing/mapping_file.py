"""The map of an import, in TOML: how files are understood, written by a run, read by the next."""

import difflib
import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from okrcli import errors
from okrcli.actions.importing.import_result import Imported
from okrcli.actions.importing.records import RowContent
from okrcli.actions.importing.request import ImportRequest
from okrcli.actions.importing.tables import headings
from okrcli.actions.importing.tables.table import Table
from okrcli.messages import N_, Joined

_FREE = "*"
_KEYS: dict[str, tuple[str, ...]] = {
    "file": ("sheets", "encoding", "delimiter", "decimal", "dates", "hidden", "handles"),
    "columns": (*sorted(headings.FIELDS), "ignore"),
    "types": (_FREE,),
    "cycles": (_FREE,),
    "teams": (_FREE,),
    "people": (_FREE,),
    "values": ("confidence", "status"),
    "rows": ("skip",),
}
_CHOICES = {
    "decimal": (",", "."),
    "dates": ("dmy", "mdy"),
    "handles": ("github", "gitlab", "slack"),
}
_KINDS = ("objective", "key result", "work", "skip")


def applied(text: str, name: str, wanted: ImportRequest) -> ImportRequest:
    """A run's wishes with those of a map; what the command line says goes first.

    UsageError for what is no TOML, and for keys and values that a map does not know.
    """
    try:
        said = tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        raise errors.UsageError(
            N_("{name} is not well-formed TOML: {why}"), name=name, why=str(why)
        ) from None
    _check(said, name)
    file, values = said.get("file", {}), said.get("values", {})
    told = RowContent(
        wanted.told.decimal or file.get("decimal"),
        wanted.told.dates or file.get("dates"),
        wanted.told.hidden or bool(file.get("hidden", False)),
        said.get("types", {}),
    )
    return replace(
        wanted,
        told=told,
        sheets=wanted.sheets or tuple(_listed(file.get("sheets", ()))),
        encoding=wanted.encoding or file.get("encoding"),
        delimiter=wanted.delimiter or file.get("delimiter"),
        handles=file.get("handles", wanted.handles),
        columns=_columns(said.get("columns", {})),
        cycles=said.get("cycles", {}),
        teams=said.get("teams", {}),
        people=said.get("people", {}),
        confidence=values.get("confidence", {}),
        status=values.get("status", {}),
        skipped=frozenset(_listed(said.get("rows", {}).get("skip", ()))),
    )


def _listed(value: Any) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list | tuple) else [str(value)]


def _columns(said: Mapping[str, Any]) -> dict[str, dict[str, tuple[str, ...]]]:
    """The headings by table and field; those of all tables stand under an empty name."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for name, texts in said.items():
        table = name if isinstance(texts, dict) else ""
        for field, named in (texts if isinstance(texts, dict) else {name: texts}).items():
            key = "ignored" if field == "ignore" else field
            found.setdefault(table, {})[key] = tuple(_listed(named))
    return found


def _check(said: Mapping[str, Any], name: str) -> None:
    for section, keys in said.items():
        if section not in _KEYS:
            raise _unknown(name, f"[{section}]", section, _KEYS)
        if not isinstance(keys, dict):
            raise errors.UsageError(
                N_("{name}: [{section}] is a table of keys and values"), name=name, section=section
            )
        for key, value in keys.items():
            inner = value if section == "columns" and isinstance(value, dict) else {key: value}
            for each, said_of_it in inner.items():
                _check_key(name, section, each)
                _check_value(name, section, each, said_of_it)


def _check_key(name: str, section: str, key: str) -> None:
    known = _KEYS[section]
    bare = key.removeprefix("objective.") if section == "columns" else key
    if known != (_FREE,) and bare not in known:
        raise _unknown(name, f"{section}.{key}", bare, known)


def _unknown(name: str, key: str, word: str, known: Iterable[str]) -> errors.UsageError:
    near = difflib.get_close_matches(word, list(known), 1, 0.5)
    if near:
        return errors.UsageError(
            N_("{name}: a map knows no `{key}`; did you mean `{near}`?"),
            name=name,
            key=key,
            near=near[0],
        )
    return errors.UsageError(
        N_("{name}: a map knows no `{key}`; known are {known}"),
        name=name,
        key=key,
        known=Joined(known),
    )


def _check_value(name: str, section: str, key: str, value: Any) -> None:
    where = f"{name}: {section}.{key}"
    choices = _KINDS if section == "types" else _CHOICES.get(key) if section == "file" else None
    if choices and value not in choices:
        raise errors.UsageError(
            N_("{where} is one of {choices}, not `{value}`"),
            where=where,
            choices=Joined(choices),
            value=value,
        )
    if section in {"cycles", "teams", "people"} and not isinstance(value, str):
        raise errors.UsageError(N_("{where} is a text: the id that is meant"), where=where)
    if section == "values" and key == "confidence":
        _check_confidence(where, value)
    is_flag = section == "file" and key == "hidden"
    if is_flag and not isinstance(value, bool):
        raise errors.UsageError(N_("{where} is true or false"), where=where)
    is_listed = section in {"columns", "rows"} or (section, key) == ("file", "sheets")
    if is_listed and isinstance(value, dict | int | float | datetime):
        raise errors.UsageError(N_("{where} is a heading or a list of them"), where=where)


def _check_confidence(where: str, value: Any) -> None:
    if not isinstance(value, dict):
        raise errors.UsageError(
            N_("{where} is a table: words and numbers from 0 to 10"), where=where
        )
    for word, number in value.items():
        if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number <= 10:
            raise errors.UsageError(
                N_("{where} is a whole number from 0 to 10"), where=f"{where}.{word}"
            )


def text_of(result: Imported, wanted: ImportRequest, files: Iterable[str]) -> str:
    """The map that says what a run inferred, with its questions as comments to fill in."""
    return "\n".join([*_lines(result, wanted, list(files)), ""])


def _lines(result: Imported, wanted: ImportRequest, files: list[str]) -> Iterator[str]:
    named = _bare(", ".join(files))
    yield f"# how `okr import` understands {named}; edit it, and give it with --map"
    for name, shape, at in result.notices.shapes:
        yield f"# {_bare(name)}: {shape}" + (f", heading in row {_bare(at)}" if at else "")
    yield from ("", "[file]")
    yield from _file(result, wanted)
    tables = {table.grid.name: table for table in reversed(result.tables)}
    for table in reversed(tables.values()):
        name = f".{_quoted(table.grid.name)}" if len(tables) > 1 else ""
        yield from ("", f"[columns{name}]")
        yield from _named(table)
    yield from _words(result, wanted)
    if result.notices.questions:
        yield from ("", "# questions, each with the line that answers it")
    for question in result.notices.questions.values():
        yield f"# {_bare(question.text.format(**question.values))}"
        yield f"# [file] {question.answer}"


def _bare(text: str) -> str:
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _file(result: Imported, wanted: ImportRequest) -> Iterator[str]:
    sheets = [table.grid.name for table in result.tables if table.grid.label]
    if sheets and all(table.grid.kind == "sheet" for table in result.tables):
        named = ", ".join(_quoted(name) for name in dict.fromkeys(sheets))
        yield f"sheets = [{named}]"
    for key, value in (
        ("encoding", wanted.encoding),
        ("delimiter", wanted.delimiter),
        ("decimal", result.decimal or wanted.told.decimal),
        ("dates", result.dates or wanted.told.dates),
    ):
        if value:
            yield f"{key} = {_quoted(value)}"
    if wanted.told.hidden:
        yield "hidden = true"
    yield f"handles = {_quoted(wanted.handles)}"


def _named(table: Table) -> Iterator[str]:
    found: dict[str, list[str]] = {}
    ignored: list[str] = []
    for column in table.columns:
        heading = column.heading.strip()
        if not column.field or column.field == "ignored":
            ignored.append(heading)
            continue
        field = f"objective.{column.field}" if column.level == "objective" else column.field
        found.setdefault(field, []).append(heading)
    for field, texts in found.items():
        every = list(dict.fromkeys(texts))
        key = field if re.fullmatch("[a-z_]+", field) else _quoted(field)
        listed = ", ".join(_quoted(text) for text in every)
        yield f"{key} = {listed}" if len(every) == 1 else f"{key} = [{listed}]"
    yield f"ignore = [{', '.join(_quoted(text) for text in dict.fromkeys(ignored))}]"


def _words(result: Imported, wanted: ImportRequest) -> Iterator[str]:
    """What stands in words in the file, as sections to fill in."""
    said: dict[str, list[str]] = {
        code: [] for code in ("confidence-words", "status-words", "cycle-spelling")
    }
    for notice in result.notices.bent:
        if notice.code in said and notice.detail:
            said[notice.code].append(notice.detail)
    sections = (
        ("cycles", "cycle-spelling", '"2026-Q4"', wanted.cycles),
        ("values.confidence", "confidence-words", "5", wanted.confidence),
        ("values.status", "status-words", '""', wanted.status),
    )
    for section, code, default, known in sections:
        texts = sorted(set(said[code]) | set(known))
        if not texts:
            continue
        yield from ("", f"[{section}]")
        for text in texts:
            told = known.get(text)
            value = default if told is None else json.dumps(told, ensure_ascii=False)
            yield f"{'' if told is not None else '# '}{_quoted(text)} = {value}"
    for section, texts_by_id in (("teams", wanted.teams), ("people", wanted.people)):
        if texts_by_id:
            yield from ("", f"[{section}]")
            yield from (f"{_quoted(text)} = {_quoted(key)}" for text, key in texts_by_id.items())
