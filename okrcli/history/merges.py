"""What a merge settled by itself: what it has otherwise than each of its parents."""

from collections.abc import Sequence

from okrcli.history import changes


def by_all(found: Sequence[changes.Changes]) -> changes.Changes:
    """What happened seen from every parent alike, as seen from the first; all of it from one."""
    first, *others = found
    if not others:
        return first
    return first._replace(
        goals=tuple(
            kept
            for change in first.goals
            for kept in [_kept(change, [_same(change, other.goals) for other in others])]
            if kept
        ),
        rewrites=tuple(r for r in first.rewrites if all(_rewritten(r, o) for o in others)),
        reviews=tuple(r for r in first.reviews if all(_reviewed(r, o) for o in others)),
    )


def _same(
    change: changes.GoalChange, goals: Sequence[changes.GoalChange]
) -> changes.GoalChange | None:
    """What happened to the same goal, seen from another parent."""
    return next((other for other in goals if other.subject[:5] == change.subject[:5]), None)


def _kept(
    change: changes.GoalChange, others: Sequence[changes.GoalChange | None]
) -> changes.GoalChange | None:
    """What all have in common of a change, None where that is nothing."""
    seen = [other for other in others if other]
    if len(seen) < len(others):
        return None
    if change.old is None or change.new is None:
        alike = all(
            (o.old is None, o.new is None) == (change.old is None, change.new is None) for o in seen
        )
        return change if alike else None
    edits = tuple(
        edit
        for edit in change.edits
        if all(
            (edit.key, edit.part, edit.new) in {(e.key, e.part, e.new) for e in o.edits}
            for o in seen
        )
    )
    named = (change.renamed or change.moved) and all(o.renamed or o.moved for o in seen)
    return change._replace(edits=edits) if edits or named else None


def _rewritten(rewrite: changes.Rewrite, other: changes.Changes) -> bool:
    return any(
        (r.team, r.path, r.new) == (rewrite.team, rewrite.path, rewrite.new) for r in other.rewrites
    )


def _reviewed(edit: changes.ReviewEdit, other: changes.Changes) -> bool:
    return any(
        (e.path, e.goal, e.key, e.new) == (edit.path, edit.goal, edit.key, edit.new)
        for e in other.reviews
    )
