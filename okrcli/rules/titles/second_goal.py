"""The verb with which an objective starts a second goal: "grow revenue and reduce churn"."""

from okrcli.rules.titles import labels, phrases, tokens
from okrcli.rules.titles.tokens import Language, Span, Words

_SEPARATORS = frozenset({",", ";", "&", "and", "og", "samt", "while", "mens"})


def second_goal(title: str) -> Span | None:
    """The verb with which an objective starts a second goal, or None.

    None where verbs share an object ("attract and retain talent"), after a purpose or a relative
    clause, and where the first verb lets somebody do the rest ("help customers save and grow").
    """
    words = tokens.read(title)
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
            second = phrases.of("goals", language, "SECOND").match(words, verb)
            if second and _has_object(words, second):
                return verb, second
    return None


def _first(words: Words, at: int, language: Language) -> int:
    """The position behind the verb that opens the first goal, or 0."""
    if phrases.of("goals", language, "ENABLING").match(words, at):
        return 0
    both = (phrases.of("goals", language, name).match(words, at) for name in ("FIRST", "SECOND"))
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
