"""A number that makes a key result of an objective: "grow revenue by 20 %"."""

import re

from okrcli.rules.titles import changes, counting_en, counting_nb, labels, numbers, phrases
from okrcli.rules.titles.numbers import Number
from okrcli.rules.titles.phrases import phrases_of
from okrcli.rules.titles.tokens import LONGEST, Language, Span, Words, read_title
from okrcli.rules.titles.word_lists import listed

_REACH = frozenset((*counting_en.REACHES, *counting_nb.REACHES))
_NAMED_NUMBER = re.compile(r"[0-9]\s{1,2}(?:to|til)\s{1,2}\Z", re.IGNORECASE)
# "1,5-gradersmålet", "5-star": with its word the number is a name
_NAMING = re.compile(r"-[^\W\d_]")
# "Give 110 %" is no measure, "100 % of pupils" is one
_WHOLLY = (100, 110)
_SHARE = re.compile(r"\s(?:of|av)\s(?!(?:the )?(?:time|way|tiden|veien)\b)", re.IGNORECASE)
_SAVES = frozenset(listed("by, cut, earn, hente, kutte, med, raise, save, spare, tjene"))
_TIMES = re.compile(r"(?<![\w.,-])\d{1,4}\s(?:times|ganger)\s(?:as|so|så|more|flere)(?!\w)", re.I)
_RANGE = re.compile(r"(?<![\w.,-])\d{1,4}\s?[-–]\s?\d{1,4}\s?(?:[x×](?!\w)|%)")


def goal_number(title: str) -> Span | None:
    """The first number that makes an objective a key result, or None.

    It counts with %, a currency or "x" behind it, or with "to", "from … to" or "reach" before it.
    Not "100 %" for "wholly", not "top 10", an age, a past ("from 3 years of decline") or a name.
    """
    change = changes.from_to(title)
    found = [number.span for number in numbers.numbers(title) if _is_goal(title, number)]
    if change is not None:
        found.append(change.span)
    for pattern in (_RANGE, _TIMES):
        found += [times.span() for times in pattern.finditer(title[:LONGEST])]
    return min(found, key=lambda span: (span[0], -span[1]), default=None)


def _is_goal(title: str, number: Number) -> bool:
    if _NAMING.match(title, number.span[1]):
        return False
    reached = numbers.previous_word(title, number.span[0]).casefold() in _REACH
    moved = reached or changes.follows_to(title, number)
    if number.sign == "%":
        return number.value not in _WHOLLY or moved or bool(_SHARE.match(title, number.span[1]))
    if number.sign or not moved:
        saved = number.scale and numbers.previous_word(title, number.span[0]).casefold() in _SAVES
        return bool(number.sign or saved)
    if reached:
        return True
    names_no_change = changes.is_age(title, number) or _is_other_end(title, number)
    return not names_no_change and changes.names_what(title, number)


def _is_other_end(title: str, number: Number) -> bool:
    """True for the 11 of "from Windows 10 to 11" and the 16 of "from 8 to 16": no measure."""
    return _NAMED_NUMBER.search(title[max(0, number.span[0] - 20) : number.span[0]]) is not None


_SEPARATORS = frozenset({",", ";", "&", "and", "og", "samt", "while", "mens"})


def second_goal(title: str) -> Span | None:
    """The verb with which an objective starts a second goal, or None.

    None where verbs share an object ("attract and retain talent"), after a purpose or a relative
    clause, and where the first verb lets somebody do the rest ("help customers save and grow").
    """
    words = read_title(title)
    at = labels.predicate(words)
    for language in words.languages:
        found = _second(words, at, language)
        if found:
            return words.span(*found)
    return None


def _second(words: Words, at: int, language: Language) -> tuple[int, int] | None:
    end = _first(words, at, language)
    if not end:
        return None
    clauses = phrases.words_of("goals", language, "CLAUSES")
    for i in range(end, len(words.tokens)):
        if words.key(i) in clauses:
            return None
        if words.key(i) in _SEPARATORS and i > end:
            verb = _behind_separator(words, i)
            second = phrases_of("goals", language, "SECOND").match(words, verb)
            if second and _has_object(words, second):
                return verb, second
    return None


def _first(words: Words, at: int, language: Language) -> int:
    """The position behind the verb that opens the first goal, or 0."""
    if phrases_of("goals", language, "ENABLING").match(words, at):
        return 0
    both = (phrases_of("goals", language, name).match(words, at) for name in ("FIRST", "SECOND"))
    return max(both)


def _behind_separator(words: Words, at: int) -> int:
    at += 1
    while words.key(at) in {"and", "og", "å", "to", "thereby", "dermed", "also", "også"}:
        at += 1
    return at


def _has_object(words: Words, at: int) -> bool:
    """True unless a preposition shows the word before to be a noun ("styrke til å fullføre")."""
    if at >= len(words.tokens) or not words.tokens[at].is_word:
        return False
    return words.key(at) not in {"til", "i", "på", "for", "av", "of", "in"}


_PURPOSE = re.compile(
    r"(?<!\w)(?:in order to|so that|so as to|such that|thereby|because|with the aim of"
    r"|for the sake of|so (?:we|they|our|the|every|all|more)\b.{1,40}?\b(?:can|could|will|may)"
    r"|(?:by|through) [a-z]{2,20}ing|slik at|sånn at|for at|fordi|dermed|med formål"
    r"|med (?:det )?(?:formål|mål) (?:om|å)|så (?:vi|de|flere|alle)\b.{1,40}?\bkan"
    r"|(?:gjennom|ved) å|(?<!klar )(?<!klare )for å)(?!\w)",
    re.IGNORECASE,
)
_TO_AIM = re.compile(
    rf"(?<![^\W\d_])(?P<before>[^\W\d_]+)\s{{1,2}}to (?:{'|'.join(counting_en.AIMS)})(?!\w)",
    re.IGNORECASE,
)


def purpose(title: str) -> bool:
    """True when the title itself says what the objective is for ("in order to", "slik at").

    "To" counts before a verb of effect ("to reduce emissions"), not in "ready to win"; a goal that
    adds its means ("by removing double entry") has said what for as well.
    """
    if _PURPOSE.search(title):
        return True
    return any(
        found["before"].casefold() not in counting_en.PLAIN_TO for found in _TO_AIM.finditer(title)
    )


_KEEP = frozenset(("keep", "keeping", "stay", *counting_nb.HOLDS))
_STEADY = {"en": phrases.Phrases(counting_en.STEADY), "nb": phrases.Phrases(counting_nb.STEADY)}
_KEEP_DOING = re.compile(r"(?:up|on|(?!bring|king|ring)[a-z]{2,20}ing)\Z")
_SERVED_WITHIN = 6
_AMBITIOUS = frozenset(
    listed(
        """
        best, better, new, first, than, most, that, which, people, can, worth, every, anew,
        fastest, free, more, beste, bedre, ny, nytt, nye, første, enn, mest, som, kan, raskeste,
        gratis, mer
        """
    )
)


def business_as_usual(title: str) -> Span | None:
    """The opening words that promise only what is already done ("maintain", "fortsette").

    "Keep" and "holde" count only with an -ing verb behind them or a word of standing still
    somewhere after: "keep the lights on", not "keep customers coming back".
    """
    words = read_title(title)
    at = labels.first(words)
    for language in words.languages:
        end = phrases_of("wording", language, "UPKEEP").match(words, at)
        end = end or _kept(words, at) or _served(words, at, language)
        if end:
            return words.span(at, end)
    return None


def _kept(words: Words, at: int) -> int:
    if words.key(at) not in _KEEP:
        return 0
    doing = _KEEP_DOING.match(words.key(at + 1)) is not None
    steady = any(pattern.find(words, at + 1) for pattern in _STEADY.values())
    return at + 1 if doing or steady else 0


def _served(words: Words, at: int, language: Language) -> int:
    """The position behind "provide reliable services", "yte god service"; or 0."""
    end = phrases_of("wording", language, "SERVING").match(words, at)
    served = phrases.words_of("wording", language, "SERVED")
    if not end or any(token.key in _AMBITIOUS for token in words.tokens[end:]):
        return 0
    for i in range(end, min(end + _SERVED_WITHIN, len(words.tokens))):
        key = words.key(i)
        if key in served or (language == "nb" and key.endswith("tjenester")):
            return i + 1
        if not words.tokens[i].is_word:
            return 0
    return 0
