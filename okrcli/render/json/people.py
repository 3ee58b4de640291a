"""Whose goals are, and what people said of them, as plain data."""

from okrcli.render.json.people_types import Note, Owned, Owner
from okrcli.views import report_values
from okrcli.views.owners import Owners


def owned(owners: Owners) -> Owned:
    """The one who is accountable by id and name, and all of them, that one first."""
    return {
        "owner": owners.id,
        "owner_name": owners.name,
        "owners": [Owner(id=owner.id, name=owner.name) for owner in owners.every],
    }


def noted(note: report_values.Note | None) -> Note | None:
    """What somebody wrote at a check-in, with its day; None where nobody did."""
    return None if note is None else {"date": note.day, "author": note.author, "text": note.text}
