"""YAML's own traps in the author's terms: what the parser stumbled over, and what was meant."""

from typing import Any

from okrcli.document import shaped
from okrcli.findings import N_, Finding, Span


def explain(error: Any, text: str, path: str) -> Finding:
    """The finding for a YAML error: where the parser stopped, and the likeliest cause."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    span = Span(line, column, line, column + 1)
    lines = text.split("\n")
    source = lines[line - 1] if line <= len(lines) else ""
    hint = _hint(source, column, str(getattr(error, "problem", "") or ""))
    return shaped.finding("YM001", path, span, N_("this is not YAML"), hint)


def _hint(source: str, column: int, problem: str) -> str:
    head = source[: column - 1]
    rest = source[column - 1 :]
    if "\t" in source[: len(source) - len(source.lstrip())]:
        return N_("the line is indented with a tab: use spaces")
    if "mapping values" in problem:
        return N_("a colon and a space inside a text: put the whole text in double quotes")
    if rest[:1] in {"%", "@", "`"}:
        return N_("a value cannot begin with this character: put it in double quotes")
    if head.rstrip().endswith((">", "|")) or rest[:1] in {">", "|"}:
        return N_("a value cannot begin with `>`: write `above: 1250` or `below: 6`")
    return N_("check indentation, quotes and colons on this line and the one above")
