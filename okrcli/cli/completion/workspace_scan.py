"""Ids and titles by a scan of the lines, without reading YAML: fast, and good enough to offer.

What is odd is passed over; nothing here decides anything.
"""

import os
import re
import stat
from collections import namedtuple
from collections.abc import Iterator

from okrcli.store.handles import READ_ONLY, let_go

_LIMIT = 2 * 1024 * 1024
_LEAD = re.compile(r"\s*(?:-\s+)*")
_NAME = r"""id:\s*["']?([A-Za-z0-9][A-Za-z0-9._-]*)"""
_ID = re.compile(_NAME)
_FLOW_ID = re.compile(r"[{,]\s*" + _NAME)
_TITLE = re.compile(r"(?:^|[{,\s])(?:title|name):\s*(.*)")
_FLOW_END = re.compile(r"\s*(?:,\s+[a-z_]+:|\}).*$")
_OWNER = re.compile(r"""(?:^|[{,\s])(owner|lead):\s*(\[[^\]\n]*\]?|["']?[^"',}#\n]+)?""")
_LISTED = re.compile(r"""\s*-\s+["']?([^"',:}#\n]+)["']?\s*(?:#|$)""")
_DAY = re.compile(r"""(start|end):\s*["']?([0-9]{4}-[0-9]{2}-[0-9]{2})""")
_FOLDED = {">", ">-", "|", "|-", ""}
_PERSON = re.compile(r"\s+([A-Za-z0-9][^:#{]*):\s*(?:\{|$)")
_NEAR = 6


class ScannedItem(namedtuple("Item", ("id", "title", "line", "of"))):
    """An id with its title, and the line it stands on, from 1.

    `of` is the id of the key result that a milestone belongs to, None for goals and KPIs.
    """

    __slots__ = ()


def root(start: str) -> str | None:
    """The nearest folder at or above a folder that holds `okr.yaml`."""
    return above(start, "okr.yaml")


def above(start: str, name: str) -> str | None:
    """The nearest folder at or above a folder that holds something of a name."""
    folder = os.path.abspath(start)
    while not os.path.lexists(os.path.join(folder, name)):
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent
    return folder


def scanned_lines(path: str, inside: str) -> list[str]:
    """The lines of a regular file inside a folder, none of anything else."""
    if not os.path.realpath(path).startswith(os.path.realpath(inside) + os.sep):
        return []
    try:
        handle = os.open(path, READ_ONLY)
    except OSError:
        return []
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        let_go(handle)
        return []
    with os.fdopen(handle, "rb") as file:
        return file.read(_LIMIT).decode("utf-8-sig", "replace").splitlines()


def cycles(top: str) -> dict[str, tuple[str, str]]:
    """The first and last day of each cycle by its name, empty where its file does not say."""
    found = {}
    for name in _names(os.path.join(top, "cycles")):
        path = os.path.join(top, "cycles", name, "cycle.yaml")
        if os.path.isfile(path):
            days = {m[1]: m[2] for line in scanned_lines(path, top) if (m := _DAY.match(line))}
            found[name] = (days.get("start", ""), days.get("end", ""))
    return found


def around(known: dict[str, tuple[str, str]], day: str) -> list[str]:
    """The cycles that contain a day, the shortest first; else the one that ends last."""
    found = [name for name, (start, end) in known.items() if start <= day <= end]
    # of two cycles around one day, the shorter starts later or ends sooner
    found.sort(key=lambda name: (known[name][0], _reversed(known[name][1])), reverse=True)
    last = max(known, key=lambda name: (known[name][1], name), default=None)
    return found or [last] if last else []


def _reversed(day: str) -> tuple[int, ...]:
    return tuple(-ord(letter) for letter in day)


def plans(top: str, cycle: str) -> dict[str, str]:
    """The file of each team's plan in a cycle, by the team's id; groups' plans too."""
    folder = os.path.join(top, "cycles", cycle)
    groups = [name for name in _names(folder) if name not in {"plans", "checkins", "reviews"}]
    return {
        name.removesuffix(".yaml"): os.path.join(place, "plans", name)
        for place in [folder, *(os.path.join(folder, group) for group in groups)]
        for name in _names(os.path.join(place, "plans"))
        if name.endswith(".yaml")
    }


def _names(folder: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError:
        return []


def items(text: list[str]) -> Iterator[ScannedItem]:
    """The goals, KPIs and milestones of a file, in its order."""
    goals: dict[int, str] = {}  # the last id in each column, so that milestones find their goal
    inside: int | None = None  # the column of `milestones:`, while the lines are below it
    for number, line in enumerate(text, 1):
        bare = line.lstrip()
        if (inside is None and "id:" not in bare and "milestones:" not in bare) or bare[:1] in "#":
            continue
        indent = len(line) - len(bare)
        if inside is not None and (indent < inside or (indent == inside and bare[0] != "-")):
            inside = None
        column = _lead(line)
        if line.startswith("milestones:", column):
            inside = column
        owner = None if inside is None else goals.get(inside, "")
        for name, title in _named(text, number - 1, column):
            if inside is None:
                goals[column] = name
            yield ScannedItem(name, title, number, owner)


def _named(text: list[str], at: int, column: int) -> Iterator[tuple[str, str]]:
    """The ids on a line with their titles: one at its beginning, or each inside braces."""
    line = text[at]
    block = _ID.match(line, column)
    if block:
        return iter([(block[1], _title(text, at, column))])
    return (
        (found[1], _flow_title(line[line.rfind("{", 0, found.end()) : line.find("}", found.end())]))
        for found in _FLOW_ID.finditer(line)
    )


def _flow_title(braces: str) -> str:
    found = _TITLE.search(braces)
    return _unquoted(_FLOW_END.sub("", found[1])) if found else ""


def _title(text: list[str], at: int, column: int) -> str:
    """The title of the item whose id stands on a line, below it or above."""
    for near in _beside(text, at, column):
        if found := _TITLE.match(text[near][column:]):
            folded = found[1].strip() in _FOLDED and near + 1 < len(text)
            return _unquoted(text[near + 1] if folded else found[1])
    return ""


def _beside(text: list[str], at: int, column: int) -> Iterator[int]:
    """The lines near one whose keys stand in its column and its item, below it and then above."""
    for step in (1, -1):
        near = at
        while abs(near - at) < _NEAR and 0 <= near + step < len(text):
            begins = "-" in text[near][:column]
            near += step
            if (step < 0 and begins) or (step > 0 and "-" in text[near][:column]):
                break
            if _lead(text[near]) == column:
                yield near


def _lead(line: str) -> int:
    """The column of a line's first key, after its dashes."""
    lead = _LEAD.match(line)
    return lead.end() if lead else 0


def _unquoted(source: str) -> str:
    source = source.strip()
    if source[:1] in {'"', "'"}:
        end = source.rfind(source[0], 1)
        return source[1 : end if end > 0 else None].replace('\\"', '"').replace("''", "'")
    return source.partition(" #")[0].strip()


def name(text: list[str]) -> str:
    """The display name that a plan gives its team, empty without one."""
    names = (line.removeprefix("name:") for line in text if line.startswith("name:"))
    return _unquoted(next(names, ""))


def owners(text: list[str]) -> Iterator[str]:
    """Who owns something in a file, as often as it is written."""
    listed = False
    for line in text:
        if line.lstrip().startswith("#"):
            continue
        item = _LISTED.match(line) if listed else None
        if item:
            yield item[1].strip()
            continue
        listed = False
        for key, found in _OWNER.findall(line):
            listed = key == "owner" and not found.strip()
            yield from filter(None, (part.strip(" \t\"'") for part in found.strip("[]").split(",")))


def people(text: list[str]) -> dict[str, str]:
    """The names of those under `people:` in `okr.yaml` by id, empty where none is given."""
    found: dict[str, str] = {}
    inside = False
    for line in text:
        if line[:1].isalpha():
            inside = line.startswith("people:")
            continue
        name = _TITLE.search(line)
        person = _PERSON.match(line) if inside else None
        if person:
            found[person[1]] = ""
        if inside and name and found:
            found[list(found)[-1]] = _unquoted(_FLOW_END.sub("", name[1]))
    return found
