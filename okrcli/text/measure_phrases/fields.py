"""What stands in the place of a plain number: `<24`, `>10 %`, `300ms`, `$1.2M`, `2x`, `8 of 10`."""

import re
from decimal import Decimal
from typing import NamedTuple

from okrcli.text.measure_phrases import phrase_words, phrases
from okrcli.text.measure_phrases.amounts import amounts

NUMERIC = ("baseline", "target", "above", "at_least", "below", "at_most")
LONGEST = 30
_TIMES = re.compile(r"([0-9]+(?:[.,][0-9]+)?) ?[x×]")
_WORD = re.compile(r"[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)?")


class Field(NamedTuple):
    """The key that a value belongs under, the value as a plan writes it, and its unit.

    `loose` says that the text could as well be a change by so much.
    """

    key: str
    value: str
    unit: str = ""
    loose: bool = False


def read(key: str, source: str) -> Field | None:
    """What the text under a numeric key means; None where that is not certain."""
    text = source.strip()
    times = _TIMES.fullmatch(text)
    if times:
        return _multiple(key, Decimal(times[1].replace(",", ".")))
    said = phrases.read(text)
    if said.sure and said.keys and said.span == (0, len(text)) and _is_single(said):
        return _compared(key, text, said)
    found = amounts(text)
    if len(found) != 1 or found[0].value is None or found[0].span[0] or found[0].sign:
        return None
    unit = _unit(found[0].unit, text[found[0].span[1] :].strip())
    return None if unit is None else Field(key, found[0].value, unit)


def _multiple(key: str, times: Decimal) -> Field | None:
    """`2x` is a share of the baseline: as much again."""
    if key != "target" or times <= 0 or times == 1:
        return None
    share = ((times - 1) * 100).normalize()
    return Field(key, f"{share:+f}%")


def _is_single(said: phrases.Phrase) -> bool:
    return "baseline" not in dict(said.keys) and "between" not in dict(said.keys)


def _compared(key: str, text: str, said: phrases.Phrase) -> Field | None:
    """A number behind a sign that says which key is meant."""
    named, value = said.keys[0]
    unit = dict(said.keys).get(phrases.UNIT, "")
    if named == "target" and key != "target":
        return None
    if text[0].isdigit() and unit and named == "at_least":
        return Field(key, value, unit)  # `8 of 10` names no key
    loose = unit == "%" and named != "target" and key == "target"
    return Field(named, value, unit, loose)


def _unit(known: str, rest: str) -> str | None:
    """The unit of a number and a word or two behind it; None where they say something else."""
    if not rest:
        return None if known in {"x", "×"} else known
    words = rest.lower().split()
    if known or not _WORD.fullmatch(rest) or not phrase_words.HEDGES.isdisjoint(words):
        return None
    return rest
