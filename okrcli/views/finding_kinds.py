"""Findings of one kind in one file, told once with their places; and which to read first."""

from typing import NamedTuple

from okrcli.findings import LEVELS, Finding
from okrcli.model import shape_errors
from okrcli.views.finding_list import Listing

# of what a goal says in its own words: worth more thought than what stands around it
WORDS = (
    *("KR203", "KR204", "KR206", "KR215", "KR216", "KR217", "KR218", "KR219"),
    *("OB103", "OB107", "OB111", "OB112", "OB113", "TX802", "TX804"),
)


class Kind(NamedTuple):
    """The first finding of a kind in a file, and those like it further down."""

    first: Finding
    others: tuple[Finding, ...] = ()


def kinds(listing: Listing) -> list[Kind]:
    """What was found, by the place of the first of each kind in each file.

    Of what cannot be read each is of its own kind: it is mended one by one.
    """
    found: dict[tuple[str, ...], list[Finding]] = {}
    for n, finding in enumerate(listing.findings):
        key = (finding.place.path, finding.code, finding.level)
        alone = finding.code in shape_errors.NAMES
        found.setdefault((*key, str(n)) if alone else key, []).append(finding)
    return [Kind(first, tuple(others)) for first, *others in found.values()]


def worth_reading(listing: Listing) -> list[Kind]:
    """What to read first: each rule once, with all its findings of the workspace behind the first.

    What cannot be read is mended one by one.
    """
    found: dict[str, Kind] = {}
    for n, kind in enumerate(sorted(kinds(listing), key=_worth)):
        code = kind.first.code
        code = f"{code} {n}" if code in shape_errors.NAMES else code
        known = found.setdefault(code, kind)
        if known is not kind:
            found[code] = known._replace(others=(*known.others, kind.first, *kind.others))
    return sorted(found.values(), key=_worth)


def _worth(kind: Kind) -> tuple[int, bool, int]:
    """What kinds are sorted by for reading: the worst, then goals' own words, then the most."""
    finding = kind.first
    return LEVELS.index(finding.level), finding.code not in WORDS, -len(kind.others)
