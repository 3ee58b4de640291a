"""What was typed of a goal or KPI, as a reading that fits how it is measured.

Words that are chosen among, as a zone, yes or no and milestones, are those that the screen shows,
in its language, and the English ones.
"""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.actions.check_in.doubts import Doubt, Refusal
from okrcli.actions.check_in.subject import Subject
from okrcli.actions.check_in.typed_words import Typed, Unfit
from okrcli.language import catalogue, terms, typed_numbers
from okrcli.language.typed_numbers import TypedChange
from okrcli.messages import N_, Phrase, either
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
        case measures.Milestones(items):
            return {**chosen_milestones(subject, items, words)}
        case measures.Zones():
            return {"zone": chosen_zone(subject, words, hearing.language)}
        case measures.DoneWhen():
            return {"done": said_done(subject, words, hearing.language)}
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


def _typed(
    subject: Subject, said: str, known: plausibility.KnownNumbers, hearing: Hearing
) -> Decimal:
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


def _known(subject: Subject, space: workspace.Workspace) -> plausibility.KnownNumbers:
    """What is known of a subject in numbers; nothing of what is no key result and no KPI."""
    if not isinstance(subject.item, plan.KeyResult | kpi.Kpi):
        return plausibility.KnownNumbers()
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


# what each zone is called where one is chosen; standings call the first "none yet"
ZONES = {**terms.ZONE_WORDS, "none": N_("none")}
YES = (N_("yes"), N_("y"), N_("done"))
NO = (N_("no"), N_("n"), N_("not yet"))
# what is understood in any language, as answers and as spreadsheets have it
_ALWAYS = {"ja": True, "j": True, "true": True, "nei": False, "false": False}
_LIST = re.compile(r"[,;]")


def chosen_zone(subject: Subject, words: Typed, language: catalogue.Language) -> str:
    """The zone, by its name or a unique beginning of it."""
    given = [text for text in (words.value, words.zone) if text is not None]
    known = either([Phrase(word) for word in ZONES.values()])
    if len(given) != 1 or words.done or words.undone:
        raise Unfit(
            N_("`{id}` is measured by zones; give one of {known}"), id=subject.id, known=known
        )
    word = str(given[0]).strip()
    names = {
        said: name
        for name, word in ZONES.items()
        for said in (name, language.translate(word), language.translate(terms.ZONE_WORDS[name]))
    }
    found = _named(names, word)
    if found is None:
        shown = {typed_numbers.folded(said): said for said in names}
        near = difflib.get_close_matches(typed_numbers.folded(word), shown, 1, 0.5)
        if any(said.startswith(typed_numbers.folded(word)) for said in shown):
            # it may be several of them, or nothing at all
            near = []
        raise Unfit(
            N_("`{word}` is no zone of `{id}`; did you mean `{near}`?")
            if near
            else N_("`{word}` is no zone of `{id}`; give {known}"),
            word=word,
            id=subject.id,
            near=shown[near[0]] if near else "",
            known=known,
        )
    return found


def said_done(subject: Subject, words: Typed, language: catalogue.Language) -> bool:
    """Whether what is done or not is done."""
    given = [str(words.value)] if words.value is not None else []
    said = [typed_numbers.folded(text) for text in (*given, *words.done)]
    meant = dict(_ALWAYS)
    for every, answer in ((YES, True), (NO, False)):
        for word in every:
            meant |= {
                typed_numbers.folded(word): answer,
                typed_numbers.folded(language.translate(word)): answer,
            }
    if len(said) != 1 or said[0] not in meant or words.undone or words.zone is not None:
        raise Unfit(N_("`{id}` is done or not; give yes or no"), id=subject.id)
    return meant[said[0]]


def chosen_milestones(
    subject: Subject, items: Sequence[measures.Milestone], words: Typed
) -> dict[str, tuple[str, ...]]:
    """The milestones that are done or undone, as the keys of a reading."""
    value = "" if words.value is None else str(words.value)
    is_number = re.match(r"[-+−]?[0-9]", value) and _milestone(items, value) is None
    if words.zone is not None or is_number:
        raise Unfit(
            N_("`{id}` is measured by milestones; `okr checkin {id} --done ID` takes {known}"),
            id=subject.id,
            known=", ".join(item.id for item in items),
        )
    done = [_checked(subject, items, word) for word in _each(items, (value, *words.done))]
    undone = [_checked(subject, items, word) for word in _each(items, words.undone)]
    both = [name for name in done if name in undone]
    if both:
        raise Unfit(N_("`{step}` cannot be both done and undone"), step=both[0])
    said = {"done": tuple(dict.fromkeys(done)), "undone": tuple(dict.fromkeys(undone))}
    return {key: names for key, names in said.items() if names}


def signed_milestones(items: Sequence[measures.Milestone], said: str) -> Typed:
    """An answer that names milestones, those that are not done after all behind a minus."""
    every = list(_each(items, [said]))
    undone = tuple(word[1:].strip() for word in every if word[:1] == "-" and word != "-")
    return Typed(done=tuple(word for word in every if word[:1] != "-"), undone=undone)


def _each(items: Sequence[measures.Milestone], texts: Iterable[str]) -> Iterable[str]:
    """What stands in texts one by one: titles may have blanks in them, and lists have, too."""
    for text in texts:
        whole = [text] if _milestone(items, text.strip().removeprefix("-")) else _LIST.split(text)
        for part in (part.strip() for part in whole):
            yield from [part] if _milestone(items, part.removeprefix("-")) else part.split()


def _checked(subject: Subject, items: Sequence[measures.Milestone], word: str) -> str:
    """The id of the milestone that a word names; Unfit where it names none, or several."""
    found = _milestone(items, word)
    if found:
        return found
    known = [item.id for item in items]
    near = difflib.get_close_matches(word.lower(), known, 1, 0.5)
    raise Unfit(
        N_("`{id}` has no milestone `{step}`; did you mean `{near}`? It has {known}")
        if near
        else N_("`{id}` has no milestone `{step}`; it has {known}"),
        id=subject.id,
        step=word,
        known=", ".join(known),
        near=near[0] if near else "",
    )


def _milestone(items: Sequence[measures.Milestone], word: str) -> str | None:
    """The id of the milestone that a word means: its id, its title, or how only one begins."""
    ids = {item.id: item.id for item in items}
    return _named(ids, word) or _named({item.title: item.id for item in items}, word)


def _named(names: Mapping[str, str], word: str) -> str | None:
    """What a word means by its name: in full, or by a beginning that only names of one have."""
    wanted = typed_numbers.folded(word)
    if not wanted:
        return None
    exact = {meant for name, meant in names.items() if typed_numbers.folded(name) == wanted}
    begins = exact or {
        m for name, m in names.items() if typed_numbers.folded(name).startswith(wanted)
    }
    return next(iter(begins)) if len(begins) == 1 else None
