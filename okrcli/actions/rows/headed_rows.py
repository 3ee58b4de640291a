"""Rows below a heading: which columns there are, whatever they are called, and what stands in them.

Names of our own come first; other headings mean what they mean to `okr import`, in English,
Norwegian and German, by the cells below them.
"""

import difflib
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from okrcli.actions.importing import cells
from okrcli.actions.importing.cells import GridRow
from okrcli.actions.importing.meaning import days, numbers
from okrcli.actions.importing.sheets import worksheet
from okrcli.actions.rows.row_table import Cell, Columns, InputRow, RowTable, Trouble
from okrcli.messages import N_, Message

# of a file, how many records may stand above the heading
_LOOK = 30
# how alike a heading and a column's name are where one was meant and mistyped
_TYPO = 0.75
_PERCENT = 100


class Record(NamedTuple):
    """A record of a file: the line it begins on, and its cells.

    In a text a cell without a heading is most often half a number, and no remark beside the table.
    """

    line: int
    cells: tuple[cells.Cell, ...]
    is_text: bool = False

    @property
    def texts(self) -> list[str]:
        """What stands in each cell, as a person would write it."""
        return [cell.text for cell in self.cells]


def headed_table(records: Sequence[Record], trouble: Trouble, known: Columns) -> RowTable:
    """The rows below the heading, which may have other lines above it; blank lines are none.

    UsageError, through the trouble, for a heading that names no ids.
    """
    filled = [record for record in records if any(record.texts)]
    if not filled:
        return RowTable()
    at = heading_at(filled, known)
    body = filled[(at or 0) + 1 :]
    names = _names(filled[at or 0], body, trouble, known)
    made = (_row(names, record, trouble, known) for record in body)
    rows = _settled([row for row in made if row is not None])
    passed = [
        heading
        for heading, name in zip(filled[at or 0].texts, names, strict=True)
        if heading and name is None and heading.lower() not in known.passed_over
    ]
    return RowTable(tuple(rows), tuple(passed))


def heading_at(records: Sequence[Record], known: Columns) -> int | None:
    """The place of the heading among records that hold something, None where nothing is one."""
    for n, record in enumerate(records[:_LOOK]):
        names = {known.named(text) for text in record.texts}
        if known.identifying[0] in names or _says_enough(record, known):
            return n
    return None


def _says_enough(record: Record, known: Columns) -> bool:
    """Whether a record names what rows are of, and something that is said of them."""
    if known.fields is None or not all(isinstance(c.value, str | None) for c in record.cells):
        return False
    from okrcli.actions.importing.tables import headings

    found = set()
    for text in filter(None, record.texts):
        meant = (known.fields.get(offer.field) for offer in headings.candidates(text))
        found.add(known.named(text) or next(filter(None, meant), None))
    said = found - {None, *known.identifying}
    return bool(said) and (known.whole_id is not None or bool(found & {*known.identifying}))


def _names(
    head: Record, body: Sequence[Record], trouble: Trouble, known: Columns
) -> list[str | None]:
    """What each column is: one of ours, None where it is passed over, empty without a heading.

    What is wrong is told at once, since no row can be read without it.
    """
    texts = [text.lower() for text in head.texts]
    names = [known.named(text) if text else "" for text in texts]
    for name in dict.fromkeys(filter(None, names)):
        if names.count(name) > 1:
            trouble.add(head.line, Message(N_("the column `{name}` stands twice"), name=name))
    if known.fields is not None:
        _name_others(head, body, names, known.fields)
    for text in dict.fromkeys(
        text for text, name in zip(texts, names, strict=True) if name is None
    ):
        if text not in known.passed_over and (known.fields is None or is_typo(text, known)):
            trouble.add(head.line, known.unknown(text))
    if known.whole_id is None and not {*known.identifying} & {*names}:
        first = ", ".join(known.known[:5])
        words = N_("the header has no column `id`; it names {first}, in any order")
        trouble.add(head.line, Message(words, first=first))
    trouble.check()
    return names


def _name_others(
    head: Record, body: Sequence[Record], names: list[str | None], fields: dict[str, str]
) -> None:
    """Name the columns that have other headings than ours, each of ours at most once.

    `fields` are in the order of preference: a key result's title goes before its objective's.
    """
    from okrcli.actions.importing.tables import columns

    others = tuple(
        cell if name is None else cells.BLANK for cell, name in zip(head.cells, names, strict=True)
    )
    rows = [GridRow(str(record.line), record.line, record.cells) for record in body]
    found = columns.assigned(GridRow(str(head.line), head.line, others), rows)
    order = list(fields)
    for column in sorted(
        (column for column in found if column.field in fields),
        key=lambda column: (bool(column.level), order.index(column.field)),
    ):
        name = fields[column.field]
        if name not in names:
            names[column.at] = name


def is_typo(text: str, known: Columns) -> bool:
    """Whether a heading that means nothing is nearly one of ours."""
    from okrcli.actions.importing.tables import headings

    near = difflib.get_close_matches(text, known.known, 1, _TYPO)
    return bool(near) and not headings.candidates(text)


def _row(
    names: Sequence[str | None], record: Record, trouble: Trouble, known: Columns
) -> InputRow | None:
    """One row; what is wrong with it is noted, and it is none then."""
    pairs = [*zip(names, record.cells, strict=False)]
    loose = any(name == "" and not cell.blank for name, cell in pairs)
    if record.is_text and (loose or len(record.cells) > len(names)):
        words = N_(
            "{n} cells, and the header names {named}; put a number with a comma in quotes,"
            ' as in "71,2"'
        )
        named = sum(name != "" for name in names)
        trouble.add(record.line, Message(words, n=len(record.cells), named=named))
        return None
    wrong = next((cell.error for name, cell in pairs if name and cell.error), None)
    if wrong:
        trouble.add(record.line, _said_of_error(wrong))
        return None
    kept = {name: _value(cell) for name, cell in pairs if name and not cell.blank}
    return identified(InputRow(record.line, kept), trouble, known)


def _said_of_error(error: str) -> Message:
    """What to do about a cell that holds an error of the spreadsheet's, or nothing yet."""
    if error == worksheet.UNSTORED:
        return Message(
            N_("a formula without a stored value; open the file in a spreadsheet and save it again")
        )
    words = N_("`{error}` stands in place of a value; mend it in the spreadsheet")
    return Message(words, error=error)


def identified(row: InputRow, trouble: Trouble, known: Columns) -> InputRow | None:
    """The row with what it is of: an id, else a title, else the one of the whole file."""
    cells_ = {name: cell for name, cell in row.cells.items() if name not in known.identifying}
    if known.whole_id is not None:
        own = row.text(known.identifying[0])
        if own not in {None, known.whole_id}:
            words = N_("`{own}` is another id than {id}; leave --id out, or the column")
            trouble.add(row.line, Message(words, own=own, id=known.whole_id))
            return None
        return InputRow(row.line, {known.identifying[0]: known.whole_id, **cells_})
    for name in known.identifying:
        if name in row.cells:
            return InputRow(row.line, {name: row.text(name) or "", **cells_})
    trouble.add(row.line, Message(N_("no id")))
    return None


def _value(cell: cells.Cell) -> Cell:
    """A cell as a program hands it over; what is shown as per cent counts in per cent."""
    match cell.value:
        case Decimal():
            return numbers.plain(cell.value * _PERCENT) if cell.percent else cell.value
        case bool():
            return cell.value
    return cell.text


def _settled(rows: Sequence[InputRow]) -> Iterator[InputRow]:
    """The rows with their days as ISO 8601 and their numbers as the whole column settles them."""
    order = days.order(_column(rows, "date"))
    sign = numbers.proof(_column(rows, "value"))
    for row in rows:
        new = dict(row.cells)
        for name, told in (("date", _day(row, order)), ("value", _number(row, sign))):
            if told is not None:
                new[name] = told
        yield InputRow(row.line, new)


def _column(rows: Sequence[InputRow], name: str) -> list[str]:
    return [cell for row in rows if isinstance(cell := row.cells.get(name), str)]


def _day(row: InputRow, order: str | None) -> str | None:
    """The day that a row names in another form than ours; None where it says none surely."""
    said = row.cells.get("date")
    if said is None:
        return None
    try:
        found = days.day(cells.Cell(said if isinstance(said, Decimal) else row.text("date")), order)
    except days.Bad:
        return None
    return found.isoformat() if found else None


def _number(row: InputRow, sign: str | None) -> Decimal | None:
    """The number of a text that may mean two, where another row settles the sign for decimals."""
    said = row.cells.get("value")
    if sign is None or not isinstance(said, str) or not numbers.unsettled(said):
        return None
    found = numbers.of_text(said, sign)
    is_plain = found and not (found.unit or found.percent or found.limit or found.signed)
    return found.value if found and is_plain and found.whole is None else None
