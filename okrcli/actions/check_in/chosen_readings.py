"""Readings that are chosen among words: a zone, yes or no, milestones by id or title.

The words are those that the screen shows, in its language, and the English ones.
"""

import difflib
import re
from collections.abc import Iterable, Mapping, Sequence

from okrcli.actions.check_in.subject import Subject
from okrcli.actions.check_in.typed_words import Typed, Unfit
from okrcli.language import catalogue, terms, typed_numbers
from okrcli.messages import N_, Phrase, either
from okrcli.model import plan

# what each zone is called where one is chosen; standings call the first "none yet"
ZONES = {**terms.ZONE_WORDS, "none": N_("none")}
YES = (N_("yes"), N_("y"), N_("done"))
NO = (N_("no"), N_("n"), N_("not yet"))
# what is understood in any language, as answers and as spreadsheets have it
_ALWAYS = {"ja": True, "j": True, "true": True, "nei": False, "false": False}
_LIST = re.compile(r"[,;]")


def zone(subject: Subject, words: Typed, language: catalogue.Language) -> str:
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


def is_done(subject: Subject, words: Typed, language: catalogue.Language) -> bool:
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


def milestones(
    subject: Subject, items: Sequence[plan.Milestone], words: Typed
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


def signed(items: Sequence[plan.Milestone], said: str) -> Typed:
    """An answer that names milestones, those that are not done after all behind a minus."""
    every = list(_each(items, [said]))
    undone = tuple(word[1:].strip() for word in every if word[:1] == "-" and word != "-")
    return Typed(done=tuple(word for word in every if word[:1] != "-"), undone=undone)


def _each(items: Sequence[plan.Milestone], texts: Iterable[str]) -> Iterable[str]:
    """What stands in texts one by one: titles may have blanks in them, and lists have, too."""
    for text in texts:
        whole = [text] if _milestone(items, text.strip().removeprefix("-")) else _LIST.split(text)
        for part in (part.strip() for part in whole):
            yield from [part] if _milestone(items, part.removeprefix("-")) else part.split()


def _checked(subject: Subject, items: Sequence[plan.Milestone], word: str) -> str:
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


def _milestone(items: Sequence[plan.Milestone], word: str) -> str | None:
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
