"""What was typed of a goal or KPI, as a reading that fits how it is measured."""

import re
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.actions.check_in import chosen_readings
from okrcli.actions.check_in.doubts import Doubt, Refusal
from okrcli.actions.check_in.subject import Subject
from okrcli.actions.check_in.typed_words import Typed, Unfit
from okrcli.language import catalogue, typed_numbers
from okrcli.language.typed_numbers import TypedChange
from okrcli.messages import N_
from okrcli.model import kpi, measures, plan, readings, scalars, session, workspace
from okrcli.rules import hidden_characters
from okrcli.scoring import plausibility

_CONFIDENCE = re.compile(r"([0-9]{1,2})(?:\s*(?:/|of|av)\s*10)?")


class Hearing(NamedTuple):
    """Where, of which day and in which language something was typed, and who settles doubts."""

    space: workspace.Workspace
    day: date
    language: catalogue.Language
    doubt: Doubt = Refusal()


def typed_reading(subject: Subject, words: Typed, hearing: Hearing) -> session.Reading:
    """The reading that was typed; Unfit where it does not fit the measure or says nothing."""
    if words == Typed():
        raise Unfit(
            N_("nothing to record of `{id}`; give a value, --confidence, --note or --skip"),
            id=subject.id,
        )
    _check_skip(subject, words)
    return session.Reading(
        **(_measured(subject, words, hearing) if words.measures else {}),
        skip=None if words.skip is None else reading_text(words.skip),
        confidence=None if words.confidence is None else confidence(words.confidence),
        note=None if words.note is None else reading_text(words.note),
        next=None if words.next is None else reading_text(words.next),
    )


def _check_skip(subject: Subject, words: Typed) -> None:
    if words.skip is None:
        return
    if not isinstance(subject.item, plan.KeyResult):
        raise Unfit(
            N_("`{id}` is no key result; only key results are left out of a mean"), id=subject.id
        )
    if words.measures:
        raise Unfit(N_("`{id}` is either skipped or read; leave one of the two out"), id=subject.id)


def _measured(subject: Subject, words: Typed, hearing: Hearing) -> dict[str, object]:
    """What the reading says of progress, as its keys."""
    if subject.target.kind == "objective":
        objective = subject.target.objective
        known = objective.key_results if objective else ()
        raise Unfit(
            N_("`{id}` is an objective; read its key results instead: {known}"),
            id=subject.id,
            known=", ".join(item.id for item in known) or "-",
        )
    match subject.measure:
        case plan.Milestones(items):
            return {**chosen_readings.milestones(subject, items, words)}
        case plan.Zones():
            return {"zone": chosen_readings.zone(subject, words, hearing.language)}
        case plan.DoneWhen():
            return {"done": chosen_readings.is_done(subject, words, hearing.language)}
        case _:
            return {"value": _number(subject, words, hearing)}


def _number(subject: Subject, words: Typed, hearing: Hearing) -> Decimal:
    """The number that was typed, settled by what is known and confirmed where it is far from it."""
    what = subject.measure
    if words.zone is not None and isinstance(what, measures.Reach) and what.zones is not None:
        raise Unfit(
            N_("the zones of `{id}` are numbers; write `okr checkin {id} NUMBER`"), id=subject.id
        )
    if words.value is None or words.done or words.undone or words.zone is not None:
        raise Unfit(
            N_("`{id}` is measured in numbers; write `okr checkin {id} NUMBER`"), id=subject.id
        )
    known = _known(subject, hearing.space)
    value = words.value
    if isinstance(value, str):
        value = _typed(subject, value, known, hearing)
    if known.far(value):
        hearing.doubt.confirm(subject.id, value, known)
    return value


def _typed(subject: Subject, said: str, known: plausibility.Known, hearing: Hearing) -> Decimal:
    """The number that a text means; of two that it may mean, the one that can be of this goal."""
    try:
        return typed_numbers.value(said, subject.unit)
    except typed_numbers.Ambiguous as problem:
        settled = known.settled(problem.choices)
        return hearing.doubt.which(problem) if settled is None else settled
    except TypedChange as problem:
        now = _now(subject, hearing)
        if now is None or problem.amount is None:
            raise Unfit("{why}", why=problem.said) from None
        raise Unfit(
            N_("`{text}` is a change and no value; write {sum}, if it comes on top of {now}"),
            text=said.strip()[:40],
            sum=f"{now + problem.amount:f}",
            now=f"{now:f}",
        ) from None
    except typed_numbers.Unclear as problem:
        raise Unfit("{why}", why=problem.said) from None


def _known(subject: Subject, space: workspace.Workspace) -> plausibility.Known:
    """What is known of a subject in numbers; nothing of what is no key result and no KPI."""
    if not isinstance(subject.item, plan.KeyResult | kpi.Kpi):
        return plausibility.Known()
    return plausibility.known_numbers(space, *_place(subject, space), subject.item)


def _now(subject: Subject, hearing: Hearing) -> Decimal | None:
    """The newest value of a subject on the day, None where it has none."""
    if not isinstance(subject.item, plan.KeyResult | kpi.Kpi):
        return None
    place = _place(subject, hearing.space)
    found = plausibility.readings_of(hearing.space, *place, subject.item)
    return readings.newest_value(readings.until(found, hearing.day))


def _place(
    subject: Subject, space: workspace.Workspace
) -> tuple[workspace.Cycle, workspace.Team | None]:
    """The cycle and the team that a subject stands in, as the workspace has them now."""
    season = space.cycles[subject.target.cycle.id]
    return season, season.teams.get(subject.target.team.id) if subject.target.team else None


def confidence(given: str) -> int:
    """A whole number from 0 to 10, of which 5 is as likely as not; `6/10` too."""
    found = _CONFIDENCE.fullmatch(given.strip())
    if not found or int(found[1]) > 10:
        raise Unfit(
            N_("confidence is a whole number from 0 to 10, not `{given}`"), given=given.strip()[:40]
        )
    return int(found[1])


def reading_text(words: str) -> str:
    """A note or a reason, trimmed; Unfit for none, for one too long and for hidden characters."""
    trimmed = words.strip().replace("\r\n", "\n")
    hidden = hidden_characters.invisible(trimmed)
    if not trimmed:
        raise Unfit(N_("the text is empty; write it, or leave it out"))
    if len(trimmed) > scalars.TEXT_LIMIT:
        raise Unfit(N_("the text is longer than {limit} characters"), limit=scalars.TEXT_LIMIT)
    if "\r" in trimmed:
        raise Unfit(N_("the text holds a hidden character, {name}"), name="CARRIAGE RETURN")
    if hidden:
        raise Unfit(N_("the text holds a hidden character, {name}"), name=hidden[0].name)
    return trimmed


def records(subject: Subject, reading: session.Reading) -> dict[str, session.Reading]:
    """The readings by the ids they are recorded under.

    A number read of a key result that a KPI measures is the KPI's; the rest is its own.
    """
    if subject.source is None or subject.source.id == subject.id or reading.value is None:
        return {subject.id: reading}
    rest = reading.model_copy(update={"value": None})
    own = {} if rest == session.Reading() else {subject.id: rest}
    return {subject.source.id: session.Reading(value=reading.value), **own}
