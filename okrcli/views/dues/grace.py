"""The days of grace before a check-in that is due is late."""

from datetime import date, timedelta

# so many working days, where nobody asks for another number
GRACE = 2


def grace_end(due: date, working_days: int) -> date:
    """The last day on which something due is not late: so many working days after it.

    >>> grace_end(date(2026, 11, 27), 2).isoformat()  # a Friday
    '2026-12-01'
    """
    day = due
    for _ in range(working_days):
        day += timedelta(days=1)
        while day.weekday() >= 5:
            day += timedelta(days=1)
    return day
