"""What has changed since a day, in words."""

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.views import changed
from okrcli.views.changed import GoalChange
from okrcli.views.words import day_words, goal_words, state_marks

ARROW = "→"


def headline(found: changed.ReportChange, on_year: int, language: catalogue.Language) -> str:
    """`Since 11 Nov: from 32% to 57%`; the day alone where there is nothing to compare."""
    day = language.short_day(found.since)
    if found.since.year != on_year:
        day = f"{day} {found.since.year}"
    if found.then is None or found.now is None:
        return language.say(N_("Since {day}"), day=day)
    if not found.points:
        share = language.share(found.now)
        return language.say(N_("Since {day}: {share}, as before"), day=day, share=share)
    before, now = language.share(found.then), language.share(found.now)
    return language.say(N_("Since {day}: from {before} to {now}"), day=day, before=before, now=now)


def tally(found: changed.ReportChange, language: catalogue.Language) -> list[str]:
    """`15 up`, `1 down`, `2 as before`, `3 not read`."""
    say = language.say
    return [
        say(N_("{n} up"), n=len(found.up)),
        say(N_("{n} down"), n=len(found.down)),
        say(N_("{n} as before"), n=len(found.same)),
        say(N_("{n} not read"), n=len(found.unread)),
    ]


def points(goal: GoalChange) -> str:
    """`+14`, `−3`; nothing for what stands still."""
    moved = goal.points or 0
    return f"{'+' if moved > 0 else '−'}{abs(moved)}" if moved else ""


def values(goal: GoalChange, language: catalogue.Language) -> str:
    """`4,369 → 4,720`; where it stands alone, where it was never read before."""
    now = goal_words.now(goal.now, language)
    before = goal_words.now(goal.then, language) if goal.then else ""
    return f"{before} {ARROW} {now}" if before and before != now else now


def turn(goal: GoalChange, language: catalogue.Language) -> str:
    """`▲ at risk → ● on track`; the state alone where it has not changed."""
    now = state_marks.verdict(goal.now, language)
    said = f"{now.shape} {now.words}"
    if goal.then is None or not goal.turned:
        return said
    then = state_marks.verdict(goal.then, language)
    return f"{then.shape} {then.words} {ARROW} {said}"


def note(goal: GoalChange, since: changed.ReportChange, language: catalogue.Language) -> str:
    """The newest note since then, with who wrote it and when; nothing without one."""
    found = next((note for note in goal.now.notes if note.day > since.since), None)
    if found is None:
        return ""
    day = day_words.day(found.day, goal.now.on, language)
    return f"“{found.text}” {found.author} {day}"
