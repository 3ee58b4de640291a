"""Whether a file is worse for a mend: it may bring findings to light, and must never make one.

Of a file that was read whole, all that can be found was found: there may be no more of it behind
the mend, but one fault of a value in the place of its key's. Where the parser stopped, what stands
below was never looked at, and neither were the values above by what they mean; there may be any
number of those, if the parser comes further for the mend and what it knew of already did not grow.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from okrcli.findings import Finding
from okrcli.text import decoding

# what a mend can break: the YAML itself, keys that stand twice, and texts that end at a comma
_STRUCTURE = ("YM001", "YM002", "YM007", "YM013")
# what the parser knows of the lines that it has read, wherever it stops behind them
_WHEREVER_IT_STOPS = ("YM002", "YM007")


class FileReading(NamedTuple):
    """A file's bytes and what is wrong with them."""

    data: bytes
    findings: Sequence[Finding]


def is_worse(before: FileReading, after: FileReading) -> bool:
    """Whether a mend made a finding, or brought more to light than it is worth."""
    old, new = _counts(before.findings), _counts(after.findings)
    if new["YM001"] and _stop(before.data) is None and _stop(after.data) is not None:
        return True  # there is less to find only because less is read
    # the value of a key that has its right name may be a sentence now, and one cut short
    sentences = Counter({"YM013": max(0, old["YM003"] - new["YM003"])})
    if new.total() <= old.total() and not _grown(old + sentences, new, _STRUCTURE):
        return False
    return not _is_read_further(before, after)


def _is_read_further(before: FileReading, after: FileReading) -> bool:
    """Whether the parser comes further than the line where it stopped, and finds no more above."""
    stop, end = _stop(before.data), _stop(after.data)
    if stop is None or (end is not None and end <= stop):
        return False
    codes = _WHEREVER_IT_STOPS if end is None else ("YM001", *_WHEREVER_IT_STOPS)
    old, new = (
        _counts(found for found in each.findings if found.place.span.line < stop)
        for each in (before, after)
    )
    return not _grown(old, new, codes)


def _stop(data: bytes) -> int | None:
    """The line at which the parser stops in a file; None where it reads all of it."""
    root, findings = decoding.read_yaml(data, "")
    if root is not None:
        return None
    return max((finding.place.span.line for finding in findings), default=0)


def _counts(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


def _grown(old: Counter[str], new: Counter[str], codes: Collection[str]) -> bool:
    return any(new[code] > old[code] for code in codes)
