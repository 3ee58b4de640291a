"""Bytes to text: UTF-8 without surprises, and no larger than a plan ever needs to be."""

import re
from collections.abc import Iterator
from itertools import islice

from okrcli.findings import Finding, Span
from okrcli.messages import N_, Phrase
from okrcli.model import scalars
from okrcli.text import shape_findings

# conflicts that are told of in one file
CONFLICT_LIMIT = 100
SIZE_LIMIT = 2 * 1024 * 1024
_ODD = re.compile(rf"[{scalars.UNREADABLE}]|\r(?!\n)")
_LONE = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
_MARKER = re.compile(r"^[ \t]*(<{7}|>{7}|\|{7})(?= |$)", re.MULTILINE)
_NAMES = {
    "\x00": N_("a NUL byte"),
    "\x1b": N_("an escape character"),
    "\ufeff": N_("a byte order mark inside the text"),
    "\r": N_("a carriage return that ends no line"),
    "\x85": N_("a NEL line break"),
    "\u2028": N_("a Unicode line separator"),
    "\u2029": N_("a Unicode paragraph separator"),
    "\ufffe": N_("a code that is no character"),
    "\uffff": N_("a code that is no character"),
}


def decoded_text(data: bytes, path: str) -> tuple[str | None, list[Finding]]:
    """The text of a file without its byte order mark, and what forbids using it.

    None where it cannot be read on. Blanks stand in for characters that are refused, so that what
    else is wrong is told in the same run.
    """
    if len(data) > SIZE_LIMIT:
        return None, [
            shape_findings.finding(
                "YM008",
                path,
                Span(1, 1, 1, 1),
                N_("the file is larger than 2 MiB"),
                N_("split the plan, or fold the sessions of closed cycles: okr close --fold"),
            )
        ]
    try:
        decoded = data.decode("utf-8-sig")
    except UnicodeDecodeError as broken:
        return None, [_undecodable(data, broken, path)]
    conflicts = list(_conflicts(decoded, path))
    odd = [] if conflicts else list(_odd_characters(decoded, path))
    if conflicts or _LONE.search(decoded):
        return None, [*conflicts, *odd]
    return _ODD.sub(" ", decoded) if odd else decoded, odd


def blank(data: bytes) -> bool:
    """Whether a file holds nothing but comments and empty lines."""
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return all(not line.strip() or line.lstrip().startswith(b"#") for line in lines)


def _undecodable(data: bytes, broken: UnicodeDecodeError, path: str) -> Finding:
    before = data[: broken.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
    wide = data[:2] in {b"\xff\xfe", b"\xfe\xff"}
    hint = N_("it looks like UTF-16: save it as UTF-8") if wide else N_("save the file as UTF-8")
    return shape_findings.finding(
        "YM009", path, Span(line, column, line, column + 1), N_("the file is not UTF-8"), hint
    )


def _conflicts(text: str, path: str) -> Iterator[Finding]:
    if text.find("<<<<<<<") < 0 and text.find(">>>>>>>") < 0:
        return
    for found in islice(_MARKER.finditer(text), CONFLICT_LIMIT):
        yield shape_findings.finding(
            "YM011",
            path,
            span(text, found.start(1), found.end(1)),
            N_("a merge conflict is not yet resolved here"),
            N_("keep the lines that are right, remove the marker lines, then `git add` the file"),
        )


def _odd_characters(text: str, path: str) -> Iterator[Finding]:
    seen: set[str] = set()
    for found in _ODD.finditer(text):
        odd = found[0]
        if odd in seen:
            continue
        seen.add(odd)
        where = span(text, found.start(), found.end())
        what, hint = N_("the file holds {name}"), N_("remove it")
        if odd == "\r":
            hint = N_("save the file with ordinary line ends")
        yield shape_findings.finding(
            "YM009",
            path,
            where,
            what,
            hint,
            name=Phrase(_NAMES.get(odd, N_("a control character"))),
            character=f"U+{ord(odd):04X}",
        )


def span(text: str, start: int, end: int) -> Span:
    """The lines and columns of a stretch given by two offsets."""
    line = text.count("\n", 0, start) + 1
    column = start - (text.rfind("\n", 0, start) + 1) + 1
    end_line = text.count("\n", 0, end) + 1
    end_column = end - (text.rfind("\n", 0, end) + 1) + 1
    return Span(line, column, end_line, end_column)
