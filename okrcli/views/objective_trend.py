"""Where an objective stood at the end of each of the last weeks, by the plan of today."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from okrcli.model import measures
from okrcli.model.readings import newest_value, until
from okrcli.scoring.means import averaged_key_results
from okrcli.scoring.progress import Progress, measure_progress
from okrcli.scoring.scores import KeyResultScore
from okrcli.views.report_values import ObjectiveView
from okrcli.views.trend import WEEKS, Trend


def objective_trend(one: ObjectiveView) -> Trend:
    """The weighted share a week, oldest first; None in weeks before the first reading."""
    found = averaged_key_results(one.score.key_results)
    if not found:
        return ()
    return tuple(_share(found, ago) for ago in reversed(range(WEEKS)))


def _share(found: list[KeyResultScore], ago: int) -> Decimal | None:
    """The share of these so many weeks ago, None where nothing was read by then."""
    made = [_made(score, ago) for score in found]
    if not any(each.read for each in made):
        return None
    weights = [float(score.key_result.weight) for score in found]
    total = sum(weight * each.clamped for weight, each in zip(weights, made, strict=True))
    return Decimal(repr(round(total / sum(weights), 6)))


def _made(score: KeyResultScore, ago: int) -> Progress:
    """The progress of a key result so many weeks ago, from the baseline that it has now."""
    readings = until(score.readings, score.on - timedelta(weeks=ago))
    what, now = score.measure, score.progress
    if isinstance(what, measures.Reach) and now.baseline is not None and now.target is not None:
        what = replace(what, baseline=now.baseline, target=now.target)
    if newest_value(readings) is None and isinstance(what, measures.Reach | measures.Keep):
        return Progress()
    return measure_progress(what, readings, score.box.start, pooled=False, end=score.box.end)
