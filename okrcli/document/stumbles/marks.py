"""Quotes and brackets that are not closed, or closed too early."""

import re

from okrcli.document.stumbles.spot import BARE_WORD, CLOSING, Cause, Spot, quoted
from okrcli.findings import N_


def open_quote(spot: Spot) -> Cause | None:
    """A quote that is still open at the end of the file, or an escape that it does not know."""
    if "quoted scalar" not in spot.context and "double-quoted" not in spot.context:
        return None
    if "end of stream" in spot.problem:
        line, column = spot.opened
        return Cause(
            N_("this quote is never closed"),
            N_("close it with the same mark; in single quotes an apostrophe stands twice"), {},
            (column, column + 1), None, None, line,
        )  # fmt: skip
    return _escape(spot) if "escape" in spot.problem else None


def _escape(spot: Spot) -> Cause:
    at = spot.source.rfind("\\", 0, spot.column + 1)
    escape = spot.source[at : at + 2]
    return Cause(
        N_("`{escape}` means nothing inside double quotes"),
        N_("write `\\\\` for a backslash, or use single quotes"), {"escape": escape},
        (at + 1, at + 3), spot.with_stand_in(at + 1, 1, "/"),
    )  # fmt: skip


def open_bracket(spot: Spot) -> Cause | None:
    """A brace or bracket that is still open where the next key begins, or at the end."""
    line, column = spot.opened
    bracket = spot.opening
    if "flow" not in spot.context or bracket not in CLOSING or spot.line == line:
        return None
    if spot.rest.startswith(":") and not BARE_WORD.fullmatch(spot.source[: spot.column - 1]):
        return None
    what, hint = N_("this `{bracket}` is never closed"), N_("close it with `{closing}`")
    if re.search(r"\s#\w", spot.lines[line - 1][column:]):
        what = N_("` #` begins a comment, so this `{bracket}` is never closed")
        hint = N_("put the text that holds the ` #` in double quotes")
    return Cause(
        what, hint, {"bracket": bracket, "closing": CLOSING[bracket]}, (column, column + 1),
        None, None, line,
    )  # fmt: skip


def goes_on(spot: Spot) -> Cause | None:
    """A text that goes on behind a closing quote, brace or bracket."""
    mark = spot.source[: spot.column - 1].rstrip()[-1:]
    in_flow = "flow" in spot.context
    if mark not in {'"', "'", "]", "}"} or not (in_flow or "block" in spot.context):
        return None
    column, value = spot.value
    whole = not in_flow and column < spot.column <= column + len(value)
    return Cause(
        N_("the text goes on behind a closing `{mark}`"),
        N_("put the whole text in quotes, single ones where it holds double ones"),
        {"mark": mark}, (spot.column, spot.column + max(1, len(spot.rest.rstrip("}] ")))),
        spot.with_stand_in(column, len(value), "x") if whole else None,
        quoted(spot, column, value) if whole and mark in CLOSING.values() else None,
    )  # fmt: skip
