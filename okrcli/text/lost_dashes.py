"""Items of a list that lost their dash, and stand in the column of the dashes around them."""

from collections.abc import Iterator

from okrcli.text.parse_error_place import ENTRY, Spot


def item_fix(spot: Spot) -> tuple[tuple[int, int, str], int] | None:
    """The fix that gives the item at a spot its dash, and its last line; None where not certain.

    The keys below its first stand either where they belong behind a dash, or all in the column of
    the first; then they move along.
    """
    column = spot.column
    if spot.opening != "-" or spot.opened[1] != column or spot.source[: column - 1].strip():
        return None
    block = list(_below(spot))
    if block and _is_key_alone(block[-1]):
        return None  # the dash below may be that of a list under it
    depths = [_depth(line) for line in block if not _is_empty(line)]
    if not depths or (depths[0] == column + 1 and min(depths) == depths[0]):
        return (column, column, "- "), spot.line
    if depths[0] != column - 1:
        return None
    moved = [spot.rest, *block]
    text = "\n".join(("  " if n else "- ") * bool(line) + line for n, line in enumerate(moved))
    return (column, len(block[-1]) + 1, text), spot.line + len(block)


def _below(spot: Spot) -> Iterator[str]:
    """The lines of the item below its first, without the empty ones at their end."""
    waiting: list[str] = []
    for source in spot.lines[spot.line :]:
        line = source.rstrip("\r")
        if _is_empty(line):
            waiting.append(line)
            continue
        depth = _depth(line)
        if depth < spot.column - 1 or (depth < spot.column and _begins_item(line)):
            return
        yield from waiting
        yield line
        waiting = []


def _begins_item(line: str) -> bool:
    """Whether a line in the column of the dashes is no further key of the item above."""
    entry = ENTRY.match(line)
    return line.lstrip().startswith("-") or (entry is not None and entry["key"] == "id")


def _is_key_alone(line: str) -> bool:
    entry = ENTRY.match(line)
    return entry is not None and not (entry["value"] or "").split("#")[0].strip()


def _is_empty(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
