"""Many readings from the rows of one text, all or nothing."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal

from pydantic_core import PydanticCustomError

from okrcli import errors
from okrcli.actions.check_in import session_files, typed_reading
from okrcli.actions.check_in.subject import SessionEntry
from okrcli.actions.check_in.typed_words import Typed, Unfit
from okrcli.actions.importing import cells
from okrcli.actions.importing.meaning import days
from okrcli.actions.rows.row_table import Cell, Columns, InputRow, Trouble, cell_text
from okrcli.language.typed_numbers import folded
from okrcli.messages import N_, Message
from okrcli.model import scalars, session

KINDS = Message(N_("CSV with a header, or JSON"))
# what the importer's fields are here, those that tell most first
_FIELDS = {
    "id": "id",
    "key_result": "title",
    "title": "title",
    "metric": "title",
    "objective": "title",
    "current": "value",
    "value": "value",
    "date": "date",
    "confidence": "confidence",
    "note": "note",
    "zone": "zone",
    "next": "next",
}
# what the importer has no field for, or takes for something else
_WORDS = {
    "reference": "id",
    "referanse": "id",
    "day": "date",
    "dag": "date",
    "ferdig": "done",
    "ikke ferdig": "undone",
    "hopp over": "skip",
    "file": "file",
    "fil": "file",
}
# in words, with a number that somebody may mean by each, folded
_CONFIDENCE_WORDS = {
    **dict.fromkeys(("high", "hoy", "hoey", "hoch"), 8),
    **dict.fromkeys(("medium", "middels", "moderat", "moderate", "mittel"), 5),
    **dict.fromkeys(("low", "lav", "niedrig"), 2),
}


def columns(whole_id: str | None = None) -> Columns:
    """The columns of readings, also by other headings; `whole_id` is what all rows are of."""
    known = ("id", "value", "confidence", "note", "date", "done", "undone", "zone", "skip", "next")
    return Columns(known, "value", frozenset(), ("id", "title"), _FIELDS, whole_id, _WORDS)


def is_empty(row: InputRow) -> bool:
    """Whether a row names something, and says nothing of it."""
    return not set(row.cells) - {"id", "title", "date", "file"}


def typed(row: InputRow) -> Typed:
    """What a row says of its goal, as if it had been typed."""
    cell = row.cells
    return Typed(
        value=_value(cell.get("value")),
        done=_words(cell.get("done")),
        undone=_words(cell.get("undone")),
        zone=row.text("zone"),
        skip=row.text("skip"),
        confidence=_confidence(row.text("confidence")),
        note=row.text("note"),
        next=row.text("next"),
    )


def _value(cell: Cell | None) -> str | Decimal | None:
    return cell if isinstance(cell, Decimal) else cell_text(cell)


def _confidence(said: str | None) -> str | None:
    """A confidence as it stands; Unfit for a word, with the number that somebody may mean by it."""
    word = folded(said or "")
    if word not in _CONFIDENCE_WORDS:
        return said
    raise Unfit(
        N_(
            "`{said}` is not a confidence; write a whole number "
            "from 0 to 10 instead, as in {n}: 5 is even odds"
        ),
        said=said,
        n=_CONFIDENCE_WORDS[word],
    )


def _words(cell: Cell | None) -> tuple[str, ...]:
    if isinstance(cell, tuple):
        return cell
    said = cell_text(cell)
    return () if said is None else (said,)


def each(
    found: Iterable[InputRow], trouble: Trouble, take: Callable[[InputRow], None]
) -> Iterator[InputRow]:
    """The rows that say nothing; the others are taken one by one, and their errors noted."""
    for row in found:
        if is_empty(row):
            yield row
            continue
        try:
            take(row)
        except errors.OkrError as problem:
            trouble.add(row.line, problem.on_one_line)


def check_twice(found: Iterable[tuple[int, SessionEntry]], trouble: Trouble) -> None:
    """Note what gives the same thing twice: by line, what is recorded of an id on a day."""
    seen: dict[tuple[object, ...], dict[str, tuple[int, session.Reading]]] = {}
    for line, entry in found:
        for name, item in typed_reading.records(entry.subject, entry.reading).items():
            place = (entry.subject.target.cycle.id, entry.subject.home, entry.day)
            first = seen.setdefault(place, {}).get(name)
            try:
                joined = session_files.joined(first[1] if first else None, item, name, entry.day)
            except errors.UsageError as problem:
                trouble.add(
                    line,
                    Message(
                        N_("{problem} (first on line {n})"),
                        problem=problem.said,
                        n=first[0] if first else line,
                    ),
                )
                continue
            seen[place][name] = (line, joined)


def row_day(cell: Cell) -> date:
    """The day in a cell, YYYY-MM-DD; UsageError says what to write instead."""
    found = _two_days(cell_text(cell) or "")
    if found:
        raise errors.UsageError(
            N_("`{text}` may be two days; write {first} or {second}"),
            text=cell_text(cell),
            first=found[0],
            second=found[1],
        )
    try:
        return scalars.day(cell_text(cell))
    except PydanticCustomError as problem:
        raise errors.UsageError("{why}", why=scalars.refusal(problem)) from None


def _two_days(said: str) -> tuple[date, date] | None:
    """Both days that a text may mean, the day of the month first; None where it is sure."""
    found = []
    for order in ("dmy", "mdy"):
        try:
            found.append(days.day(cells.Cell(said), order))
        except days.Bad:
            return None
    first, second = found
    return (first, second) if first and second and first != second else None
