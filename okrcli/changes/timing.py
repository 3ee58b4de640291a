"""How much of a cycle is left on the day that a change is made."""

from datetime import date

from okrcli.model import workspace


def days_left(old: workspace.Cycle | None, new: workspace.Cycle | None, day: date) -> int | None:
    """The days left of a cycle that had opened before that day, as either side has it; else None.

    Below 0 after its end. Opening or ending it later is a change like others, and hides none.
    """
    dates = [season.dates for season in (old, new) if season]
    if not dates or day <= min(item.opened for item in dates):
        return None
    return (dates[0].end - day).days


def around(space: workspace.Workspace, day: date) -> workspace.Cycle | None:
    """The shortest cycle that contains a day, None where there is none."""
    found = [season for season in space.cycles.values() if season.dates.contains(day)]
    return min(found, key=lambda season: season.dates.days, default=None)
