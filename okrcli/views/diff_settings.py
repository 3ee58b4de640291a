"""Rows on reviews and settings, and what all of it makes of the objectives."""

from collections.abc import Iterator
from decimal import Decimal

from okrcli.history.changes import Changes, Effect, ReviewEdit, Score, SettingEdit
from okrcli.language import numbers
from okrcli.messages import N_
from okrcli.scoring import grades
from okrcli.views import diff_sentences, diff_values
from okrcli.views.audience import Audience
from okrcli.views.diff_amounts import amount_words
from okrcli.views.diff_values import DiffRow, Home, Impact, Standing
from okrcli.views.document import Mark, Piece, Pieces


def reviews(found: Changes, audience: Audience) -> Iterator[DiffRow]:
    """A team that closed a cycle or opened it again, and the verdicts on its goals."""
    for edit in found.reviews:
        home: Home = (edit.cycle, edit.team)
        mark: Mark = "alarm" if edit.alarm else "changed" if edit.old is not None else "added"
        parts = _review(edit, audience)
        if edit.alarm:
            parts = diff_values.voice(parts, audience.language.say(N_("after closing")))
        yield DiffRow(mark, home, edit.goal or edit.team, parts, (), edit.path, edit.key)


def _review(edit: ReviewEdit, audience: Audience) -> Pieces:
    if edit.key == "closed" and edit.new is None:
        return (Piece(audience.language.say(N_("opened again: the review is gone")), "label"),)
    label = diff_sentences.label(edit.key, "", audience.language)
    new = _given(edit.key, edit.new, audience)
    if edit.old is None:
        return Piece(f"{label} ", "label"), Piece(new, "new")
    return diff_values.changed(label, _given(edit.key, edit.old, audience), new, audience)


def _given(key: str, value: object, audience: Audience) -> str:
    """A grade with its decimal, and with more where it has more; progress as per cent."""
    if isinstance(value, Decimal) and key == "grade":
        tidy = grades.rounded(value) == value
        return audience.language.number(value, 1 if tidy else None)
    if isinstance(value, Decimal) and key == "progress":
        return audience.language.share(float(value))
    return amount_words(key, value, None, audience)


def settings(found: Changes, audience: Audience) -> Iterator[DiffRow]:
    """A setting, a rule that is ignored, a cycle's dates."""
    for edit in found.settings:
        mark: Mark = "alarm" if edit.alarm else "changed"
        if edit.alarm is None and edit.key == "cycle":
            mark = "added" if edit.old is None else "removed"
        parts = _setting(edit, audience)
        if edit.alarm:
            parts = diff_values.voice(parts, audience.language.say(_loud(edit)))
        key = f"{edit.key} {edit.part}" if edit.key == "ignore" else edit.key
        yield DiffRow(mark, (edit.where, ""), edit.where or edit.path, parts, (), edit.path, key)


def _loud(edit: SettingEdit) -> str:
    """What a setting that a reviewer must not miss does."""
    if edit.alarm == "loosened":
        return N_("loosens a rule")
    return N_("moves the start") if edit.key == "start" else N_("gives more time")


def _setting(edit: SettingEdit, audience: Audience) -> Pieces:
    language = audience.language
    if edit.key == "ignore":
        more = (_count(edit.new) or 0) > (_count(edit.old) or 0)
        label = language.say(N_("rule ignored") if more else N_("rule no longer ignored"))
        place = Piece(f"  {edit.path}", "muted") if edit.path.startswith("cycles/") else Piece("")
        return Piece(f"{label} ", "label"), Piece(edit.part, "new" if more else "old"), place
    label = diff_sentences.label(edit.key, edit.part, language)
    old, new = (amount_words(edit.key, value, None, audience) for value in (edit.old, edit.new))
    if edit.key == "cycle":
        gone = edit.new is None
        said = language.say(N_("cycle removed") if gone else N_("cycle added"))
        return Piece(f"{said} ", "label"), Piece(old if gone else new, "old" if gone else "new")
    return diff_values.changed(label, old, new, audience)


def _count(value: object) -> int | None:
    return value if isinstance(value, int) else None


def effects(found: Changes, audience: Audience) -> Iterator[Impact]:
    """How the objectives stood, and how they stand."""
    for effect in found.effects:
        subject = effect.subject
        old, new = _standing(effect.old, audience), _standing(effect.new, audience)
        if old.grade == new.grade:
            # what moved under a grade that stayed is the progress
            old, new = old._replace(grade=""), new._replace(grade="")
        change = "" if old.grade or new.grade else _points(effect, audience)
        if old != new:
            home: Home = (subject.cycle, subject.team)
            yield Impact(_mark(effect), home, subject.id, subject.title, old, new, change)


def _mark(effect: Effect) -> Mark:
    if effect.old is None or effect.new is None:
        return "added" if effect.old is None else "removed"
    graded = effect.old.grade != effect.new.grade
    before, after = (_level(score, graded) for score in (effect.old, effect.new))
    return "same" if before == after else "better" if after > before else "worse"


def _level(score: Score, graded: bool) -> float:
    """What is higher when an objective stands better: its grade where that is news, or progress."""
    return float(score.grade) if graded and score.grade is not None else score.share or 0.0


def _standing(score: Score | None, audience: Audience) -> Standing:
    if score is None:
        return Standing()
    share = "" if score.share is None else audience.language.share(score.share)
    given = "" if score.grade is None else audience.language.number(grades.rounded(score.grade), 1)
    return Standing(share, score.state, given)


def _points(effect: Effect, audience: Audience) -> str:
    """The change in whole points of what is shown: `+4 points`; nothing for none."""
    if effect.old is None or effect.new is None:
        return ""
    before, after = (_whole(score.share) for score in (effect.old, effect.new))
    if before is None or after is None or before == after:
        return ""
    amount = audience.language.change(Decimal(after - before), None)
    return audience.language.plural(
        "{amount} point", "{amount} points", abs(after - before), amount=amount
    )


def _whole(share: float | None) -> int | None:
    return None if share is None else numbers.whole_percent(share)
