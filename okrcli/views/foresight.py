"""What is foreseen of a number, and whether a leading KPI leads, in words for every renderer."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from okrcli.insight import forecast, forecasts, kpi_pairs, lead_lag
from okrcli.language import catalogue, numbers
from okrcli.language.numbers import NBSP
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.model.readings import values_read
from okrcli.scoring import progress
from okrcli.views import report_values

_HARDLY, _ALMOST = 0.05, 0.95
_LEAST_P = Decimal("0.001")


@dataclass(frozen=True)
class Foresight:
    """A forecast, how many decimals its readings have, its unit, and the language to tell it in."""

    found: forecasts.Outlook
    places: int
    unit: str | None
    keep: bool
    language: catalogue.Language

    def headline(self) -> str:
        """`forecast 5,605 on 31 Dec`, `forecast: too early to say (2 of 4 readings)`."""
        say = self.language.say
        match self.found:
            case forecast.TooEarly(have, need):
                words = N_("forecast: too early to say ({have} of {need} readings)")
                return say(words, have=have, need=need)
            case forecast.TooRarely():
                return say(N_("forecast: it moves too rarely to say"))
            case forecast.Forecast(day, centre):
                shown = self.value(centre)
                day_said = self.language.short_day(day)
                return say(N_("forecast {value} on {day}"), value=shown, day=day_said)

    def centre(self) -> Decimal | None:
        """The foreseen value as it is shown, None where it is too early to say."""
        found = self.found
        return self._near(found.centre) if isinstance(found, forecast.Forecast) else None

    def value(self, foreseen: float) -> str:
        """A foreseen value with its unit: `5,605`, `73.6%`."""
        return self.language.value(self._near(foreseen), self.unit, short=True)

    def details(self) -> Iterator[str]:
        """`likely 5,495–5,716`, `395 short`, `chance < 5%`: those of them that are known."""
        found = self.found
        if not isinstance(found, forecast.Forecast):
            return
        say = self.language.say
        if found.low is not None and found.high is not None:
            yield say(N_("likely {range}"), range=self._range(found.low, found.high))
        if found.distance is not None:
            yield self._distance(self._near(found.distance))
        if found.chance is not None:
            yield say(N_("chance {chance}"), chance=chance(found.chance, self.language))

    def _distance(self, lacks: Decimal) -> str:
        """`395 short`, `reaches the target`; of what is to be kept `within the goal`."""
        say = self.language.say
        if lacks <= 0:
            return say(N_("within the goal") if self.keep else N_("reaches the target"))
        if measures.percent(self.unit):
            words = N_("{n} points outside the goal") if self.keep else N_("{n} points short")
        else:
            words = N_("{n} outside the goal") if self.keep else N_("{n} short")
        return say(words, n=self.language.value(lacks, None))

    def _range(self, low: float, high: float) -> str:
        """`5,495–5,716`; one value where both ends are the same, at the end of what can be."""
        first, last = self._near(low), self._near(high)
        if first == last:
            return self.value(low)
        return self.language.between(first, last, self.unit)

    def _near(self, value: float) -> Decimal:
        """A foreseen figure with the three digits that its range earns.

        Never with more decimals than the readings have: 0.1 + 0.2 was read as no more than 0.3.
        """
        return numbers.rounded(Decimal(repr(value)), min(self.places, self._earned()))

    def _earned(self) -> int:
        """How many decimals the width of the range leaves any sense, tens and more below 0."""
        match self.found:
            case forecast.Forecast(low=float(low), high=float(high)):
                return numbers.places_for(high - low)
        return numbers.places_for(0.0)


def foresight_words(
    goal: report_values.KeyResultView | report_values.KpiView, language: catalogue.Language
) -> Foresight | None:
    """What is foreseen of a key result or KPI, None where nothing is."""
    if goal.forecast is None:
        return None
    score = goal.score
    what, unit = (
        (goal.score.measure, goal.score.unit)
        if isinstance(goal, report_values.KeyResultView)
        else (goal.score.kpi.measure, goal.score.kpi.unit)
    )
    keep = isinstance(what, measures.Keep)
    read = (value for _, value in values_read(score.readings))
    places = max(map(numbers.decimals, read), default=0)
    return Foresight(goal.forecast, places, unit, keep, language)


def share(goal: report_values.KeyResultView) -> float | None:
    """How much of the way the forecast comes, as progress counts it; None where there is none."""
    made, found = goal.score.progress, goal.forecast
    if not isinstance(found, forecast.Forecast) or made.baseline is None or made.target is None:
        return None
    what = goal.score.measure
    if isinstance(what, measures.Reach) and what.zones is not None:
        return progress.zoned(what, Decimal(repr(found.centre)))
    way = float(made.target - made.baseline)
    return (found.centre - float(made.baseline)) / way if way else None


def chance(of: float, language: catalogue.Language) -> str:
    """`41%`; `< 5%` and `> 95%` at the ends, where a figure would say more than is known."""
    if of < _HARDLY:
        return f"<{NBSP}{language.share(_HARDLY)}"
    if of > _ALMOST:
        return f">{NBSP}{language.share(_ALMOST)}"
    return language.share(of)


def lead(pair: kpi_pairs.Pair, language: catalogue.Language, *, figures: bool = True) -> str:
    """`visitors leads new-subscriptions by 2 weeks (r 0.88, 44 weeks, p < 0.001)`."""
    return answer(pair.leading.id, pair.lagging.id, pair.answer, language, figures=figures)


def lead_by_titles(
    pair: kpi_pairs.Pair, language: catalogue.Language, *, figures: bool = True
) -> str:
    """The same by what the KPIs are called, for pages that do not show their ids."""
    leading, lagging = (
        language.say(N_("“{title}”"), title=item.title) for item in (pair.leading, pair.lagging)
    )
    return answer(leading, lagging, pair.answer, language, figures=figures)


def is_waiting(found: lead_lag.Outcome) -> bool:
    """Whether there are too few readings of a pair to say anything of it."""
    return isinstance(found, lead_lag.TooEarly | lead_lag.TooSparse)


def answered_pairs(
    goals: Iterable[report_values.KeyResultView],
) -> tuple[list[kpi_pairs.Pair], int]:
    """The pairs of key results of which something can be said, and the number of the others."""
    every = [pair for goal in goals for pair in goal.leads]
    answered = [pair for pair in every if not is_waiting(pair.answer)]
    return answered, len(every) - len(answered)


def waiting_words(pairs: int, language: catalogue.Language) -> str:
    """Of so many pairs it is too early to say whether one leads; nothing of none."""
    if not pairs:
        return ""
    return language.plural(
        "too early to say of one pair whether the leading KPI leads: it takes {weeks} weeks with"
        " readings of both",
        "too early to say of {n} pairs whether the leading KPI leads: it takes {weeks} weeks with"
        " readings of both",
        pairs,
        weeks=lead_lag.NEED,
    )


def answer(
    leading: str,
    lagging: str,
    found: lead_lag.Outcome,
    language: catalogue.Language,
    *,
    figures: bool = True,
) -> str:
    """The same of two that are called so; without `figures` no r and no p."""
    names = {"leading": leading, "lagging": lagging}
    match found:
        case lead_lag.Leads(lag):
            words = language.plural(
                "{leading} leads {lagging} by {n} week",
                "{leading} leads {lagging} by {n} weeks",
                lag,
                **names,
            )
            return f"{words} ({proof(found, language)})" if figures else words
        case lead_lag.Together():
            words = language.say(N_("{leading} and {lagging} move in the same week"), **names)
            return f"{words} ({proof(found, language)})" if figures else words
        case lead_lag.NoLead(weeks):
            return language.plural(
                "no lead of {leading} over {lagging} found in {n} week",
                "no lead of {leading} over {lagging} found in {n} weeks",
                weeks,
                **names,
            )
        case lead_lag.TooEarly(have, need):
            words = N_("does {leading} lead {lagging}? too early to say: {have} of {need} weeks")
            return language.say(words, **names, have=have, need=need)
        case lead_lag.TooSparse(read, weeks):
            words = N_("does {leading} lead {lagging}? read too rarely: in {read} of {weeks} weeks")
            return language.say(words, **names, read=read, weeks=weeks)


def proof(found: lead_lag.Leads | lead_lag.Together, language: catalogue.Language) -> str:
    """`r 0.88, 44 weeks, p < 0.001`."""
    number, p = language.number, Decimal(repr(found.p))
    said = f"p{NBSP}<{NBSP}{number(_LEAST_P)}" if p < _LEAST_P else f"p{NBSP}{number(p, 3)}"
    weeks = language.plural("{n} week", "{n} weeks", found.n)
    return f"r{NBSP}{number(Decimal(repr(found.r)), 2)}, {weeks}, {said}"
