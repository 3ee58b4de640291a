"""All findings on a workspace: the reader's and the rules', less what a comment ignores."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime

from okrcli.findings import TOP, Finding, Level, Note, Place, Span
from okrcli.messages import N_
from okrcli.model import plan, settings, shape_errors, workspace
from okrcli.rules import all_rules, subjects
from okrcli.rules.subjects import Fault, Planned, RuleInput
from okrcli.store.open import Loaded
from okrcli.text import comments, salvage, tree
from okrcli.text.drafts import open_keys
from okrcli.text.tree import span_at

Ignores = dict[str, list[comments.Ignore]]


def findings(loaded: Loaded, on: date, now: datetime | None = None) -> list[Finding]:
    """Every finding as of a day, by file, line and code; the ignored ones are gone.

    `now` is the moment up to which things can have happened, the end of the day without one.
    """
    texts = _Texts(loaded)
    looked_at = RuleInput(_as_far_as_read(loaded), on, loaded.paths, now)
    drafts = Drafts(looked_at)
    found = [
        _finding(texts, code, rule, drafts.graded(fault, rule.level))
        for code, rule, fault in all_rules.rule_faults(looked_at)
    ]
    marks = {path: _marks(texts, path) for path in loaded.trees}
    kept, used = _kept(marks, found)
    off = {name.lower() for name in looked_at.workspace.settings.rules.ignore}
    closed = _closed(looked_at)
    asked = {path: of_file for path, of_file in marks.items() if path not in closed}
    more = [*_unused(asked, used), *_unknown_rules(loaded, looked_at), *drafts.advice(loaded)]
    more = [finding for finding in more if not {finding.code.lower(), finding.name} & off]
    return sorted([*loaded.workspace.findings, *kept, *more], key=lambda finding: finding.order)


def _as_far_as_read(loaded: Loaded) -> workspace.Workspace:
    """The workspace with as much of a broken okr.yaml as can be understood.

    Reports use nothing of such a file. Here it says which rules are wanted, and silence about those
    would be worse than a guess.
    """
    tree = loaded.trees.get("okr.yaml")
    space = loaded.workspace
    if tree is None or all(finding.place.path != "okr.yaml" for finding in space.findings):
        return space
    salvaged = salvage.salvaged(tree, settings.Settings)
    return replace(space, settings=salvaged or space.settings)


class _Texts:
    """The texts and trees of a workspace's files, read again only where a place is wanted."""

    def __init__(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.known: dict[str, list[str]] = {}

    def lines(self, path: str) -> list[str]:
        if path not in self.known:
            data = self.loaded.source.read(path)
            self.known[path] = data.decode("utf-8-sig", "replace").split("\n")
        return self.known[path]

    def place(
        self, path: str, steps: shape_errors.Path, part: tuple[int, int] | None = None
    ) -> Place:
        """The place that a path inside a file names, or a part of the text there."""
        tree = self.loaded.tree(path)
        if tree is None:
            return Place(path, TOP)
        span = span_at(tree, steps)
        return Place(path, self._part(path, span, part) if part else span)

    def _part(self, path: str, span: Span, part: tuple[int, int]) -> Span:
        """Offsets inside a text as columns, where it stands on one line without escapes."""
        if span.line != span.end_line:
            return span
        line = self.lines(path)[span.line - 1]
        source = line[span.column - 1 : span.end_column - 1]
        quoted = source[:1] in {'"', "'"}
        bare = source[1:-1] if quoted else source
        if "\\" in bare or "''" in bare or part[1] > len(bare):
            return span
        start = span.column + int(quoted)
        return span._replace(column=start + part[0], end_column=start + part[1])


def _finding(texts: _Texts, code: str, rule: all_rules.Rule, fault: subjects.Fault) -> Finding:
    notes: tuple[Note, ...] = ()
    if fault.other:
        notes = (Note(texts.place(*fault.other), fault.other_text),)
    level: Level = fault.level or rule.level
    place = texts.place(fault.file, fault.path, fault.part)
    return Finding(code, rule.name, level, place, fault.text, fault.hint, fault.values, notes)


def _marks(texts: _Texts, path: str) -> list[comments.Ignore]:
    return comments.ignores("\n".join(texts.lines(path)), texts.loaded.trees[path])


def _kept(marks: Ignores, found: list[Finding]) -> tuple[list[Finding], set[tuple[str, int, str]]]:
    """The findings that no comment is about, and the codes of comments that are about one."""
    used: set[tuple[str, int, str]] = set()
    kept = []
    by_line: dict[tuple[str, int], list[comments.Ignore]] = {}
    for path, of_file in marks.items():
        for mark in of_file:
            by_line.setdefault((path, mark.line), []).append(mark)
    for finding in found:
        path, line = finding.place.path, finding.place.span.line
        hit = {
            (path, mark.span.line, code)
            for mark in by_line.get((path, line), ())
            for code in mark.codes
            if code.lower() in {finding.code.lower(), finding.name}
        }
        used |= hit
        if not hit:
            kept.append(finding)
    return kept, used


def _closed(looked_at: RuleInput) -> frozenset[str]:
    """The files whose comments may wait: rules do not look at broken files and closed plans."""
    opened = {planned.file for planned in looked_at.open_plans()}
    plans = {planned.file for planned in looked_at.every_plan()}
    return looked_at.broken | (plans - opened)


def _unused(marks: Ignores, used: set[tuple[str, int, str]]) -> Iterator[Finding]:
    for path, of_file in marks.items():
        for mark in of_file:
            for code in mark.codes or ("",):
                if (path, mark.span.line, code) not in used:
                    yield _silent(code, Place(path, mark.span))


def _silent(code: str, place: Place) -> Finding:
    """The finding for a code in a comment that silences nothing."""
    text = N_("this ignores `{code}`, which is not found here")
    hint = N_("remove it, or put it on the line of the finding or right above it")
    near = all_rules.nearest(code)
    if not code:
        text, hint = N_("this names no rule"), N_("write `# okr: ignore[CODE] reason`")
    elif code.upper() in shape_errors.NAMES:
        text, hint = (
            N_("`{code}` cannot be ignored"),
            N_("mend the file: until then nothing of it is used"),
        )
    elif not all_rules.known(code):
        text = N_("no rule is called `{code}`")
        hint = N_("did you mean `{near}`?") if near else N_("`okr explain` lists codes and names")
    return _of("WS701", place, text, hint, code=code, near=near)


def _unknown_rules(loaded: Loaded, looked_at: RuleInput) -> Iterator[Finding]:
    """A finding for each name under `rules.ignore` that is no rule."""
    tree = loaded.trees.get("okr.yaml")
    for i, name in enumerate(looked_at.workspace.settings.rules.ignore):
        if tree is not None and not all_rules.known(name):
            near = all_rules.nearest(name)
            hint = (
                N_("did you mean `{near}`?") if near else N_("`okr explain` lists codes and names")
            )
            place = Place("okr.yaml", span_at(tree, ("rules", "ignore", i)))
            yield _of("WS702", place, N_("no rule is called `{code}`"), hint, code=name, near=near)


def _of(code: str, place: Place, text: str, hint: str, /, **values: str) -> Finding:
    rule = all_rules.RULES[code]
    return Finding(code, rule.name, rule.level, place, text, hint, values)


def drafts(planned: Planned) -> frozenset[shape_errors.Path]:
    """The paths of what is being written in a plan: the whole of it, objectives, key results."""
    whole = planned.team.plan
    if whole is None:
        return frozenset()
    found: set[shape_errors.Path] = {()} if whole.draft else set()
    for i, objective in enumerate(whole.objectives):
        if objective.draft:
            found.add(("objectives", i))
        for j, key_result in enumerate(objective.key_results):
            if key_result.draft:
                found.add(("objectives", i, "key_results", j))
    return frozenset(found)


class Drafts:
    """The drafts of a workspace's open plans, by file."""

    def __init__(self, scene: RuleInput) -> None:
        self.plans = {planned.file: planned for planned in scene.open_plans()}
        every = {file: drafts(planned) for file, planned in self.plans.items()}
        self.paths = {file: found for file, found in every.items() if found}

    def graded(self, fault: Fault, usual: Level) -> Fault:
        """The fault with its level: advice inside a draft, else its own or the usual one."""
        inside = self._holds(fault.file, fault.path)
        return replace(fault, level="advice" if inside else fault.level or usual)

    def _holds(self, file: str, path: shape_errors.Path) -> bool:
        paths = self.paths.get(file, frozenset())
        return bool(paths) and any(path[:n] in paths for n in range(len(path) + 1))

    def advice(self, loaded: Loaded) -> Iterator[Finding]:
        """What drafts leave open: numbers that are undecided, and measures that lack."""
        for file in self.paths:
            root = loaded.tree(file)
            if root is None:
                continue
            for key in open_keys(root):
                yield Finding(
                    "YM005",
                    shape_errors.NAMES["YM005"],
                    "advice",
                    Place(file, key.span),
                    N_("`{key}` of this draft is still open"),
                    N_("write it, then take `draft:` out: from that day it is a goal"),
                    {"key": key.text},
                )
            yield from self._unmeasured(file, root)

    def _unmeasured(self, file: str, root: tree.Node) -> Iterator[Finding]:
        """What else is missing of the key results of which nothing is undecided."""
        for path, item in _key_results(self.plans[file].team.plan):
            node = tree.inside(root, *path)
            if not self._holds(file, path) or node is None:
                continue
            if any(open_keys(node, draft=True)):
                continue
            for problem in item.unfinished():
                place = Place(file, tree.span_at(root, (*path, *problem.path)))
                yield Finding(
                    problem.code,
                    shape_errors.NAMES[problem.code],
                    "advice",
                    place,
                    problem.text,
                    problem.hint,
                    problem.values,
                )


def _key_results(whole: plan.Plan | None) -> Iterator[tuple[shape_errors.Path, plan.KeyResult]]:
    for i, objective in enumerate(whole.objectives if whole else ()):
        for j, key_result in enumerate(objective.key_results):
            yield ("objectives", i, "key_results", j), key_result
