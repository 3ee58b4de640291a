"""Shape findings, made one way."""

from typing import Any

from okrcli.findings import Finding, Place, Span
from okrcli.model import shape


def finding(code: str, path: str, span: Span, text: str, hint: str = "", **values: Any) -> Finding:
    """An error-level finding under one of the `YM` codes."""
    return Finding(code, shape.NAMES[code], "error", Place(path, span), text, hint, values)
