"""Where a title begins to say something: behind labels, list numbers, lead-ins and its subject."""

import re
from functools import lru_cache

from okrcli.rules.titles import phrases, tokens
from okrcli.rules.titles.phrases import phrases_of
from okrcli.rules.titles.tokens import Words, read_title
from okrcli.rules.titles.word_lists import listed

_WORD = r"[^\W_][\w&/'’.-]{0,19}"
_LABEL = re.compile(
    rf"""
    \[[^\[\]]{{1,30}}\]\s{{0,3}}:?\s{{0,3}}(?=\w)
    |@[\w.-]{{1,30}}\s{{0,2}}[:,–-]?\s{{1,3}}(?=\w)
    |\(?(?i:\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}|[a-h]|[ivx]{{1,4}})[.):]{{1,2}}\s{{1,3}}
    |(?i:p|kr|o|m|okr|obj|krs|prio|pri|nr|no|hovedmål|delmål|objective|key\ result|mål
        |priority|prioritet|nøkkelresultat)[\s.\#-]{{0,2}}\d{{1,3}}(?:\.\d{{1,2}})?
        (?:\s{{0,2}}[:.)–—-]{{1,2}}\s{{1,3}}|\s{{1,3}}(?=[A-ZÆØÅ]))
    |{_WORD}(?:\ {_WORD}){{0,3}}:\s{{1,3}}(?![\s"'«“‘])
    |[A-ZÆØÅ][\w&]{{1,14}}\ [-–—]\ (?=[A-ZÆØÅ])
    |[^\w\[@<({{]{{1,8}}
    """,
    re.VERBOSE,
)
_MOST_LABELS = 6
_LEAD_IN = phrases.Phrases(
    listed(
        """
        we will, we will be, we shall, we want to, we must, we aim to, we are going to, we need to,
        we plan to, we, let us, let's, to, actively, always, closely, consistently, constantly,
        continually, continuously, frequently, jointly, proactively, regularly, systematically,
        together, also, each week, every week, every month, each month, every quarter,
        each quarter, every day, further, i will, i, our team will, annually, in cooperation,
        in collaboration, vi skal, vi vil, vi må, vi ønsker å, vi kommer til å, vi trenger å, vi,
        å, aktivt, alltid, daglig, fortløpende, jevnlig, jobbe for å, kontinuerlig, løpende,
        månedlig, proaktivt, ukentlig, regelmessig, sammen, systematisk, hver uke, hver måned,
        hvert kvartal, også, jeg skal, skal, vil, laget skal, teamet skal, årlig, i samarbeid,
        i tillegg, i fellesskap, rutinemessig
        """
    )
)
_WILL = {"en": {"will", "shall"}, "nb": {"skal", "vil", "må"}}
_CLAUSES = frozenset(
    listed(
        """
        that, which, who, where, when, if, som, der, når, hvis, at, how, what, why, whether, hva,
        hvem, hvor, hvordan, hvorfor, hvilke, om
        """
    )
)
_LONGEST_SUBJECT = 6


def start(title: str) -> int:
    """The offset of the first word behind marks, labels and lead-ins; may be the title's length."""
    words = read_title(title)
    at = first(words)
    return words.tokens[at].start if at < len(words.tokens) else len(title)


@lru_cache(maxsize=1024)
def marked(words: Words) -> int:
    """The position of the first word behind marks and labels; may be behind the last."""
    return words.at(_behind_labels(words.title))


@lru_cache(maxsize=1024)
def first(words: Words) -> int:
    """The position of the first word behind marks, labels and lead-ins; may be behind the last."""
    return _behind_lead_ins(words, marked(words))


def _behind_labels(title: str) -> int:
    at = 0
    for _ in range(_MOST_LABELS):
        found = _LABEL.match(title, at, tokens.LONGEST)
        if found is None:
            return at
        at = found.end()
    return at


def _behind_lead_ins(words: Words, at: int) -> int:
    for _ in range(3):
        end = _LEAD_IN.match(words, at)
        if not end or end >= len(words.tokens):
            return at
        at = end + (words.key(end) in {",", ":"})
    return at


@lru_cache(maxsize=1024)
def predicate(words: Words) -> int:
    """The position of the verb behind "the office will" or "council to"; else `first`."""
    at = first(words)
    for i in range(at + 1, min(at + _LONGEST_SUBJECT, len(words.tokens) - 1)):
        key = words.key(i)
        if not words.tokens[i].is_word or key in _CLAUSES:
            return at
        if any(key in _WILL[language] for language in words.languages):
            return _behind_lead_ins(words, i + 1)
        if key == "to" and _is_team(words, at, i):
            return i + 1
    return at


def _is_team(words: Words, at: int, end: int) -> bool:
    """True for "the council", false for "encourage nurses", which is no subject."""
    if words.key(end - 1) not in phrases.words_of("nouns", "en", "TEAMS"):
        return False
    lists = (
        ("activities", "PURE"),
        ("activities", "AMBIGUOUS"),
        ("activities", "LIGHT"),
        ("activities", "DELIVERY"),
        ("wording", "CHANGES"),
        ("wording", "MAKES"),
    )
    return not any(phrases_of(kind, "en", name).match(words, at) for kind, name in lists)
