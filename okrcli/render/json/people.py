"""Whose goals are, and what people said of them, as plain data."""

from typing import Any

from okrcli.views import report_values
from okrcli.views.owners import Owners


def owned(owners: Owners) -> dict[str, Any]:
    """The one who is accountable by id and name, and all of them, that one first."""
    return {
        "owner": owners.id,
        "owner_name": owners.name,
        "owners": [owner._asdict() for owner in owners.every],
    }


def noted(note: report_values.Note | None) -> dict[str, Any] | None:
    """What somebody wrote at a check-in, with its day; None where nobody did."""
    return None if note is None else {"date": note.day, "author": note.author, "text": note.text}
