"""Verdicts on goals: what is proposed from progress, and what people gave, put into a review."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from okrcli.language import numbers
from okrcli.model import plan, review
from okrcli.scoring import grades
from okrcli.scoring.scores import KeyResultScore, ObjectiveScore
from okrcli.scoring.team_scores import TeamScore


@dataclass(frozen=True)
class Verdict:
    """What is said of a goal at the end: `Verdict(Decimal("0.9"), "achieved", "ask earlier")`."""

    grade: Decimal | None = None
    outcome: str | None = None
    learned: str | None = None


Verdicts = Mapping[str, Verdict]


def kind(objective: plan.Objective, item: plan.KeyResult) -> str:
    """What a key result promises: its own kind, its objective's, else aspirational."""
    return item.kind or objective.kind or "aspirational"


def ended(score: ObjectiveScore, of: KeyResultScore) -> bool:
    """Whether a key result was dropped, alone or with its objective."""
    return "dropped" in {score.state, of.state}


def whole(score: ObjectiveScore, of: KeyResultScore, given: Verdict | None = None) -> Verdict:
    """What is given, and where it leaves something open what is proposed.

    That is the grade its progress suggests, and the outcome that fits the grade; a dropped one has
    no grade. What was learned is only ever given.
    """
    said = given or Verdict()
    if ended(score, of):
        return replace(said, outcome=said.outcome or "dropped")
    graded = grades.proposed(of.progress.share) if said.grade is None else said.grade
    fitting = fitting_outcome(graded, kind(score.objective, of.key_result))
    return Verdict(graded, said.outcome or fitting, said.learned)


def fitting_outcome(given: Decimal, promised: str) -> str:
    """`achieved` where a grade is what its kind promises, else `missed`; the rest is people's."""
    return "achieved" if grades.meets(given, promised) else "missed"


def overall(score: ObjectiveScore, given: Verdicts) -> Decimal | None:
    """The mean of the grades of an objective's counted key results, rounded; None without any."""
    pairs = []
    for of in score.key_results:
        verdict = given.get(of.key_result.id)
        if of.counted and verdict and verdict.grade is not None:
            pairs.append((verdict.grade, of.key_result.weight))
    mean = grades.mean(pairs)
    return None if mean is None else grades.rounded(mean)


def missing(score: TeamScore, given: Verdicts) -> list[str]:
    """The ids of the key results that were not dropped and that nothing is said of."""
    return [
        of.key_result.id
        for objective in score.objectives
        for of in objective.key_results
        if of.key_result.id not in given and not ended(objective, of)
    ]


def completed(score: TeamScore, given: Verdicts) -> dict[str, Verdict]:
    """What people gave, and what they left open as it is proposed."""
    every = {
        of.key_result.id: whole(objective, of, given.get(of.key_result.id))
        for objective in score.objectives
        for of in objective.key_results
    }
    return {**given, **every}


def recorded_progress(made: float | None) -> Decimal | None:
    """A progress with two decimals; 1 only when it is reached and 0 only when nothing moved."""
    if made is None:
        return None
    return Decimal(numbers.whole_percent(made)).scaleb(-2)


@dataclass(frozen=True)
class Closing:
    """Who closes on which day, with a note on the whole."""

    day: date
    author: str
    note: str | None = None


def reviewed(score: TeamScore, given: Verdicts, closing: Closing) -> review.Review:
    """The team's review: what was given or is proposed, beside the progress that was computed."""
    every = completed(score, given)
    return review.Review(
        closed=closing.day,
        author=closing.author,
        note=closing.note,
        objectives={each.objective.id: _objective(each, every) for each in score.objectives},
    )


def _objective(score: ObjectiveScore, given: Verdicts) -> review.ObjectiveReview:
    verdict = given.get(score.objective.id, Verdict())
    if verdict.grade is None:
        verdict = replace(verdict, grade=overall(score, given))
    return review.ObjectiveReview(
        progress=recorded_progress(score.share),
        grade=verdict.grade,
        outcome=verdict.outcome,
        learned=verdict.learned,
        key_results=dict(_key_results(score, given)),
    )


def _key_results(
    score: ObjectiveScore, given: Verdicts
) -> Iterator[tuple[str, review.KeyResultReview]]:
    for of in score.key_results:
        verdict = given.get(of.key_result.id, Verdict())
        made = None if of.progress.share is None else recorded_progress(of.progress.share)
        yield (
            of.key_result.id,
            review.KeyResultReview(
                progress=made, grade=verdict.grade, outcome=verdict.outcome, learned=verdict.learned
            ),
        )
