"""Findings of very many teams: each rule once, with a count, and who has the most of them."""

from collections import Counter
from collections.abc import Iterator
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
    """A group or team with what was found in its files; `folder` is where they can be asked for."""

    name: str
    folder: str
    counts: Counter[Level]


class Holders(NamedTuple):
    """Who has the most findings, the worst first, and how many more have any."""

    rows: tuple[Holder, ...]
    more: int
    grouped: bool


def teams(listing: Listing) -> int:
    """How many teams have a finding in a cycle."""
    places = (file_layout.place(finding.place.path) for finding in listing.findings)
    return len({(place.cycle, place.team) for place in places if place and place.team})


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
    placed = list(_placed(listing))
    grouped = any(place.group for _, _, place in placed)
    found: dict[tuple[str, str], Holder] = {}
    for path, level, place in placed:
        name = (place.group if grouped else "") or place.team
        # a session of a group stands a folder deeper than its plan
        depth = 3 if path.count("/") and place.kind == "session" else 2
        folder = path.rsplit("/", depth)[0] if grouped and place.group else path
        row = found.setdefault((place.cycle, name), Holder(name, folder, Counter()))
        row.counts[level] += 1
    rows = sorted(found.values(), key=_most)
    return Holders(tuple(rows[:_ROWS]), len(rows[_ROWS:]), grouped)


def _most(row: Holder) -> tuple[list[int], str]:
    return [-row.counts[level] for level in LEVELS], row.folder


def _placed(listing: Listing) -> Iterator[tuple[str, Level, file_layout.FilePlace]]:
    """What a file with a finding is called, its level, and the place, of the files of teams."""
    for finding in listing.findings:
        place = file_layout.place(finding.place.path)
        if place and place.team:
            yield listing.names.get(finding.place.path, finding.place.path), finding.level, place
