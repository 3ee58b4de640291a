"""Many readings from one text, CSV or JSON: rows with the lines they stand on, all or nothing."""

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from pydantic_core import PydanticCustomError

from okrcli import errors
from okrcli.cli.checking import filing
from okrcli.cli.checking import reading as readings
from okrcli.cli.checking.filing import Entry
from okrcli.document import encoding
from okrcli.model import scalars, session

COLUMNS = ("id", "value", "confidence", "note", "date", "done", "undone", "zone", "skip")
PASSED_OVER = frozenset({"title"})

Cell = str | Decimal | bool | tuple[str, ...]


@dataclass(frozen=True)
class Row:
    """One row: the line it begins on, and its cells by column, the empty ones left out.

    Example: `Row(2, {"id": "retention", "value": "71,2"})`.
    """

    line: int
    cells: Mapping[str, Cell] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether it names something, and says nothing of it."""
        return not set(self.cells) - {"id", "date"}


@dataclass
class Trouble:
    """The bad lines of one text, told all at once."""

    name: str
    lines: list[tuple[int, str]] = field(default_factory=list)

    def add(self, line: int, why: object) -> None:
        """Note what is wrong with a line."""
        self.lines.append((line, str(why)))

    def check(self) -> None:
        """UsageError that names every bad line, if there is one."""
        if not self.lines:
            return
        told = "".join(f"\n  line {line}: {why}" for line, why in sorted(self.lines))
        count = len({line for line, _ in self.lines})
        which = "one line" if count == 1 else f"{count} lines"
        raise errors.UsageError(
            f"{self.name}: {which} cannot be recorded, so nothing was written{told}"
        )


def decoded(data: bytes, name: str) -> str:
    """The text of a file, without its byte order mark; UsageError for what is no UTF-8 text."""
    if len(data) > encoding.SIZE_LIMIT:
        raise errors.UsageError(
            f"{name} is larger than {encoding.SIZE_LIMIT // 1024**2} MB; split it"
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as why:
        line = data.count(b"\n", 0, why.start) + 1
        raise errors.UsageError(
            f"{name}: line {line} is not UTF-8; save it as UTF-8"
            " (in Excel: CSV UTF-8), and run again"
        ) from None
    if not text.strip():
        raise errors.UsageError(f"{name} is empty; it takes CSV with a header, or JSON")
    return text


def rows(text: str, trouble: Trouble) -> list[Row]:
    """The rows of a CSV or JSON text that can be read; what is wrong with others is noted."""
    from okrcli.cli.checking import importing_csv, importing_json

    is_json = text.lstrip()[:1] in {"[", "{"}
    read = importing_json.rows if is_json else importing_csv.rows
    return list(read(text, trouble))


def unknown(name: str) -> str:
    """What to say of a column that there is not."""
    near = difflib.get_close_matches(name.lower(), COLUMNS, 1, 0.5)
    tail = f"did you mean `{near[0]}`?" if near else f"known are {', '.join(COLUMNS)}"
    return f"there is no column `{name}`; {tail}"


def typed(row: Row) -> readings.Typed:
    """What a row says of its goal, as if it had been typed."""
    cell = row.cells
    return readings.Typed(
        value=_value(cell.get("value")),
        done=_words(cell.get("done")),
        undone=_words(cell.get("undone")),
        zone=_text(cell.get("zone")),
        skip=_text(cell.get("skip")),
        confidence=_text(cell.get("confidence")),
        note=_text(cell.get("note")),
    )


def _value(cell: Cell | None) -> str | Decimal | None:
    return cell if isinstance(cell, Decimal) else _text(cell)


def _text(cell: Cell | None) -> str | None:
    if cell is None or isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"{cell:f}" if isinstance(cell, Decimal) else " ".join(cell)


def _words(cell: Cell | None) -> tuple[str, ...]:
    if isinstance(cell, tuple):
        return cell
    text = _text(cell)
    return () if text is None else (text,)


def each(found: Iterable[Row], trouble: Trouble, take: Callable[[Row], None]) -> Iterator[Row]:
    """The rows that say nothing; the others are taken one by one, and their errors noted."""
    for row in found:
        if row.is_empty:
            yield row
            continue
        try:
            take(row)
        except errors.OkrError as problem:
            trouble.add(row.line, _one_line(str(problem)))


def check_twice(found: Iterable[tuple[int, Entry]], trouble: Trouble) -> None:
    """Note what gives the same thing twice: by line, what is recorded of an id on a day."""
    seen: dict[tuple[object, ...], dict[str, tuple[int, session.Reading]]] = {}
    for line, entry in found:
        for name, item in readings.records(entry.subject, entry.reading).items():
            place = (entry.subject.target.cycle.id, entry.subject.home, entry.day)
            first = seen.setdefault(place, {}).get(name)
            try:
                joined = filing.joined(first[1] if first else None, item, name, entry.day)
            except errors.UsageError as problem:
                trouble.add(line, f"{problem} (first on line {first[0] if first else line})")
                continue
            seen[place][name] = (line, joined)


def day(cell: Cell) -> date:
    """The day in a cell, YYYY-MM-DD; UsageError says what to write instead."""
    try:
        return scalars.day(_text(cell))
    except PydanticCustomError as problem:
        said = problem.context or {}
        hint = said["hint"].format(**said["values"]) if said.get("hint") else ""
        text = said["text"].format(**said["values"])
        raise errors.UsageError(f"{text}; {hint}" if hint else text) from None


def _one_line(message: str) -> str:
    """A message of several lines as one: the lines below the first are a list."""
    first, *rest = message.split("\n")
    return first + ("" if not rest else " " + ", ".join(line.split()[0] for line in rest if line))
