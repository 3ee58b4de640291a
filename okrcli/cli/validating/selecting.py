"""Which findings are wanted: of which files, under which codes, from which level."""

import fnmatch
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from okrcli import errors, store
from okrcli.cli import options
from okrcli.findings import LEVELS, Finding, Level
from okrcli.messages import N_
from okrcli.model import shape
from okrcli.rules import table


class Selection(NamedTuple):
    """Which findings are wanted; nothing set means all of them."""

    paths: frozenset[str] | None = None
    codes: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    level: Level = "advice"

    def wants(self, finding: Finding) -> bool:
        """Whether a finding is one of them."""
        return (
            (self.paths is None or finding.place.path in self.paths)
            and (not self.codes or _named(finding.code, finding.name, self.codes))
            and not _named(finding.code, finding.name, self.ignored)
            and LEVELS.index(finding.level) <= LEVELS.index(self.level)
        )


def _named(code: str, name: str, words: Iterable[str]) -> bool:
    """Whether a word is the code or its beginning, or the name or a pattern of it."""
    return any(
        code.lower().startswith(word.lower()) or fnmatch.fnmatchcase(name, word.lower())
        for word in words
    )


def codes(flag: str, text: str | None) -> tuple[str, ...]:
    """The codes in a flag's comma-separated list; UsageError for a word that names no rule."""
    words = tuple(word.strip() for word in (text or "").split(",") if word.strip())
    for word in words:
        if not any(_named(code, name, [word]) for code, name in _known()):
            near = table.nearest(word)
            raise errors.UsageError(
                N_("{flag}: no rule is called `{word}`; did you mean `{near}`?")
                if near
                else N_("{flag}: no rule is called `{word}`; `okr explain` lists them"),
                flag=flag,
                word=word,
                near=near,
            )
    return words


def _known() -> Iterator[tuple[str, str]]:
    yield from ((code, rule.name) for code, rule in table.RULES.items())
    yield from shape.NAMES.items()


def level(text: str) -> Level:
    """The level a flag names; UsageError for another word."""
    for known in LEVELS:
        if known == text:
            return known
    raise options.refusal("--level", text, LEVELS)


def root(words: Sequence[str], start: Path) -> Path:
    """The workspace at or above a folder, else the one that the first word is in.

    A hook runs at the top of a repository, which may be above the workspace. NotFoundError where
    there is none.
    """
    try:
        return store.find_root(start)
    except errors.NotFoundError:
        if not words:
            raise
        return store.find_root(_absolute(words[0]))


def inside(top: Path, words: Sequence[str], known: Iterable[str]) -> frozenset[str] | None:
    """The workspace's files that the words name, folders included; None for no words.

    UsageError for a word that names nothing of this workspace.
    """
    if not words:
        return None
    chosen: set[str] = set()
    files = list(known)
    for word in words:
        try:
            relative = _absolute(word).relative_to(_absolute(str(top))).as_posix()
        except ValueError:
            raise errors.UsageError(
                N_("{word} is not in the workspace {top}"), word=word, top=top
            ) from None
        found = [f for f in files if relative in {f, "."} or f.startswith(f"{relative}/")]
        if not found:
            raise errors.UsageError(
                N_("{word} is no file or folder of the workspace {top}"), word=word, top=top
            )
        chosen |= set(found)
    return frozenset(chosen)


def _absolute(word: str) -> Path:
    """The path from the root of the disk without `..`, links left as they are."""
    return Path(os.path.normpath(Path(word).absolute()))
