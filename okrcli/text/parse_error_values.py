"""Texts that begin with what YAML keeps for itself, or hold a colon."""

import re

from okrcli.messages import N_
from okrcli.model import kpi, plan, session
from okrcli.text import parse_error_lines, typography
from okrcli.text.parse_error_place import CLOSING, SHOWN, Cause, Spot, quoted
from okrcli.text.pitfalls import BLANKS, PROSE

_COMPARED = re.compile(r"(?P<sign>>=?)\s*(?P<number>-?[0-9][0-9.,_ ]*)\s*(?:#.*)?")
_MEANT = {">": "above", ">=": "at_least"}
_GLUED = re.compile(r"[{,] *(?P<key>[\w.-]{1,64})\Z")
_ADDRESS = re.compile(r"""\b(?:https?|mailto):[^\s,}\]"']+""")
_KEY_BEHIND = re.compile(r"\S\s+(?P<key>[a-z_]{2,20})\s*\Z")
_KEYS = frozenset(
    (
        *plan.Objective.model_fields,
        *plan.KeyResult.model_fields,
        *kpi.Kpi.model_fields,
        *session.Reading.model_fields,
    )
)
_COLON = N_("a colon inside a text makes YAML take it for a key")
_QUOTES = N_("put the whole text in double quotes")


def colon(spot: Spot) -> Cause | None:
    """A colon inside a text, in a block or between braces."""
    if spot.rest.startswith(":") and _in_flow(spot):
        return _glued(spot) or Cause(
            _COLON,
            _QUOTES,
            {},
            (spot.column, spot.column + 1),
            spot.with_stand_in(spot.column, 1, ";"),
            _address(spot),
        )
    if "mapping values" not in spot.problem:
        return None
    column, value = spot.value
    fix = quoted(spot, column, value) if column <= spot.column else None
    return (
        _key_behind(spot)
        or parse_error_lines.indented(spot)
        or parse_error_lines.blank_missing(spot)
        or Cause(
            _COLON,
            _QUOTES,
            {},
            (spot.column, spot.column + 1),
            spot.with_stand_in(spot.column, 1, ";"),
            fix,
        )
    )


def _key_behind(spot: Spot) -> Cause | None:
    """`title: Doors  owner: kari`, where a line has two keys; quotes would hide the second."""
    before = _KEY_BEHIND.search(spot.source[: spot.column - 1])
    if before is None or before["key"] not in _KEYS:
        return None
    start = before.start("key") + 1
    return Cause(
        N_("`{key}` stands on the line of another key"),
        N_("put it on a line of its own; where it is a part of the text, quote the whole text"),
        {"key": before["key"]},
        (start, start + len(before["key"])),
        spot.with_stand_in(spot.column, 1, ";"),
    )


def _address(spot: Spot) -> tuple[int, int, str] | None:
    """An address between braces, which certainly is meant as a whole, in double quotes."""
    for found in _ADDRESS.finditer(spot.source):
        if found.start() < spot.column <= found.end():
            return found.start() + 1, found.end() + 1, f'"{found[0]}"'
    return None


def _in_flow(spot: Spot) -> bool:
    before = spot.source[: spot.column - 1]
    return spot.opening in CLOSING or ("plain scalar" in spot.context and "{" in before)


def _glued(spot: Spot) -> Cause | None:
    """`{value:3}`, where a blank is missing."""
    word = _GLUED.search(spot.source[: spot.column - 1])
    if word is None or not spot.rest[1:2].strip() or spot.rest[1:2] in ",}":
        return None
    end = spot.column + 1
    value = re.split(r"[,}\]]", spot.rest[1:])[0].strip()[:SHOWN]
    return Cause(
        N_("a blank is missing after the colon of `{key}`"),
        N_("write `{key}: {value}`"),
        {"key": word["key"], "value": value},
        (word.start("key") + 1, end),
        None,
        (end, end, " "),
    )


def first_character(spot: Spot) -> Cause | None:
    """A value that begins with a character that YAML keeps for itself."""
    first = spot.rest[:1]
    if first not in {"%", "@", "`"} or "cannot start" not in spot.problem:
        return None
    column, value = spot.value
    if column != spot.column:
        column, value = spot.column, re.split(r"\s#|[,}\]]", spot.rest)[0].rstrip()
    hint = N_("put it in double quotes")
    fix = quoted(spot, column, value) if _takes_any_text(spot, value) else None
    if value == "%":
        hint = N_('write `"%"` or `percent`')
    elif first == "@" and re.fullmatch(r"@[\w.-]+", value):
        hint, fix = N_("write `{name}`, or put it in double quotes"), None
    return Cause(
        N_("a value cannot begin with `{character}`"),
        hint,
        {"character": first, "name": value[1 : SHOWN + 1]},
        (column, column + max(1, len(value))),
        spot.with_stand_in(column, 1, "x"),
        fix,
    )


def _takes_any_text(spot: Spot, value: str) -> bool:
    """Whether the key of a line holds a sentence; of names and numbers a sign is no part."""
    entry = spot.entry
    return value == "%" or entry is None or entry["key"] in PROSE


def block_sign(spot: Spot) -> Cause | None:
    """`above: > 1250`, or a text on the line of its `>`."""
    if "block scalar" not in spot.context or spot.opened[0] != spot.line:
        return None
    column, value = spot.value
    compared = _COMPARED.fullmatch(value)
    entry = spot.entry
    if compared is None or entry is None:
        return Cause(
            N_("behind `{sign}` a text begins on the next line"),
            N_("move it there, or put it in double quotes"),
            {"sign": value[:1]},
            (column, column + max(1, len(value))),
            spot.with_stand_in(column, 1, "x"),
        )
    sign, number = compared["sign"], compared["number"].strip()
    meant = _MEANT[sign]
    end = column + compared.end("number")
    certain = (column, end, number) if entry["key"] == meant else None
    return Cause(
        N_("a value cannot begin with `{character}`"),
        N_("write `{key}: {value}`"),
        {"character": sign, "key": meant, "value": number},
        (column, end),
        spot.with_stand_in(column, len(sign), " "),
        certain,
    )


def reference(spot: Spot) -> Cause | None:
    """`*bold*` and `& more`, which YAML takes for an alias and an anchor."""
    if "alias" not in spot.context and "anchor" not in spot.context:
        return None
    column, value = spot.value
    if column != spot.opened[1]:
        column, value = spot.opened[1], ""
    character = spot.source[column - 1 : column]
    return Cause(
        N_("a value cannot begin with `{character}`"),
        N_("put it in double quotes"),
        {"character": character},
        (column, column + max(1, len(value))),
        spot.with_stand_in(column, 1, "x"),
        quoted(spot, column, value) if _takes_any_text(spot, value) else None,
        None,
        "YM007",
    )


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
        text,
        N_("write an ordinary blank"),
        said,
        (first + 1, end + 1),
        source[:start] + " " * (end - start) + source[end:],
        (start + 1, end + 1, blank),
        line,
    )


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
        N_("quotation marks are `\"` or `'`"),
        {"mark": found["mark"]},
        (column, end),
        spot.with_stand_in(column, length, "x"),
        (column, end, f'"{found["text"]}"'),
    )
