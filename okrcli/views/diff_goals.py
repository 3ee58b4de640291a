"""Rows on goals, KPIs and teams: a row an edit, alarms apart from the rest."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from okrcli.history.changes import Changes, Edit, GoalChange
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.views import diff_amounts, diff_sentences, diff_values
from okrcli.views.audience import Audience
from okrcli.views.diff_values import DiffRow, Home
from okrcli.views.document import Mark, Piece, Pieces

_ADDED = {
    "team": N_("team added"),
    "objective": N_("objective added"),
    "key result": N_("key result added"),
    "KPI": N_("KPI added"),
}
_BEGUN = {
    "objective": N_("objective begins, no longer a draft"),
    "key result": N_("key result begins, no longer a draft"),
}
_REMOVED = {
    "team": N_("team removed"),
    "objective": N_("objective removed"),
    "key result": N_("key result removed"),
    "KPI": N_("KPI removed"),
}
_KNOWN_BY = {
    "id": N_("known by its id"),
    "title": N_("known by its title"),
    "readings": N_("known by its readings"),
    "key results": N_("known by its key results"),
    "goals": N_("known by its goals"),
    "was": N_("as its `was:` says"),
    "merged": N_("as its `was:` says"),
}


def goal_rows(found: Changes, audience: Audience) -> Iterator[DiffRow]:
    """What happened to each goal; a KPI that came or went with its key result is not named."""
    gone = {_name(c) for c in found.goals if c.old is None or c.new is None}
    for change in found.goals:
        subject = change.subject
        within = (subject.cycle, subject.team, subject.above)
        if not (subject.kind == "KPI" and subject.above and within in gone):
            yield from _rows(change, audience, found.on)


def _name(change: GoalChange) -> tuple[str, str, str]:
    return change.subject.cycle, change.subject.team, change.subject.id


def _rows(change: GoalChange, audience: Audience, on: date) -> Iterator[DiffRow]:
    if change.old is None or change.new is None:
        yield _came_or_went(change, audience)
        return
    rows: list[DiffRow] = []
    if change.how == "merged" or change.renamed or change.moved or change.orphans:
        rows = [_named_otherwise(change, audience)]
    told = {"because"} if any(e.key == "dropped" and e.new for e in change.edits) else set()
    shown = [edit for edit in change.edits if edit.key not in told]
    if change.reasons and any(edit.verdict for edit in shown):
        shown = [edit for edit in shown if edit.key != "adjusted"]
    rows += [_edited(change, edit, audience) for edit in shown]
    yield from _reasoned(change, rows, tuple(_reasons(change, audience, on)))


def _reasoned(
    change: GoalChange, rows: list[DiffRow], words: tuple[Pieces, ...]
) -> Iterator[DiffRow]:
    """The rows of a goal, the first of what a reason is about with it below."""
    for row in rows:
        loud = row.mark == "alarm" or (change.reasons and row.key != "adjusted")
        yield row._replace(below=(*row.below, *words)) if loud and words else row
        words = () if loud else words


def _reasons(change: GoalChange, audience: Audience, on: date) -> Iterator[Pieces]:
    """Why it was changed, a line a reason; that none is given, where one is missed."""
    for reason in change.reasons:
        day = audience.language.short_day(reason.on)
        said = audience.language.say(N_("because, {day}: "), day=day)
        yield Piece(said, "muted"), Piece(reason.because)
    if change.unexplained:
        said = audience.language.say(N_("no reason is given; add "))
        text = audience.language.say(N_("TEXT"))
        yield Piece(said, "muted"), Piece(f"adjusted: {{on: {on}, because: {text}}}", "snippet")


def _row(change: GoalChange, mark: Mark, parts: Pieces, below: tuple[Pieces, ...] = ()) -> DiffRow:
    subject = change.subject
    home: Home = (subject.cycle, subject.team)
    title = subject.title if change.old and change.new and subject.kind != "team" else ""
    name = subject.id or subject.team
    return DiffRow(mark, home, name, parts, below, subject.path, title=title)


def _came_or_went(change: GoalChange, audience: Audience) -> DiffRow:
    """`key result added  Halve the time to restore service, 64 → 32 min`."""
    subject, say = change.subject, audience.language.say
    measured = diff_amounts.measured(change.measure, change.unit, audience)
    about = (
        Piece(f"  {subject.title}", "title"),
        Piece(f", {measured}" if measured else "", "muted"),
    )
    if change.old is None:
        words = _BEGUN if change.how == "draft" else _ADDED
        return _row(change, "added", (Piece(say(words[subject.kind]), "label"), *about))
    parts = (Piece(say(_REMOVED[subject.kind]), "label"), *about)
    if change.alarms:
        said = diff_values.voice(parts, diff_sentences.removed(change, audience.language))
        return _row(change, "alarm", said)
    return _row(change, "removed", parts)


def _named_otherwise(change: GoalChange, audience: Audience) -> DiffRow:
    """`renamed from subs, known by its title`, and what to do where readings are left behind."""
    parts = _origin(change, audience)
    if change.how:
        parts = (*parts, Piece(f", {audience.language.say(_KNOWN_BY[change.how])}", "muted"))
    taken = diff_sentences.taken_out(change, audience.language)
    if change.orphans is None:
        return _row(change, "alarm" if taken else "changed", diff_values.voice(parts, taken))
    left = audience.language.plural(
        "its reading stays behind", "its {n} readings stay behind", change.orphans.readings
    )
    voiced = diff_values.voice(diff_values.voice(parts, taken), left)
    return _row(change, "alarm", voiced, (_advice(change.orphans.line, change, audience),))


def _origin(change: GoalChange, audience: Audience) -> Pieces:
    """What it was called, and where it stood."""
    old, said = change.old, audience.language.say
    assert old is not None  # both sides are there, or it would have come or gone
    if change.how == "merged":
        return Piece(said(N_("takes over")), "label"), Piece(f" {old.ref}", "old")
    if change.renamed and not change.moved:
        return Piece(said(N_("renamed from")), "label"), Piece(f" {old.id or old.team}", "old")
    if change.moved:
        return Piece(said(N_("moved from")), "label"), Piece(f" {_place(change)}", "old")
    return (Piece(said(N_("an earlier name is gone")), "label"),)


def _advice(line: str, change: GoalChange, audience: Audience) -> Pieces:
    """`add to cycles/…/growth.yaml: was: subs`."""
    where = audience.language.say(N_("add to {path}: "), path=change.subject.path)
    return Piece(where, "muted"), Piece(line, "snippet")


def _place(change: GoalChange) -> str:
    """Where it was: the team or, in the same one, the goal above it; with its id if another."""
    old, new = change.old, change.new
    if old is None or new is None:
        return ""
    if old.team == new.team:
        return f"{old.above}/{old.id}" if old.id != new.id else old.above
    return old.ref if old.id != new.id else old.team


def _edited(change: GoalChange, edit: Edit, audience: Audience) -> DiffRow:
    voice = diff_sentences.voice(edit, change, audience.language)
    old, new = diff_amounts.both(edit, change.unit, audience)
    if edit.key == "dropped" and edit.new and not edit.old:
        because = next((str(e.new) for e in change.edits if e.key == "because" and e.new), "")
        ended = (Piece(_label(edit, audience), "label"), Piece(f" {new}", "new"))
        below = ((Piece(because, "muted"),),) if because else ()
        mark: Mark = "alarm" if voice else "removed"
        return _row(change, mark, diff_values.voice(ended, voice), below)._replace(key=edit.key)
    if edit.key == "was":
        row: Pieces = (Piece(f"{_label(edit, audience)} ", "label"), Piece(new, "new"))
    else:
        row = diff_values.changed(_label(edit, audience), old, new, audience)
    advice = (_advice(edit.line, change, audience),) if edit.line else ()
    made = _row(change, "alarm" if voice else "changed", diff_values.voice(row, voice), advice)
    return made._replace(key=edit.key)


def _label(edit: Edit, audience: Audience) -> str:
    if edit.key != "target":
        return diff_sentences.label(edit.key, edit.part, audience.language)
    if _number(edit.old) < _number(edit.new):
        return audience.language.say(N_("target raised"))
    return audience.language.say(N_("target lowered"))


def _number(target: object) -> Decimal:
    """What two targets are compared by: their numbers, or their shares."""
    if isinstance(target, measures.Relative):
        return target.share
    return target if isinstance(target, Decimal) else Decimal(0)
