"""How a title opens: with upkeep, with an activity, or with a verb that promises nothing.

All functions take a title in English or bokmål and give back the (start, end) offsets of the
opening words, or None. They are counted against `tests/rules/corpus/titles.tsv`.
"""

import re
from collections.abc import Iterable

from okrcli.rules import words_en, words_nb, words_numbers
from okrcli.rules.words_numbers import Span

_LABEL = re.compile(
    r"\W{0,8}(?:(?:okr|kr|obj|o|m|nr|objective|key result|mål|nøkkelresultat)\s?\d{1,3}\W{1,3}"
    r"|\d{1,2}(?:\.\d{1,2})?[.):]\s{0,3})?\W{0,8}",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?:we (?:will|shall|want to|must)|we|let's|let us|to|try to|actively|continuously|jointly"
    r"|vi (?:skal|vil|må)|vi|å|forsøke å|prøve å|prøv å|aktivt|kontinuerlig)\s{1,3}",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def _alternatives(phrases: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(phrases, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)


def _with_ing(phrases: Iterable[str]) -> Iterable[str]:
    """Each phrase and its -ing form: "look into" and "looking into"."""
    for phrase in phrases:
        verb, space, rest = phrase.partition(" ")
        yield phrase
        yield (verb[:-1] if verb.endswith("e") else verb) + "ing" + space + rest


_ACTIVITY = _alternatives((*_with_ing(words_en.ACTIVITIES), *words_nb.ACTIVITIES))
_ACTIVITY_NOUN = _alternatives(words_nb.ACTIVITY_NOUNS)
_VAGUE = _alternatives((*_with_ing(words_en.VAGUE), *words_nb.VAGUE, "improved"))
_UPKEEP = _alternatives((*words_en.UPKEEP, "continuing to", "maintaining", *words_nb.UPKEEP))
_KEEP = _alternatives(("keep", "keeping", *words_nb.HOLDS))
_STEADY = _alternatives((*words_en.STEADY, *words_nb.STEADY))
_PARTICIPLE = re.compile(r"[a-z]{3,20}ed")  # "research vessel delivered"
_KEEP_DOING = re.compile(r"\s{1,3}(?:up\b|on\b|(?!bring|king|ring)[a-z]{2,20}ing\b)", re.IGNORECASE)


def start(title: str) -> int:
    """The offset of the first word that carries meaning.

    Skips quotes, bullets and emoji, a label such as "KR1:" or "2)", and a lead-in such as
    "we will" or "vi skal"; the title's length when nothing follows.
    """
    label = _LABEL.match(title)
    at = label.end() if label else 0
    for _ in range(3):
        lead_in = _LEAD_IN.match(title, at)
        if not lead_in:
            break
        at = lead_in.end()
    return at


def opens_business_as_usual(title: str) -> Span | None:
    """The opening words that promise only what is already done ("maintain", "fortsette").

    "Keep" and "holde" count only with an -ing verb behind them or a word of standing still
    somewhere after: "keep the lights on", not "keep customers coming back".
    """
    at = start(title)
    if upkeep := _UPKEEP.match(title, at):
        return upkeep.span()
    keep = _KEEP.match(title, at)
    if keep and (_KEEP_DOING.match(title, keep.end()) or _has_word(_STEADY, title, keep.end())):
        return keep.span()
    return None


def _has_word(pattern: re.Pattern[str], title: str, at: int) -> bool:
    return any(pattern.match(title, word.start()) for word in _WORD.finditer(title, at))


def opens_activity(title: str) -> Span | None:
    """The opening words that name work instead of its outcome ("help", "delta på").

    None where a number with its unit follows ("help 500 families"), for nouns that look like
    verbs ("help desk", "review time"), and for "support", which is as often a department.
    """
    at = start(title)
    verb = _ACTIVITY.match(title, at)
    noun = None if verb else _ACTIVITY_NOUN.match(title, at)
    opening = verb or noun
    if opening is None or words_numbers.counts_something(title, opening.end()):
        return None
    following = [word.group().casefold() for word in _first_words(title, opening.end())]
    if noun is not None:
        return None if _is_completed(title) else noun.span()
    return None if _is_noun(opening.group().casefold(), following) else opening.span()


def _first_words(title: str, at: int) -> list[re.Match[str]]:
    words = _WORD.finditer(title, at)
    return [word for word, _ in zip(words, range(2), strict=False)]


def _is_completed(title: str) -> bool:
    words = (word.group().casefold() for word in _WORD.finditer(title))
    return any(word in words_nb.COMPLETED for word in words)


def _is_noun(opening: str, following: list[str]) -> bool:
    """True when the words behind show that the opening word was not a verb."""
    if not following:
        return True
    if opening in {"hjelp", "analyse"} and following[0] in {"til", "av"}:
        return True
    if " " in opening or following[0] in words_en.DETERMINERS:
        return False
    is_done = any(_PARTICIPLE.fullmatch(word) for word in following[1:])
    return is_done or any(word in words_en.NOUNS_AFTER for word in following)


def opens_vague(title: str) -> Span | None:
    """The opening verb that tells a direction and no distance ("improve", "forbedre").

    Says nothing of numbers: a rule asks `words_numbers.has_number` as well.
    """
    opening = _VAGUE.match(title, start(title))
    if opening is None or _is_adjective(title, opening):
        return None
    return opening.span()


def _is_adjective(title: str, opening: re.Match[str]) -> bool:
    """True for "bedre senger"; a verb has an object that is known: "bedre kvaliteten"."""
    if opening.group().casefold() != "bedre":
        return False
    following = words_numbers.next_word(title, opening.end()).casefold()
    return not following.endswith(("en", "et", "a", "ene"))
