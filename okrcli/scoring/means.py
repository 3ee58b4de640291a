"""Means of progress, and of what the calendar expects, over key results and objectives."""

from collections.abc import Iterable, Sequence

from okrcli.scoring import states
from okrcli.scoring.calendar import Comparison
from okrcli.scoring.scores import KeyResultScore, ObjectiveScore


def mean(objectives: Iterable[ObjectiveScore]) -> float | None:
    """The plain mean of those that are measured and not dropped."""
    return _plain([o.share for o in _measured(objectives) if o.share is not None])


def compared(objectives: Iterable[ObjectiveScore]) -> Comparison:
    """What the calendar expects of the same objectives, as far as they have a pace."""
    every = [o.comparison for o in _measured(objectives)]
    paced = [c for c in every if c.expected is not None]
    return Comparison(
        _plain([c.reached or 0.0 for c in paced]),
        _plain([c.expected or 0.0 for c in paced]),
        whole=len(paced) == len(every) and all(c.whole for c in paced),
    )


def _measured(objectives: Iterable[ObjectiveScore]) -> list[ObjectiveScore]:
    return [objective for objective in objectives if is_in_mean(objective)]


def is_in_mean(objective: ObjectiveScore) -> bool:
    """Whether an objective enters means: it is measured, and neither a draft nor dropped."""
    return objective.share is not None and objective.state not in states.UNCOUNTED


def _plain(shares: Sequence[float]) -> float | None:
    return sum(shares) / len(shares) if shares else None


def mean_progress(scores: Iterable[KeyResultScore]) -> float | None:
    """The weighted mean of the progress of those that count, None where none does.

    Guardrails are left out of it, unless there is nothing else: then it is that of the shares held.
    """
    found = averaged_key_results(scores)
    return _weighted(found, [score.share_in_mean for score in found])


def averaged_key_results(scores: Iterable[KeyResultScore]) -> list[KeyResultScore]:
    """Those that a mean is made of: that count and are to get somewhere, else the guardrails."""
    counted = [score for score in scores if score.counted]
    return [score for score in counted if not score.guardrail] or counted


def compared_key_results(scores: Iterable[KeyResultScore]) -> Comparison:
    """What the calendar expects of those that a mean is made of, as far as they have a pace."""
    found = averaged_key_results(scores)
    paced = [score for score in found if score.paced]
    return Comparison(
        _weighted(paced, [score.share_in_mean for score in paced]),
        _weighted(paced, [score.expected or 0.0 for score in paced]),
        whole=len(paced) == len(found),
    )


def _weighted(scores: Sequence[KeyResultScore], shares: list[float]) -> float | None:
    """The weighted mean (as in Viva Goals and Mooncamp), None of nothing."""
    weights = [float(s.key_result.weight) for s in scores]
    return (
        sum(w * p for w, p in zip(weights, shares, strict=True)) / sum(weights) if weights else None
    )
