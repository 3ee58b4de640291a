"""What is due, in words; kindly: it says when something was last read, and blames nobody."""

from datetime import date

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.model import measures
from okrcli.views import figures
from okrcli.views.dues.due_values import DateAhead, DayAhead, DueGoal, Dues, PersonDue
from okrcli.views.words import day_words, goal_words

DOT = "·"
OWNERS_MOST = 8


def when(goal: DueGoal, language: catalogue.Language) -> str:
    """`16 days late`, `today`, `since 24 Nov`, `Mon 30 Nov`."""
    if goal.late:
        return language.plural("{n} day late", "{n} days late", goal.late)
    if goal.due == goal.on:
        return language.say(N_("today"))
    if goal.due < goal.on:
        return language.say(N_("since {day}"), day=language.short_day(goal.due))
    return weekday(goal.due, language)


def stands(goal: DueGoal, language: catalogue.Language) -> str:
    """`65.9% of 72.0%, last read 2 Nov`; `31 towards 28, …` where it is to fall; `never read`."""
    if goal.last is None:
        return language.say(N_("never read"))
    day = language.say(N_("last read {day}"), day=day_words.day(goal.last, goal.on, language))
    made, subject = goal.standing.progress, goal.subject
    now = figures.now(subject.measure, made, subject.unit, language)
    target = figures.goal(subject.measure, made, subject.unit, language)
    if not target:
        return f"{now}, {day}"
    if isinstance(subject.measure, measures.Reach):
        falls = subject.measure.better == "lower"
        words = N_("{now} towards {target}") if falls else N_("{now} of {target}")
        return f"{language.say(words, now=now, target=target)}, {day}"
    return f"{now} ({target}), {day}"


def weekday(day: date, language: catalogue.Language) -> str:
    """`Mon 30 Nov`, `man. 30. nov.`."""
    return language.weekday_short(day)


def name(person: PersonDue, language: catalogue.Language) -> str:
    """A person's name; of what is nobody's, that it is."""
    return person.name or language.say(N_("Nobody's"))


def head(found: Dues, language: catalogue.Language) -> list[str]:
    """`4 late`, `1 due`, `16 due on Mon 30 Nov`, `31 of 36 read in time`, `2 not read yet`."""
    say = language.say
    parts = []
    if found.late:
        parts.append(language.plural("{n} late", "{n} late", len(found.late)))
    if found.due:
        parts.append(say(N_("{n} due now"), n=len(found.due)))
    if found.days:
        first = found.days[0]
        day = weekday(first.day, language)
        parts.append(say(N_("{n} due on {day}"), n=first.number, day=day))
    read = found.known - len(found.goals) - found.unread
    if found.known > found.unread:
        parts.append(say(N_("{n} of {all} read in time"), n=read, all=found.known))
    if found.unread:
        parts.append(language.plural("{n} not read yet", "{n} not read yet", found.unread))
    return [*parts, *ended(found, language)]


def ended(found: Dues, language: catalogue.Language) -> list[str]:
    """`Q4 2026 has ended, and waits for grades: okr close`."""
    words = N_("{cycle} has ended, and waits for grades: okr close")
    named = (language.cycle_label(season.id, season.dates.label) for season in found.ended)
    return [language.say(words, cycle=name) for name in named]


def owns_nothing(found: Dues, language: catalogue.Language) -> str:
    """That nothing is theirs who are asked about, and whose the goals are."""
    names = ", ".join(found.owners[:OWNERS_MOST])
    more = len(found.owners) - OWNERS_MOST
    if more > 0:
        names = " ".join((names, language.say(N_("and {n} more"), n=more)))
    words = N_("No goal or KPI here is {owner}'s; they are owned by {names}.")
    return language.say(words, owner=found.asked.owner, names=names)


def people_ahead(found: DayAhead, language: catalogue.Language) -> list[str]:
    """`Erik Strand 4`, `Kari Nordmann 3`."""
    nobody = language.say(N_("Nobody's"))
    return [f"{who or nobody} {number}" for who, number in found.people]


def date_ahead(found: DateAhead, language: catalogue.Language) -> str:
    """What is on a coming day: `Finland open for business (Kari)`, the meeting, the end."""
    if found.kind == "meeting":
        return language.say(N_("weekly meeting"))
    if found.kind == "end":
        cycle = language.cycle_label(found.title, found.label)
        return language.say(N_("{cycle} ends"), cycle=cycle)
    return found.title


def overdue(each: DateAhead, found: Dues, language: catalogue.Language) -> str:
    """`2 days overdue`: of what is past its day."""
    return goal_words.late((found.on - each.day).days, language)


def short_line(found: Dues, language: catalogue.Language) -> str:
    """One line for a prompt or a bot: `Late: Samira 2, Jonas 2 · due: Ola 1 · Mon 30 Nov: 16`."""
    say = language.say
    parts = []
    late = [(one, one.late) for one in found.people if one.late]
    due = [(one, len(one.goals) - one.late) for one in found.people if len(one.goals) > one.late]
    for words, people in ((N_("Late: {people}"), late), (N_("due: {people}"), due)):
        if people:
            said = ", ".join(f"{_first(one, language)} {number}" for one, number in people)
            parts.append(say(words, people=said))
    if not parts:
        parts.append(say(N_("Nothing is due")))
    for day in found.days[:1]:
        parts.append(f"{weekday(day.day, language)}: {day.number}")
    if found.goals:
        parts.append("okr checkin")
    parts += ended(found, language)
    return f" {DOT} ".join(parts)


def _first(person: PersonDue, language: catalogue.Language) -> str:
    return name(person, language).split()[0] if person.name else name(person, language)
