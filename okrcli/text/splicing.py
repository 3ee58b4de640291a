"""A file's own text, edited by the nodes of its tree: every byte outside the edits stays.

What is removed takes its own comments along: those above it, and behind it on its lines.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from okrcli.findings import Span
from okrcli.text.tree import MappingNode, Node, ScalarNode, SequenceNode

_COMMENT = re.compile(r"[ \t]*#")
_ALIGNED = re.compile(r"( {2,})#")


def line_starts(text: str) -> list[int]:
    """The offset of each line's first character, and of what would follow; lines end with LF."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


class Edit(NamedTuple):
    """A stretch of a text, by offsets, and what stands there instead."""

    start: int
    end: int
    new: str


class Splice:
    """Edits of one text; one that overlaps an earlier stretch, as inside of it, is left out."""

    def __init__(self, text: str) -> None:
        self.before = text
        self.lines = text.split("\n")
        self.starts = line_starts(text)
        self.edits: list[Edit] = []

    @property
    def text(self) -> str:
        """The text with the edits in it."""
        parts, at = [], 0
        for start, end, new in sorted(self.edits):
            if start >= at:
                parts += [self.before[at:start], new]
                at = end
        return "".join(parts) + self.before[at:]

    def _edit(self, start: int, end: int, new: str = "") -> None:
        self.edits.append(Edit(start, end, new))

    def replace(self, node: ScalarNode, new: str) -> None:
        """Put another text in a value's place; a comment behind it stays in its column."""
        start, end = self._start(node.span), self._end(node)
        wider = len(new) - (end - start)
        aligned = _ALIGNED.match(self.before, end)
        if aligned:
            blanks = max(2, len(aligned[1]) - wider)
            self._edit(start, end + len(aligned[1]), new + " " * blanks)
        else:
            self._edit(start, end, new)

    def put(self, node: Node, new: str) -> None:
        """Put a text in the place of all that a node says, its own comments included."""
        self._edit(self._start(node.span), self._end(node), new)

    def insert_before(self, mapping: MappingNode, key: str, new: str) -> None:
        """Add an entry, as `baseline: 5`, before another one of a mapping."""
        place = self._start(_entry(mapping, key)[0].span)
        end_of_line = "\r\n" if self.lines[0].endswith("\r") else "\n"
        behind = ", " if self._is_flow(mapping) else end_of_line + " " * self._column(place)
        self._edit(place, place, new + behind)

    def remove_entries(self, mapping: MappingNode, keys: Collection[str]) -> None:
        """Take those of the entries that there are out of a mapping that keeps at least one."""
        entries = mapping.entries
        for first, last in _runs(i for i, entry in enumerate(entries) if entry[0].text in keys):
            start = self._start(entries[first][0].span)
            after = self._start(entries[last + 1][0].span) if last + 1 < len(entries) else None
            begun = self.lines[self._line(start)][: self._column(start)].strip()
            if self._is_flow(mapping) and after is None:
                self._edit(self._end(entries[first - 1][1]), self._end(entries[last][1]))
            elif after is not None and (self._is_flow(mapping) or begun):
                # behind its item's dash, the next entry moves up
                self._edit(start, after)
            else:
                for i in range(first, last + 1):
                    above = entries[i - 1][1] if i else None
                    self._remove_lines(self._start(entries[i][0].span), entries[i][1], above)

    def remove_items(self, sequence: SequenceNode, gone: Collection[int]) -> None:
        """Take items out of a list that keeps at least one."""
        items = sequence.items
        for first, last in _runs(gone):
            if not self._is_flow(sequence):
                for i in range(first, last + 1):
                    above = items[i - 1] if i else None
                    self._remove_lines(self._dash(items[i]), items[i], above)
            elif last + 1 < len(items):
                start, end = self._start(items[first].span), self._start(items[last + 1].span)
                self._edit(start, end)
            else:
                self._edit(self._end(items[first - 1]), self._end(items[last]))

    def _remove_lines(self, start: int, node: Node, above: Node | None) -> None:
        """Remove a node's lines, its comments up to the node above, and the blank ones behind."""
        first, last, column = self._line(start), self._line(self._end(node)), self._column(start)
        floor = self._line(self._end(above)) + 1 if above else 0
        while first > floor and self._is_comment(first - 1, column):
            first -= 1
        while last + 1 < len(self.lines) and self._is_comment(last + 1, column + 1):
            last += 1
        while last + 1 < len(self.lines) and not self.lines[last + 1].strip():
            last += 1
        self._edit(self.starts[first], self.starts[last + 1])

    def _is_comment(self, line: int, column: int) -> bool:
        """Whether a line is a comment that begins at a column or behind it."""
        found = _COMMENT.match(self.lines[line])
        return found is not None and found.end() - 1 >= column

    def _dash(self, item: Node) -> int:
        """Where an item's dash stands: before it, on its line or above."""
        start = self._start(item.span)
        line = self._line(start)
        while not self.lines[line].lstrip().startswith("-"):
            line -= 1
        return self.starts[line] + self.lines[line].index("-")

    def _is_flow(self, node: Node) -> bool:
        return self.before[self._start(node.span)] in "{["

    def _start(self, span: Span) -> int:
        return self._offset(span.line, span.column)

    def _offset(self, line: int, column: int) -> int:
        return self.starts[line - 1] + column - 1

    def _end(self, node: Node) -> int:
        """Where what a node says ends; a block has no end of its own in YAML."""
        children = list(_children(node))
        if children and not self._is_flow(node):
            return self._end(children[-1])
        end = self._offset(node.span.end_line, node.span.end_column)
        # a text of several lines ends where the next line begins
        return len(self.before[:end].rstrip()) if end > self._start(node.span) else end

    def _line(self, offset: int) -> int:
        """The index of the line that holds an offset."""
        return self.before.count("\n", 0, offset)

    def _column(self, offset: int) -> int:
        return offset - self.starts[self._line(offset)]


def _entry(mapping: MappingNode, key: str) -> tuple[ScalarNode, Node]:
    return next(entry for entry in mapping.entries if entry[0].text == key)


def _children(node: Node) -> Iterator[Node]:
    if isinstance(node, MappingNode):
        for key, value in node.entries:
            yield key
            yield value
    elif isinstance(node, SequenceNode):
        yield from node.items


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The numbers as runs of neighbours: 1, 2, 5 are (1, 2) and (5, 5)."""
    ordered = sorted(set(numbers))
    for i, number in enumerate(ordered):
        if not i or ordered[i - 1] != number - 1:
            end = i
            while end + 1 < len(ordered) and ordered[end + 1] == ordered[end] + 1:
                end += 1
            yield number, ordered[end]
