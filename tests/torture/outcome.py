"""What a part of the torture came to, and the table of all parts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_SHOWN = 8


@dataclass
class Outcome:
    """A part: what it tried, how often, and what went wrong; `note` says what it could not do."""

    part: str
    what: str
    tried: int = 0
    faults: list[str] = field(default_factory=list)
    seconds: float = 0.0
    note: str = ""


def table(outcomes: Sequence[Outcome]) -> Iterable[str]:
    """The lines of the table, and below it the first faults of each part."""
    rows = [
        (each.part, each.what, f"{each.tried:,}", f"{len(each.faults):,}", f"{each.seconds:,.0f} s")
        for each in outcomes
    ]
    heads = ("part", "what", "tried", "faults", "took")
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, tuple("-" * width for width in widths), *rows):
        cells = [
            cell.ljust(width) if n < 2 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        yield "| " + " | ".join(cells) + " |"
    for each in outcomes:
        if each.note:
            yield f"{each.part}, {each.what}: {each.note}"
        for fault in each.faults[:_SHOWN]:
            yield f"FAULT {each.part}, {each.what}: {fault}"
        if len(each.faults) > _SHOWN:
            yield f"FAULT {each.part}, {each.what}: and {len(each.faults) - _SHOWN} more"
