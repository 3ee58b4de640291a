"""Rows with the lines they begin on, and what is wrong with some of them, told all at once."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import NamedTuple

from okrcli import errors
from okrcli.messages import N_, Joined, Message

Cell = str | Decimal | bool | tuple[str, ...]


@dataclass(frozen=True)
class Columns:
    """The names of the columns there may be, `id` among them, and of those that are passed over.

    `bare` is the one that a lone value stands for, as in `{"retention": 71.2}`. `identifying` are
    those that say what a row is of, the surest first. With `fields` other headings are understood
    too: they are the importer's fields, by preference, and our columns for them; what nobody
    understands is passed over then, and else refused. `whole_id` is what all rows are of, `words`
    are other names of columns.
    """

    known: tuple[str, ...]
    bare: str
    passed_over: frozenset[str] = frozenset({"title"})
    identifying: tuple[str, ...] = ("id",)
    fields: dict[str, str] | None = None
    whole_id: str | None = None
    words: Mapping[str, str] = field(default_factory=dict)

    def takes(self, name: str) -> bool:
        """Whether a column has one of our own names."""
        return name in self.known or name in self.identifying

    def named(self, heading: str) -> str | None:
        """The column that a heading names, None where it is none of ours."""
        name = heading.lower()
        return name if self.takes(name) else self.words.get(name)

    def unknown(self, name: str) -> Message:
        """What to say of a column that there is not."""
        near = difflib.get_close_matches(name.lower(), self.known, 1, 0.5)
        if near:
            return Message(
                N_("there is no column `{name}`; did you mean `{near}`?"), name=name, near=near[0]
            )
        known = ", ".join(self.known)
        return Message(N_("there is no column `{name}`; known are {known}"), name=name, known=known)


@dataclass(frozen=True)
class InputRow:
    """One row: the line it begins on, and its cells by column, the empty ones left out.

    Example: `InputRow(2, {"id": "retention", "value": "71,2"})`.
    """

    line: int
    cells: Mapping[str, Cell] = field(default_factory=dict)

    def text(self, column: str) -> str | None:
        """A cell as it would be typed: yes and no, plain digits, words with blanks between them."""
        return cell_text(self.cells.get(column))


def cell_text(cell: Cell | None) -> str | None:
    """A cell as it would be typed, None for an empty one."""
    if cell is None or isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"{cell:f}" if isinstance(cell, Decimal) else " ".join(cell)


class RowTable(NamedTuple):
    """The rows of a text, and the headings of the columns that were passed over.

    `hidden` is how many rows of a spreadsheet were not shown, and are none of them.
    """

    rows: tuple[InputRow, ...] = ()
    passed_over: tuple[str, ...] = ()
    hidden: int = 0


class SheetChoice(NamedTuple):
    """What is told of a file of many readings: the encoding of a text, the sheet of a workbook."""

    encoding: str | None = None
    sheet: str | None = None


@dataclass
class Trouble:
    """What is wrong with the lines of one text, told all at once; line 0 is the text as a whole."""

    name: str
    lines: list[tuple[int, Message]] = field(default_factory=list)

    def add(self, line: int, why: Message) -> None:
        """Note what is wrong with a line."""
        self.lines.append((line, why))

    def check(self) -> None:
        """UsageError that names every bad line, if there is one."""
        if not self.lines:
            return
        count = len({line for line, _ in self.lines if line})
        head = N_("{name} cannot be recorded, so nothing was written{lines}")
        if count == 1:
            head = N_("{name}: one line cannot be recorded, so nothing was written{lines}")
        elif count:
            head = N_("{name}: {n} lines cannot be recorded, so nothing was written{lines}")
        raise errors.UsageError(head, name=self.name, n=count, lines=self._told())

    def _told(self) -> Joined:
        """A line for each, in the order of the text."""
        return Joined(
            (
                Message(N_("\n  line {line}: {why}"), line=line, why=why)
                if line
                else Message("\n  {why}", why=why)
                for line, why in sorted(self.lines, key=lambda found: (found[0], str(found[1])))
            ),
            between="",
        )
