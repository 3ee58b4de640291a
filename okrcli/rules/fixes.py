"""Fixes spliced into a file's own text: every byte outside the fixed places stays."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

from okrcli.findings import Finding, Span
from okrcli.text import splicing

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

    The file is read again behind each; one that would make it worse is left out. Where all of them
    together make it no worse, that is one reading for all.
    """
    state, findings, work = Mending(data), read(data), 0
    refused: set[tuple[str, str]] = set()
    seen = {data}
    while work <= WORK_LIMIT and (batches := _batches(state.data, findings, wanted, refused)):
        for batch in batches:
            after, changes = applied(state.data, batch)
            fresh = read(after)
            work += len(after) + 1
            if after not in seen and not _worse(findings, fresh):
                state, findings = Mending(after, (*state.changes, *changes)), fresh
                seen.add(after)
                break
        else:
            refused.add(_named(state.data, batches[-1])[0])
    return state


def _batches(
    data: bytes,
    findings: Sequence[Finding],
    wanted: Callable[[Finding], bool],
    refused: Collection[tuple[str, str]],
) -> list[list[Finding]]:
    """What to try next: all that can be mended at once, then one; nothing where nothing is left."""
    fixed = [finding for finding in findings if finding.fix and wanted(finding)]
    names = _named(data, fixed)
    left = [finding for finding, name in zip(fixed, names, strict=True) if name not in refused]
    if len(left) < 2:
        return [left] if left else []
    # a key that is called right may take in what its neighbours would bring along
    first = next((finding for finding in left if finding.code == "YM003"), left[0])
    return [left, [first]]


def _named(data: bytes, findings: Sequence[Finding]) -> list[tuple[str, str]]:
    """What fixes are known by while lines move: the finding's code and its line."""
    lines = data.decode("utf-8-sig", "replace").split("\n")
    return [(finding.code, lines[finding.place.span.line - 1]) for finding in findings]


def _worse(before: Sequence[Finding], after: Sequence[Finding]) -> bool:
    """Whether there is more to find than before, or a kind of fault that was not there.

    A mended key may bring a fault of its value to light, but no more than one in its place; a file
    of which nothing could be read before may have any number.
    """
    codes, fresh = (Counter(finding.code for finding in each) for each in (before, after))
    unread = set(codes) == {"YM001"} and fresh["YM001"] < codes["YM001"]
    return (len(after) > len(before) and not unread) or any(
        fresh[code] > codes[code] for code in _STRUCTURE
    )


# what a fix can break and never brings to light: the YAML itself, and keys that stand twice
_STRUCTURE = ("YM001", "YM002", "YM007", "YM013")


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
