"""All findings on a workspace: the reader's and the rules', less what a comment ignores."""

from collections.abc import Iterator
from datetime import date

from okrcli import document, load
from okrcli.document import comments
from okrcli.findings import N_, Finding, Level, Note, Place, Span
from okrcli.model import shape
from okrcli.rules import scene, table

_TOP = Span(1, 1, 1, 1)
# What is found here and by no rule: name and level, by code.
OWN: dict[str, tuple[str, Level]] = {
    "WS701": ("unused-ignore", "warning"),
    "WS702": ("unknown-rule", "warning"),
}


def findings(loaded: load.Loaded, on: date) -> list[Finding]:
    """Every finding as of a day, by file, line and code; the ignored ones are gone."""
    texts = _Texts(loaded)
    found = [
        _finding(texts, code, rule, fault)
        for code, rule, fault in table.check(scene.Scene(loaded.workspace, on))
    ]
    kept, unused = _ignored(texts, found)
    every = [*loaded.workspace.findings, *kept, *unused, *_unknown_rules(loaded)]
    return sorted(every, key=lambda finding: finding.order)


class _Texts:
    """The texts and trees of a workspace's files, read again only where a place is wanted."""

    def __init__(self, loaded: load.Loaded) -> None:
        self.loaded = loaded
        self.known: dict[str, str] = {}

    def text(self, path: str) -> str:
        if path not in self.known:
            data = self.loaded.source.read(path)
            self.known[path] = data.decode("utf-8-sig", "replace")
        return self.known[path]

    def place(self, path: str, steps: shape.Path, part: tuple[int, int] | None = None) -> Place:
        """The place that a path inside a file names, or a part of the text there."""
        tree = self.loaded.tree(path)
        if tree is None:
            return Place(path, _TOP)
        span = document.span_at(tree, steps)
        return Place(path, self._part(path, span, part) if part else span)

    def _part(self, path: str, span: Span, part: tuple[int, int]) -> Span:
        """Offsets inside a text as columns, where it stands on one line without escapes."""
        if span.line != span.end_line:
            return span
        line = self.text(path).split("\n")[span.line - 1]
        source = line[span.column - 1 : span.end_column - 1]
        quoted = source[:1] in {'"', "'"}
        bare = source[1:-1] if quoted else source
        if "\\" in bare or "''" in bare or part[1] > len(bare):
            return span
        start = span.column + int(quoted)
        return span._replace(column=start + part[0], end_column=start + part[1])


def _finding(texts: _Texts, code: str, rule: table.Rule, fault: scene.Fault) -> Finding:
    notes: tuple[Note, ...] = ()
    if fault.other:
        notes = (Note(texts.place(*fault.other), fault.other_text),)
    level: Level = fault.level or rule.level
    place = texts.place(fault.file, fault.path, fault.part)
    return Finding(code, rule.name, level, place, fault.text, fault.hint, fault.values, notes)


def _ignored(texts: _Texts, found: list[Finding]) -> tuple[list[Finding], list[Finding]]:
    """The findings that no comment ignores, and a finding for each comment that ignores none.

    A comment above a goal's first line speaks for the goal's title and id too: those on the lines
    between it and the finding are the same item's.
    """
    marks = {path: _marks(texts, path) for path in texts.loaded.trees}
    used: set[tuple[str, int, str]] = set()
    kept = []
    for finding in found:
        line = finding.place.span.line
        hit = [
            (mark, code)
            for mark in marks.get(finding.place.path, ())
            for code in mark.codes
            if mark.line == line and code.lower() in {finding.code.lower(), finding.name}
        ]
        used |= {(finding.place.path, mark.span.line, code) for mark, code in hit}
        if not hit:
            kept.append(finding)
    off = {name.lower() for name in texts.loaded.workspace.settings.rules.ignore}
    return kept, list(_unused(marks, used)) if not off & {"ws701", "unused-ignore"} else []


def _marks(texts: _Texts, path: str) -> list[comments.Ignore]:
    return comments.ignores(texts.text(path), texts.loaded.trees[path])


def _unused(
    marks: dict[str, list[comments.Ignore]], used: set[tuple[str, int, str]]
) -> Iterator[Finding]:
    for path, of_file in marks.items():
        for mark in of_file:
            for code in mark.codes or ("",):
                if (path, mark.span.line, code) not in used:
                    yield Finding(
                        "WS701", *OWN["WS701"], Place(path, mark.span),
                        N_("this ignores `{code}`, which is not found here"),
                        N_("remove it, or put it on the line of the finding or right above it"),
                        {"code": code},
                    )  # fmt: skip


def _unknown_rules(loaded: load.Loaded) -> Iterator[Finding]:
    """A finding for each name under `rules.ignore` that is no rule."""
    known = {code.lower() for code in (*table.RULES, *OWN)}
    known |= {rule.name for rule in table.RULES.values()} | {name for name, _ in OWN.values()}
    tree = loaded.trees.get("okr.yaml")
    for i, name in enumerate(loaded.workspace.settings.rules.ignore):
        if name.lower() not in known and tree is not None:
            span = document.span_at(tree, ("rules", "ignore", i))
            yield Finding(
                "WS702", *OWN["WS702"], Place("okr.yaml", span),
                N_("no rule is called `{name}`"), N_("`okr explain` lists codes and names"),
                {"name": name},
            )  # fmt: skip
