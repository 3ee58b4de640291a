"""Text to tree, over the parser's events: bounded, typed by nobody, everything wrong at once."""

import re
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NoReturn

from okrcli.findings import Finding, Fix, Note, Place, Span
from okrcli.messages import N_
from okrcli.text import encoding, events, pitfalls, shape_findings, typography
from okrcli.text.tree import MappingNode, Node, ScalarNode, SequenceNode

DEPTH_LIMIT = 16
MANY = 32
KEY_LIMIT = 10_000  # in one mapping, and items in one list
# in one file: five times what a plan of a hundred goals has
NODE_LIMIT = 200_000
# a file of 2 MiB can hold half a million of them, and to tell them all would take minutes
FINDING_LIMIT = 2_000
# found before parsing: ruamel's pure parser knows directives only inside its own loader
_DIRECTIVE = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*%")


class _Stop(Exception):  # noqa: N818 - not an error: the reading ends here, findings in hand
    """There is no point in reading on."""


class YamlReader:
    """One reading of one text: the events so far, the findings, and where the parser stopped."""

    def __init__(self, text: str, path: str) -> None:
        self.text = text
        self.path = path
        self.findings: list[Finding] = []
        self.trouble: Exception | None = None
        self.documents = 0
        self.nodes = 0
        self.begun: set[Span] = set()
        self.rows = text.count("\n") + 1

    def document(self) -> Node | None:
        """The root node; None for an empty file or one that cannot be read."""
        directive = _DIRECTIVE.match(self.text)
        if directive:
            self._directive(directive.end() - 1)
            return None
        try:
            root = self._root(self._events())
        except _Stop:
            return None
        if root is None and not self.findings:
            what = (
                N_("the file holds only comments") if self.text.strip() else N_("the file is empty")
            )
            self.report(
                "YM001", Span(1, 1, 1, 1), what, N_("write what belongs here, or remove it")
            )
        if root is not None:
            self.findings += pitfalls.cut_short(self.text, root, self.path)
            root, found = typography.cleaned(root, self.text, self.path)
            self.findings += found
        return root

    def report(self, code: str, span: Span, text: str, hint: str = "", **more: Any) -> None:
        """Add a finding; with too many of them the reading ends."""
        self.findings.append(shape_findings.finding(code, self.path, span, text, hint, **more))
        if len(self.findings) >= FINDING_LIMIT:
            self.findings.append(shape_findings.enough(self.findings[-1], FINDING_LIMIT))
            raise _Stop

    def _span(self, start: Any, end: Any = None) -> Span:
        """Where an event stands, or all from it to a later one.

        The parser puts what is empty at the end of a last line that no break ends on a line below.
        """
        found = events.span(start, end)
        if found.end_line <= self.rows:
            return found
        last = len(self.lines[-1]) + 1
        line, column = (self.rows, last) if found.line > self.rows else (found.line, found.column)
        return Span(line, column, self.rows, last)

    def _directive(self, at: int) -> None:
        place = encoding.span(self.text, at, at + 1)
        what = N_("a YAML directive")
        self.report("YM007", place, what, N_("remove the line that opens with %"))

    def _events(self) -> Iterator[Any]:
        """The parser's events; a YAML error ends the reading, and is kept."""
        parser = events.parser(self.text)
        refused = events.errors()
        try:
            yield from iter(parser.get_event, None)
        except refused as error:
            self.trouble = error
            raise _Stop from None
        except IndexError:
            # the pure parser's answer to a directive behind the first document
            self._directive(max(0, self.text.find("\n%") + 1))
            raise _Stop from None

    def _root(self, coming: Iterator[Any]) -> Node | None:
        root: Node | None = None
        for event in coming:
            match type(event).__name__:
                case "DocumentStartEvent":
                    self._document_start(event)
                case "StreamStartEvent" | "StreamEndEvent" | "DocumentEndEvent":
                    pass
                case _:
                    root = self._node(event, coming, 1)
        if isinstance(root, ScalarNode) and root.empty:
            return None
        return root

    def _document_start(self, event: Any) -> None:
        self.documents += 1
        span = self._span(event)
        if self.documents > 1:
            self.report(
                "YM007",
                span,
                N_("a second YAML document begins here"),
                N_("one file holds one document: remove the line `---`, or make two files"),
            )
            raise _Stop

    def _node(self, event: Any, coming: Iterator[Any], depth: int) -> Node:
        """The node that an event opens; recursion is bounded by the nesting limit."""
        self.nodes += 1
        if self.nodes > NODE_LIMIT:
            self._too_large(event)
        kind = type(event).__name__
        if kind == "ScalarEvent" and not event.anchor and not event.tag:
            return ScalarNode(event.value, self._span(event), event.style in events.PLAIN)
        if getattr(event, "anchor", None) or (getattr(event, "tag", None) and kind != "AliasEvent"):
            self._beyond_plain(event, kind)
        if kind == "ScalarEvent" and event.tag and event.tag != "!":
            return ScalarNode("tagged", self._span(event), plain=False)
        if kind == "ScalarEvent":
            return ScalarNode(event.value, self._span(event), event.style in events.PLAIN)
        if kind == "AliasEvent":
            return ScalarNode("alias", self._span(event), plain=False)
        if depth > DEPTH_LIMIT:
            self.report(
                "YM008",
                self._span(event),
                N_("nested deeper than {limit} levels"),
                N_("no file of okr needs more than eight"),
                limit=DEPTH_LIMIT,
            )
            raise _Stop
        build = self._sequence if kind == "SequenceStartEvent" else self._mapping
        return build(event, coming, depth)

    def _beyond_plain(self, event: Any, kind: str) -> None:
        if kind == "AliasEvent" or event.anchor:
            what = N_("an alias repeats another place") if kind == "AliasEvent" else N_("an anchor")
            hint = N_("write the text out; a text that begins with & or * needs quotes")
        elif event.tag == "!":
            return
        else:
            what = N_("a YAML tag")
            hint = N_(
                "remove the word that begins with `!`; a text that begins with it needs quotes"
            )
        span = self._span(event)
        self.report(
            "YM007", span._replace(end_line=span.line, end_column=span.column + 1), what, hint
        )

    def _sequence(self, start: Any, coming: Iterator[Any], depth: int) -> Node:
        items: list[Node] = []
        for event in coming:
            if type(event).__name__ == "SequenceEndEvent":
                return SequenceNode(tuple(items), self._span(start, event), bool(start.flow_style))
            items.append(self._node(event, coming, depth + 1))
            if len(items) > KEY_LIMIT:
                self._too_many(items[-1], N_("more than {limit} items in one place"))
        raise _Stop

    def _mapping(self, start: Any, coming: Iterator[Any], depth: int) -> Node:
        entries: list[tuple[ScalarNode, Node]] = []
        seen: dict[str, ScalarNode] = {}
        torn: dict[int, Span] = {}
        for n, event in enumerate(coming):
            if type(event).__name__ == "MappingEndEvent":
                self._join(entries, torn)
                return MappingNode(tuple(entries), self._span(start, event), _places(entries))
            key = self._key(self._node(event, coming, depth + 1))
            if n >= KEY_LIMIT:
                self._too_many(key, N_("more than {limit} keys in one place"))
            value = self._node(next(coming), coming, depth + 1)
            if start.flow_style and entries and pitfalls.torn_off(entries[-1], key, value):
                torn[len(entries) - 1] = key.span
            elif self._check_key(key, seen):
                entries.append((key, value))
        raise _Stop

    def _join(self, entries: list[tuple[ScalarNode, Node]], torn: dict[int, Span]) -> None:
        """Put what commas cut off a value back to it, as it stands in the file."""
        for at, end in torn.items():
            key, value = entries[at]
            whole = value.span._replace(end_line=end.end_line, end_column=end.end_column)
            entries[at], found = pitfalls.joined(key, value, self._source(whole), whole, self.path)
            self.findings.append(found)

    def _source(self, span: Span) -> str:
        """The file's own text in a stretch of it; line breaks in it are blanks."""
        rows = self.lines[span.line - 1 : span.end_line]
        rows[-1] = rows[-1][: span.end_column - 1]
        rows[0] = rows[0][span.column - 1 :]
        return " ".join(row.strip() for row in rows)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text."""
        return self.text.split("\n")

    def _key(self, node: Node) -> ScalarNode:
        if isinstance(node, ScalarNode):
            return node
        self.report(
            "YM004", node.span, N_("a key must be a plain word"), N_("did you mean quotes?")
        )
        raise _Stop

    def _check_key(self, key: ScalarNode, seen: dict[str, ScalarNode]) -> bool:
        """Whether a key is the first of its name; the second is reported, and not used."""
        first = seen.setdefault(key.text, key)
        if key.text == "<<" and key.plain:
            self.report("YM007", key.span, N_("a merge key"), N_("write the keys out"))
            return False
        opening = next(iter(seen.values()))
        begun = opening.text == "id" and opening.span in self.begun
        if first is not key and not begun:
            self._twice(key, first, opening.text)
            if key.text == opening.text == "id":
                self.begun.add(opening.span)  # what follows is the rest of an item without a dash
        return first is key

    def _too_many(self, node: Node, what: str) -> NoReturn:
        self.report("YM008", node.span, what, limit=KEY_LIMIT)
        raise _Stop

    def _too_large(self, event: Any) -> NoReturn:
        self.report(
            "YM008",
            self._span(event),
            N_("more than {limit} keys, values and items in one file"),
            N_("split the plan, or fold the sessions of closed cycles: okr close --fold"),
            limit=NODE_LIMIT,
        )
        raise _Stop

    def _twice(self, key: ScalarNode, first: ScalarNode, opening: str) -> None:
        """A key that stands twice; the opening one most likely begins an item without its dash."""
        what, hint = N_("the key `{key}` stands twice"), N_("keep one of the two")
        if key.text == opening == "id":
            hint = N_("keep one of the two; a new item begins with a dash: `- {key}: …`")
        self.report("YM002", key.span, what, hint, key=key.text[:60])
        note = Note(Place(self.path, first.span), N_("first given here"))
        found = shape_findings.noted(self.findings[-1], note)
        if key.text == opening == "id" and key.span.line != first.span.line:
            dash = key.span._replace(column=key.span.column - 2, end_column=key.span.column)
            found = shape_findings.fixed(found, Fix(dash, "- "))
        self.findings[-1] = found


def _places(entries: list[tuple[ScalarNode, Node]]) -> dict[str, int]:
    """Where each key stands among many entries; nothing of a few, which are looked through."""
    if len(entries) < MANY:
        return {}
    return {key.text: i for i, (key, _) in enumerate(entries)}
