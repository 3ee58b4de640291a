"""How a goal stands, as a shape, words and a class that gives both their colour."""

from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.language.terms import OUTCOME_WORDS, STATE_WORDS
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.scoring import grades, states
from okrcli.views import glyphs, report_values

SHAPES = glyphs.UNICODE.states
# a band looks like the state that it answers to
BANDS: dict[grades.Band, states.State] = {
    "green": "on-track",
    "yellow": "at-risk",
    "red": "off-track",
}
QUIET = "quiet"


class Mark(NamedTuple):
    """`▲ at risk`, `● 0.9 achieved`; `look` is the class in the style sheet."""

    look: str
    shape: str
    words: str


def state(word: states.State, language: catalogue.Language) -> Mark:
    """A state."""
    return Mark(word, SHAPES[word], language.say(STATE_WORDS[word]))


def verdict(
    goal: report_values.KeyResultView | report_values.ObjectiveView, language: catalogue.Language
) -> Mark:
    """A goal's state or, once its team has closed the cycle, its grade and outcome."""
    outcome = goal.outcome if isinstance(goal, report_values.KeyResultView) else None
    said = language.say(OUTCOME_WORDS[outcome]) if outcome else ""
    if goal.grade is not None:
        shown = grades.rounded(goal.grade)
        band = BANDS[grades.band(shown)]
        return Mark(band, SHAPES[band], f"{language.number(shown, 1)} {said}".rstrip())
    if goal.state is not None:
        return state(goal.state, language)
    return Mark(QUIET, "○", said or language.say(N_("not graded")))


def kpi(view: report_values.KpiView, language: catalogue.Language) -> Mark:
    """Whether a KPI holds, or how far it has come; without words where it is only watched."""
    score = view.score
    if view.stale:
        return state("stale", language)
    if score.holds is None:
        return Mark(QUIET, "", "")
    if isinstance(score.kpi.measure, measures.Keep):
        return state("holds" if score.holds else "does-not-hold", language)
    share = language.share(score.progress.share or 0.0)
    return Mark("on-track", "✔", share) if score.holds else Mark(QUIET, "○", share)
