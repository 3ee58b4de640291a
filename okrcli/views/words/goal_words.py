"""What stands beside a goal's picture, in words: particulars, whereabouts, steps and zones."""

from collections.abc import Iterator
from typing import NamedTuple

from okrcli.language import catalogue, terms
from okrcli.messages import N_
from okrcli.model import measures, plan
from okrcli.model.zones import ZONES
from okrcli.scoring import progress
from okrcli.views import figures, headline, report_values
from okrcli.views.words import day_words, state_marks

KINDS = {"aspirational": N_("aspirational"), "committed": N_("committed")}
SIDES = {"leading": N_("leading"), "lagging": N_("lagging")}


class Step(NamedTuple):
    """A milestone or zone: its mark, title, what it is called and, of a milestone, when."""

    mark: state_marks.Mark
    title: str
    when: str


class KpiWords(NamedTuple):
    """What is foreseen, in a line and some more."""

    headline: str
    details: tuple[str, ...]


def about(
    one: report_values.ObjectiveView,
    view: report_values.View,
    team: report_values.TeamView,
    language: catalogue.Language,
) -> Iterator[str]:
    """Whose an objective is, of which kind, and who shares it."""
    yield one.item.id
    if one.home != team.id:
        yield language.say(N_("shared, planned by {team}"), team=view.team_name(one.home))
    if one.owners.every:
        yield ", ".join(one.owners.names)
    yield language.say(KINDS[one.kind])
    if one.sharing:
        shared = ", ".join(view.team_name(name) for name in one.sharing)
        yield language.say(N_("shared with {teams}"), teams=shared)


def expected(one: report_values.ObjectiveView, language: catalogue.Language) -> str:
    """Where an objective with a pace should be by now; where only a part has one, of that part."""
    return expected_words(one.headline, language)


def particulars(kr: report_values.KeyResultView, language: catalogue.Language) -> Iterator[str]:
    """A key result's id, owners, and what is out of the ordinary about it."""
    say, item = language.say, kr.item
    yield item.id
    if kr.owners.every:
        yield ", ".join(kr.owners.names)
    if kr.kind == "committed":
        yield say(KINDS[kr.kind])
    if item.weight != 1:
        yield say(N_("weight {n}"), n=language.number(item.weight))
    if item.start or item.due:
        first, last = (language.short_day(day) for day in kr.score.box)
        yield say(N_("{first} to {last}"), first=first, last=last)
    yield from not_counted(kr, language)
    if item.because:
        yield say(N_("given up because {reason}"), reason=item.because)


def adjusted(goal: plan.Ending, language: catalogue.Language) -> Iterator[str]:
    """Why a goal was changed after the cycle opened, a line a reason."""
    for reason in goal.adjusted:
        day = language.short_day(reason.on)
        yield language.say(N_("changed {day}: {reason}"), day=day, reason=reason.because)


def next_step(kr: report_values.KeyResultView, language: catalogue.Language) -> str:
    """What is done about it, with who said so and when; nothing where nobody has."""
    if kr.next is None:
        return ""
    day = language.short_day(kr.next.day)
    return f"{kr.next.text} ({kr.next.author}, {day})"


def not_counted(kr: report_values.KeyResultView, language: catalogue.Language) -> Iterator[str]:
    """Why it is left out of the mean for now, where it is."""
    if kr.score.skipped:
        yield language.say(N_("not counted: {reason}"), reason=kr.score.skipped)


def whereabouts(
    kr: report_values.KeyResultView, language: catalogue.Language
) -> Iterator[tuple[str, str]]:
    """Terms and words: where it came from, where it should be, how confident people are."""
    say, score = language.say, kr.score
    made = score.progress
    if made.baseline is not None:
        yield say(N_("From")), language.value(made.baseline, score.unit, short=True)
    if kr.tick is not None:
        yield say(N_("Expected by now")), language.share(kr.tick)
    if score.confidence is not None:
        yield say(N_("Confidence")), confidence(kr, language)
    yield from remarks(kr, language)


def remarks(
    kr: report_values.KeyResultView, language: catalogue.Language
) -> Iterator[tuple[str, str]]:
    """Terms and words: what belongs to its state, such as how long nobody has said anything."""
    say = language.say
    if kr.held:
        yield say(N_("Held")), say(N_("{k} of {n} readings"), k=kr.held[0], n=kr.held[1])
    if kr.last_read:
        yield say(N_("Last read")), day_words.day(kr.last_read, kr.on, language)
    if kr.days_late is not None:
        yield say(N_("Past its date")), late(kr.days_late, language)
    if kr.silent is not None:
        silent = language.plural("silent for {n} day", "silent for {n} days", kr.silent)
        yield say(N_("No news")), silent
    if kr.last_pace:
        yield say(N_("Last known")), state_marks.state(kr.last_pace, language).words
    if kr.state == "ended":
        yield say(N_("Grade")), say(N_("not given yet"))


def late(days: int, language: catalogue.Language) -> str:
    """`1 day overdue`."""
    return language.plural("{n} day overdue", "{n} days overdue", days)


def confidence(kr: report_values.KeyResultView, language: catalogue.Language) -> str:
    """`6 of 10 ↗1`: the newest, its age where it is old, its change since the one before."""
    said = language.say(N_("{n} of 10"), n=kr.score.confidence)
    if kr.stale_confidence:
        said = f"{said}, {confidence_age(kr, language)}"
    change = kr.score.confidence_change or 0
    return f"{said} {'↗' if change > 0 else '↘'}{abs(change)}" if change else said


def confidence_age(kr: report_values.KeyResultView, language: catalogue.Language) -> str:
    """How long ago its newest confidence was given: `32 days old`."""
    return language.plural("{n} day old", "{n} days old", kr.score.confidence_age or 0)


def figure(kr: report_values.KeyResultView, language: catalogue.Language) -> str:
    """How far it has come: `49%`; of what is to hold `2 of 3`; nothing where nothing was read."""
    if kr.score.guardrail:
        return language.say(N_("{k} of {n}"), k=kr.held[0], n=kr.held[1]) if kr.held else ""
    share = kr.score.progress.share
    return "" if share is None else language.share(share)


def told(kr: report_values.KeyResultView, language: catalogue.Language) -> KpiWords | None:
    """What is foreseen of it, None where nothing is."""
    # the statistics are loaded by the first who asks for them: an overview does not
    from okrcli.views.foresight import foresight_words

    found = foresight_words(kr, language)
    return KpiWords(found.headline(), tuple(found.details())) if found else None


def now(kr: report_values.KeyResultView, language: catalogue.Language) -> str:
    """Where a key result stands."""
    return _now(kr.score.measure, kr.score.progress, kr.score.unit, language)


def goal(kr: report_values.KeyResultView, language: catalogue.Language) -> str:
    """What it is held against: `of 6,000`, `towards 28` where it is to fall, `> 1,250`."""
    shown = figures.goal(kr.score.measure, kr.score.progress, kr.score.unit, language)
    if isinstance(kr.score.measure, measures.Reach):
        falls = kr.score.measure.better == "lower"
        return language.say(N_("towards {value}") if falls else N_("of {value}"), value=shown)
    return shown


def kpi_now(view: report_values.KpiView, language: catalogue.Language) -> str:
    """Where a KPI stands."""
    score = view.score
    return _now(score.kpi.measure, score.progress, score.kpi.unit, language)


def _now(
    what: measures.Measure | None,
    made: progress.Progress,
    unit: str | None,
    language: catalogue.Language,
) -> str:
    """Where it stands, with its unit also where the bounds have it: they need not be beside it."""
    if isinstance(what, measures.Keep) and made.now is not None:
        return language.value(made.now, unit, short=True)
    return figures.now(what, made, unit, language)


def kpi_goal(view: report_values.KpiView, language: catalogue.Language) -> str:
    """What a KPI is held against, nothing where it is only watched."""
    score = view.score
    return figures.goal(score.kpi.measure, score.progress, score.kpi.unit, language)


def side(view: report_values.KpiView, language: catalogue.Language) -> str:
    """Whether a KPI leads or lags."""
    return language.say(SIDES[view.side])


def steps(kr: report_values.KeyResultView, language: catalogue.Language) -> Iterator[Step]:
    """Its milestones, with the day each was done or is due."""
    what = kr.score.measure
    if not isinstance(what, measures.Milestones):
        return
    done = progress.milestones_done(what.items, kr.score.readings)
    overdue = {each.milestone.id for each in kr.late_milestones}
    for item in what.items:
        day = done.get(item.id)
        if day:
            mark = state_marks.Mark("done", "✔", language.say(N_("done")))
            yield Step(
                mark, item.title, language.say(N_("done {day}"), day=language.short_day(day))
            )
            continue
        late = item.id in overdue
        look = "off-track" if late else state_marks.QUIET
        words = language.say(N_("overdue") if late else N_("not done"))
        due = language.say(N_("due {day}"), day=language.short_day(item.due)) if item.due else ""
        yield Step(state_marks.Mark(look, "○", words), item.title, due)


def zones(kr: report_values.KeyResultView, language: catalogue.Language) -> Iterator[Step]:
    """Its zones from the least to the most, those that are reached with a check."""
    for zone, title, reached in _zones(kr, language):
        look, shape = ("done", "✔") if reached else (state_marks.QUIET, "○")
        words = language.say(N_("reached") if reached else N_("not reached"))
        name = language.say(terms.ZONE_WORDS[zone])
        yield Step(state_marks.Mark(look, shape, words), title, name)


def _zones(
    kr: report_values.KeyResultView, language: catalogue.Language
) -> Iterator[tuple[str, str, bool]]:
    """Each zone, what it is in words or as a number, and whether it is reached."""
    what, made = kr.score.measure, kr.score.progress
    if isinstance(what, measures.Zones):
        best = ZONES.index(made.zone) if made.zone in ZONES else -1
        for i, zone in enumerate(ZONES):
            yield zone, getattr(what, zone), i <= best
    elif isinstance(what, measures.Reach):
        for zone, amount, reached in progress.zone_numbers(what, made):
            yield zone, language.value(amount, kr.score.unit, short=True), reached


def condition(kr: report_values.KeyResultView) -> str:
    """What has to be true for it to be done, of one that is measured so."""
    what = kr.score.measure
    return what.text if isinstance(what, measures.DoneWhen) else ""


def expected_words(found: headline.Headline, language: catalogue.Language) -> str:
    """`expected by now 58%`; of a part that has a pace where it is, too; nothing without a pace."""
    if found.expected is None:
        return ""
    said = language.share(found.expected)
    if found.part is None:
        return language.say(N_("expected by now {share}"), share=said)
    words = N_("what follows the calendar is at {reached}, expected by now {share}")
    return language.say(words, reached=language.share(found.part), share=said)
