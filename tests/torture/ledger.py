"""The files of a folder as things that can be counted and compared, whatever the clock says."""

import re
from collections import Counter
from pathlib import Path

from okrcli.store.atomic_write import TEMPORARY

State = Counter[tuple[str, str]]
# the moment in a session's name and in its text
MOMENT = re.compile(r"\d{4}-\d\d-\d\d-\d{6,9}(?=-)")
_RECORDED = re.compile(r"recorded: \S+")


def state(root: Path) -> State:
    """Every file below a folder by its path and content, without the moments of check-ins."""
    return Counter(
        (MOMENT.sub("MOMENT", path.relative_to(root).as_posix()), _text(path))
        for path in root.rglob("*")
        if path.is_file() and not path.name.startswith(TEMPORARY)
    )


def leftovers(root: Path) -> list[str]:
    """Temporary files that somebody left behind."""
    return [path.name for path in root.rglob(f"{TEMPORARY}*")]


def _text(path: Path) -> str:
    text = path.read_text(encoding="utf-8", errors="replace")
    return _RECORDED.sub("recorded: MOMENT", MOMENT.sub("MOMENT", text))


def broken(now: State, before: State, after: State) -> list[str]:
    """What is neither of before nor of after, and what of both is missing."""
    odd = now - (before | after)
    lost = (before & after) - now
    return [
        *(f"{path} is neither as it was nor as it is to be" for path, _ in odd),
        *(f"{path} is lost" for path, _ in lost),
    ]


def touched(now: State, before: State) -> set[str]:
    """The paths that differ from before."""
    return {path for path, _ in (now - before) + (before - now)}
