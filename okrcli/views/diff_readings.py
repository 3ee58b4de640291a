"""Rows on check-ins: values before and after, confidence, and what was written."""

from collections.abc import Iterator

from okrcli.history.diff_input import Changes
from okrcli.history.record_changes import CheckIn, Rewrite, Standing
from okrcli.language import terms
from okrcli.messages import N_
from okrcli.model import plan, session
from okrcli.render.terminal.page import Page
from okrcli.views import diff_sentences, diff_values, figures
from okrcli.views.diff_amounts import amount_words
from okrcli.views.diff_values import DiffPart, DiffRow, Home, Mark, Parts, Reading


def check_in_rows(found: Changes, page: Page, people: dict[str, str]) -> Iterator[Reading]:
    """A row a goal that was checked in."""
    for item in found.checkins:
        yield _row(item, page, people)


def _row(item: CheckIn, page: Page, people: dict[str, str]) -> Reading:
    old, new = _values(item, page)
    marks: dict[bool | None, Mark] = {True: "better", False: "worse", None: "same"}
    home: Home = (item.subject.cycle, item.subject.team)
    return Reading(
        marks[item.better],
        home,
        item.subject.id,
        item.subject.title,
        old,
        new,
        _change(item, page),
        _confidence(item, page),
        tuple(_note(item, page, people)),
    )


def _values(item: CheckIn, page: Page) -> tuple[str, str]:
    """Before and after, with the same number of decimals."""
    before, after = item.old.value, item.new.value
    if before is not None and after is not None:
        return page.language.pair(before, after, item.unit)
    return _said(item, item.old, page), _said(item, item.new, page)


def _said(item: CheckIn, standing: Standing, page: Page) -> str:
    language = page.language
    if isinstance(item.measure, plan.Milestones):
        done, every = len(standing.done or ()), len(item.measure.items)
        return language.say(N_("{done} of {all} done"), done=done, all=every)
    if standing.zone:
        return language.say(terms.ZONE_WORDS[standing.zone])
    if standing.yes is not None:
        return language.say(N_("yes") if standing.yes else N_("not yet"))
    return amount_words("baseline", standing.value, item.unit, page)


def _change(item: CheckIn, page: Page) -> str:
    before, after = item.old.value, item.new.value
    if item.new.skipped and not item.old.skipped:
        return page.language.say(N_("left out of the mean"))
    if before is None or after is None:
        return ""
    return page.language.change(after - before, item.unit)


def _confidence(item: CheckIn, page: Page) -> Parts:
    """`6/10 ↗1`: what somebody said of the chances now, and by how much that is other."""
    before, after = item.old.confidence, item.new.confidence
    if after is None or before == after:
        return ()
    said = DiffPart(f"{after}/10", "muted")
    if before is None:
        return (said,)
    grew = after > before
    arrow = page.glyphs.up if grew else page.glyphs.down
    return said, DiffPart(f" {arrow}{abs(after - before)}", "good" if grew else "bad")


def _note(item: CheckIn, page: Page, people: dict[str, str]) -> Iterator[Parts]:
    """The newest note with its author and day; how many readings there were, if several."""
    names = ", ".join(people.get(name, name) for name in item.authors)
    day = page.language.short_day(item.day)
    count = ""
    if item.readings > 1:
        count = page.language.plural("{n} reading, ", "{n} readings, ", item.readings)
    about = f"{count}{day}, {names}"
    if item.note:
        yield DiffPart(item.note, "plain"), DiffPart(f"  {about}", "muted")
    elif item.readings > 1:
        yield (DiffPart(about, "muted"),)


def rewritten(found: Changes, page: Page, people: dict[str, str]) -> Iterator[DiffRow]:
    """A row a session of the past that is not what it was."""
    for item in found.rewrites:
        yield _rewritten(item, page, people)


def _rewritten(item: Rewrite, page: Page, people: dict[str, str]) -> DiffRow:
    language = page.language
    name = people.get(item.old.author, item.old.author)
    text = N_("check-in of {day} by {name} deleted") if item.new is None else _CHANGED
    said = language.say(text, day=language.short_day(item.old.date), name=name)
    below = tuple(_reread(item, page)) if item.new else tuple(_lost(item, page))
    return DiffRow(
        "alarm", (item.cycle, item.team), "", (DiffPart(said, "voice"),), below, item.path
    )


_CHANGED = N_("check-in of {day} by {name} changed")


def _lost(item: Rewrite, page: Page) -> Iterator[Parts]:
    for name, reading in item.old.readings.items():
        yield DiffPart(f"{name} ", "label"), DiffPart(reading_text(reading, page), "old")


def _reread(item: Rewrite, page: Page) -> Iterator[Parts]:
    new = item.new
    for key in ("date", "author", "note"):
        before, after = getattr(item.old, key), getattr(new, key)
        if before != after:
            label = diff_sentences.label(key, "", page.language)
            texts = [amount_words(key, value, None, page) for value in (before, after)]
            yield diff_values.changed(label, texts[0], texts[1], page)
    for reading in item.readings:
        old, now = (reading_text(each, page) for each in (reading.old, reading.new))
        yield diff_values.changed(reading.id, old, now, page)


def reading_text(reading: session.Reading | None, page: Page) -> str:
    """All that a reading says on one line: `4,720, 6/10, two to come`."""
    if reading is None:
        return page.glyphs.dash
    language = page.language
    parts = [] if reading.value is None else [language.number(reading.value)]
    parts += [*figures.done(reading, language)]
    if reading.confidence is not None:
        parts.append(f"{reading.confidence}/10")
    parts += [text for text in (reading.skip, reading.note, reading.next) if text]
    return ", ".join(parts)
