"""The edits of milestones: which came and went, and what their names and weights make of them."""

from collections.abc import Iterator

from okrcli.history import easing
from okrcli.history.changes import Edit, Judgement
from okrcli.model import plan, readings
from okrcli.scoring import progress

Items = tuple[plan.Milestone, ...]


def milestone_edits(before: Items, after: Items, readings: readings.Series) -> Iterator[Edit]:
    """What differs between two lists of milestones: known by id, by `was:`, else by title.

    The readings are those of now: under another name a milestone may lose what was read of it.
    """
    earlier = _matched(before, after)
    kept = set(earlier.values())
    for item in before:
        if item.id not in kept:
            yield Edit("milestone", item, None, "eased", item.id)
    done = _Done(before, after, readings)
    for item in after:
        known = next((old for old in before if old.id == earlier.get(item.id)), None)
        if known is None:
            # a step that is done as it comes makes more of what was done before
            yield Edit(
                "milestone", None, item, "moved" if item.id in done.after else "raised", item.id
            )
        else:
            yield from _named(known, item, done)
            yield from _milestone(known, item)


def _matched(before: Items, after: Items) -> dict[str, str]:
    """The ids that the milestones of now had, for those that were there."""
    known = {item.id for item in before}
    found: dict[str, str] = {}
    for item in after:
        names = (item.id, *_former(item))
        titled = (old.id for old in before if _same(old.title, item.title))
        old = next((name for name in (*names, *titled) if name in known), None)
        if old is not None:
            found[item.id] = old
            known.discard(old)
    return found


def _former(item: plan.Milestone) -> tuple[str, ...]:
    return tuple(name.rpartition("/")[2] for name in item.was)


def _same(old: str, new: str) -> bool:
    return old.split() == new.split()


class _Done:
    """The milestones that the same readings make done, under the names of then and of now."""

    def __init__(self, before: Items, after: Items, readings: readings.Series) -> None:
        self.before = progress.milestones_done(before, readings)
        self.after = progress.milestones_done(after, readings)


def _named(old: plan.Milestone, new: plan.Milestone, done: _Done) -> Iterator[Edit]:
    """Another id or `was:`; it loses what was done by it, or takes over what was not."""
    if (old.id, old.was) == (new.id, new.was):
        return
    lost = old.id in done.before and new.id not in done.after
    gained = new.id in done.after and old.id not in done.before
    verdict: Judgement | None = "orphaned" if lost else "moved" if gained else None
    line = _line(old, new) if lost else ""
    if old.id != new.id:
        yield Edit("milestone id", old.id, new.id, verdict, new.id, line)
    elif verdict:
        yield Edit("milestone was", old.was or None, new.was or None, verdict, new.id, line)


def _line(old: plan.Milestone, new: plan.Milestone) -> str:
    """`was: old-id`, with the names that it says already."""
    known = {new.id, *_former(new)}
    lost = (name for name in (old.id, *_former(old)) if name not in known)
    names = tuple(dict.fromkeys((*new.was, *lost)))
    return f"was: {names[0]}" if len(names) == 1 else f"was: [{', '.join(names)}]"


def _milestone(old: plan.Milestone, new: plan.Milestone) -> Iterator[Edit]:
    if not _same(old.title, new.title):
        yield Edit(
            "milestone title", old.title, new.title, easing.words(old.title, new.title), new.id
        )
    if old.due != new.due:
        later = new.due is None or (old.due is not None and new.due > old.due)
        yield Edit("milestone due", old.due, new.due, "eased" if later else "raised", new.id)
    if old.weight != new.weight:
        # another weight makes more or less of the same steps, done or to be done
        yield Edit("milestone weight", old.weight, new.weight, "eased", new.id)
