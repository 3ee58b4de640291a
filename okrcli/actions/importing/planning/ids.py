"""Ids for goals: the source's own where they can be, else the first words of the title."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from okrcli.actions.importing.meaning import vocabulary

_WORDS = 4
_WORDS_OF_YAML = frozenset(["x", "null", "true", "false", "yes", "no", "on", "off"])
_OWN = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,31}")
_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_RUNS = re.compile(r"[a-z0-9]+")
_HEX = re.compile(r"[0-9a-f-]{8,}")


def ids(goals: Sequence[tuple[str, str]], taken: Iterable[str] = ()) -> list[str]:
    """An id for each (title, own id) in order, unique ignoring case.

    A clash takes the next word of each title that clashes, before any takes a number: so a
    file in another order gives the same ids.
    """
    owns = Counter(own.lower() for _, own in goals)
    usable = [
        bool(_OWN.fullmatch(own)) and not _HEX.fullmatch(own) and owns[own.lower()] == 1
        for _, own in goals
    ]
    texts = [_words(title) for title, _ in goals]
    lengths = [_WORDS] * len(goals)
    made = [own if usable[i] else _cut(texts[i], _WORDS) for i, (_, own) in enumerate(goals)]
    fixed = {name.lower() for name in taken}
    while longer := _clashing(made, usable, lengths, texts):
        for i in longer:
            lengths[i] += 1
            made[i] = _cut(texts[i], lengths[i])
    return _numbered(made, fixed)


def _words(title: str) -> list[str]:
    return _RUNS.findall(_APOSTROPHE.sub("", vocabulary.folded(title)))


def _cut(parts: Sequence[str], count: int) -> str:
    made = "-".join(parts[:count]) or "goal"
    made = f"goal-{made}" if made in _WORDS_OF_YAML or made.startswith("x-") else made
    return made[:60].rstrip("-")


def _clashing(
    made: Sequence[str], usable: Sequence[bool], lengths: Sequence[int], texts: Sequence[list[str]]
) -> list[int]:
    """The places of those that share an id and have another word to tell them apart."""
    lowered = [name.lower() for name in made]
    counts: dict[str, list[int]] = {}
    for i, name in enumerate(lowered):
        counts.setdefault(name, []).append(i)
    found = []
    for places in counts.values():
        if len(places) > 1 and len({tuple(texts[i]) for i in places}) > 1:
            found += [
                i
                for i in places
                if not usable[i] and lengths[i] < len(texts[i]) and len(made[i]) < 60
            ]
    return found


def _numbered(made: list[str], taken: set[str]) -> list[str]:
    seen = set(taken)
    counts: dict[str, int] = {}
    found = []
    for name in made:
        unique, number = name, counts.get(name.lower(), 1)
        while unique.lower() in seen:
            number += 1
            unique = f"{name[:56]}-{number}"
        counts[name.lower()] = number
        seen.add(unique.lower())
        found.append(unique)
    return found
