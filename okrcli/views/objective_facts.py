"""What an objective's key results say of it together, for tables with one row an objective."""

from datetime import date

from okrcli.views.report_values import ObjectiveView


def lowest_confidence(objective: ObjectiveView) -> int | None:
    """The lowest of its key results' newest confidences, of those that count; None without any."""
    given = (kr.score.confidence for kr in objective.key_results if kr.score.counted)
    return min((each for each in given if each is not None), default=None)


def newest_reading(objective: ObjectiveView) -> date | None:
    """The day of the newest reading of its key results, None where nothing was read."""
    days = (kr.score.readings[-1].day for kr in objective.key_results if kr.score.readings)
    return max(days, default=None)
