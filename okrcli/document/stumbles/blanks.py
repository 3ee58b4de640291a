"""Blanks and quotation marks of word processors, where the parser stops at them."""

import re

from okrcli.document import typography
from okrcli.document.stumbles.spot import Cause, Spot
from okrcli.document.traps import BLANKS
from okrcli.findings import N_

_ODD = BLANKS
_LEAD = r" *(?:- +){0,4}"
_AFTER_COLON = re.compile(rf"{_LEAD}(?P<key>[\w.-]{{1,64}}):(?P<blanks>[{_ODD}][{_ODD} ]*)")
_IN_FLOW = re.compile(rf"[{{,] *(?P<key>[\w.-]{{1,64}}):(?P<blanks>[{_ODD}])\Z")
_INDENT = re.compile(rf"(?P<blanks>[ ]*[{_ODD}][{_ODD} ]*)[^ {_ODD}]")
_QUOTED = re.compile(
    rf"(?P<mark>[{typography.OPENING}])(?P<text>[^\"\\]*)[{typography.CLOSING}]\s*"
)


def odd_blank(spot: Spot) -> Cause | None:
    """A no-break space behind a colon or at the beginning of a line, here or just above."""
    inside = _IN_FLOW.search(spot.source, 0, spot.column + 1) if spot.rest[:1] == ":" else None
    if inside and inside.end() == spot.column + 1:
        return _named(inside, spot.source, spot.line)
    for line in dict.fromkeys((spot.opened[0], spot.line, spot.above()[0])):
        source = spot.lines[line - 1].rstrip("\r") if 0 < line <= len(spot.lines) else ""
        found = _AFTER_COLON.match(source) or _INDENT.match(source)
        if found:
            return _named(found, source, line)
    return None


def _named(found: re.Match[str], source: str, line: int) -> Cause:
    start, end = found.span("blanks")
    odd = re.search(rf"[{_ODD}]", found["blanks"])
    assert odd is not None
    key = found.groupdict().get("key", "")
    text = N_("{name} ({sign}) stands where the line is indented")
    blank = " " * (end - start)
    if key:
        text, blank = N_("{name} ({sign}) stands after the colon of `{key}`"), " "
    first = start + odd.start()
    said = {"name": typography.name(odd[0]), "sign": typography.code(odd[0]), "key": key}
    return Cause(
        text, N_("write an ordinary blank"), said, (first + 1, end + 1),
        source[:start] + " " * (end - start) + source[end:], (start + 1, end + 1, blank), line,
    )  # fmt: skip


def odd_quotes(spot: Spot) -> Cause | None:
    """A value in typographic quotes that holds what YAML keeps for itself."""
    column, value = spot.value
    found = _QUOTED.fullmatch(value)
    if found is None:
        return None
    end = column + len(value.rstrip())
    length = end - column
    return Cause(
        N_("`{mark}` is no quotation mark to YAML, but a part of the value"),
        N_('quotation marks are `"` or `\'`'), {"mark": found["mark"]}, (column, end),
        spot.with_stand_in(column, length, "x"), (column, end, f'"{found["text"]}"'),
    )  # fmt: skip
