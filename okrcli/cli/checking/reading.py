"""What was typed of a goal or KPI, as a reading that fits how it is measured."""

import difflib
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import NamedTuple

from okrcli import errors
from okrcli.cli.checking.subject import Subject
from okrcli.findings import N_
from okrcli.language import typed
from okrcli.model import plan, scalars, session
from okrcli.rules import words_hidden

ZONES = ("none", "commit", "target", "stretch")
YES = {"yes", "y", "ja", "j", "true", "done"}
NO = {"no", "n", "nei", "false"}
_CONFIDENCE = re.compile(r"([0-9]{1,2})(?:\s*(?:/|of|av)\s*10)?")
_BETWEEN = re.compile(r"[,;\s]+")

Which = Callable[[typed.Ambiguous], Decimal]


class Unfit(errors.UsageError):
    """Typed text that cannot be recorded."""


class Typed(NamedTuple):
    """What was typed of one goal or KPI; None and empty where nothing was.

    A value that is a Decimal already is exact; a text is read as people type numbers.
    """

    value: str | Decimal | None = None
    done: tuple[str, ...] = ()
    undone: tuple[str, ...] = ()
    zone: str | None = None
    skip: str | None = None
    confidence: str | None = None
    note: str | None = None

    @property
    def measures(self) -> bool:
        """Whether it says anything of progress."""
        return self.value is not None or bool(self.done or self.undone or self.zone is not None)


def valued(words: Typed, value: str) -> Typed:
    """The same words with a value besides."""
    return words._replace(value=value)


def refuse(problem: typed.Ambiguous) -> Decimal:
    """No number at all: Unfit names both that may be meant."""
    raise Unfit("{why}", why=problem.said)


def of(subject: Subject, words: Typed, which: Which = refuse) -> session.Reading:
    """The reading that was typed; Unfit where it does not fit the measure or says nothing.

    `which` decides between the two numbers that a text like `4,720` may mean.
    """
    if words == Typed():
        raise Unfit(
            N_("nothing to record of `{id}`; give a value, --confidence, --note or --skip"),
            id=subject.id,
        )
    _check_skip(subject, words)
    return session.Reading(
        **(_measured(subject, words, which) if words.measures else {}),
        skip=None if words.skip is None else text(words.skip),
        confidence=None if words.confidence is None else confidence(words.confidence),
        note=None if words.note is None else text(words.note),
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


def _measured(subject: Subject, words: Typed, which: Which) -> dict[str, object]:
    """What the reading says of progress, as its keys."""
    if subject.target.kind == "objective":
        objective = subject.target.objective
        known = objective.key_results if objective else ()
        raise Unfit(
            N_("`{id}` is an objective; read its key results instead: {known}"),
            id=subject.id, known=", ".join(item.id for item in known) or "-",
        )  # fmt: skip
    match subject.measure:
        case plan.Milestones(items):
            return _milestones(subject, items, words)
        case plan.Zones():
            return {"zone": _zone(subject, words)}
        case plan.DoneWhen():
            return {"done": _done(subject, words)}
        case _:
            return {"value": _number(subject, words, which)}


def _number(subject: Subject, words: Typed, which: Which) -> Decimal:
    if words.value is None or words.done or words.undone or words.zone is not None:
        raise Unfit(
            N_("`{id}` is measured in numbers; write `okr checkin {id} NUMBER`"), id=subject.id
        )
    if isinstance(words.value, Decimal):
        return words.value
    try:
        return typed.value(words.value, subject.unit)
    except typed.Ambiguous as problem:
        return which(problem)
    except typed.Unclear as problem:
        raise Unfit("{why}", why=problem.said) from None


def _milestones(
    subject: Subject, items: tuple[plan.Milestone, ...], words: Typed
) -> dict[str, object]:
    """The milestones that are done or undone, each by its id or a unique beginning of it."""
    known = [item.id for item in items]
    value = "" if words.value is None else str(words.value)
    if words.zone is not None or (re.match(r"[-+−]?[0-9]", value) and value not in known):
        raise Unfit(
            N_("`{id}` is measured by milestones; `okr checkin {id} --done ID` takes {known}"),
            id=subject.id, known=", ".join(known),
        )  # fmt: skip
    done = [_milestone(subject, known, word) for word in _words((value, *words.done))]
    undone = [_milestone(subject, known, word) for word in _words(words.undone)]
    both = [name for name in done if name in undone]
    if both:
        raise Unfit(N_("`{step}` cannot be both done and undone"), step=both[0])
    said = {"done": tuple(dict.fromkeys(done)), "undone": tuple(dict.fromkeys(undone))}
    return {key: names for key, names in said.items() if names}


def _words(texts: Iterable[str]) -> list[str]:
    return [word for text in texts for word in _BETWEEN.split(text) if word]


def _milestone(subject: Subject, known: list[str], word: str) -> str:
    found = _named(known, word)
    if found:
        return found
    near = difflib.get_close_matches(word.lower(), known, 1, 0.5)
    values = {"id": subject.id, "step": word, "known": ", ".join(known)}
    if near:
        raise Unfit(
            N_("`{id}` has no milestone `{step}`; did you mean `{near}`? It has {known}"),
            near=near[0], **values,
        )  # fmt: skip
    raise Unfit(N_("`{id}` has no milestone `{step}`; it has {known}"), **values)


def _named(known: Iterable[str], word: str) -> str | None:
    """The one that a word names: in full, or by a beginning that no other one has."""
    lower = word.lower()
    exact = [name for name in known if name.lower() == lower]
    begins = exact or [name for name in known if name.lower().startswith(lower)]
    return begins[0] if len(begins) == 1 else None


def _zone(subject: Subject, words: Typed) -> str:
    """The zone, by its name or a unique beginning of it."""
    given = [text for text in (words.value, words.zone) if text is not None]
    if len(given) != 1 or words.done or words.undone:
        raise Unfit(
            N_("`{id}` is measured by zones; give one of none, commit, target and stretch"),
            id=subject.id,
        )
    word = str(given[0]).strip()
    found = _named(ZONES, word) if word else None
    if found is None:
        near = difflib.get_close_matches(word.lower(), ZONES, 1, 0.5)
        raise Unfit(
            N_("`{word}` is no zone of `{id}`; did you mean `{near}`?") if near
            else N_("`{word}` is no zone of `{id}`; give none, commit, target or stretch"),
            word=word, id=subject.id, near=near[0] if near else "",
        )  # fmt: skip
    return found


def _done(subject: Subject, words: Typed) -> bool:
    given = [str(words.value)] if words.value is not None else []
    said = [text.strip().lower() for text in (*given, *words.done)]
    if len(said) != 1 or said[0] not in YES | NO or words.undone or words.zone is not None:
        raise Unfit(N_("`{id}` is done or not; give yes or no"), id=subject.id)
    return said[0] in YES


def confidence(given: str) -> int:
    """A whole number from 0 to 10, of which 5 is as likely as not; `6/10` too."""
    found = _CONFIDENCE.fullmatch(given.strip())
    if not found or int(found[1]) > 10:
        raise Unfit(
            N_("confidence is a whole number from 0 to 10, not `{given}`"), given=given.strip()[:40]
        )
    return int(found[1])


def text(words: str) -> str:
    """A note or a reason, trimmed; Unfit for none, for one too long and for hidden characters."""
    trimmed = words.strip().replace("\r\n", "\n")
    hidden = words_hidden.invisible(trimmed)
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
