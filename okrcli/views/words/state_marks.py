"""How a goal stands, as a shape, words and a class that gives both their colour."""

from decimal import Decimal
from typing import NamedTuple, Protocol

from okrcli.language import catalogue
from okrcli.language.terms import OUTCOME_WORDS, STATE_WORDS
from okrcli.messages import N_
from okrcli.scoring import grades, progress, states
from okrcli.views import glyphs

SHAPES = glyphs.UNICODE.states
# a band looks like the state that it answers to
BANDS: dict[grades.Band, states.State] = {
    "green": "on-track",
    "yellow": "at-risk",
    "red": "off-track",
}
QUIET = "quiet"

BAND_WORDS = {
    "on-track": N_("graded 0.7–1.0"),
    "at-risk": N_("graded 0.4–0.6"),
    "off-track": N_("graded 0.0–0.3"),
}


class Mark(NamedTuple):
    """`▲ at risk`, `● 0.9 achieved`; `look` is the class in the style sheet.

    `aside` is what of the words is less than the verdict: the outcome behind a grade.
    """

    look: str
    shape: str
    words: str
    aside: str = ""


class Graded(Protocol):
    """What is asked of an objective or a key result: its grade and outcome, and its state."""

    @property
    def grade(self) -> Decimal | None:
        """What it was graded, None where it was not."""

    @property
    def outcome(self) -> str | None:
        """What became of a key result; None of an objective, and while the cycle runs."""

    @property
    def state(self) -> states.State | None:
        """Its state, None where a closed cycle has only a grade to show."""


class ScoredKpi(Protocol):
    """The score of a KPI, of which the share is shown."""

    @property
    def progress(self) -> progress.Progress:
        """How far it has come."""


class ReadKpi(Protocol):
    """What is asked of a KPI: its score, and what is made of it."""

    @property
    def score(self) -> ScoredKpi:
        """Its score as of the day."""

    @property
    def state(self) -> states.KpiState:
        """Whether it is where it should be."""


def state(word: states.State, language: catalogue.Language) -> Mark:
    """A state."""
    return Mark(word, SHAPES[word], language.say(STATE_WORDS[word]))


def grade(given: Decimal, language: catalogue.Language, outcome: str = "") -> Mark:
    """A grade to one decimal, in the look of its band, and the outcome behind it."""
    shown = grades.rounded(given)
    band = BANDS[grades.band(shown)]
    return Mark(band, SHAPES[band], f"{language.number(shown, 1)} {outcome}".rstrip(), outcome)


def look(goal: Graded) -> str:
    """What gives a goal's bar and figures their colour: its grade's band or its state."""
    if goal.grade is not None:
        return BANDS[grades.band(goal.grade)]
    return goal.state or QUIET


def verdict(goal: Graded, language: catalogue.Language) -> Mark:
    """A goal's state or, once its team has closed the cycle, its grade and outcome."""
    said = language.say(OUTCOME_WORDS[goal.outcome]) if goal.outcome else ""
    if goal.grade is not None:
        return grade(goal.grade, language, said)
    if goal.state is not None:
        return state(goal.state, language)
    return Mark(QUIET, "○", said or language.say(N_("not graded")))


def counted_mark(goal: Graded, language: catalogue.Language) -> Mark:
    """The mark that a goal is counted by among others: with a grade, the band is its words."""
    mark = verdict(goal, language)
    if goal.grade is None:
        return mark
    return mark._replace(words=language.say(BAND_WORDS[mark.look]), aside="")


def kpi(view: ReadKpi, language: catalogue.Language) -> Mark:
    """Whether a KPI holds, or how far it has come; without words where it is only watched."""
    share = language.share(view.score.progress.share or 0.0)
    match view.state:
        case "stale":
            return state("stale", language)
        case "holds":
            return state("holds", language)
        case "misses":
            return state("does-not-hold", language)
        case "no-reading":
            return state("no-reading", language)
        case "reached":
            return Mark("on-track", "✔", share)
        case "under-way":
            return Mark(QUIET, "○", share)
        case "watched":
            return Mark(QUIET, "", "")
