"""Lines that stand where YAML does not want them: tabs, indentation, colons and dashes."""

import re

from okrcli.messages import N_
from okrcli.text import lost_dashes
from okrcli.text.parse_error_place import BARE_WORD, CLOSING, ENTRY, SHOWN, Cause, Spot, quoted

_TAB = re.compile(r" *(?:- *){0,4}\t")
_NO_BLANK = re.compile(r" *(?:- +){0,4}(?P<key>[^\W\d][\w.-]{0,63}):(?P<value>[^\s:/].*)")


def tab(spot: Spot) -> Cause | None:
    """A line that is indented with a tab."""
    if not (spot.rest.startswith("\t") or _TAB.match(spot.source)):
        return None
    column = spot.source.index("\t") + 1
    more = any(_TAB.match(line) for line in spot.lines[spot.line :])
    hint = N_("use spaces, here and on the lines below") if more else N_("use spaces")
    return Cause(N_("a tab stands where YAML wants spaces"), hint, {}, (column, column + 1))


def indented(spot: Spot) -> Cause | None:
    """A key that is indented further than the complete line above it."""
    word = BARE_WORD.fullmatch(spot.source[: spot.column - 1])
    number, above = spot.above()
    entry = ENTRY.match(above)
    if word is None or not number or entry is None or not entry["value"]:
        return None
    column = word.start("word") + 1
    if column <= entry.start("key") + 1:
        return None
    return Cause(
        N_("`{key}` is indented further than `{above}` above it, which has its value"),
        N_("begin both in the same column"),
        {"key": word["word"], "above": entry["key"]},
        (column, spot.column),
    )


def blank_missing(spot: Spot) -> Cause | None:
    """The line above has a colon with no blank behind it."""
    number, above = spot.above()
    glued = _NO_BLANK.fullmatch(above) if number else None
    if glued is None or not BARE_WORD.fullmatch(spot.source[: spot.column - 1]):
        return None
    return _glued(glued, number)


def _glued(glued: re.Match[str], line: int) -> Cause:
    end = glued.start("value") + 1
    return Cause(
        N_("a blank is missing after the colon of `{key}`"),
        N_("write `{key}: {value}`"),
        {"key": glued["key"], "value": glued["value"][:SHOWN]},
        (glued.start("key") + 1, end),
        None,
        (end, end, " "),
        line,
    )


def no_colon(spot: Spot) -> Cause | None:
    """A word alone on a line where a key belongs."""
    if "':'" not in spot.problem or "simple key" not in spot.context:
        return None
    line, column = spot.opened
    glued = _NO_BLANK.fullmatch(spot.lines[line - 1].rstrip("\r"))
    if glued:
        return _glued(glued, line)
    word = spot.lines[line - 1][column - 1 :].split("#")[0].strip()[:SHOWN]
    return Cause(
        N_("a colon is missing after `{word}`"),
        N_("a line is `key: value`; a text that goes on is indented further"),
        {"word": word},
        (column, column + max(1, len(word))),
        None,
        None,
        line,
    )


def no_dash(spot: Spot) -> Cause | None:
    """A line that stands between the items of a list."""
    entry = spot.entry
    if "block collection" not in spot.context or entry is None:
        return None
    hint = N_("begin it in the column of the item's first key, behind the dash")
    fix, last = None, None
    if entry["key"] == "id":
        hint = N_("a new item begins with a dash: `- {key}: …`")
        fix, last = lost_dashes.item_fix(spot) or (None, None)
    start = entry.start("key") + 1
    return Cause(
        N_("`{key}` belongs neither to the item above nor to an item of its own"),
        hint,
        {"key": entry["key"]},
        (start, start + len(entry["key"])),
        fix=fix,
        last=last,
    )


def further_left(spot: Spot) -> Cause | None:
    """A line left of where the file began."""
    if "document start" not in spot.problem or not spot.entry:
        return None
    return Cause(
        N_("this line is indented less than the file's first key"),
        N_("begin all keys of the file in one column"),
        {},
        (spot.column, spot.column + len(spot.rest) or 1),
    )


def open_quote(spot: Spot) -> Cause | None:
    """A quote that is still open at the end of the file, or an escape that it does not know."""
    if "quoted scalar" not in spot.context and "double-quoted" not in spot.context:
        return None
    if "end of stream" in spot.problem:
        line, column = spot.opened
        return Cause(
            N_("this quote is never closed"),
            N_("close it with the same mark; in single quotes an apostrophe stands twice"),
            {},
            (column, column + 1),
            None,
            None,
            line,
        )
    return _escape(spot) if "escape" in spot.problem else None


def _escape(spot: Spot) -> Cause:
    at = spot.source.rfind("\\", 0, spot.column + 1)
    escape = spot.source[at : at + 2]
    return Cause(
        N_("`{escape}` means nothing inside double quotes"),
        N_("write `\\\\` for a backslash, or use single quotes"),
        {"escape": escape},
        (at + 1, at + 3),
        spot.with_stand_in(at + 1, 1, "/"),
    )


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
        what,
        hint,
        {"bracket": bracket, "closing": CLOSING[bracket]},
        (column, column + 1),
        None,
        None,
        line,
    )


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
        {"mark": mark},
        (spot.column, spot.column + max(1, len(spot.rest.rstrip("}] ")))),
        spot.with_stand_in(column, len(value), "x") if whole else None,
        quoted(spot, column, value) if whole and mark in CLOSING.values() else None,
    )
