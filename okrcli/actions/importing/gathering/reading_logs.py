"""Tables of readings: of many goals, joined by title or id, or of one thing named by a file."""

import difflib
import itertools
import re
from datetime import date

from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.gathering.entries import Reader
from okrcli.actions.importing.meaning import days, vocabulary
from okrcli.actions.importing.notices import Notices
from okrcli.actions.importing.records import (
    Gathered,
    ImportedGoal,
    ImportedHistory,
    Log,
    RowContent,
)
from okrcli.actions.importing.tables.table import Table
from okrcli.messages import N_

_LIKE, _NAMED, _TITLES = 0.6, 20, 2_000


def gather_log(table: Table, told: RowContent, notices: Notices, found: Gathered) -> None:
    """Add the readings of a log to what was found."""
    reader = Reader(table, told, notices)
    names = [n for n in ("parent", "key_result", "title", "objective", "id") if table.has(n)]
    for row in table.rows:
        if row.hidden and not told.hidden:
            continue
        at = reader.at(row)
        named = (table.cell(row, name).text for name in names)
        reference = next((text for text in named if text), "")
        day = _day(table, row, reader, at)
        if not reference:
            notices.skip(at, N_("no title"))
        elif day is not None:
            reading = reader.reading(row)
            reading.day = day
            reader.owners(row)
            said = reading.confidence.text
            if (
                said
                and not any(letter.isdecimal() for letter in said)
                and not vocabulary.nothing(said)
            ):
                notices.bend("confidence-words", at, re.sub(r"^[^\w]+", "", said)[:40])
            found.logs.append(Log(at, " ".join(reference.split()), reading, reader.habits))


def _day(table: Table, row: GridRow, reader: Reader, at: str) -> date | None:
    cell = table.cell(row, "date")
    found = reader.day(row, "date")
    if found is None:
        why = N_("no such day {text}") if cell.text else N_("no day")
        reader.notices.skip(at, why, text=cell.text[:40])
    return found


def gather_history(table: Table, told: RowContent, notices: Notices, found: Gathered) -> None:
    """Add the readings of one thing; of two values of a day the later row in time counts."""
    reader = Reader(table, told, notices)
    title = table.grid.name
    made = ImportedHistory(title, f"{table.grid.file}", reader.habits, [])
    for row in table.rows:
        at = reader.at(row)
        day = _day(table, row, reader, at)
        reading = reader.reading(row)
        if day is None:
            continue
        if reading.value.blank or vocabulary.nothing(reading.value.text):
            notices.skip(at, N_("no value"))
            continue
        reading.day = day
        made.readings.append(reading)
    _keep_one_a_day(made, notices)
    found.histories.append(made)


def _keep_one_a_day(history: ImportedHistory, notices: Notices) -> None:
    every = history.readings
    dated = [reading.day for reading in every if reading.day]
    newest_first = len(dated) > 1 and sum(a > b for a, b in itertools.pairwise(dated)) * 2 > len(
        dated
    )
    kept: dict[date, int] = {}
    for i, reading in enumerate(every):
        assert reading.day is not None
        if reading.day in kept:
            first = kept[reading.day]
            loser = i if newest_first else first
            notices.bend("same-day", every[first].at, str(reading.day))
            notices.bend("same-day", reading.at, str(reading.day))
            notices.skip(every[loser].at, N_("second value of the same day"), is_data=False)
            if newest_first:
                continue
        kept[reading.day] = i
    history.readings = [every[i] for i in sorted(kept.values())]
    history.readings.sort(key=lambda reading: reading.day or date.min)


def join(found: Gathered, notices: Notices) -> None:
    """Give the readings of logs to their goals, by key, then by title; others are noted."""
    index: dict[str, ImportedGoal] = {}
    for goal in found.of_kind("key result"):
        for name in (goal.title, goal.key, goal.own_id):
            if name:
                index.setdefault(_normal(name), goal)
    titles, missing = [goal.title for goal in index.values()][:_TITLES], 0
    for log in found.logs:
        meant = index.get(_normal(log.reference))
        if meant is None:
            # to look for the nearest takes its time: a long list of strangers goes without
            missing += 1
            _note_missing(log, titles if missing <= _NAMED else [], notices)
            continue
        meant.readings.append(log.reading)
        meant.habits.signs.setdefault("log", log.habits.signs.get("current"))
    found.logs.clear()


def as_goals(found: Gathered) -> None:
    """Make goals of what the readings of logs name and no table has, for those of the workspace."""
    known = {_normal(name) for goal in found.goals for name in (goal.title, goal.key)}
    made: dict[str, ImportedGoal] = {}
    for log in found.logs:
        name = _normal(log.reference)
        if name not in known and name not in made:
            made[name] = ImportedGoal("key result", log.reference, log.at, habits=log.habits)
    found.goals += made.values()


def _normal(text: str) -> str:
    return " ".join(vocabulary.folded(text).split())


def _note_missing(log: Log, titles: list[str], notices: Notices) -> None:
    near = difflib.get_close_matches(log.reference[:200], titles, 1, _LIKE)
    if near:
        why = N_("no key result is called {name}; the nearest is {near}")
        notices.skip(log.at, why, name=log.reference[:60], near=near[0])
    else:
        notices.skip(log.at, N_("no such goal {name}"), name=log.reference[:60])


def directory(table: Table, told: RowContent, notices: Notices, found: Gathered) -> None:
    """Add a list of people, teams or periods to what was found."""
    reader = Reader(table, told, notices)
    for row in table.rows:
        name = table.cell(row, "title").text
        if table.shape == "people":
            mail = table.cell(row, "email").text
            from okrcli.actions.importing.meaning import people

            found.people += people.parsed(f"{name} <{mail}>" if name else mail)
        elif table.shape == "teams":
            found.teams[name] = reader.owners(row)
        else:
            name = next((cell.text for _, cell in row.filled if days.cycle_name(cell.text)), name)
            start, end = reader.day(row, "start"), reader.day(row, "due")
            if name and start and end:
                found.periods[name] = (start, end)
