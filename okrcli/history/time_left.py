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


def agreed(space: workspace.Workspace, day: date) -> workspace.Cycle | None:
    """The cycle whose goals a standing KPI's edit is about: the shortest around a day that opened.

    None where none around it had opened before that day.
    """
    found = [
        season
        for season in space.cycles.values()
        if season.dates.contains(day) and season.dates.opened < day
    ]
    return min(found, key=lambda season: season.dates.days, default=None)
