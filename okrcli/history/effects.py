"""What changes make of the objectives they touch: progress and state before and after."""

from collections.abc import Iterator
from datetime import date

from okrcli.history.changes import Effect, Score
from okrcli.history.items import DiffSide, DiffSides, GoalPair, PlanItem
from okrcli.scoring import roll_up


def effects_between(sides: DiffSides, pairs: list[GoalPair]) -> Iterator[Effect]:
    """Every objective that is not what it was as of the day, on both sides as of the same day."""
    old, new = _Scores(sides.old, sides.on), _Scores(sides.new, sides.on)
    for pair in pairs:
        shown = pair.new or pair.old
        if shown and shown.kind == "objective" and pair.how != "merged":
            before = old.of(pair.old) if pair.old else None
            after = new.of(pair.new) if pair.new else None
            if before != after:
                yield Effect(shown.subject, before, after)


class _Scores:
    """The scores of one side, a team at a time."""

    def __init__(self, side: DiffSide, on: date) -> None:
        self.side, self.on = side, on
        self.known: dict[tuple[str, str], dict[str, Score]] = {}

    def of(self, item: PlanItem) -> Score | None:
        """How an objective stands."""
        assert item.season is not None  # an objective is planned by a team in a cycle
        assert item.team is not None
        key = item.season.id, item.home
        if key not in self.known:
            self.known[key] = self._team(item)
        return self.known[key].get(item.id)

    def _team(self, item: PlanItem) -> dict[str, Score]:
        assert item.season is not None
        assert item.team is not None
        found = roll_up.team_score(self.side.space, item.season, item.team, self.on)
        given = item.team.review.objectives if found.closed and item.team.review else {}
        return {
            score.objective.id: Score(
                score.share,
                None if found.closed else score.state,
                given[score.objective.id].grade if score.objective.id in given else None,
            )
            for score in found.objectives
        }
