"""Verdicts on goals: what is proposed from progress, and what people gave, put into a review."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from okrcli.model import plan, review
from okrcli.scoring import goals, grade, rollup

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Verdict:
    """What is said of a goal at the end: `Verdict(Decimal("0.9"), "achieved", "ask earlier")`."""

    grade: Decimal | None = None
    outcome: str | None = None
    learned: str | None = None

    def or_else(self, proposed: "Verdict") -> "Verdict":
        """The same with what it leaves open taken from what is proposed; learned stays its own."""
        given = self.grade if self.grade is not None else proposed.grade
        return Verdict(given, self.outcome or proposed.outcome, self.learned)


Verdicts = Mapping[str, Verdict]


def kind(objective: plan.Objective, item: plan.KeyResult) -> str:
    """What a key result promises: its own kind, its objective's, else aspirational."""
    return item.kind or objective.kind or "aspirational"


def ended(score: rollup.ObjectiveScore, of: goals.KeyResultScore) -> bool:
    """Whether a key result was dropped, alone or with its objective."""
    return "dropped" in {score.state, of.state}


def proposed(score: rollup.ObjectiveScore, of: goals.KeyResultScore) -> Verdict:
    """The grade its progress suggests and the outcome that fits it; a dropped one has no grade."""
    if ended(score, of):
        return Verdict(outcome="dropped")
    suggested = grade.proposed(of.progress.share)
    return Verdict(suggested, outcome(suggested, kind(score.objective, of.key_result)))


def outcome(given: Decimal, promised: str) -> str:
    """`achieved` where a grade is what its kind promises, else `missed`; the rest is people's."""
    return "achieved" if grade.meets(given, promised) else "missed"


def overall(score: rollup.ObjectiveScore, given: Verdicts) -> Decimal | None:
    """The mean of the grades of an objective's counted key results, rounded; None without any."""
    pairs = []
    for of in score.key_results:
        verdict = given.get(of.key_result.id)
        if of.counted and verdict and verdict.grade is not None:
            pairs.append((verdict.grade, of.key_result.weight))
    mean = grade.mean(pairs)
    return None if mean is None else grade.rounded(mean)


def all_proposed(score: rollup.TeamScore) -> dict[str, Verdict]:
    """Every key result of a team with what is proposed of it, by id."""
    return {
        of.key_result.id: proposed(objective, of)
        for objective in score.objectives
        for of in objective.key_results
    }


def missing(score: rollup.TeamScore, given: Verdicts) -> list[str]:
    """The ids of the key results that were not dropped and that nothing is said of."""
    return [
        of.key_result.id
        for objective in score.objectives
        for of in objective.key_results
        if of.key_result.id not in given and not ended(objective, of)
    ]


def completed(score: rollup.TeamScore, given: Verdicts) -> dict[str, Verdict]:
    """What people gave, and what they left open as it is proposed."""
    suggested = all_proposed(score)
    return {
        **given,
        **{key: given.get(key, Verdict()).or_else(suggested[key]) for key in suggested},
    }


def share(made: float | None) -> Decimal | None:
    """A progress with two decimals; 1 only when it is reached and 0 only when nothing moved."""
    if made is None:
        return None
    shown = Decimal(repr(made)).quantize(CENT, ROUND_HALF_UP)
    if shown == 1 and made < 1:
        return 1 - CENT
    return CENT if shown == 0 and made > 0 else shown + 0


def reviewed(score: rollup.TeamScore, given: Verdicts, closed: date, author: str) -> review.Review:
    """The team's review: what was given, with the progress that was computed beside it."""
    objectives = {each.objective.id: _objective(each, given) for each in score.objectives}
    return review.Review(closed=closed, author=author, objectives=objectives)


def _objective(score: rollup.ObjectiveScore, given: Verdicts) -> review.ObjectiveReview:
    verdict = given.get(score.objective.id, Verdict())
    if verdict.grade is None:
        verdict = replace(verdict, grade=overall(score, given))
    return review.ObjectiveReview(
        progress=share(score.share), grade=verdict.grade, outcome=verdict.outcome,
        learned=verdict.learned, key_results=dict(_key_results(score, given)),
    )  # fmt: skip


def _key_results(
    score: rollup.ObjectiveScore, given: Verdicts
) -> Iterator[tuple[str, review.KeyResultReview]]:
    for of in score.key_results:
        verdict = given.get(of.key_result.id, Verdict())
        made = None if of.progress.share is None else share(of.progress.share)
        yield (
            of.key_result.id,
            review.KeyResultReview(
                progress=made, grade=verdict.grade, outcome=verdict.outcome, learned=verdict.learned
            ),
        )
