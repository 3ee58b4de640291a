"""Key results that lack the number they are measured by, and where an answer is written."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from okrcli import errors
from okrcli.actions.fix.mended_files import shape_findings_of
from okrcli.findings import Finding, Fix, Span
from okrcli.language import typed_numbers
from okrcli.messages import N_
from okrcli.model import measures, shape_errors
from okrcli.rules import fixes
from okrcli.store.open import Loaded
from okrcli.text import drafts, tree
from okrcli.text.decoding import read_yaml
from okrcli.text.measure_phrases import entries, fields, phrases
from okrcli.text.measure_phrases.amounts import amounts
from okrcli.text.tree import MappingNode, Node, ScalarNode

_CODES = frozenset(("YM004", "YM005", "YM010"))
Chooser = Callable[[typed_numbers.Ambiguous], Decimal]


class MissingNumber(NamedTuple):
    """A key result without a number to be reached: its file, its path there, what it is called."""

    file: str
    path: shape_errors.Path
    id: str
    title: str
    finding: Finding


def missing_numbers(
    loaded: Loaded, wanted: Callable[[Finding], bool]
) -> dict[str, list[MissingNumber]]:
    """The key results that lack a number, by file; none of drafts, which may."""
    found: dict[str, list[MissingNumber]] = {}
    open_ones: dict[str, list[Finding]] = {}
    for finding in loaded.workspace.findings:
        told = finding.code in _CODES and finding.level == "error" and not finding.fix
        if told and wanted(finding):
            open_ones.setdefault(finding.place.path, []).append(finding)
    for file, findings in open_ones.items():
        root = loaded.tree(file)
        every = list(_in_file(file, root, findings)) if root is not None else []
        if every:
            found[file] = every
    return found


def _in_file(file: str, root: Node, findings: Sequence[Finding]) -> Iterator[MissingNumber]:
    by_span = {finding.place.span: finding for finding in findings}
    for path, goal in _key_results(root):
        if not _lacks_number(goal):
            continue
        spans = _spans(root, path, goal)
        finding = next((by_span[span] for span in spans if span in by_span), None)
        if finding:
            yield MissingNumber(file, path, _text(goal, "id"), _text(goal, "title"), finding)


def _key_results(root: Node) -> Iterator[tuple[shape_errors.Path, MappingNode]]:
    """Every key result of a plan that is no draft, nor inside one."""
    for i, objective in enumerate(_items(root, "objectives")):
        for j, goal in enumerate(_items(objective, "key_results")):
            if isinstance(goal, MappingNode) and not _is_draft(root, objective, goal):
                yield ("objectives", i, "key_results", j), goal


def _is_draft(*around: Node) -> bool:
    return any(isinstance(node, MappingNode) and drafts.is_draft(node) for node in around)


def _items(node: Node, key: str) -> tuple[Node, ...]:
    below = tree.inside(node, key)
    return below.items if isinstance(below, tree.SequenceNode) else ()


def _text(goal: MappingNode, key: str) -> str:
    value = tree.inside(goal, key)
    return value.text if isinstance(value, ScalarNode) else ""


def _lacks_number(goal: MappingNode) -> bool:
    """Whether nothing says how it is measured, but for numbers that are left blank."""
    keys = {*measures.MEASURE_KEYS, "measured_by"}
    said = [(key, value) for key, value in goal.entries if key.text in keys]
    return all(key.text in fields.NUMERIC and drafts.is_open(key, value) for key, value in said)


def _blank(goal: MappingNode) -> tuple[ScalarNode, ScalarNode] | None:
    """The key of a measure whose number is left blank, with its value."""
    for key, value in goal.entries:
        if key.text in fields.NUMERIC and key.text != "baseline" and isinstance(value, ScalarNode):
            return key, value
    return None


def _spans(root: Node, path: shape_errors.Path, goal: MappingNode) -> list[Span]:
    """Where a finding about its missing number may stand."""
    blank = _blank(goal)
    named = [(*path, key) for key in (["baseline"] if _text(goal, "baseline") else [])]
    named += [(*path, blank[0].text)] if blank else []
    spans = [tree.span_at(root, each) for each in (path, *named)]
    return spans + [tree.span_at(root, each, key=True) for each in named]


def number_keys(typed: str, which: Chooser) -> phrases.Keys:
    """The keys of a measure that an answer spells: `75`, `75 %`, `<24`, `from 4 to 5`.

    OkrError or Unclear where it is none; `which` settles a number that may be two.
    """
    first = next((amount.value for amount in amounts(typed)), None)
    change = phrases.change(typed, first or "")  # asked for a number, nobody tells the hour
    if change and change.keys:
        return change.keys
    meant = fields.read("target", typed)
    if meant is None:
        value, unit = _number(typed, which)
        meant = fields.Field("target", f"{value:f}", unit)
    if meant.loose:
        raise errors.UsageError(
            N_("write +10% or -10% for a change by so much; for a level, the number alone")
        )
    number: phrases.Keys = ((meant.key, meant.value),)
    return (*number, (phrases.UNIT, meant.unit)) if meant.unit else number


def _number(typed: str, which: Chooser) -> tuple[Decimal, str]:
    try:
        return typed_numbers.number(typed)
    except typed_numbers.Ambiguous as problem:
        unit = typed_numbers.number(typed.replace(",", "").replace(".", ""))[1]
        return which(problem), unit


def with_number(
    data: bytes, missing: MissingNumber, keys: phrases.Keys
) -> tuple[bytes, tuple[fixes.FileFix, ...]]:
    """The file with these keys in the key result, and what was changed.

    UsageError where they do not go together with what stands there.
    """
    root, _ = read_yaml(data, missing.file)
    goal = tree.inside(root, *missing.path) if root is not None else None
    fix = None
    if isinstance(goal, MappingNode):
        _check_units(goal, keys)
        fix = _fix(goal, keys)
    if fix is None:
        raise errors.UsageError(N_("it cannot be written there; write it in the file"))
    after, changes = fixes.applied(data, [missing.finding._replace(fix=fix)])
    _check(shape_findings_of(missing.file, data), shape_findings_of(missing.file, after))
    return after, tuple(changes)


def _fix(goal: MappingNode, keys: phrases.Keys) -> Fix | None:
    """In the place of a blank, else behind the baseline or the title."""
    blank = _blank(goal)
    if blank:
        there = {key.text for key, _ in goal.entries} - {blank[0].text}
        return entries.filled_blank(goal, *blank, tuple(p for p in keys if p[0] not in there))
    behind = next((key for key in ("baseline", "title", "id") if _text(goal, key)), "id")
    return entries.measure_fix(goal, keys, behind)


def _check_units(goal: MappingNode, keys: phrases.Keys) -> None:
    """UsageError where an answer says another unit or baseline than stands there."""
    for key, text in keys:
        there = _text(goal, key) if key in {"baseline", phrases.UNIT} else ""
        if there and there != text:
            raise errors.UsageError(
                N_("`{key}: {there}` stands there already; write a number that goes with it"),
                key=key,
                there=there,
            )


def _check(before: Sequence[Finding], after: Sequence[Finding]) -> None:
    """UsageError, with what is wrong, where an answer leaves as much to find as before."""
    if len(after) < len(before):
        return
    known = [(finding.code, finding.text) for finding in before]
    for finding in after:
        if (finding.code, finding.text) not in known:
            raise errors.UsageError(finding.text, **finding.values)
    raise errors.UsageError(N_("it cannot be written there; write it in the file"))
