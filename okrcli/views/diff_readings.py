"""Rows on check-ins: values before and after, confidence, and what was written."""

from collections.abc import Iterator

from okrcli.history.changes import Changes, CheckIn, NewestReadings, Rewrite
from okrcli.language import terms
from okrcli.messages import N_
from okrcli.model import measures, session
from okrcli.views import diff_sentences, diff_values, figures
from okrcli.views.audience import Audience
from okrcli.views.diff_amounts import amount_words
from okrcli.views.diff_values import DiffRow, Home, Reading
from okrcli.views.document import Mark, Piece, Pieces


def check_in_rows(found: Changes, audience: Audience, people: dict[str, str]) -> Iterator[Reading]:
    """A row a goal that was checked in."""
    for item in found.checkins:
        yield _row(item, audience, people)


def _row(item: CheckIn, audience: Audience, people: dict[str, str]) -> Reading:
    old, new = _values(item, audience)
    first = item.old.value is None and item.new.value is not None
    still: Mark = "note" if first else "same"
    marks: dict[bool | None, Mark] = {True: "better", False: "worse", None: still}
    home: Home = (item.subject.cycle, item.subject.team)
    return Reading(
        marks[item.better],
        home,
        item.subject.id,
        item.subject.title,
        old,
        new,
        _change(item, audience),
        _confidence(item, audience),
        tuple(_note(item, audience, people)),
    )


def _values(item: CheckIn, audience: Audience) -> tuple[str, str]:
    """Before and after, with the same number of decimals."""
    before, after = item.old.value, item.new.value
    if before is not None and after is not None:
        return audience.language.pair(before, after, item.unit)
    return _said(item, item.old, audience), _said(item, item.new, audience)


def _said(item: CheckIn, standing: NewestReadings, audience: Audience) -> str:
    language = audience.language
    if isinstance(item.measure, measures.Milestones):
        done, every = len(standing.done or ()), len(item.measure.items)
        return language.say(N_("{done} of {all} done"), done=done, all=every)
    if standing.zone:
        return language.say(terms.ZONE_WORDS[standing.zone])
    if standing.yes is not None:
        return language.say(terms.DONE_WORDS[bool(standing.yes)])
    return amount_words("baseline", standing.value, item.unit, audience)


def _change(item: CheckIn, audience: Audience) -> str:
    before, after = item.old.value, item.new.value
    if item.new.skipped and not item.old.skipped:
        return audience.language.say(terms.LEFT_OUT)
    if before is None or after is None:
        return ""
    return audience.language.change(after - before, item.unit)


def _confidence(item: CheckIn, audience: Audience) -> Pieces:
    """`6/10 ↗1`: what somebody said of the chances now, and by how much that is other."""
    before, after = item.old.confidence, item.new.confidence
    if after is None or before == after:
        return ()
    said = Piece(f"{after}/10", "muted")
    if before is None:
        return (said,)
    grew = after > before
    arrow = audience.glyphs.up if grew else audience.glyphs.down
    return said, Piece(f" {arrow}{abs(after - before)}", "good" if grew else "bad")


def _note(item: CheckIn, audience: Audience, people: dict[str, str]) -> Iterator[Pieces]:
    """The newest note with its author and day; how many readings there were, if several."""
    names = ", ".join(people.get(name, name) for name in item.authors)
    day = audience.language.short_day(item.day)
    count = ""
    if item.readings > 1:
        count = audience.language.plural("{n} reading, ", "{n} readings, ", item.readings)
    about = f"{count}{day}, {names}"
    if item.note:
        yield Piece(item.note, "plain"), Piece(f"  {about}", "muted")
    elif item.readings > 1:
        yield (Piece(about, "muted"),)


def rewritten(found: Changes, audience: Audience, people: dict[str, str]) -> Iterator[DiffRow]:
    """A row a session of the past that is not what it was."""
    for item in found.rewrites:
        yield _rewritten(item, audience, people)


def _rewritten(item: Rewrite, audience: Audience, people: dict[str, str]) -> DiffRow:
    language = audience.language
    name = people.get(item.old.author, item.old.author)
    text = N_("check-in of {day} by {name} deleted") if item.new is None else _CHANGED
    said = language.say(text, day=language.short_day(item.old.date), name=name)
    below = tuple(_reread(item, audience)) if item.new else tuple(_lost(item, audience))
    return DiffRow("alarm", (item.cycle, item.team), "", (Piece(said, "voice"),), below, item.path)


_CHANGED = N_("check-in of {day} by {name} changed")


def _lost(item: Rewrite, audience: Audience) -> Iterator[Pieces]:
    for name, reading in item.old.readings.items():
        yield Piece(f"{name} ", "label"), Piece(reading_text(reading, audience), "old")


def _reread(item: Rewrite, audience: Audience) -> Iterator[Pieces]:
    new = item.new
    for key in ("date", "author", "note"):
        before, after = getattr(item.old, key), getattr(new, key)
        if before != after:
            label = diff_sentences.label(key, "", audience.language)
            texts = [amount_words(key, value, None, audience) for value in (before, after)]
            yield diff_values.changed(label, texts[0], texts[1], audience)
    for reading in item.readings:
        old, now = (reading_text(each, audience) for each in (reading.old, reading.new))
        yield diff_values.changed(reading.id, old, now, audience)


def reading_text(reading: session.Reading | None, audience: Audience) -> str:
    """All that a reading says on one line: `4,720, 6/10, two to come`."""
    if reading is None:
        return audience.glyphs.dash
    language = audience.language
    parts = [] if reading.value is None else [language.number(reading.value)]
    parts += [*figures.done(reading, language)]
    if reading.confidence is not None:
        parts.append(f"{reading.confidence}/10")
    parts += [text for text in (reading.skip, reading.note, reading.next) if text]
    return ", ".join(parts)
