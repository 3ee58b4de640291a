"""What could not be read, as plain data."""

from typing import Any

from okrcli.findings import Finding


def data(found: Finding) -> dict[str, Any]:
    """Where it is and what it is, in English: people read it in `okr validate`."""
    span = found.place.span
    return {
        "code": found.code,
        "path": found.place.path,
        "line": span.line,
        "column": span.column,
        "message": found.text.format(**found.values),
    }
