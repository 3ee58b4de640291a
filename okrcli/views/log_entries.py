"""The entries of a life in words: a reading, or what one commit changed."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from okrcli.history.goal_log import Edited, Event, ReadEvent
from okrcli.messages import N_
from okrcli.model import settings
from okrcli.store.git import commit_log
from okrcli.views import diff_readings, diff_settings, figures
from okrcli.views.audience import Audience
from okrcli.views.diff_goals import goal_rows
from okrcli.views.document import Mark, Piece, Pieces

SHORT = 10


class LogEntry(NamedTuple):
    """One line of a life: the day, None for what is not committed; of which goal, and what."""

    day: date | None
    mark: Mark
    ref: str
    parts: Pieces
    below: tuple[Pieces, ...] = ()


def log_entry(event: Event, audience: Audience, known: settings.Settings) -> Iterator[LogEntry]:
    """A line for a reading, one for each thing that a commit changed, the last with its author."""
    if isinstance(event, ReadEvent):
        yield _reading(event, audience, known)
    else:
        yield from _edited(event, audience, known)


def _reading(event: ReadEvent, audience: Audience, known: settings.Settings) -> LogEntry:
    """`4,720  +160  6/10  Kari Nordmann`, with its note."""
    reading, language = event.point.reading, audience.language
    said: list[Piece] = []
    if reading.value is not None:
        said.append(Piece(language.value(reading.value, event.unit, short=True), "new"))
        if event.before is not None and event.before != reading.value:
            change = language.change(reading.value - event.before, event.unit)
            said.append(Piece(f"  {change}", "muted"))
    said += [
        Piece(f"  {words}"[0 if said else 2 :], "new") for words in figures.done(reading, language)
    ]
    if reading.confidence is not None:
        said.append(Piece(f"  {reading.confidence}/10", "muted"))
    who = known.person(event.point.author) or event.point.author
    note = reading.words
    below = ((Piece(note),),) if note else ()
    if reading.next:
        below = (*below, (Piece(language.say(N_("next: ")), "muted"), Piece(reading.next)))
    return LogEntry(
        event.point.day, "note", event.subject.ref, (*said, Piece(f"  {who}", "muted")), below
    )


def _edited(event: Edited, audience: Audience, known: settings.Settings) -> Iterator[LogEntry]:
    people = {name: person.name for name, person in known.people.items() if person.name}
    day = event.commit.date.date() if event.commit else None
    rows = (
        *goal_rows(event.found, audience),
        *diff_readings.rewritten(event.found, audience, people),
        *diff_settings.reviews(event.found, audience),
    )
    for n, row in enumerate(rows, 1):
        team = row.home[1]
        ref = f"{team}/{row.id}" if team and row.id and row.id != team else row.id
        by = (*_unread(event, audience), _by(event.commit, audience)) if n == len(rows) else ()
        yield LogEntry(day, row.mark, ref, row.parts, (*row.below, *by))


def _unread(event: Edited, audience: Audience) -> Iterator[Pieces]:
    """That some of it may come from versions that could not be read, and which; None for none."""
    if event.unread:
        words = audience.language.plural(
            "compared with the last version that could be read; that of {ids} could not",
            "compared with the last version that could be read; those of {ids} could not",
            len(event.unread),
            ids=", ".join(commit.id[:SHORT] for commit in event.unread),
        )
        yield (Piece(words, "quiet"),)


def _by(commit: commit_log.Commit | None, audience: Audience) -> Pieces:
    """`Mattis · a15e1cce30 · Ease the goal`."""
    if commit is None:
        return (Piece(audience.language.say(N_("not in git yet")), "muted"),)
    parts = (commit.author, commit.id[:SHORT], commit.subject)
    return (Piece(f" {audience.glyphs.dot} ".join(parts), "muted"),)
