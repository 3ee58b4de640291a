"""The top of a cycle: where it stands as a whole, by state, and what needs somebody."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.scoring import states
from okrcli.views import report_values
from okrcli.views.headline import Headline
from okrcli.views.words import goal_words, state_marks
from okrcli.views.words.goal_words import expected_words

_SHOWN = 8
_FILES_NAMED = 3
# the kinds of trouble that a state says by itself
_STATES: dict[str, states.State] = {
    "off-track": "off-track",
    "does-not-hold": "does-not-hold",
    "ended": "ended",
    "no-reading": "no-reading",
}


class Slice(NamedTuple):
    """Key results that look alike, and their part of the split bar, in per cent."""

    mark: state_marks.Mark
    number: int
    x: float
    width: float


class Trouble(NamedTuple):
    """One goal that needs somebody, and why; or, with an empty `goal`, how many more do."""

    mark: state_marks.Mark
    goal: str
    title: str
    owner: str | None


def headline(view: report_values.View) -> Headline:
    """The progress of what is shown: of a cycle, team or goal; none of a part by filters."""
    if view.focus is not None:
        return view.headline
    if view.choice.narrows:
        return Headline(None)
    if view.choice.team:
        return view.teams[0].headline if view.teams else Headline(None)
    return view.headline


def said(view: report_values.View, language: catalogue.Language) -> str:
    """What the big number is, and what is expected of it; without one how much is shown."""
    found = headline(view)
    if found.share is None:
        return count(view, language)
    return said_of(found, language, closed=view.closed)


def said_of(found: Headline, language: catalogue.Language, *, closed: bool) -> str:
    """What the big number of a headline with one is, and what is expected of it."""
    if closed:
        return language.say(N_("of the way when the cycle closed"))
    if found.tick is not None:
        words = N_("of the way; the mark is what is expected by now, {share}")
        return language.say(words, share=language.share(found.tick))
    expected = expected_words(found, language)
    words = language.say(N_("of the way"))
    return f"{words}; {expected}" if expected else words


def count(view: report_values.View, language: catalogue.Language) -> str:
    """How many key results are shown: `24 key results`."""
    return language.plural("{n} key result", "{n} key results", len(_every(view)))


def _every(view: report_values.View) -> list[report_values.KeyResultView]:
    return [kr for objective in view.every_objective for kr in objective.key_results]


def unread_words(view: report_values.View, language: catalogue.Language) -> str:
    """That files of the cycle, or of the team that is shown, are missing in its figures."""
    team = view.choice.team
    errors = (found.place.path for found in view.broken if found.level == "error")
    paths = dict.fromkeys(path for path in errors if path.startswith(f"{view.cycle.path}/"))
    names = [path.rpartition("/")[2] for path in paths if team is None or team in _words(path)]
    if not names:
        return ""
    told, more = ", ".join(names[:_FILES_NAMED]), len(names) - _FILES_NAMED
    if more > 0:
        words = N_("without {files} and {n} more, which cannot be read")
        return language.say(words, files=told, n=language.number(more))
    return language.say(N_("without {files}, which cannot be read"), files=told)


def _words(path: str) -> set[str]:
    return {part.partition(".")[0] for part in path.split("/")}


def tally(view: report_values.View, language: catalogue.Language) -> list[Slice]:
    """How many key results look how, worst first; nothing of none."""
    return slices_of(Counter(state_marks.counted_mark(kr, language) for kr in _every(view)))


def slices_of(found: Mapping[state_marks.Mark, int]) -> list[Slice]:
    """The counts as parts of one bar, worst first."""
    order = [*states.STATES, state_marks.QUIET]
    every = sum(found.values())
    slices, x = [], 0.0
    for mark in sorted(found, key=lambda mark: order.index(mark.look)):
        width = found[mark] / every * 100
        slices.append(Slice(mark, found[mark], round(x, 3), round(width, 3)))
        x += width
    return slices


def trouble(view: report_values.View, language: catalogue.Language) -> Iterator[Trouble]:
    """One line a goal that needs somebody, worst first; of a kind the first eight, and how many."""
    for item in view.attention:
        for concern in item.concerns[:_SHOWN]:
            goal = "/".join(concern.ref.split("/")[:2])
            mark = why_mark(item.kind, concern.amount, language)
            yield Trouble(mark, goal, concern.title, concern.owner)
        rest = len(item.concerns) - _SHOWN
        if rest > 0:
            mark = why_mark(item.kind, 0, language)._replace(words="…")
            yield Trouble(mark, "", language.say(N_("and {n} more"), n=rest), None)


def why_mark(kind: str, amount: int, language: catalogue.Language) -> state_marks.Mark:
    """What the trouble is, in a few words."""
    match kind:
        case "stale":
            words = language.plural("silent for {n} day", "silent for {n} days", amount)
            return state_marks.state("stale", language)._replace(words=words)
        case "confidence":
            words = language.plural(
                "confidence down by {n} point", "confidence down by {n} points", amount
            )
            return state_marks.state("at-risk", language)._replace(shape="↘", words=words)
        case "overdue":
            return state_marks.state("overdue", language)._replace(
                words=goal_words.late(amount, language)
            )
        case _:
            return state_marks.state(_STATES[kind], language)
