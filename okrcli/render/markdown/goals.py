"""One objective in Markdown: a table of its key results, and the details of each behind a fold."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.markdown import tables
from okrcli.render.markdown.moved import move_cell
from okrcli.text.markdown_escape import escaped, link
from okrcli.views import figures, foresight, report_values
from okrcli.views.words import goal_words, state_marks
from okrcli.views.words.check_in_rows import check_in_rows

NOTES_SHOWN = 3


def table(
    one: report_values.ObjectiveView,
    view: report_values.View,
    team: report_values.TeamView,
    language: catalogue.Language,
) -> str:
    """The objective's title, what it is for, and a row a key result."""
    share = "" if one.score.share is None else f"**{language.share(one.score.share)}** "
    about = " · ".join(escaped(word) for word in goal_words.about(one, view, team, language))
    parts = [
        f"### {escaped(one.item.title)}",
        f"{share}{tables.mark(state_marks.verdict(one, language))} · {about}",
        *_said(one, language),
    ]
    if one.key_results:
        parts.append(_key_results(one, view, language))
    return "\n\n".join(parts)


def _said(one: report_values.ObjectiveView, language: catalogue.Language) -> Iterator[str]:
    """What is expected of it, why it is there, what it supports, and what became of it."""
    if one.expected is not None:
        yield escaped(goal_words.expected(one, language))
    if one.item.why:
        yield f"*{escaped(one.item.why)}*"
    if one.item.description:
        yield escaped(one.item.description)
    if one.supports:
        names = ", ".join(escaped(title or ref) for ref, title in one.supports)
        yield " ".join((escaped(language.say(N_("supports"))), names))
    if one.item.because:
        yield escaped(language.say(N_("given up because {reason}"), reason=one.item.because))
    yield from map(escaped, goal_words.adjusted(one.item, language))
    if one.learned:
        yield _learned(one.learned, language)


def _key_results(
    one: report_values.ObjectiveView, view: report_values.View, language: catalogue.Language
) -> str:
    names = [
        N_("Key result"),
        N_("Now"),
        N_("Goal"),
        N_("Progress"),
        N_("Change"),
        N_("Expected by now"),
        N_("State"),
        N_("Confidence"),
        N_("Owner"),
    ]
    rows = [_row(kr, view, language) for kr in one.key_results]
    return tables.table([language.say(name) for name in names], "<>>>>><><", rows)


def _row(
    kr: report_values.KeyResultView, view: report_values.View, language: catalogue.Language
) -> list[str]:
    score = kr.score
    confidence = goal_words.confidence(kr, language) if score.confidence is not None else ""
    return [
        escaped(kr.item.title),
        escaped(goal_words.now(kr, language)),
        escaped(figures.goal(score.measure, score.progress, score.unit, language)),
        _progress(kr, language),
        move_cell(view, kr.ref, language),
        "" if kr.tick is None else language.share(kr.tick),
        tables.mark(state_marks.verdict(kr, language)),
        escaped(confidence),
        escaped(", ".join(kr.owners.names)),
    ]


def _progress(kr: report_values.KeyResultView, language: catalogue.Language) -> str:
    """A bar and the share; of what is to hold, which gets nowhere, how often it did."""
    figure = escaped(goal_words.figure(kr, language))
    if kr.score.guardrail or kr.score.progress.share is None:
        return figure
    return f"{tables.bar(kr.score.progress.share)} {figure}"


def details(
    one: report_values.ObjectiveView, view: report_values.View, language: catalogue.Language
) -> str:
    """A fold a key result with what there is to tell of it, nothing where there is nothing."""
    folds = (
        tables.fold(kr.item.title, "\n\n".join(parts))
        for kr in one.key_results
        if (parts := [part for part in _details(kr, view, language) if part])
    )
    return "".join(f"\n\n{fold}" for fold in folds)


def _details(
    kr: report_values.KeyResultView, view: report_values.View, language: catalogue.Language
) -> Iterator[str]:
    if kr.item.description:
        yield escaped(kr.item.description)
    remarks = [f"{term}: {words}" for term, words in goal_words.remarks(kr, language)]
    yield " · ".join(map(escaped, [*goal_words.not_counted(kr, language), *remarks]))
    told = goal_words.told(kr, language)
    if told:
        yield escaped(" · ".join([told.headline, *told.details]))
    yield "\n".join(
        f"- {tables.mark(step.mark)} {escaped(step.title)} {escaped(step.when)}".rstrip()
        for step in (*goal_words.steps(kr, language), *goal_words.zones(kr, language))
    )
    if goal_words.condition(kr):
        yield " ".join((escaped(language.say(N_("done when"))), escaped(goal_words.condition(kr))))
    yield _work(kr, language)
    yield "\n".join(f"- {escaped(said)}" for said in goal_words.adjusted(kr.item, language))
    yield _kpis(kr, language)
    yield "\n".join(
        f"- {escaped(foresight.lead_by_titles(pair, language))}"
        for pair in foresight.answered_pairs([kr])[0]
    )
    yield "\n".join(
        f"- {escaped(note.text)} ({escaped(note.author)}, {escaped(language.short_day(note.day))})"
        for note in kr.notes[:NOTES_SHOWN]
    )
    if kr.next:
        heading = escaped(language.say(N_("next")))
        yield f"**{heading}** {escaped(goal_words.next_step(kr, language))}"
    if kr.learned:
        yield _learned(kr.learned, language)
    yield _checkins(kr, view, language)


def _work(kr: report_values.KeyResultView, language: catalogue.Language) -> str:
    """Links to what is done for it."""
    if not kr.item.work:
        return ""
    links = ", ".join(link(each.title, each.url) for each in kr.item.work)
    heading = escaped(language.say(N_("work")))
    return f"**{heading}** {links}"


def _kpis(kr: report_values.KeyResultView, language: catalogue.Language) -> str:
    if not kr.kpis:
        return ""
    names = [N_("KPI"), N_("Kind"), N_("Now"), N_("Goal"), N_("State")]
    rows = [
        [
            escaped(item.score.kpi.title),
            escaped(goal_words.side(item, language)),
            escaped(goal_words.kpi_now(item, language)),
            escaped(goal_words.kpi_goal(item, language)),
            tables.mark(state_marks.kpi(item, language)),
        ]
        for item in kr.kpis
    ]
    return tables.table([language.say(name) for name in names], "<<>><", rows)


def _checkins(
    kr: report_values.KeyResultView, view: report_values.View, language: catalogue.Language
) -> str:
    rows = [[escaped(cell) for cell in row] for row in check_in_rows(kr, view, language)]
    if not rows:
        return ""
    names = [N_("Day"), N_("Reading"), N_("Confidence"), N_("Who"), N_("Note"), N_("Next")]
    return tables.table([language.say(name) for name in names], "<>><<<", rows)


def _learned(text: str, language: catalogue.Language) -> str:
    heading = escaped(language.say(N_("learned")))
    return f"**{heading}** {escaped(text)}"
