"""Fixes spliced into a file's own text: every byte outside the fixed places stays."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from okrcli.findings import Finding, Span
from okrcli.rules.worsening import FileReading, is_worse
from okrcli.text import splicing

FixName = tuple[str, str, int]
Reader = Callable[[bytes], Sequence[Finding]]

# so many bytes are read again and again in mending one file, before it is left as it is
WORK_LIMIT = 4_000_000


class FileFix(NamedTuple):
    """What stood in a stretch of a file, and what stands there now."""

    span: Span
    before: str
    after: str


class Mending(NamedTuple):
    """A file as it is mended so far, with what was changed."""

    data: bytes
    changes: tuple[FileFix, ...] = ()


def mended(data: bytes, read: Reader, wanted: Callable[[Finding], bool]) -> Mending:
    """The file with the certain fixes that are wanted, and those that they bring to light.

    The file is read again behind each; one that would make it worse is left out, and tried again
    where others went in after it: a second run has nothing to add. Where all of them together make
    it no worse, that is one reading for all.
    """
    rounds = _Rounds(data, read, wanted)
    while rounds.mend_what_goes() and rounds.refused and rounds.work <= WORK_LIMIT:
        rounds.refused.clear()
    return rounds.state


class _Rounds:
    """The mending of one file: how it is so far, and the fixes that would make that worse."""

    def __init__(self, data: bytes, read: Reader, wanted: Callable[[Finding], bool]) -> None:
        self.read, self.wanted = read, wanted
        self.state = Mending(data)
        self.reading = FileReading(data, read(data))
        self.refused: set[FixName] = set()
        self.seen = {data}
        self.work = 0

    def mend_what_goes(self) -> bool:
        """Try every fix that was not refused yet; whether the file was changed."""
        begun = self.state.data
        while self.work <= WORK_LIMIT and (left := self._left()):
            if len(left) > 1 and self._is_mended(left.values()):
                continue
            # a key that is called right may take in what its neighbours would bring along
            first = next((name for name, found in left.items() if found.code == "YM003"), None)
            first = first or next(iter(left))
            if not self._is_mended([left[first]]):
                self.refused.add(first)
        return self.state.data != begun

    def _is_mended(self, batch: Iterable[Finding]) -> bool:
        """Whether these fixes went in together."""
        after, changes = applied(self.state.data, batch)
        fresh = FileReading(after, self.read(after))
        self.work += len(after) + 1
        if after in self.seen or is_worse(self.reading, fresh):
            return False
        self.state, self.reading = Mending(after, (*self.state.changes, *changes)), fresh
        self.seen.add(after)
        return True

    def _left(self) -> dict[FixName, Finding]:
        """What can be mended and was not refused, by what it is known by while lines move.

        That is its code, its line, and the how manieth of those it is.
        """
        lines = self.state.data.decode("utf-8-sig", "replace").split("\n")
        met: Counter[tuple[str, str]] = Counter()
        found: dict[FixName, Finding] = {}
        for finding in self.reading.findings:
            if finding.fix and self.wanted(finding):
                line = finding.code, lines[finding.place.span.line - 1]
                found[(*line, met[line])] = finding
                met[line] += 1
        return {name: finding for name, finding in found.items() if name not in self.refused}


def applied(data: bytes, findings: Iterable[Finding]) -> tuple[bytes, list[FileFix]]:
    """The file with the fixes of these findings in it, and what they changed, in order.

    Fixes that overlap are left for another run. Spans count the characters of the text behind a
    byte order mark, which stays; a new line ends as the file's first line does.
    """
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    fixes = sorted({finding.fix for finding in findings if finding.fix})
    if not fixes:
        return data, []
    text = data[len(mark) :].decode("utf-8")
    starts = splicing.line_starts(text)
    end_of_line = "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"
    parts, changes, at = [], [], 0
    for fix in fixes:
        start = starts[fix.span.line - 1] + fix.span.column - 1
        end = starts[fix.span.end_line - 1] + fix.span.end_column - 1
        if start >= at:
            new = fix.text.replace("\n", end_of_line)
            parts += [text[at:start], new]
            changes.append(FileFix(fix.span, text[start:end], new))
            at = end
    return mark + ("".join(parts) + text[at:]).encode("utf-8"), changes
