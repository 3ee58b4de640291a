"""The place where the parser stopped, and what a cause for it says."""

import re
from typing import NamedTuple

ENTRY = re.compile(r"(?P<lead> *(?:- +){0,4})(?P<key>[\w.-]{1,64}) ?:(?: +(?P<value>.*))?")
BARE_WORD = re.compile(r" *(?:- +){0,4}(?P<word>[\w.-]{1,64})\s*")
CLOSING = {"{": "}", "[": "]"}
SHOWN = 40


class Cause(NamedTuple):
    """Why the parser stopped: `stand_in` is the line to put in the place of the one it stopped on.

    `at` and `fix` are columns on that line; a cause on another line names its own `line`, which is
    then the one that they, and the stand-in, are of. A fix of several lines ends on line `last`.
    """

    text: str
    hint: str
    values: dict[str, object]
    at: tuple[int, int]
    stand_in: str | None = None
    fix: tuple[int, int, str] | None = None
    line: int | None = None
    code: str = "YM001"
    last: int | None = None


class Spot(NamedTuple):
    """The line and column where the parser stopped, from 1, and where what it was in began."""

    lines: list[str]
    line: int
    column: int
    problem: str
    context: str
    opened: tuple[int, int]

    @property
    def source(self) -> str:
        """The line."""
        return self.lines[self.line - 1].rstrip("\r") if self.line <= len(self.lines) else ""

    @property
    def rest(self) -> str:
        """What stands at the column and behind it."""
        return self.source[self.column - 1 :]

    @property
    def opening(self) -> str:
        """The character with which what the parser was in began."""
        line, column = self.opened
        return self.lines[line - 1][column - 1 : column] if line <= len(self.lines) else ""

    @property
    def entry(self) -> re.Match[str] | None:
        """The line as `key: value`, where it is one."""
        return ENTRY.match(self.source)

    @property
    def value(self) -> tuple[int, str]:
        """The column and text of the line's value, its comment left out."""
        entry = self.entry
        if entry is None or entry["value"] is None:
            return self.column, ""
        return entry.start("value") + 1, re.split(r"\s+#", entry["value"])[0].rstrip()

    def above(self) -> tuple[int, str]:
        """The number and text of the nearest line above that is neither empty nor a comment."""
        for number in range(self.line - 1, 0, -1):
            source = self.lines[number - 1].rstrip("\r")
            if source.strip() and not source.lstrip().startswith("#"):
                return number, source
        return 0, ""

    def with_stand_in(self, column: int, length: int, character: str) -> str:
        """The line with a stretch of it replaced by as many stand-ins."""
        at = column - 1
        return self.source[:at] + character * length + self.source[at + length :]


def quoted(spot: Spot, column: int, value: str) -> tuple[int, int, str] | None:
    """The fix that puts a value in double quotes, where nothing in it needs more than that.

    What may go on behind a ` #` is nothing to quote a part of.
    """
    end = column + len(value)
    if not value or any(character in value for character in '"\\') or value.endswith("'"):
        return None
    if re.match(r"\s+#\w", spot.source[end - 1 :]):
        return None
    return (column, end, f'"{value}"')
