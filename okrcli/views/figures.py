"""Figures in words for every renderer: where something stands, and what it is held against."""

from collections.abc import Iterator
from decimal import Decimal

from okrcli.language import catalogue, terms
from okrcli.language.numbers import DASH
from okrcli.messages import N_
from okrcli.model import measures, session
from okrcli.scoring import progress


def now(
    what: measures.Measure | None,
    made: progress.Progress,
    unit: str | None,
    language: catalogue.Language,
) -> str:
    """Where it stands: `4,720`, `71.2%`, `1 of 2 done`, `target`, `yes`; a dash where never read.

    What is to be kept has no unit here: its bounds have it.
    """
    match what:
        case measures.Reach() if made.now is not None and made.target is not None:
            return language.pair(made.now, made.target, unit)[0]
        case measures.Keep():
            return _value(made.now, None, language)
        case measures.Milestones():
            done, every = len(made.done), len(what.items)
            return language.say(N_("{done} of {all} done"), done=done, all=every)
        case measures.Zones():
            return language.say(terms.ZONE_WORDS[made.zone or "none"])
        case measures.DoneWhen():
            return language.say(terms.DONE_WORDS[bool(made.share)])
        case _:
            return _value(made.now, unit, language)


def goal(
    what: measures.Measure | None,
    made: progress.Progress,
    unit: str | None,
    language: catalogue.Language,
) -> str:
    """What it is held against: `6,000`, `> 1,250`, `18–26 EUR`; nothing where words say it."""
    match what:
        case measures.Reach() if made.now is not None and made.target is not None:
            return language.pair(made.now, made.target, unit)[1]
        case measures.Reach(target=measures.Relative() as change) if made.target is None:
            return share_of_change(change, language)
        case measures.Reach():
            return _value(made.target, unit, language)
        case measures.Keep():
            return bounds(what, unit, language)
        case _:
            return ""


def share_of_change(change: measures.Relative, language: catalogue.Language) -> str:
    """`+10%`, `−25 %`: a target whose baseline nobody knows yet."""
    sign = "+" if change.share > 0 else ""
    return sign + language.value(change.share * 100, "%")


def bounds(keep: measures.Keep, unit: str | None, language: catalogue.Language) -> str:
    """What is to be kept: `> 1,250`, `≤ 6%`, `4–8`."""
    if keep.low and keep.high and not (keep.low.strict or keep.high.strict):
        return language.between(keep.low.value, keep.high.value, unit)
    return " ".join(
        f"{strict if bound.strict else loose} {_value(bound.value, unit, language)}"
        for bound, strict, loose in ((keep.low, ">", "≥"), (keep.high, "<", "≤"))
        if bound
    )


def done(reading: session.Reading, language: catalogue.Language) -> Iterator[str]:
    """What a reading says of progress but for its value: `done: denmark`, `yes`, `target`."""
    say = language.say
    if isinstance(reading.done, tuple):
        yield say(terms.STEPS_DONE, ids=", ".join(reading.done))
    elif reading.done is not None:
        yield say(terms.DONE_WORDS[reading.done])
    if reading.undone:
        yield say(terms.STEPS_UNDONE, ids=", ".join(reading.undone))
    if reading.zone:
        yield say(terms.ZONE_WORDS[reading.zone])
    if reading.skip:
        yield say(terms.LEFT_OUT)


def _value(value: Decimal | None, unit: str | None, language: catalogue.Language) -> str:
    return DASH if value is None else language.value(value, unit, short=True)
