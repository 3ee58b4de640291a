"""The run of `okr validate`: which findings are wanted, and they in the format asked for."""

import fnmatch
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.cli import location, opening, options, terminal
from okrcli.cli.validating import file_names
from okrcli.findings import LEVELS, Finding, Level, Place
from okrcli.language import catalogue
from okrcli.messages import N_, Joined, Message
from okrcli.model import shape_errors
from okrcli.render.findings import github
from okrcli.render.findings.concise import concise_lines
from okrcli.render.findings.github import github_lines
from okrcli.render.findings.gitlab import gitlab_lines
from okrcli.render.findings.okr_json import okr_json_lines
from okrcli.render.findings.reviewdog import reviewdog_lines
from okrcli.render.findings.sarif import sarif_lines
from okrcli.render.terminal.diagnosis import diagnosis_lines
from okrcli.render.terminal.many_findings import many_finding_lines
from okrcli.rules import all_rules, audit
from okrcli.store import output, workspace_files
from okrcli.store.open import Loaded
from okrcli.text import sanitize, sources
from okrcli.views import findings_of_many
from okrcli.views.finding_list import Listing, WorkspaceFile


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
            and (not self.codes or _matches(finding.code, finding.name, self.codes))
            and not _matches(finding.code, finding.name, self.ignored)
            and LEVELS.index(finding.level) <= LEVELS.index(self.level)
        )


def _matches(code: str, name: str, words: Iterable[str]) -> bool:
    """Whether a word is the code or its beginning, or the name or a pattern of it."""
    return any(
        code.lower().startswith(word.lower()) or fnmatch.fnmatchcase(name, word.lower())
        for word in words
    )


def codes_named(flag: str, text: str | None) -> tuple[str, ...]:
    """The codes in a flag's comma-separated list; UsageError for a word that names no rule."""
    words = tuple(word.strip() for word in (text or "").split(",") if word.strip())
    for word in words:
        if not any(_matches(code, name, [word]) for code, name in _known()):
            near = all_rules.nearest(word)
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
    yield from ((code, rule.name) for code, rule in all_rules.RULES.items())
    yield from shape_errors.NAMES.items()


def level_named(text: str) -> Level:
    """The level a flag names; UsageError for another word."""
    for known in LEVELS:
        if known == text:
            return known
    raise options.refusal("--level", text, LEVELS)


class FindingFilter(NamedTuple):
    """A workspace, and which of its files are meant: paths from its root, None for all of them."""

    root: Path
    paths: tuple[str, ...] | None = None


def finding_filters(words: Sequence[str], start: Path, *, lenient: bool) -> list[FindingFilter]:
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
        _refuse_strangers(strangers, alone=not found)
    return list(found.values())


def _refuse_strangers(strangers: Sequence[str], *, alone: bool) -> None:
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


def paths_inside(asked: FindingFilter, known: Iterable[str]) -> frozenset[str] | None:
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


RENDERERS: dict[str, Callable[[Listing], Iterator[str]]] = {
    "concise": concise_lines,
    "json": okr_json_lines,
    "github": github_lines,
    "gitlab": gitlab_lines,
    "sarif": sarif_lines,
    "rdjsonl": reviewdog_lines,
}
# These name files from the top of the repository, where the forges and reviewdog look for them.
FROM_THE_TOP = frozenset(("github", "gitlab", "sarif", "rdjsonl"))
FORMATS = ("text", *RENDERERS)


@dataclass(frozen=True)
class FindingsRequest:
    """What the words of `okr validate` ask for."""

    on: date
    now: datetime
    format: str
    strict: bool
    color: str
    language: catalogue.Language
    ascii: bool = False
    everything: bool = False


class Part(NamedTuple):
    """A workspace, and what of it is wanted."""

    opened: opening.Opened
    selection: Selection


def show_findings(parts: Sequence[Part], asked: FindingsRequest) -> int:
    """Show the findings in the format asked for; 1 when one of them fails."""
    page = terminal.page(asked.language, ascii_flag=asked.ascii)
    language = page.language if asked.format == "text" else asked.language
    shown = _joined([_listing(part, asked, language) for part in parts], language)
    if asked.format == "text":
        many = findings_of_many.teams(shown) > findings_of_many.TEAMS_MOST
        told = many_finding_lines if many and not asked.everything else diagnosis_lines
        terminal.show(told(shown, page), asked.color, margin=1)
    else:
        _write(shown, asked.format)
    return int(any(_fails(finding, strict=asked.strict) for finding in shown.findings))


def _listing(part: Part, asked: FindingsRequest, language: catalogue.Language) -> Listing:
    opened, selection = part
    found = audit.findings(opened.loaded, asked.on, asked.now)
    found = [finding for finding in found if selection.wants(finding)]
    files = len(opened.loaded.paths) if selection.paths is None else len(selection.paths)
    return listing(opened.loaded, found, language, files, _names(opened.root, asked, found))


def _joined(parts: Sequence[Listing], language: catalogue.Language) -> Listing:
    """One listing of several, where files go by the names that they are shown under."""
    if len(parts) == 1:
        return parts[0]
    found = [_named(finding, part.names) for part in parts for finding in part.findings]
    lines = {part.names[path]: of_file for part in parts for path, of_file in part.sources.items()}
    inside = {
        name: WorkspaceFile(path, number)
        for number, part in enumerate(parts)
        for path, name in part.names.items()
    }
    files = sum(part.files for part in parts)
    return Listing(found, language, files, lines, inside=inside)


def _named(finding: Finding, names: Mapping[str, str]) -> Finding:
    """The finding with its files called as they are shown."""
    notes = tuple(note._replace(place=_called(note.place, names)) for note in finding.notes)
    return finding._replace(place=_called(finding.place, names), notes=notes)


def _called(place: Place, names: Mapping[str, str]) -> Place:
    return place._replace(path=names[place.path])


def _names(root: Path, asked: FindingsRequest, found: Iterable[Finding]) -> dict[str, str]:
    places = [place for f in found for place in (f.place, *(note.place for note in f.notes))]
    paths = sorted({place.path for place in places})
    if asked.format in FROM_THE_TOP:
        return file_names.from_the_top(root, paths, os.environ)
    return file_names.from_here(root, paths, Path.cwd())


def _fails(finding: Finding, *, strict: bool) -> bool:
    return finding.level == "error" or (strict and finding.level == "warning")


def listing(
    loaded: Loaded,
    found: list[Finding],
    language: catalogue.Language,
    files: int,
    names: dict[str, str] | None = None,
) -> Listing:
    """The findings with the lines of the files that they and their notes are in."""
    paths = {place.path for f in found for place in (f.place, *(note.place for note in f.notes))}
    texts = {path: _lines(loaded, path) for path in sorted(paths)}
    return Listing(found, language, files, texts, names or {})


def _lines(loaded: Loaded, path: str) -> list[str]:
    try:
        return loaded.source.read(path).decode("utf-8-sig", "replace").split("\n")
    except sources.Unreadable:
        return []


def _write(shown: Listing, name: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    for line in RENDERERS[name](shown):
        sys.stdout.write(sanitize.spelled(line, encoding) + "\n")
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if name == "github" and summary:
        _add(Path(summary), shown)


def _add(place: Path, shown: Listing) -> None:
    """Append the whole list to the step's summary, as much as GitHub takes."""
    try:
        taken = place.stat().st_size if place.exists() else 0
        text = github.summary(shown, github.SUMMARY_LIMIT - taken)
        data = text.encode(errors="backslashreplace")
        output.append(place, data, f"the step summary {place}", Path.cwd())
    except errors.RefusedError as why:
        raise errors.OkrError(
            N_("{problem}; or unset GITHUB_STEP_SUMMARY"), problem=why.said
        ) from None
    except OSError as why:
        raise errors.OkrError(
            N_("{problem}; or unset GITHUB_STEP_SUMMARY"), problem=errors.reason(why)
        ) from None
