"""What a KPI did week by week, or has to do: `met 2 weeks running`, `needs 256 a week`."""

from decimal import Decimal

from okrcli.language import catalogue, numbers
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.model.readings import values_read
from okrcli.scoring import progress
from okrcli.views import report_values

_WEEK = 7
_LEAST_RUN = 2


def rhythm_words(view: report_values.KpiView, language: catalogue.Language) -> str:
    """What it has held for, or needs a week until the cycle's end; nothing where neither is known.

    Nothing of what is stale, only watched, reached or of a closed cycle.
    """
    if view.stale or view.closed:
        return ""
    weeks = weeks_running(view)
    if weeks >= _LEAST_RUN:
        return language.plural("met {n} week running", "met {n} weeks running", weeks)
    need = weekly_need(view)
    if need is None:
        return ""
    return language.say(N_("needs {amount} a week"), amount=_amount(need, view, language))


def weeks_running(view: report_values.KpiView) -> int:
    """In how many weeks on end, up to that of the newest reading, each last reading held."""
    what = view.score.kpi.measure
    if not isinstance(what, measures.Keep | measures.Reach):
        return 0
    newest: dict[int, Decimal] = {
        (day.toordinal() - 1) // _WEEK: value for day, value in values_read(view.score.readings)
    }
    run, week = 0, max(newest, default=0)
    while week in newest and _met(what, view.score.progress, newest[week]):
        run, week = run + 1, week - 1
    return run


def _met(what: measures.Keep | measures.Reach, made: progress.Progress, value: Decimal) -> bool:
    if isinstance(what, measures.Keep):
        return what.holds(value)
    if made.target is None:
        return False
    return value >= made.target if what.better == "higher" else value <= made.target


def weekly_need(view: report_values.KpiView) -> Decimal | None:
    """The change a week that brings it to its target by the cycle's last day; None of no target."""
    what, made = view.score.kpi.measure, view.score.progress
    if not isinstance(what, measures.Reach) or view.score.holds is not False:
        return None
    left = (view.box.end - view.on).days
    if made.now is None or made.target is None or left < _WEEK:
        return None
    return (made.target - made.now) * _WEEK / left


def _amount(need: Decimal, view: report_values.KpiView, language: catalogue.Language) -> str:
    """The amount with as many decimals as its size earns, and one more than its values have."""
    made = view.score.progress
    exact = max(numbers.decimals(made.now or need), numbers.decimals(made.target or need))
    places = min(numbers.places_for(float(abs(need))), exact + 1)
    shown = numbers.rounded(need, places)
    unit = view.score.kpi.unit
    value = language.value(abs(shown), None if measures.percent(unit) else unit, short=True)
    return value if need > 0 else language.say(N_("{amount} less"), amount=value)
