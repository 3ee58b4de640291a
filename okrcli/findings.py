"""What is wrong with the data: findings with a code and a place, and the words for them.

A finding is a value, never an exception. Its text is an English template; `language` translates it
and fills in `values` when it is shown, so that nothing below `report` has to know a language.
"""

from collections.abc import Mapping
from typing import Literal, NamedTuple

# what findings are written with, and found here by whoever writes them
from okrcli.messages import Message

Level = Literal["error", "warning", "advice"]
LEVELS: tuple[Level, ...] = ("error", "warning", "advice")


class Span(NamedTuple):
    """A stretch of a text: lines and columns count characters from 1, the end is exclusive.

    Example: `Span(14, 13, 14, 17)` is four characters on line 14.
    """

    line: int
    column: int
    end_line: int
    end_column: int


TOP = Span(1, 1, 1, 1)


class Place(NamedTuple):
    """Where in a workspace: a file's path from the root, with `/`, and the stretch in it."""

    path: str
    span: Span = TOP

    def __str__(self) -> str:
        """`path:line:column`, as editors and terminals link it."""
        return f"{self.path}:{self.span.line}:{self.span.column}"


class Fix(NamedTuple):
    """A certain, textual mend: this stretch of the file replaced by this text."""

    span: Span
    text: str


class Note(NamedTuple):
    """A second place that explains the first: the twin of a duplicate, the other end of a loop."""

    place: Place
    text: str


class Finding(NamedTuple):
    """One thing to mend, at one place.

    `text`, `hint` and a note's text are templates over `values`; `name` is the rule's name, or the
    shape error's. A finding of level "error" fails `okr validate`.
    """

    code: str
    name: str
    level: Level
    place: Place
    text: str
    hint: str = ""
    values: Mapping[str, object] = {}
    notes: tuple[Note, ...] = ()
    fix: Fix | None = None

    @property
    def said(self) -> Message:
        """What is wrong, without its place and hint."""
        return Message(self.text, **self.values)

    @property
    def advised(self) -> Message:
        """What is wrong, and what to do about it where there is something to say."""
        if not self.hint:
            return self.said
        return Message("{said}; {hint}", said=self.said, hint=Message(self.hint, **self.values))

    @property
    def order(self) -> tuple[str, Span, str]:
        """What findings are sorted by: file, place, code."""
        return (self.place.path, self.place.span, self.code)
