"""The top of a cycle in Markdown: where it stands, what was won, what needs somebody."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.markdown import moved, tables
from okrcli.text.markdown_escape import escaped
from okrcli.views import achieved, report_values
from okrcli.views.achieved import achieved_goals
from okrcli.views.dues.missed import missed_people, missed_words
from okrcli.views.words import broken_files, cycle_summary, day_words, focus, state_marks
from okrcli.views.words.goal_words import expected_words
from okrcli.views.words.move_words import move_words


def head(view: report_values.View, language: catalogue.Language, *, tally: bool = True) -> str:
    """Title, clock, states, what moved, wins, trouble, and a table of all objectives by team.

    `tally` says how many moved which way, where nothing else does.
    """
    parts = [_title(view, language), _state(view, language)]
    if not view.choice.ref:
        parts.append(moved.moved_lines(view, language, tally=tally))
    parts += _broken(view, language)
    parts += _wins(view, language)
    if not view.choice.ref:
        parts += [_objectives(view, language)]
    parts += _trouble(view, language)
    return "\n\n".join(part for part in parts if part)


def _title(view: report_values.View, language: catalogue.Language) -> str:
    name = language.cycle_label(view.cycle.id, view.cycle.dates.label)
    what = focus.name(view)
    words = f"{view.organisation or ''} OKR · {name}{f' · {what}' if what else ''}".strip()
    day = language.dateline(view.on)
    return f"# {escaped(words)}\n\n{escaped(' · '.join([day, *day_words.words(view, language)]))}"


def _state(view: report_values.View, language: catalogue.Language) -> str:
    """`**57%** …`, and how many key results there are, and in which state."""
    found = cycle_summary.headline(view)
    states = " · ".join(
        f"{item.number} {escaped(f'{item.mark.shape} {item.mark.words}')}"
        for item in cycle_summary.tally(view, language)
    )
    progress = ""
    if found.share is not None:
        expected = escaped(expected_words(found, language))
        bold = f"**{language.share(found.share)}** {tables.bar(found.share)}"
        change = moved.headline_move(view, language) if not view.choice.ref else ""
        said = " · ".join(part for part in (change, expected) if part)
        progress = f"{bold} {said}".rstrip()
    count = f"{escaped(cycle_summary.count(view, language))}: {states}" if states else ""
    return "\n\n".join(part for part in (_focused(progress, view, language), count) if part)


def _focused(progress: str, view: report_values.View, language: catalogue.Language) -> str:
    """The progress with what the one goal or KPI is at, and how it stands."""
    mark = focus.mark(view, language)
    if mark is None:
        return progress
    parts = (progress, escaped(focus.figures(view, language)), tables.mark(mark))
    return " · ".join(part for part in parts if part)


def _broken(view: report_values.View, language: catalogue.Language) -> Iterator[str]:
    for words in broken_files.left_out(view.broken, language):
        yield f"> ⚠️ {escaped(words)}"


def _wins(view: report_values.View, language: catalogue.Language) -> Iterator[str]:
    found, judged = achieved_goals(view)
    if not found:
        return
    words = language.say(N_("Achieved: {n} of {all} key results"), n=len(found), all=judged)
    yield f"## ✔ {escaped(words)}"
    yield "\n".join(_win(win, view, language) for win in found)


def _win(win: achieved.Win, view: report_values.View, language: catalogue.Language) -> str:
    names = ", ".join(achieved.people(win, view))
    kr = win.key_result
    said = escaped(language.say(N_("thanks to {names}"), names=names))
    learned = f"<br>{escaped(kr.learned)}" if kr.learned else ""
    mark = tables.mark(state_marks.verdict(kr, language))
    return f"- {mark} **{escaped(kr.item.title)}** {said}{learned}"


def _trouble(view: report_values.View, language: catalogue.Language) -> Iterator[str]:
    found = list(cycle_summary.trouble(view, language))
    missed = escaped(missed_words(missed_people(view), language))
    if not found:
        yield missed
        return
    heading = language.say(N_("Needs attention"))
    yield f"## {escaped(heading)}"
    yield "\n".join(
        f"- {tables.mark(item.mark)} **{escaped(item.title)}**"
        + (f" · {escaped(item.owner)}" if item.owner else "")
        for item in found
    )
    yield missed


def _objectives(view: report_values.View, language: catalogue.Language) -> str:
    """Every objective under the team that plans it."""
    rows = []
    for team in view.teams:
        share = "" if team.share is None else f"**{language.share(team.share)}**"
        expected = escaped(expected_words(team.headline, language))
        change = move_words(view.movement and view.movement.teams.get(team.id), language)
        name, lead = f"**{escaped(team.name)}**", escaped(team.lead or "")
        rows.append([name, share, escaped(change), expected, lead])
        rows += [_row(one, view, language) for one in team.objectives]
        if not team.objectives and not team.shared:
            rows.append([language.say(N_("no objectives to show")), "", "", "", ""])
    names = [N_("Objective"), N_("Progress"), N_("Change"), N_("State"), N_("Owner")]
    return tables.table([language.say(name) for name in names], "<>><<", rows)


def _row(
    one: report_values.ObjectiveView, view: report_values.View, language: catalogue.Language
) -> list[str]:
    share = "" if one.score.share is None else language.share(one.score.share)
    state = tables.mark(state_marks.verdict(one, language))
    change = moved.move_cell(view, one.ref, language)
    return [escaped(one.item.title), share, change, state, escaped(one.owner or "")]
