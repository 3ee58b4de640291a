"""What a run of `okr validate` has to say: the findings, in words, and how many of what."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from okrcli.findings import LEVELS, Finding, Level, Note, Place
from okrcli.language import catalogue
from okrcli.text import sanitize


class WorkspaceFile(NamedTuple):
    """A file's path in its workspace, and which of those that are looked at it is in."""

    path: str
    workspace: int = 0


@dataclass(frozen=True)
class Listing:
    """Findings in the order they are shown, the language, and how many files were looked at.

    `sources` are the lines of the files that findings are in, by path; `names` what those files are
    called where they are shown, for those that are not called by their path in the workspace.
    Where findings name files as they are shown, `inside` tells where each stands in its workspace.
    """

    findings: Sequence[Finding]
    language: catalogue.Language
    files: int
    sources: Mapping[str, Sequence[str]] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    inside: Mapping[str, WorkspaceFile] = field(default_factory=dict)

    def file(self, path: str) -> WorkspaceFile:
        """Where in its workspace a file stands that a finding names."""
        return self.inside.get(path, WorkspaceFile(path))

    def text(self, finding: Finding) -> str:
        """What is wrong, in the listing's language, safe to show."""
        return self._said(finding.text, finding)

    def hint(self, finding: Finding) -> str:
        """What to do about it, empty where there is nothing to say."""
        return self._said(finding.hint, finding) if finding.hint else ""

    def note(self, note: Note, finding: Finding) -> str:
        """What the second place is."""
        return self._said(note.text, finding)

    def _said(self, template: str, finding: Finding) -> str:
        return sanitize.visible(self.language.say(template, **finding.values))

    def path(self, path: str) -> str:
        """What a file is called, safe to show."""
        return sanitize.visible(self.names.get(path, path))

    def where(self, place: Place) -> str:
        """`path:line:column`, as editors and terminals link it."""
        return f"{self.path(place.path)}:{place.span.line}:{place.span.column}"

    def line(self, place: Place) -> str:
        """The line of a file on which a place begins, empty where it is not to be had."""
        source = self.sources.get(place.path, ())
        return source[place.span.line - 1] if 0 < place.span.line <= len(source) else ""

    @property
    def counts(self) -> dict[Level, int]:
        """How many findings of each level there are, worst first."""
        found = Counter(finding.level for finding in self.findings)
        return {level: found[level] for level in LEVELS}

    @property
    def worst_first(self) -> list[Finding]:
        """The findings by level, then as they stand."""
        return sorted(self.findings, key=lambda finding: LEVELS.index(finding.level))

    @property
    def broken_files(self) -> int:
        """How many files have a finding."""
        return len({finding.place.path for finding in self.findings})
