"""The small parts of a Markdown report: tables, folds, marks and bars."""

import re
from collections.abc import Iterable, Sequence

from okrcli.text.markdown_escape import escaped
from okrcli.views.words import state_marks

_CELLS = 10
_ALIGNED = {"<": ":--", ">": "--:"}


def table(names: Sequence[str], align: str, rows: Iterable[Sequence[str]]) -> str:
    """A table: a name and `<` or `>` a column, and cells that are Markdown already."""
    lines = [
        [escaped(name) for name in names],
        [_ALIGNED[way] for way in align],
        *rows,
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def fold(summary: str, body: str) -> str:
    """A body behind a line that opens it; that line is HTML, where a backslash escapes nothing."""
    words = re.sub(r"\\(.)", r"\1", escaped(summary))
    return f"<details><summary>{words}</summary>\n\n{body}\n\n</details>"


def mark(found: state_marks.Mark) -> str:
    """`▲ at risk`, in one piece."""
    return escaped(f"{found.shape} {found.words}".strip().replace(" ", "\u00a0"))


def bar(share: float) -> str:
    """Ten cells, filled as far as it has come: something moved shows one, and not all before 1."""
    clamped = min(1.0, max(0.0, share))
    filled = round(clamped * _CELLS)
    if 0 < clamped < 1:
        filled = min(max(filled, 1), _CELLS - 1)
    return "▰" * filled + "▱" * (_CELLS - filled)
