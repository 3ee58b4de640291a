"""What `okr validate` selects, fixes and shows."""

import difflib
import fnmatch
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from okrcli import errors, fixes, load, store
from okrcli.findings import LEVELS, Finding, Level
from okrcli.language import catalogue
from okrcli.report.diagnostics.listing import Listing

FORMATS = ("text", "concise", "json", "github", "gitlab", "sarif", "rdjsonl")


@dataclass(frozen=True)
class Selection:
    """Which findings are wanted; nothing set means all of them."""

    paths: frozenset[str] | None = None
    codes: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    level: Level = "advice"

    def wants(self, finding: Finding) -> bool:
        """Whether a finding is one of them; codes may be prefixes or patterns, or names."""
        return (
            (self.paths is None or finding.place.path in self.paths)
            and (not self.codes or _named(finding, self.codes))
            and not _named(finding, self.ignored)
            and LEVELS.index(finding.level) <= LEVELS.index(self.level)
        )


def _named(finding: Finding, codes: tuple[str, ...]) -> bool:
    return any(
        finding.code.lower().startswith(code.lower())
        or fnmatch.fnmatchcase(finding.name, code.lower())
        for code in codes
    )


def codes(text: str | None) -> tuple[str, ...]:
    """The codes in a flag's comma-separated list."""
    return tuple(code.strip() for code in (text or "").split(",") if code.strip())


def level(text: str) -> Level:
    """The level a flag names; UsageError for another word."""
    for known in LEVELS:
        if known == text:
            return known
    raise errors.UsageError(f"--level takes error, warning or advice, not `{text}`")


def inside(root: Path, words: Sequence[str], known: Iterable[str]) -> frozenset[str] | None:
    """The workspace's files that the words name, folders included; None for no words.

    UsageError for a word that names nothing of this workspace.
    """
    if not words:
        return None
    chosen: set[str] = set()
    files = list(known)
    for word in words:
        place = Path(word).absolute()
        try:
            relative = _normal(place).relative_to(_normal(root)).as_posix()
        except ValueError:
            raise errors.UsageError(f"{word} is not in the workspace {root}") from None
        found = [f for f in files if relative in {f, "."} or f.startswith(f"{relative}/")]
        if not found:
            raise errors.UsageError(f"{word} is no file or folder of the workspace {root}")
        chosen |= set(found)
    return frozenset(chosen)


def _normal(place: Path) -> Path:
    """The path without `..`, links left as they are."""
    return Path(os.path.normpath(place))


def listing(
    loaded: load.Loaded, found: list[Finding], language: catalogue.Language, files: int
) -> Listing:
    """The findings with the lines of the files they are in."""
    sources = {path: _lines(loaded, path) for path in sorted({f.place.path for f in found})}
    return Listing(found, language, files, sources)


def _lines(loaded: load.Loaded, path: str) -> list[str]:
    try:
        return loaded.source.read(path).decode("utf-8-sig", "replace").split("\n")
    except load.Unreadable:
        return []


@dataclass(frozen=True)
class Mended:
    """A file with its fixes: what it was, what it would be, and how many places changed."""

    path: str
    before: bytes
    after: bytes
    places: int

    def patch(self) -> Iterator[str]:
        """The change as a unified diff, without line ends."""
        before, after = (data.decode("utf-8").splitlines() for data in (self.before, self.after))
        yield from difflib.unified_diff(
            before, after, f"a/{self.path}", f"b/{self.path}", lineterm=""
        )


def mended(loaded: load.Loaded, found: list[Finding]) -> Iterator[Mended]:
    """Every file that has a certain fix, with it."""
    by_file: dict[str, list[Finding]] = {}
    for finding in found:
        if finding.fix:
            by_file.setdefault(finding.place.path, []).append(finding)
    for path, items in by_file.items():
        before = loaded.source.read(path)
        yield Mended(path, before, fixes.applied(before, items), len(items))


def write(root: Path, items: Iterable[Mended]) -> Iterator[Mended]:
    """Write each, one by one; RefusedError where a file changed meanwhile or is unmerged."""
    for item in items:
        store.rewrite(root, item.path, item.before, item.after)
        yield item
