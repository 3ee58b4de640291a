"""Bytes to model: a file's tree, every field read by its type, and all that is wrong, by place.

The parser is helped on behind what it stumbles at. It starts again from the top each time, so what
it does for one file in all is bounded.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from okrcli.findings import Finding, Fix, Note, Place, Span
from okrcli.messages import N_, Phrase
from okrcli.model import measures, session, shape_errors
from okrcli.model.shape_errors import FileEntry
from okrcli.text import drafts, events, reader, salvage, shape_findings, tree, unknown_keys
from okrcli.text.encoding import decoded_text
from okrcli.text.tree import MappingNode, Node, ScalarNode, SequenceNode

if TYPE_CHECKING:
    from okrcli.text.mends import Mender

E = TypeVar("E", bound=FileEntry)

_KEYS = N_("keys and values are meant here, not {found}")
_BUILT_IN = {
    "missing": ("YM014", N_("the key `{key}` is missing"), N_("add `{key}:` and its value")),
    "model_type": ("YM004", _KEYS, N_("write `key: value` on lines of their own")),
    "model_attributes_type": ("YM004", _KEYS, N_("write `key: value` on lines of their own")),
    "dict_type": ("YM004", _KEYS, N_("write `key: value` on lines of their own")),
    "tuple_type": (
        "YM004",
        N_("a list is meant here, not {found}"),
        N_("begin each item with a dash: `- `"),
    ),
    "too_short": ("YM004", N_("two numbers are meant here"), N_("write `[low, high]`")),
    "too_long": ("YM004", N_("too many items: {limit} are meant here"), ""),
    "greater_than_equal": ("YM017", N_("it must be at least {limit}"), ""),
    "greater_than": ("YM017", N_("it must be more than {limit}"), ""),
    "less_than_equal": ("YM017", N_("it must be at most {limit}"), ""),
}
# what is meant by a text in the place of what a key holds
_BY_KEY = {
    "between": N_("write `[low, high]`"),
    "work": N_("write `title:` and `url:`, each on a line of its own"),
    "adjusted": N_("write `on:` and `because:`, each on a line of its own"),
    "zones": N_("write `commit:`, `target:` and `stretch:`, each on a line of its own"),
}
# keys without which an entry can no longer be judged as a whole
_MEASURES = frozenset(
    (
        *("baseline", "better", "measured_by", "start", "end", "due", "expected", "opens"),
        *("policy", "on_track", "at_risk", "format"),
        *measures.MEASURE_KEYS,
        *session.Reading.model_fields,
    )
)
_LIMITS = ("ge", "gt", "le", "max_length")


def read_as(data: bytes, kind: type[E], path: str) -> tuple[Node | None, E | None, list[Finding]]:
    """A file's tree, the entry it spells, and all that is wrong with it, by place.

    The entry is there only where nothing is wrong. What YAML forbids is said once, and not again by
    the fields that it leaves unreadable.
    """
    root, findings = read_yaml(data, path)
    if root is None:
        return None, None, findings
    entry, more = decode(root, kind, path)
    # which of the two is meant by a key that stands twice is for its author to say
    twice = {note.place.span for found in findings if found.code == "YM002" for note in found.notes}
    more = [found._replace(fix=None) if found.place.span in twice else found for found in more]
    said = {finding.place.span[:2] for finding in findings}
    lines = {finding.place.span.line for finding in findings if finding.code == "YM007"}
    findings += [
        finding
        for finding in more
        if finding.place.span[:2] not in said and finding.place.span.line not in lines
    ]
    findings.sort(key=lambda f: f.order)
    if len(findings) > reader.FINDING_LIMIT + 1:
        last = findings[reader.FINDING_LIMIT - 1]
        findings[reader.FINDING_LIMIT :] = [shape_findings.enough(last, reader.FINDING_LIMIT)]
    return root, (None if findings else entry), findings


def decode(root: Node, kind: type[E], path: str) -> tuple[E | None, list[Finding]]:
    """The entry a tree spells, or None; and every shape error in it."""
    errors, entry = salvage.validated(root, kind)
    mends = _Mends(root)
    errors = dict(islice(errors.items(), reader.FINDING_LIMIT))
    findings = list(islice(_empty(root, path), reader.FINDING_LIMIT))
    empty = {finding.place.span[:2] for finding in findings}
    taken = {loc if e["type"] != "missing" else _inside(loc) for loc, e in errors.items()}
    for loc in [loc for loc, error in errors.items() if error["type"] == "extra_forbidden"]:
        given = unknown_keys.advice(loc, root, kind)
        meant = (*loc[:-1], given.near)
        # of two keys that look like a third only one may take its name
        findings.append(_unknown_key(loc, root, path, given, certain=meant not in taken))
        taken.add(meant)
    on_the_way = {other[:n] for other in taken if other for n in range(len(other) + 1)}
    findings += [
        _finding(error, loc, mends, path)
        for loc, error in errors.items()
        if error["type"] != "extra_forbidden"
        and not _follows(error, loc, on_the_way)
        and tree.span_at(root, loc)[:2] not in empty
    ]
    if entry is not None:
        unknown = taken | errors.keys()
        problems = (problem for problem in entry.problems() if not _hangs_on(problem, unknown))
        counted = islice(problems, reader.FINDING_LIMIT)
        findings += [_problem(problem, mends, path) for problem in counted]
    return (None if findings else entry), findings


def _empty(node: Node, path: str, *, ids: bool = False, draft: bool = False) -> Iterator[Finding]:
    """A finding for each key that has nothing after it, and each item that has nothing in it."""
    below = node.entries if isinstance(node, MappingNode) else ()
    items = [(None, item) for item in node.items] if isinstance(node, SequenceNode) else []
    draft = draft or (isinstance(node, MappingNode) and drafts.is_draft(node))
    for key, value in (*below, *items):
        if key is not None and salvage.own(key, value, ids=ids):
            continue
        if draft and key is not None and drafts.is_open(key, value):
            continue
        if isinstance(value, ScalarNode) and value.empty:
            span = key.span if key is not None else value.span
            yield shape_findings.finding(
                "YM004",
                path,
                span,
                N_("`{key}` has no value"),
                N_("write one, or remove the line"),
                key=key.text[:60] if key else "-",
            )
        else:
            named = key is not None and key.text in salvage.OF_IDS
            yield from _empty(value, path, ids=named, draft=draft)


def _inside(loc: shape_errors.Path) -> shape_errors.Path:
    """The key whose list lacks an item; of any other missing thing, nothing."""
    return loc[:-1] if isinstance(loc[-1], int) else ()


def _follows(error: Any, loc: shape_errors.Path, on_the_way: set[shape_errors.Path]) -> bool:
    """Whether a missing key is only missing because it was taken out, or misspelt."""
    return error["type"] == "missing" and loc in on_the_way


def _hangs_on(problem: shape_errors.Problem, taken: set[shape_errors.Path]) -> bool:
    """Whether a problem may only be there because a key of its entry was taken out, or lacks."""
    around = {problem.path[: len(problem.path) - up] for up in range(3)}
    return problem.code != "YM020" and any(
        loc[-1] in _MEASURES and loc[:-1] in around for loc in taken if loc
    )


class _Mends:
    """What is meant by what a file has wrong; looked for only where something is."""

    def __init__(self, root: Node) -> None:
        self.root = root

    @cached_property
    def mender(self) -> "Mender":
        from okrcli.text.mends import Mender

        return Mender(self.root)


def _finding(error: Any, loc: shape_errors.Path, mends: _Mends, path: str) -> Finding:
    context, root = error.get("ctx") or {}, mends.root
    if error["type"].startswith("YM"):
        span, mend = tree.span_at(root, loc), mends.mender.of_error(context, loc)
        said = {**context["values"], **mend.values}
        hint = mend.hint or context["hint"]
        found = shape_findings.finding(error["type"], path, span, context["text"], hint, **said)
        return shape_findings.fixed(found, mend.fix)
    name = "too_short" if error["type"] == "missing" and isinstance(loc[-1], int) else error["type"]
    code, text, hint = _BUILT_IN.get(name, ("YM004", N_("this cannot stand here"), ""))
    hint = hint and _BY_KEY.get(_named(loc), hint)
    values: dict[str, object] = {"key": loc[-1] if loc else "", "found": _kind(tree.at(root, loc))}
    values["limit"] = next((context[name] for name in _LIMITS if name in context), "")
    found = shape_findings.finding(code, path, _place(error, loc, root), text, hint, **values)
    return shape_findings.fixed(
        found, mends.mender.dash(loc) if error["type"] == "tuple_type" else None
    )


def _named(loc: shape_errors.Path) -> str:
    """The key that a value, or one item of its list, stands under."""
    return str(next((step for step in reversed(loc) if not isinstance(step, int)), ""))


def _place(error: Any, loc: shape_errors.Path, root: Node) -> Span:
    """Where an error of pydantic's own shows best."""
    if error["type"] == "tuple_type":
        return tree.first(tree.at(root, loc))  # the line that lacks its dash
    return tree.span_at(root, loc[:-1] if error["type"] == "missing" else loc)


def _kind(node: Node) -> Phrase:
    if isinstance(node, ScalarNode):
        return Phrase(N_("a text"))
    return Phrase(N_("a mapping") if isinstance(node, MappingNode) else N_("a list"))


def _unknown_key(
    loc: shape_errors.Path, root: Node, path: str, given: unknown_keys.Advice, *, certain: bool
) -> Finding:
    found = shape_findings.finding(
        "YM003",
        path,
        tree.span_at(root, loc, key=True),
        N_("unknown key `{key}`"),
        given.hint,
        key=str(loc[-1])[:60],
        near=given.near,
    )
    if given.whole:
        return shape_findings.fixed(
            found, Fix(_entry_span(loc, root), given.whole) if certain else None
        )
    fix = Fix(found.place.span, given.near)
    return shape_findings.fixed(found, fix) if given.certain and certain else found


def _entry_span(loc: shape_errors.Path, root: Node) -> Span:
    """The stretch from a key to the end of its value."""
    value = tree.span_at(root, loc)
    key = tree.span_at(root, loc, key=True)
    return key._replace(end_line=value.end_line, end_column=value.end_column)


def _problem(problem: shape_errors.Problem, mends: _Mends, path: str) -> Finding:
    root, mend = mends.root, mends.mender.of_problem(problem)
    span, hint = tree.span_at(root, problem.path), mend.hint or problem.hint
    values = {**problem.values, **mend.values}
    found = shape_findings.finding(problem.code, path, span, problem.text, hint, **values)
    found = shape_findings.fixed(found, mend.fix)
    if problem.other is None:
        return found
    return shape_findings.noted(
        found, Note(Place(path, tree.span_at(root, problem.other)), problem.other_text)
    )


# how often the parser may stop in one file and be helped on
STUMBLE_LIMIT = 100
# how much it may read in doing so, in characters; an event costs as much as so many of them
WORK_LIMIT = 100_000_000
_EVENT = 300


def read_yaml(data: bytes, path: str) -> tuple[Node | None, list[Finding]]:
    """The tree of a file and what is wrong with its YAML; None where nothing can be used.

    Anything wrong at all means that nothing of the file may be used, even when a tree came out.
    """
    text, findings = decoded_text(data, path)
    if text is None:
        return None, findings
    first = reader.YamlReader(text, path)
    root = first.document()
    if first.trouble is None:
        return root, [*findings, *first.findings]
    return _read_on(text, path, findings, first)


def _read_on(
    text: str, path: str, findings: list[Finding], first: reader.YamlReader
) -> tuple[Node | None, list[Finding]]:
    """The tree of a file at which the parser stumbled, as far as it can be helped on."""
    stumbles, mended, enough = _stumbles(text, path, first.trouble)
    last = first
    if mended != text:
        last = reader.YamlReader(mended, path)
    root = last.document() if last is not first else None
    found = [*stumbles, *(_as_written(finding, text, mended) for finding in last.findings)]
    if enough:
        found.append(shape_findings.enough(stumbles[-1], len(stumbles)))
    if enough or last.trouble or root is None:
        return None, [*findings, *found]
    return _in_own_words(root, text.split("\n"), mended.split("\n")), [*findings, *found]


def _in_own_words(node: Node, written: list[str], read: list[str]) -> Node:
    """The tree with its values as they were written, where a stand-in took their place."""
    if isinstance(node, MappingNode):
        entries = tuple((key, _in_own_words(value, written, read)) for key, value in node.entries)
        return node._replace(entries=entries)
    if isinstance(node, SequenceNode):
        return node._replace(items=tuple(_in_own_words(item, written, read) for item in node.items))
    line, stretch = node.span.line - 1, slice(node.span.column - 1, node.span.end_column - 1)
    if node.span.line != node.span.end_line:
        rows = slice(line, node.span.end_line)
        # a text over several lines with a stand-in in it is nothing to write anywhere
        return node if written[rows] == read[rows] else node._replace(plain=False)
    changed = written[line][stretch] != read[line][stretch]
    return node._replace(text=written[line][stretch]) if changed and node.plain else node


def _stumbles(text: str, path: str, error: Exception | None) -> tuple[list[Finding], str, bool]:
    """What the parser stumbles at from the first time on, the text with stand-ins, and the rest.

    The last says whether there may be more that nobody looked for.
    """
    # most files have no fault, and what explains one is long
    from okrcli.text.parse_errors import explain

    found: list[Finding] = []
    work, given = 0, text
    while error is not None:
        stumble = explain(error, text, path)
        found.append(_as_written(stumble.finding, given, text))
        if stumble.text is None:
            return found, text, False
        text = stumble.text
        if len(found) >= STUMBLE_LIMIT or work > WORK_LIMIT:
            return found, text, True
        error, count = events.trouble(text, reader.NODE_LIMIT)
        work += len(text) + _EVENT * count
    return found, text, False


def _as_written(finding: Finding, given: str, mended: str) -> Finding:
    """The finding, without a fix that would write a stand-in into the file."""
    if finding.fix is None or given is mended:
        return finding
    span, written, read = finding.fix.span, given.split("\n"), mended.split("\n")
    stretch = slice(span.column - 1, span.end_column - 1)
    rows = slice(span.line - 1, span.end_line)
    whole = span.line == span.end_line
    same = written[rows] == read[rows] or (
        whole and written[span.line - 1][stretch] == read[span.line - 1][stretch]
    )
    return finding if same else shape_findings.fixed(finding, None)
