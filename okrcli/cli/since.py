"""The day that `--since` names, with the workspace and the repository at hand."""

from datetime import date
from typing import TYPE_CHECKING

from okrcli import errors
from okrcli.messages import N_

if TYPE_CHECKING:
    from okrcli.model import workspace


def since_named(text: str | None, on: date, space: "workspace.Workspace") -> date | None:
    """The day, None where none is named; UsageError for one that is not before `on`."""
    if text is None:
        return None
    found = day_named(text, on, space.settings.checkin_every)
    if found == on:
        raise errors.UsageError(
            N_("--since {text}: nothing since {day}, the day that is looked at; try --since last"),
            text=text,
            day=on,
        )
    if found > on:
        raise errors.UsageError(
            N_("--since {since} is not before {day}, the day that is looked at"),
            since=found,
            day=on,
        )
    return found


def day_named(text: str, on: date, every: int) -> date:
    """The day that a text names, counted back from a day; git is asked only for a revision."""
    from okrcli.actions.since_day import since_day
    from okrcli.cli import opening

    return since_day(text, on, every, lambda: opening.repository_at(opening.start()))
