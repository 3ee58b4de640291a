"""Reviews: cycles that a team closed or opened again, and grades that changed afterwards."""

from collections.abc import Iterator

from okrcli.history.changes import Alarm, ReviewEdit
from okrcli.history.items import DiffSides
from okrcli.model import review, workspace

_KEYS = ("grade", "outcome", "learned", "progress")
_GIVEN = {"grade", "outcome", "progress"}


def review_changes(sides: DiffSides) -> Iterator[ReviewEdit]:
    """What differs between the reviews of each team, in the order of cycles and teams."""
    cycles = sides.old.space.cycles.keys() | sides.new.space.cycles.keys()
    for name in sorted(cycles):
        old, new = (side.space.cycles.get(name) for side in (sides.old, sides.new))
        teams = {*(old.teams if old else ()), *(new.teams if new else ())}
        for team in sorted(teams):
            before, after = (c.teams.get(team) if c else None for c in (old, new))
            path = next((t.review_path for t in (after, before) if t and t.review_path), "")
            if path and not _broken(sides, name, path):
                yield from _of_team(name, path, before, after)


def _broken(sides: DiffSides, cycle: str, path: str) -> bool:
    return bool(sides.broken & {path, f"cycles/{cycle}/cycle.yaml"})


def _of_team(
    cycle: str, path: str, before: workspace.Team | None, after: workspace.Team | None
) -> Iterator[ReviewEdit]:
    old, new = (team.review if team else None for team in (before, after))
    known = after or before
    if known is None or old == new:
        return
    about = ReviewEdit(cycle, known.id, path, "", "", None, None)
    for key in ("closed", "author", "note"):
        one, other = (getattr(given, key, None) for given in (old, new))
        if one != other and (key == "closed" or (old and new)):
            # what was read until the day of closing is what was graded
            again = new is None or (old is not None and key == "closed")
            alarm: Alarm | None = "regraded" if again else None
            yield about._replace(key=key, old=one, new=other, alarm=alarm)
    if new:
        yield from _verdicts(about, old, new)


def _verdicts(
    about: ReviewEdit, old: review.Review | None, new: review.Review
) -> Iterator[ReviewEdit]:
    """What was given to each goal; changed, it is told apart from what is given first."""
    before, after = _rows(old), _rows(new)
    for name in dict.fromkeys((*after, *before)):
        one, other = before.get(name), after.get(name)
        for key in _KEYS:
            given, now = getattr(one, key, None), getattr(other, key, None)
            if given != now:
                alarm: Alarm | None = "regraded" if old and key in _GIVEN else None
                yield about._replace(goal=name, key=key, old=given, new=now, alarm=alarm)


Row = review.ObjectiveReview | review.KeyResultReview


def _rows(given: review.Review | None) -> dict[str, Row]:
    """The verdicts by the id of the goal, an objective before its key results."""
    rows: dict[str, Row] = {}
    for name, objective in given.objectives.items() if given else ():
        rows[name] = objective
        rows |= objective.key_results
    return rows
