"""Which findings are wanted: of which files, under which codes, from which level."""

import fnmatch
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.cli import location, opening, options
from okrcli.findings import LEVELS, Finding, Level
from okrcli.messages import N_, Joined, Message
from okrcli.model import shape_errors
from okrcli.rules import table
from okrcli.store import workspace_files
from okrcli.text import sanitize


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
    yield from shape_errors.NAMES.items()


def level(text: str) -> Level:
    """The level a flag names; UsageError for another word."""
    for known in LEVELS:
        if known == text:
            return known
    raise options.refusal("--level", text, LEVELS)


class FindingFilter(NamedTuple):
    """A workspace, and which of its files are meant: paths from its root, None for all of them."""

    root: Path
    paths: tuple[str, ...] | None = None


def workspaces(words: Sequence[str], start: Path, *, lenient: bool) -> list[FindingFilter]:
    """The workspaces that the words are in, in their order; without words, the one around a folder.

    Words that are in no workspace are named on the error output, and passed over in silence where
    that is lenient. NotFoundError where nothing else is asked for, and where nothing is there.
    """
    if not words:
        return [FindingFilter(workspace_files.find_root(start))]
    here = location.root_above(start)
    found: dict[str, FindingFilter] = {}
    strangers = []
    for word in words:
        spot = location.in_workspace(Path(word), here)
        if spot is None or (spot.is_file and not workspace_files.belongs(spot.path)):
            strangers.append(word)
            continue
        key = os.path.realpath(spot.root)
        before = found.setdefault(key, FindingFilter(spot.root, ()))
        found[key] = before._replace(paths=(*(before.paths or ()), spot.path))
    if strangers and not lenient:
        _name(strangers, alone=not found)
    return list(found.values())


def _name(strangers: Sequence[str], *, alone: bool) -> None:
    """Say which words are in no workspace; NotFoundError where there are no others."""
    for word in strangers:
        if not os.path.lexists(word):
            raise errors.NotFoundError(
                N_("{word} is no file or folder of the workspace"), word=word
            )
    said = [
        Message(N_("{path} belongs to no workspace"), path=sanitize.visible(word))
        for word in strangers
    ]
    if alone:
        raise errors.NotFoundError(
            N_("{strangers}; {marker} marks one"),
            strangers=Joined(said, "; "),
            marker=workspace_files.MARKER,
        )
    language = opening.language_of_errors(sys.argv[1:])
    passed = (language.say(N_("okr: {line}; it is passed over"), line=line) for line in said)
    sys.stderr.write("".join(f"{line}\n" for line in passed))


def inside(asked: FindingFilter, known: Iterable[str]) -> frozenset[str] | None:
    """The workspace's files that are meant, folders included; None for all.

    UsageError for a path that names nothing of this workspace.
    """
    if asked.paths is None:
        return None
    chosen: set[str] = set()
    files = list(known)
    for path in asked.paths:
        found = [f for f in files if path in {f, "."} or f.startswith(f"{path}/")]
        if not found:
            raise errors.UsageError(
                N_("{path} is no file or folder of the workspace {root}"),
                path=path,
                root=asked.root,
            )
        chosen |= set(found)
    return frozenset(chosen)
