"""The entries of a life in words: a reading, or what one commit changed."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from okrcli import git
from okrcli.findings import N_
from okrcli.model import settings
from okrcli.past.diary import Event, Read
from okrcli.past.life import Edited
from okrcli.report import figures
from okrcli.report.delta import checkins, goals, rest
from okrcli.report.delta.values import Mark, Part, Parts
from okrcli.report.terminal.page import Page

SHORT = 10


class Entry(NamedTuple):
    """One line of a life: the day, None for what is not committed; of which goal, and what."""

    day: date | None
    mark: Mark
    ref: str
    parts: Parts
    below: tuple[Parts, ...] = ()


def of(event: Event, page: Page, known: settings.Settings) -> Iterator[Entry]:
    """A line for a reading, one for each thing that a commit changed, the last with its author."""
    if isinstance(event, Read):
        yield _reading(event, page, known)
    else:
        yield from _edited(event, page, known)


def _reading(event: Read, page: Page, known: settings.Settings) -> Entry:
    """`4,720  +160  6/10  Kari Nordmann`, with its note."""
    reading, language = event.point.reading, page.language
    said: list[Part] = []
    if reading.value is not None:
        said.append(Part(language.value(reading.value, event.unit, short=True), "new"))
        if event.before is not None and event.before != reading.value:
            change = language.change(reading.value - event.before, event.unit)
            said.append(Part(f"  {change}", "muted"))
    said += [
        Part(f"  {words}"[0 if said else 2 :], "new") for words in figures.done(reading, language)
    ]
    if reading.confidence is not None:
        said.append(Part(f"  {reading.confidence}/10", "muted"))
    who = known.person(event.point.author) or event.point.author
    note = reading.note or reading.skip
    below = ((Part(note),),) if note else ()
    if reading.next:
        below = (*below, (Part(language.say(N_("next: ")), "muted"), Part(reading.next)))
    return Entry(
        event.point.day, "note", event.subject.ref, (*said, Part(f"  {who}", "muted")), below
    )


def _edited(event: Edited, page: Page, known: settings.Settings) -> Iterator[Entry]:
    people = {name: person.name for name, person in known.people.items() if person.name}
    day = event.commit.date.date() if event.commit else None
    rows = (
        *goals.rows(event.found, page),
        *checkins.rewritten(event.found, page, people),
        *rest.reviews(event.found, page),
    )
    for n, row in enumerate(rows, 1):
        team = row.home[1]
        ref = f"{team}/{row.id}" if team and row.id and row.id != team else row.id
        by = (_by(event.commit, page),) if n == len(rows) else ()
        yield Entry(day, row.mark, ref, row.parts, (*row.below, *by))


def _by(commit: git.Commit | None, page: Page) -> Parts:
    """`Mattis · a15e1cce30 · Ease the goal`."""
    if commit is None:
        return (Part(page.language.say(N_("not in git yet")), "muted"),)
    parts = (commit.author, commit.id[:SHORT], commit.subject)
    return (Part(f" {page.glyphs.dot} ".join(parts), "muted"),)
