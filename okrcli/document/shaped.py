"""Shape findings, made one way."""

from typing import Any

from okrcli.findings import Finding, Fix, Note, Place, Span
from okrcli.model import shape


def finding(code: str, path: str, span: Span, text: str, hint: str = "", **values: Any) -> Finding:
    """An error-level finding under one of the `YM` codes."""
    return Finding(code, shape.NAMES[code], "error", Place(path, span), text, hint, values)


def fixed(found: Finding, fix: Fix | None) -> Finding:
    """The finding with the text that may certainly stand in a stretch of the file."""
    return found._replace(fix=fix)


def noted(found: Finding, *notes: Note) -> Finding:
    """The finding with the second places that explain it."""
    return found._replace(notes=notes)
