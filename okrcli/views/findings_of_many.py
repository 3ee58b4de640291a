"""Findings of very many teams: each rule once, with a count, and who has the most of them."""

from collections import Counter
from collections.abc import Iterator
from os.path import normpath, sep
from typing import NamedTuple

from okrcli.findings import LEVELS, Finding, Level
from okrcli.model import file_layout
from okrcli.views.finding_kinds import Kind
from okrcli.views.finding_list import Listing

# of more teams than these each rule is told once
TEAMS_MOST = 30
_ROWS = 10
_FILES = 3


class Holder(NamedTuple):
    """A group or team with what was found in its files, and the paths that are all of these."""

    name: str
    paths: tuple[str, ...]
    counts: Counter[Level]


class Holders(NamedTuple):
    """Who has the most findings, the worst first, and how many more have any."""

    rows: tuple[Holder, ...]
    more: int
    grouped: bool


def teams(listing: Listing) -> int:
    """How many teams have a finding in a cycle."""
    return len({(one.workspace, one.place.cycle, one.place.team) for one in _placed(listing)})


def rules_found(listing: Listing) -> list[Kind]:
    """Each rule once, the worst and then the most frequent first: one finding, and all others."""
    found: dict[tuple[str, Level], list[Finding]] = {}
    for finding in listing.findings:
        found.setdefault((finding.code, finding.level), []).append(finding)
    every = [Kind(first, tuple(others)) for first, *others in found.values()]
    return sorted(every, key=_worst)


def _worst(kind: Kind) -> tuple[int, int, str]:
    return LEVELS.index(kind.first.level), -len(kind.others), kind.first.code


def files_with_most(kind: Kind) -> tuple[list[tuple[str, int]], int]:
    """The files with the most findings of a rule, with how many, and how many files have any."""
    counted = Counter(finding.place.path for finding in (kind.first, *kind.others))
    worst = sorted(counted.items(), key=lambda row: (-row[1], row[0]))
    return worst[:_FILES], len(counted)


def holders(listing: Listing) -> Holders:
    """Who has the most findings: groups where teams stand in groups, else teams."""
    found: dict[tuple[int, str, str, str], list[_Placed]] = {}
    for one in _placed(listing):
        team = "" if one.place.group else one.place.team
        key = (one.workspace, one.place.cycle, one.place.group, team)
        found.setdefault(key, []).append(one)
    rows = sorted(map(_holder, found.values()), key=_most)
    grouped = any(group for _, _, group, _ in found)
    return Holders(tuple(rows[:_ROWS]), len(rows[_ROWS:]), grouped)


def _most(row: Holder) -> tuple[list[int], tuple[str, ...]]:
    return [-row.counts[level] for level in LEVELS], row.paths


class _Placed(NamedTuple):
    """A finding in a file of a team: what the file is called, where it stands, what it is."""

    name: str
    path: str
    workspace: int
    place: file_layout.FilePlace
    level: Level

    @property
    def holding(self) -> str:
        """What to ask for to see all of its kind: a group's folder, one of sessions, the file."""
        if self.place.group:
            return self._above(file_layout.group_folder(self.place.cycle, self.place.group))
        if self.place.kind == "session":
            return self._above(self.path.rpartition("/")[0])
        return self.name

    def _above(self, folder: str) -> str:
        """What a folder is called that the file is in, from where the file's name is read."""
        steps = self.path.count("/") - folder.count("/")
        return normpath(self.name + "/.." * steps).replace(sep, "/")


def _holder(found: list[_Placed]) -> Holder:
    place = found[0].place
    paths = tuple(sorted({one.holding for one in found}))
    return Holder(place.group or place.team, paths, Counter(one.level for one in found))


def _placed(listing: Listing) -> Iterator[_Placed]:
    """The findings in the files of teams."""
    for finding in listing.findings:
        path = finding.place.path
        known = listing.file(path)
        place = file_layout.place(known.path)
        if place and place.team:
            name = listing.names.get(path, path)
            yield _Placed(name, *known, place, finding.level)
