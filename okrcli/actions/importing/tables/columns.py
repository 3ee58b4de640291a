"""Which column is which field: the headings' candidates, held against the cells below them."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import NamedTuple

from okrcli.actions.importing import cells
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.meaning import days, numbers, vocabulary
from okrcli.actions.importing.tables import headings

_SAMPLE = 80
_OUTLINE = re.compile(r"\d{1,3}(\.\d{1,3})*\.?")
_URL = re.compile(r"https?://\S+")
_EMAIL = re.compile(r"\S+@\S+\.\w+")
MANY = frozenset({"ignored", "note", "description", "owner", "labels", "actions", "period_value"})


class Column(NamedTuple):
    """A column of a table: where it stands, its heading, its field and whose field that is.

    `field` is empty for a column that nobody understands; `period` is what a heading names that
    stands above a reading of its own: a day, a week, a tertial.
    """

    at: int
    heading: str
    field: str = ""
    level: str = ""
    period: date | days.Period | None = None


class Profile:
    """What stands in a column, as shares of the cells that hold something but an error."""

    def __init__(self, column: Iterable[cells.Cell]) -> None:
        told = (cell for cell in column if not (cell.blank or cell.error))
        self.cells = list(islice(told, _SAMPLE))
        self.count = len(self.cells)

    def share(self, test: Callable[[cells.Cell], bool]) -> float:
        """How many of the cells pass a test, from 0 to 1; 0 for none."""
        return sum(1 for cell in self.cells if test(cell)) / self.count if self.count else 0.0

    def allows(self, wants: str) -> bool:
        """Whether what stands there is of a kind that a field wants; nothing is of every kind."""
        if wants == "-" or not self.count:
            return True
        return self.share(_TESTS[wants]) >= (0.6 if wants == "K" else 0.5)


def _is_text(cell: cells.Cell) -> bool:
    is_word = isinstance(cell.value, str) and not cell.error
    return is_word and not numbers.looks_like(cell.text) and not days.looks_like(cell)


def _is_number(cell: cells.Cell) -> bool:
    return numbers.numberish(cell) and not isinstance(cell.value, date)


def _is_day(cell: cells.Cell) -> bool:
    try:
        return days.looks_like(cell) or days.serial(cell) is not None
    except days.Bad:
        return True


def _is_id(cell: cells.Cell) -> bool:
    text = cell.text
    is_short = bool(text) and len(text) <= 40 and not isinstance(cell.value, date)
    return is_short and " " not in text and not _URL.match(text)


def _is_outline(cell: cells.Cell) -> bool:
    return _OUTLINE.fullmatch(cell.text) is not None or isinstance(cell.value, date)


def _is_period(cell: cells.Cell) -> bool:
    text = cell.text
    return len(text) <= 60 and (
        days.cycle_name(text) is not None
        or days.period(text) is not None
        or bool(
            re.search(r"\d", text) and re.search(r"(?i)\bfy|q\d|h\d|t\d|20\d\d|\d\d/\d\d", text)
        )
        or vocabulary.folded(text) in {"backlog", "later", "someday", "icebox", "senere", "spater"}
    )


_TESTS: dict[str, Callable[[cells.Cell], bool]] = {
    "N": _is_number,
    "D": _is_day,
    "T": _is_text,
    "L": _is_id,
    "P": _is_period,
    "K": lambda cell: bool(vocabulary.kind(cell.text)),
    "U": lambda cell: _URL.search(cell.text) is not None or bool(cell.link),
    "R": lambda cell: bool(cell.text),
}


def period_of(cell: cells.Cell) -> date | days.Period | None:
    """The day or period that a heading is, for readings below it."""
    if isinstance(cell.value, date):
        return cell.value
    try:
        return days.day(cell, days.order([cell.text])) or days.period(cell.text)
    except days.Bad:
        return None


def recognised(row: GridRow) -> int:
    """How many cells of a row may be headings."""
    return sum(
        1
        for _, cell in row.filled
        if not isinstance(cell.value, Decimal | bool)
        and (headings.candidates(cell.text) or (len(cell.text) < 30 and period_of(cell)))
    )


def assigned(head: GridRow, rows: Sequence[GridRow]) -> list[Column]:
    """The columns of a table by its heading row and the rows below it.

    Each field goes to the best of its columns; a column that is left without takes its next one.
    """
    profiles = {
        i: Profile(row.cells[i] for row in rows if i < len(row.cells)) for i, _ in head.filled
    }
    found = {i: Column(i, cell.text) for i, cell in head.filled}
    taken: set[tuple[str, str]] = set()
    for i, cell in head.filled:
        period = period_of(cell)
        if period is not None and profiles[i].allows("N"):
            found[i] = found[i]._replace(field="period_value", period=period)
    offers = sorted(
        (not profiles[i].count, bool(offer.level), offer.rank, i, offer)
        for i, cell in head.filled
        if not found[i].field
        for offer in headings.candidates(cell.text)
        if profiles[i].allows(offer.wants) and _fits(offer, profiles[i])
    )
    for _, _, _, i, offer in offers:
        key = (offer.field, offer.level if offer.level == "objective" else "")
        if found[i].field or (key in taken and offer.field not in MANY):
            continue
        found[i] = found[i]._replace(field=offer.field, level=offer.level)
        taken.add(key)
    return list(found.values())


def _fits(offer: headings.Candidate, profile: Profile) -> bool:
    """What no letter says: an outline has a dot somewhere, an address an at sign."""
    if not profile.count:
        return True
    if offer.field == "outline":
        return profile.share(_is_outline) >= 0.6
    if offer.field == "email":
        return profile.share(lambda cell: _EMAIL.search(cell.text) is not None) >= 0.5
    if offer.field == "url":
        return profile.allows("U")
    if offer.field in {"key_result", "objective", "title", "sublevel"}:
        return profile.share(_is_period) < 0.5
    if offer.field in {"value", "current", "baseline", "target"}:
        return profile.share(lambda cell: isinstance(cell.value, date)) < 0.5
    return True


def dotted(rows: Iterable[GridRow], index: int) -> bool:
    """Whether outline numbers have a part after a dot somewhere: `1.2`."""
    return any(
        index < len(row.cells)
        and (
            re.fullmatch(r"\d{1,3}(\.\d{1,3})+\.?", row.cells[index].text)
            or isinstance(row.cells[index].value, date)
        )
        for row in rows
    )
