"""Findings of what cannot be read or computed, made one way."""

from typing import Any

from okrcli.findings import Finding, Fix, Note, Place, Span
from okrcli.messages import N_
from okrcli.model import shape_errors


def finding(code: str, path: str, span: Span, text: str, hint: str = "", **values: Any) -> Finding:
    """An error-level finding under one of the `YM` codes."""
    return Finding(code, shape_errors.NAMES[code], "error", Place(path, span), text, hint, values)


def enough(last: Finding, limit: int) -> Finding:
    """What is said behind the last of so many findings that nobody reads on."""
    end = last.place.span._replace(line=last.place.span.end_line, column=last.place.span.end_column)
    return finding(
        "YM001",
        last.place.path,
        end,
        N_("after {limit} such errors the rest is not read"),
        N_("mend these first"),
        limit=limit,
    )


def fixed(found: Finding, fix: Fix | None) -> Finding:
    """The finding with the text that may certainly stand in a stretch of the file."""
    return found._replace(fix=fix)


def noted(found: Finding, *notes: Note) -> Finding:
    """The finding with the second places that explain it."""
    return found._replace(notes=notes)
