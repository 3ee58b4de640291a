"""How to read the page: terms and their meaning, in the order in which they are met."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.scoring import states
from okrcli.views import report_values


def terms(view: report_values.View, language: catalogue.Language) -> Iterator[tuple[str, str]]:
    """A term and what it means on this page; grades only where there are some."""
    say = language.say
    yield say(N_("Progress")), say(N_("the way from the baseline to the target that is covered"))
    yield say(N_("The mark on a bar")), say(N_("where the calendar expects it to be by now"))
    yield say(N_("Dashes")), say(N_("how far the readings so far would carry it by the last day"))
    yield (
        say(N_("Dots, line and shade in a chart")),
        say(
            N_("the plan, the readings, and the range that the forecast falls in 8 times out of 10")
        ),
    )
    yield say(N_("State")), _state(view, language)
    yield (
        say(N_("Confidence")),
        say(N_("what people believe, from 0 to 10; 5 is even odds")),
    )
    yield (
        say(N_("Leading and lagging")),
        say(N_("a leading KPI predicts and can be acted on, a lagging one confirms")),
    )
    if any(kr.grade is not None for kr in view.key_results):
        yield (
            say(N_("Grade")),
            say(N_("given by people at the end: 1.0 is all of it, and 0.7 of a stretch is good")),
        )


def _state(view: report_values.View, language: catalogue.Language) -> str:
    """How the workspace compares progress with the calendar."""
    rule = states.policy(view.settings.status)
    first, second = (language.share(abs(part)) for part in (rule.on_track, rule.at_risk))
    if rule.ratio:
        words = N_("on track from {first} of what the calendar expects, at risk from {second}")
    else:
        words = N_("on track up to {first} behind the calendar, at risk up to {second}")
    return language.say(words, first=first, second=second)
