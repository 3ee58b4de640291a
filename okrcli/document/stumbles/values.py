"""Texts that begin with what YAML keeps for itself, or hold a colon."""

import re

from okrcli.document.stumbles import lines
from okrcli.document.stumbles.spot import CLOSING, SHOWN, Cause, Spot, quoted
from okrcli.findings import N_

_COMPARED = re.compile(r"(?P<sign>>=?)\s*(?P<number>-?[0-9][0-9.,_ ]*)\s*(?:#.*)?")
_MEANT = {">": "above", ">=": "at_least"}
_GLUED = re.compile(r"[{,] *(?P<key>[\w.-]{1,64})\Z")
_ADDRESS = re.compile(r"""\b(?:https?|mailto):[^\s,}\]"']+""")
_COLON = N_("a colon inside a text makes YAML take it for a key")
_QUOTES = N_("put the whole text in double quotes")


def colon(spot: Spot) -> Cause | None:
    """A colon inside a text, in a block or between braces."""
    if spot.rest.startswith(":") and _in_flow(spot):
        return _glued(spot) or Cause(
            _COLON, _QUOTES, {}, (spot.column, spot.column + 1),
            spot.with_stand_in(spot.column, 1, ";"), _address(spot),
        )  # fmt: skip
    if "mapping values" not in spot.problem:
        return None
    column, value = spot.value
    fix = quoted(spot, column, value) if column <= spot.column else None
    return lines.indented(spot) or lines.blank_missing(spot) or Cause(
        _COLON, _QUOTES, {}, (spot.column, spot.column + 1),
        spot.with_stand_in(spot.column, 1, ";"), fix,
    )  # fmt: skip


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
        N_("a blank is missing after the colon of `{key}`"), N_("write `{key}: {value}`"),
        {"key": word["key"], "value": value}, (word.start("key") + 1, end), None, (end, end, " "),
    )  # fmt: skip


def first_character(spot: Spot) -> Cause | None:
    """A value that begins with a character that YAML keeps for itself."""
    first = spot.rest[:1]
    if first not in {"%", "@", "`"} or "cannot start" not in spot.problem:
        return None
    column, value = spot.value
    if column != spot.column:
        column, value = spot.column, re.split(r"\s#|[,}\]]", spot.rest)[0].rstrip()
    hint, fix = N_("put it in double quotes"), quoted(spot, column, value)
    if value == "%":
        hint = N_('write `"%"` or `percent`')
    elif first == "@" and re.fullmatch(r"@[\w.-]+", value):
        hint, fix = N_("write `{name}`, or put it in double quotes"), None
    return Cause(
        N_("a value cannot begin with `{character}`"), hint,
        {"character": first, "name": value[1 : SHOWN + 1]}, (column, column + max(1, len(value))),
        spot.with_stand_in(column, 1, "x"), fix,
    )  # fmt: skip


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
            N_("move it there, or put it in double quotes"), {"sign": value[:1]},
            (column, column + max(1, len(value))), spot.with_stand_in(column, 1, "x"),
        )  # fmt: skip
    sign, number = compared["sign"], compared["number"].strip()
    meant = _MEANT[sign]
    end = column + compared.end("number")
    certain = (column, end, number) if entry["key"] == meant else None
    return Cause(
        N_("a value cannot begin with `{character}`"), N_("write `{key}: {value}`"),
        {"character": sign, "key": meant, "value": number}, (column, end),
        spot.with_stand_in(column, len(sign), " "), certain,
    )  # fmt: skip


def reference(spot: Spot) -> Cause | None:
    """`*bold*` and `& more`, which YAML takes for an alias and an anchor."""
    if "alias" not in spot.context and "anchor" not in spot.context:
        return None
    column, value = spot.value
    if column != spot.opened[1]:
        column, value = spot.opened[1], ""
    character = spot.source[column - 1 : column]
    return Cause(
        N_("a value cannot begin with `{character}`"), N_("put it in double quotes"),
        {"character": character}, (column, column + max(1, len(value))),
        spot.with_stand_in(column, 1, "x"), quoted(spot, column, value), None, "YM007",
    )  # fmt: skip
