"""The measure that a phrase spells: `Website visitors >1250` is `above: 1250`.

Only what is certain is read. A number whose key could be another is left for its author.
"""

import re
from functools import cache
from typing import NamedTuple

from okrcli.text.measure_phrases import phrase_words
from okrcli.text.measure_phrases.amounts import Amount, amounts

Keys = tuple[tuple[str, str], ...]
UNIT = "unit"


class Phrase(NamedTuple):
    """The keys that a phrase spells, and the stretch of it that spells them.

    None of the keys where it names no number; `sure` is false where it has one that none is for.
    """

    keys: Keys = ()
    span: tuple[int, int] | None = None
    sure: bool = True


def read(text: str) -> Phrase:
    """What a phrase says of how it is measured."""
    found = amounts(text)
    pairs = _change(text, found) or _range(text, found) or _out_of(text, found)
    if pairs is not None:
        return pairs
    free = [amount for amount in found if not _is_condition(text, amount)]
    if not free:
        return Phrase()
    told = _one(text, free[0]) if len(free) == 1 else None
    return told or Phrase(span=free[0].span, sure=False)


def change(text: str, baseline: str = "") -> Phrase | None:
    """The change from one number to another that a text names; None where it names none.

    Bare numbers that may be hours of the day are a change only from the baseline that is given.
    """
    return _change(text, amounts(text), baseline)


def changes(text: str) -> bool:
    """Whether a text opens with a verb of change, and names no number."""
    verbs = "|".join((phrase_words.UP, phrase_words.DOWN, phrase_words.CHANGE))
    return not amounts(text) and _words(verbs).match(text.lstrip()) is not None


@cache
def _words(pattern: str) -> re.Pattern[str]:
    """A pattern of whole words, anywhere."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


@cache
def _ending(pattern: str) -> re.Pattern[str]:
    """A pattern of words or signs that ends where a number begins."""
    return re.compile(rf"(?<![\w>=<])(?:{pattern})\s*\Z", re.IGNORECASE)


def _before(text: str, at: int, pattern: str) -> re.Match[str] | None:
    return _ending(pattern).search(text[max(0, at - 40) : at])


def _compared(text: str, amount: Amount) -> tuple[str, int]:
    """The key that the words around a number name, and where they begin; "" without any."""
    start, end = amount.span
    behind = text[end : end + 30]
    later = next(
        (
            key
            for key, words in phrase_words.BEHIND.items()
            if re.match(rf"\s*(?:{words})(?!\w)", behind, re.IGNORECASE)
        ),
        "",
    )
    for key, words in phrase_words.BEFORE.items():
        found = _before(text, start, words)
        if found:
            return later or key, max(0, start - 40) + found.start()
    return later, start


def _one(text: str, amount: Amount) -> Phrase | None:
    """The measure of a phrase with one number."""
    key, start = _compared(text, amount)
    way = _way(text[:start])
    span = (start, amount.span[1])
    if amount.value is None or amount.unit in {"x", "×"}:
        return None
    if amount.sign:
        share = amount.unit == "%" and not key
        return _share(amount, amount.sign, amount.span) if share else None
    if _before(text, start, phrase_words.BY):
        return _share(amount, way, span)
    more = _more(text[amount.span[1] :])
    if more:
        return _share(amount, more, span)
    opposed = {("above", "-"), ("at_least", "-"), ("below", "+"), ("at_most", "+")}
    if key:
        aged = amount.unit == "s" and text[amount.span[0] : amount.span[1]][-2:-1].isdigit()
        spoken = aged and text[start : start + 1].isalpha()  # "over 65s" are people
        return None if (key, way) in opposed or spoken else Phrase(_with_unit(key, amount), span)
    return _towards(text, amount, way)


def _share(amount: Amount, way: str, span: tuple[int, int]) -> Phrase | None:
    """A change by a share of where it stands: only where it says which way."""
    if amount.unit != "%" or not way:
        return None
    return Phrase((("target", f"{way}{amount.value}%"),), span)


def _more(behind: str) -> str:
    """The way that words right behind a number say: `20 % flere`."""
    for way, words in (("+", phrase_words.MORE), ("-", phrase_words.FEWER)):
        if re.match(rf"\s+(?:{words})(?!\w)", behind, re.IGNORECASE):
            return way
    return ""


def _towards(text: str, amount: Amount, way: str) -> Phrase | None:
    """`Increase retention to 75 %`: a number to reach, behind a verb that changes something."""
    found = _before(text, amount.span[0], phrase_words.TO)
    changes = way or _words(phrase_words.CHANGE).match(text.lstrip())
    if not (found and changes):
        return None
    start = max(0, amount.span[0] - 40) + found.start()
    return Phrase(_with_unit("target", amount), (start, amount.span[1]))


def _way(lead: str) -> str:
    """Which way the words before a number go: "+", "-", or "" where they do not say."""
    up, down = (bool(_words(w).search(lead)) for w in (phrase_words.UP, phrase_words.DOWN))
    return "" if up == down else "+" if up else "-"


def _with_unit(key: str, amount: Amount) -> Keys:
    keys: Keys = ((key, amount.value or ""),)
    return (*keys, (UNIT, amount.unit)) if amount.unit else keys


def _joined(text: str, found: list[Amount], joint: str) -> tuple[Amount, Amount] | None:
    """Two numbers next to each other with no more than such words between them."""
    if len(found) != 2:
        return None
    first, second = found
    signed = first.sign or second.sign or None in {first.value, second.value}
    between = text[first.span[1] : second.span[0]]
    loose = "|".join(phrase_words.BEFORE.values())
    matched = re.fullmatch(rf"\s*(?:{joint})\s*(?:{loose})?\s*", between, re.IGNORECASE)
    units = {first.unit, second.unit} - {""}
    return (first, second) if matched and not signed and len(units) < 2 else None


def _pair(keys: Keys, first: Amount, second: Amount, start: int) -> Phrase:
    unit = second.unit or first.unit
    return Phrase((*keys, (UNIT, unit)) if unit else keys, (start, second.span[1]))


def _change(text: str, found: list[Amount], baseline: str = "") -> Phrase | None:
    """`from 4 to 5 minutes`, `68 % → 75 %`, `68 % til 75 %`."""
    joint = f"{phrase_words.TOWARDS}|(?<=\\s)(?:{phrase_words.TO})(?=\\s)"
    both = _joined(text, found, joint)
    if both is None:
        return None
    first, second = both
    opening = _before(text, first.span[0], phrase_words.FROM)
    arrow = re.search(phrase_words.TOWARDS, text[first.span[1] : second.span[0]])
    if not (opening or arrow or (first.unit and first.unit == second.unit)):
        return None
    doubtful = first.value != baseline and _could_be_hours(text, first, second)
    if first.value == second.value or doubtful:
        return None
    start = max(0, first.span[0] - 40) + opening.start() if opening else first.span[0]
    keys = (("baseline", first.value or ""), ("target", second.value or ""))
    return _pair(keys, first, second, start)


def _could_be_hours(text: str, first: Amount, second: Amount) -> bool:
    """Whether the numbers may be hours of the day or ages: small, whole, nothing counted."""
    whole = all(
        (each.value or "").isdigit() and int(each.value or 0) <= 99 for each in (first, second)
    )
    aged = re.match(r"\s*-?(?:years?|year-olds?|år|åringer|trinn)\b", text[second.span[1] :])
    named = _names_what(text[second.span[1] :])
    changed = _way(text[: first.span[0]]) or _words(phrase_words.CHANGE).search(text)
    changed = changed or _words(phrase_words.RATED).search(text[: first.span[0]])
    return whole and not changed and bool(aged or not (first.unit or second.unit or named))


def _names_what(behind: str) -> bool:
    """True for "from 4 to 9 regions", not "from 9 to 16 we answer", "from 6 to 12 learn to"."""
    words = re.findall(r"[^\W\d_]+|[^\w\s]", behind.lower())[:2]
    if not words or len(words[0]) < 2:
        return False
    is_noun = words[0] not in phrase_words.NO_NOUNS | phrase_words.SMALL | phrase_words.JOINING
    return is_noun and (len(words) < 2 or words[1] not in phrase_words.SUBJECTS)


def _range(text: str, found: list[Amount]) -> Phrase | None:
    """`between 40 and 60`."""
    both = _joined(text, found, phrase_words.AND)
    opening = both and _before(text, both[0].span[0], phrase_words.BETWEEN)
    if both is None or opening is None:
        return None
    first, second = both
    start = max(0, first.span[0] - 40) + opening.start()
    return _pair((("between", f"[{first.value}, {second.value}]"),), first, second, start)


def _out_of(text: str, found: list[Amount]) -> Phrase | None:
    """`8 out of 10`: at least so many, where nothing else is said."""
    both = _joined(text, found, phrase_words.OUT_OF)
    if (
        both is None
        or both[0].unit
        or both[1].unit
        or _before(text, both[0].span[0], f"{phrase_words.BY}|top|topp")
    ):
        return None
    first, second = both
    key, start = _compared(text, first)
    joint = "av" if re.fullmatch(r"\s*av\s*", text[first.span[1] : second.span[0]], re.I) else "of"
    keys = ((key or "at_least", first.value or ""), (UNIT, f"{joint} {second.value}"))
    return Phrase(keys, (start, second.span[1]))


def _is_condition(text: str, amount: Amount) -> bool:
    """Whether a number only says when or where: `within 24 hours`, `the last 30 days`, `Uke 9`."""
    key, start = _compared(text, amount)
    if key:
        return bool(_before(text, start, "within|innen|every|hver|hvert"))
    proper = re.search(r"[^\W\d_]*[A-ZÆØÅ][^\W\d_]*[ -]?\Z", text[: amount.span[0]])
    named = proper is not None and not amount.unit and proper.start() > 0
    timed = re.fullmatch(phrase_words.TIMES, amount.unit, re.IGNORECASE) is not None
    words = f"{phrase_words.CONDITION}|{phrase_words.IN_TIME}" if timed else phrase_words.CONDITION
    return named or _before(text, amount.span[0], words) is not None
