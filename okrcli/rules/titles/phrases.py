"""Lists of words and phrases, and whether one of them stands at a place in a title."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module

from okrcli.rules.titles.tokens import Language, Words
from okrcli.rules.titles.word_lists import listed

_GAP = 3  # the words that a `*` may stand for


class Phrases:
    """A set of phrases, looked up by their first word, the longest first."""

    def __init__(self, phrases: Iterable[str]) -> None:
        """Takes phrases in small letters; `*` stands for one to three words."""
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for phrase in dict.fromkeys(phrases):
            first, *rest = phrase.split()
            self._by_first.setdefault(first, []).append(tuple(rest))
        for rests in self._by_first.values():
            if len(rests) > 1:
                rests.sort(key=len, reverse=True)
        self.firsts = frozenset(self._by_first)

    def match(self, words: Words, at: int) -> int:
        """The position behind the longest phrase that starts there, or 0 where none does."""
        if at >= len(words.keys):
            return 0
        for rest in self._by_first.get(words.keys[at], ()):
            end = _follows(words, at + 1, rest)
            if end:
                return end
        return 0

    def find(self, words: Words, start: int = 0) -> tuple[int, int] | None:
        """The positions of the first phrase from there on, the end exclusive."""
        if self.may_hold(words):
            for at in range(start, len(words.keys)):
                end = self.match(words, at)
                if end:
                    return at, end
        return None

    def may_hold(self, words: Words) -> bool:
        """False when no phrase begins with any of the title's words."""
        return not self.firsts.isdisjoint(words.known)


def _follows(words: Words, at: int, rest: tuple[str, ...]) -> int:
    """The position behind the words of a phrase that stand there, or 0."""
    for i, word in enumerate(rest):
        if word == "*":
            return _after_gap(words, at, rest[i + 1 :])
        if words.key(at) != word:
            return 0
        at += 1
    return at


def _after_gap(words: Words, at: int, rest: tuple[str, ...]) -> int:
    for skipped in range(1, _GAP + 1):
        token = words.tokens[at + skipped - 1] if at + skipped <= len(words.tokens) else None
        if token is None or not token.is_word:
            return 0
        end = _follows(words, at + skipped, rest)
        if end:
            return end
    return 0


@cache
def phrases_of(kind: str, language: Language, name: str) -> Phrases:
    """The list of that name from a module such as `activities_nb`, read when first asked for."""
    return Phrases(all_of(kind, language, name))


def all_of(kind: str, language: Language, name: str) -> tuple[str, ...]:
    """A list's words and phrases, as they stand."""
    return listed(getattr(_module(kind, language), name))


@cache
def words_of(kind: str, language: Language, name: str) -> frozenset[str]:
    """A list of single words as a set."""
    return frozenset(all_of(kind, language, name))


@cache
def narrowed(kind: str, language: Language, name: str) -> dict[str, frozenset[str]]:
    """A list of entries `verb: noun, noun` as a table; an entry may run over several lines."""
    table: dict[str, str] = {}
    verb = ""
    for line in getattr(_module(kind, language), name).strip().splitlines():
        opened, colon, rest = line.partition(":")
        verb = opened.strip() if colon else verb
        table[verb] = table.get(verb, "") + (rest if colon else opened)
    return {verb: frozenset(listed(nouns)) for verb, nouns in table.items()}


@cache
def _module(kind: str, language: Language) -> object:
    return import_module(f"okrcli.rules.titles.{kind}_{language}")
