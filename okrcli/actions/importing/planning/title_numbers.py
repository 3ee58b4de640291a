"""What the numbers inside a title suggest: shown, and taken only where that is asked for."""

import re
from decimal import Decimal
from typing import NamedTuple

from okrcli.actions.importing.meaning import numbers

_N = r"(?P<{0}>[€$£]?\d[\d.,' ]*\d|[€$£]?\d)"
_UNIT = r" ?(?P<{0}>%|[^\W\d_]{{1,12}})?"
_FROM_TO = (
    re.compile(
        rf"(?i)\b(?:from|fra|von) {_N.format('a')}{_UNIT.format('ua')} "
        rf"(?:to|til|auf|bis) {_N.format('b')}{_UNIT.format('ub')}"
    ),
    re.compile(
        rf"{_N.format('a')}{_UNIT.format('ua')} ?(?:→|->|=>) ?{_N.format('b')}{_UNIT.format('ub')}"
    ),
)
_NOW = re.compile(
    rf"(?i){_N.format('b')}{_UNIT.format('ub')}.*?\b"
    rf"(?:today|now|was|currently|i dag|nå|heute|derzeit):? {_N.format('a')}"
)
_SO_FAR = re.compile(
    rf"(?i){_N.format('b')} (?P<ub>[^\W\d_]+).*\({_N.format('now')} (?:so far|hittil|bisher)\)"
)
_LIMIT = re.compile(
    r"(?i)(?P<sign>≥|>=|≤|<=|>|<|at least|at most|minst|høyst|mindestens|höchstens|"
    r"over|under|below|above) ?(?P<b>\d[\d.,' ]*\d|\d) ?(?P<ub>%)?"
)
_SIGNS = {
    "≥": "at_least",
    ">=": "at_least",
    "at least": "at_least",
    "minst": "at_least",
    "mindestens": "at_least",
    "≤": "at_most",
    "<=": "at_most",
    "at most": "at_most",
    "høyst": "at_most",
    "höchstens": "at_most",
    ">": "above",
    "over": "above",
    "above": "above",
    "<": "below",
    "under": "below",
    "below": "below",
}
_DONE = re.compile(
    r"(?i)[✅✔☑]|\b(?:by|before|innen|bis|senest|spätestens) (?:the )?\d{1,2}\.? ?[^\W\d_]{3,}|"
    r"\b(?:live|launched|signed|exists|finnes|lansert)\b"
)
_JOINING = {"to", "til", "auf", "bis", "of", "and", "in", "per", "by", "with", "av", "og", "i"}


class Suggestion(NamedTuple):
    """A measure that a title seems to name, its kind, its unit, and how to say it."""

    kind: str
    keys: dict[str, object]
    unit: str
    text: str
    now: Decimal | None = None


def suggested(title: str) -> Suggestion | None:
    """What the numbers of a title suggest; None where they suggest nothing."""
    for pattern in _FROM_TO:
        found = pattern.search(title)
        if found:
            return _reach(found["a"], found["b"], found["ub"] or found["ua"])
    counted = _SO_FAR.search(title)
    if counted:
        made = _reach("0", counted["b"], counted["ub"])
        return made and made._replace(now=_number(counted["now"]))
    today = _NOW.search(title)
    if today:
        return _reach(today["a"], today["b"], today["ub"])
    limit = _LIMIT.search(title)
    value = _number(limit["b"]) if limit else None
    if limit is None or value is None:
        return None
    key = _SIGNS[limit["sign"].lower()]
    unit = limit["ub"] or ""
    return Suggestion("keep", {key: value}, unit, f"{key}: {value} {unit}".strip())


def done(title: str) -> Suggestion | None:
    """What a tick or a day to be done by suggests: done or not."""
    if not _DONE.search(title):
        return None
    return Suggestion("done", {"done_when": title}, "", f"done_when: {title}")


def labelled(text: str) -> Suggestion | None:
    """What lines of a description suggest: `Baseline: 19 min` and `Target: 8 min`."""
    found = {
        name: re.search(
            rf"(?im)^\W*(?:{labels})\s*[:=]\s*{_N.format('n')} ?(?P<u>[^\W\d_]+|%)?", text
        )
        for name, labels in (
            ("baseline", "baseline|start(?:verdi|wert)?|from|fra|ausgangswert|utgangspunkt"),
            ("target", "target|goal|to|mål(?:verdi)?|ziel(?:wert)?"),
        )
    }
    start, end = found["baseline"], found["target"]
    return _reach(start["n"], end["n"], end["u"]) if start and end else None


def _number(text: str) -> Decimal | None:
    bare = text.strip().lstrip("€$£")
    # in a title a comma before three digits parts thousands, as nobody writes 1,200 for 1.2
    sign = numbers.proof([bare]) or ("." if "," in bare else "," if bare.count(".") else ".")
    if re.fullmatch(r"\d+\.\d{1,2}", bare):
        sign = "."
    return numbers.decimal(bare, sign)


def _reach(first: str, last: str, unit: str | None) -> Suggestion | None:
    start, end = _number(first), _number(last)
    if start is None or end is None or start == end:
        return None
    word = "" if (unit or "").lower() in _JOINING else unit or ""
    text = f"from {start} to {end} {word}".strip()
    return Suggestion("reach", {"baseline": start, "target": end}, word, text)
