"""Rows with the lines they begin on, and what is wrong with some of them, told all at once."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from okrcli import errors

Cell = str | Decimal | bool | tuple[str, ...]


@dataclass(frozen=True)
class Columns:
    """The names of the columns there may be, `id` among them, and of those that are passed over.

    `bare` is the one that a lone value stands for, as in `{"retention": 71.2}`.
    """

    known: tuple[str, ...]
    bare: str
    passed_over: frozenset[str] = frozenset({"title"})

    def unknown(self, name: str) -> str:
        """What to say of a column that there is not."""
        near = difflib.get_close_matches(name.lower(), self.known, 1, 0.5)
        tail = f"did you mean `{near[0]}`?" if near else f"known are {', '.join(self.known)}"
        return f"there is no column `{name}`; {tail}"


@dataclass(frozen=True)
class Row:
    """One row: the line it begins on, and its cells by column, the empty ones left out.

    Example: `Row(2, {"id": "retention", "value": "71,2"})`.
    """

    line: int
    cells: Mapping[str, Cell] = field(default_factory=dict)

    def text(self, column: str) -> str | None:
        """A cell as it would be typed: yes and no, plain digits, words with blanks between them."""
        return text(self.cells.get(column))


def text(cell: Cell | None) -> str | None:
    """A cell as it would be typed, None for an empty one."""
    if cell is None or isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return f"{cell:f}" if isinstance(cell, Decimal) else " ".join(cell)


@dataclass
class Trouble:
    """What is wrong with the lines of one text, told all at once; line 0 is the text as a whole."""

    name: str
    lines: list[tuple[int, str]] = field(default_factory=list)

    def add(self, line: int, why: object) -> None:
        """Note what is wrong with a line."""
        self.lines.append((line, str(why)))

    def check(self) -> None:
        """UsageError that names every bad line, if there is one."""
        if not self.lines:
            return
        told = "".join(
            f"\n  line {line}: {why}" if line else f"\n  {why}" for line, why in sorted(self.lines)
        )
        count = len({line for line, _ in self.lines if line})
        which = f" {count} lines" if count > 1 else " one line" if count else ""
        verb = f":{which} cannot be recorded" if which else " cannot be recorded"
        raise errors.UsageError(f"{self.name}{verb}, so nothing was written{told}")


def one_line(message: str) -> str:
    """A message of several lines as one: the lines below the first are a list."""
    first, *rest = message.split("\n")
    return first + ("" if not rest else " " + ", ".join(line.split()[0] for line in rest if line))
