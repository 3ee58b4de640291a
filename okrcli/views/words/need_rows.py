"""Who is needed, in words for pages."""

from collections.abc import Iterator
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.language.terms import state_word
from okrcli.messages import N_
from okrcli.views import report_values
from okrcli.views.glyphs import UNICODE
from okrcli.views.needs import Need, needs_of
from okrcli.views.words import goal_words, state_marks

SHOWN = 6


class NeedRow(NamedTuple):
    """One goal that needs somebody: its mark, what is said about it, and its newest why."""

    mark: state_marks.Mark
    goal: str
    title: str
    about: tuple[str, ...]
    why: report_values.Note | None


def need_rows(view: report_values.View, language: catalogue.Language) -> list[NeedRow]:
    """The goals that need somebody, worst first."""
    return [_row(need, language) for need in needs_of(view)]


def _row(need: Need, language: catalogue.Language) -> NeedRow:
    ref = "/".join(need.concern.ref.split("/")[:2])
    mark = need_mark(need, language)
    about = tuple(words for words in need_words(need, language) if words)
    return NeedRow(mark, ref, need.concern.title, about, need.why)


def need_mark(need: Need, language: catalogue.Language) -> state_marks.Mark:
    """The state that is the trouble, or that people believe in it less."""
    if need.state is not None:
        return state_marks.state(need.state, language)
    return state_marks.Mark("at-risk", UNICODE.down, language.say(N_("confidence fell")))


def need_words(need: Need, language: catalogue.Language) -> Iterator[str]:
    """Whose it is, how far from where it should be, for how long, and what is foreseen.

    Nothing, where there is nothing to say.
    """
    kr = need.key_result
    yield need.concern.owner or ""
    if need.kind == "stale":
        yield language.plural("silent for {n} day", "silent for {n} days", need.concern.amount)
    if need.concern.pace:
        state = language.say(state_word(need.concern.pace))
        yield language.say(N_("last known {state}"), state=state)
    if need.kind == "overdue":
        yield goal_words.late(need.concern.amount, language)
    if need.kind == "confidence":
        yield " ".join([language.say(N_("Confidence")), goal_words.confidence(kr, language)])
    if need.kind in {"off-track", "at-risk", "stale"} and kr.tick is not None:
        yield language.say(
            N_("{share} where {expected} is expected"),
            share=language.share(kr.score.progress.share or 0.0),
            expected=language.share(kr.tick),
        )
    if need.kind != "overdue":
        told = goal_words.told(kr, language)
        yield told.headline if told and told.details else ""
