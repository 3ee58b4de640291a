"""Where the files of a workspace stand, and what each holds by its place alone."""

import re
from typing import NamedTuple

_GROUP = r"(?:(?P<group>[^/]+)/)?"
_CYCLE = r"cycles/(?P<cycle>[^/]+)/"
_PATTERNS = {
    kind: re.compile(pattern)
    for kind, pattern in {
        "settings": r"okr\.yaml",
        "kpis": r"kpis\.yaml",
        "cycle": _CYCLE + r"cycle\.yaml",
        "plan": _CYCLE + _GROUP + r"plans/(?P<team>[^/]+)\.yaml",
        "session": _CYCLE + _GROUP + r"checkins/(?P<team>[^/]+)/(?P<name>[^/]+)\.yaml",
        "fold": _CYCLE + _GROUP + r"checkins/(?P<team>[^/]+)\.yaml",
        "review": _CYCLE + _GROUP + r"reviews/(?P<team>[^/]+)\.yaml",
    }.items()
}


class Place(NamedTuple):
    """What a file is by where it stands: `kind` is "plan", "session", "fold" and so on.

    Empty are the `cycle` of a file at the root, the `team` of one that belongs to none, and the
    `group` where the cycle has none.
    """

    kind: str
    cycle: str = ""
    team: str = ""
    group: str = ""


def place(path: str) -> Place | None:
    """What a path of the workspace holds, None for one that no file of it may have."""
    for kind, pattern in _PATTERNS.items():
        found = pattern.fullmatch(path)
        if found:
            names = found.groupdict()
            return Place(kind, *(names.get(key) or "" for key in ("cycle", "team", "group")))
    return None
