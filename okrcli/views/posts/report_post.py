"""A report as a message: how far, what moved, who is needed, and the objectives by team."""

from collections.abc import Iterator, Sequence

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.views import changed, report_values
from okrcli.views.document import Item, Piece, item
from okrcli.views.posts.post_values import Post, PostSection
from okrcli.views.published import addresses
from okrcli.views.words import change_words, cycle_summary, day_words, focus, state_marks
from okrcli.views.words.goal_words import expected_words


def report_post(
    shown: Sequence[report_values.View],
    changes: Sequence[changed.ReportChange | None],
    language: catalogue.Language,
) -> Post:
    """The cycles one after the other."""
    first = shown[0]
    name = language.cycle_label(first.cycle.id, first.cycle.dates.label)
    parts = (f"{first.organisation or ''} OKR".strip(), name, focus.name(first))
    pairs = zip(shown, changes or [None] * len(shown), strict=True)
    sections = tuple(
        section for view, change in pairs for section in _sections(view, change, language)
    )
    url = first.settings.site.url or ""
    return Post(" · ".join(part for part in parts if part), _about(first, language), sections, url)


def _about(view: report_values.View, language: catalogue.Language) -> tuple[str, ...]:
    found = cycle_summary.headline(view)
    share = "" if found.share is None else language.share(found.share)
    unread = cycle_summary.unread_words(view, language)
    said = (language.dateline(view.on), share, unread, expected_words(found, language))
    return tuple(part for part in (*said, *day_words.words(view, language)) if part)


def _sections(
    view: report_values.View, change: changed.ReportChange | None, language: catalogue.Language
) -> Iterator[PostSection]:
    moved = [_moved(goal, view, language) for goal in (*change.up, *change.down)] if change else []
    if change and moved:
        yield PostSection(change_words.headline(change, view.on.year, language), tuple(moved))
    trouble = tuple(
        item(
            Piece(f"{found.mark.shape} {found.mark.words} ", "strong"),
            found.title,
            Piece(f" {found.owner}" if found.owner else "", "quiet"),
        )
        for found in cycle_summary.trouble(view, language)
    )
    if trouble:
        yield PostSection(language.say(N_("Needs attention")), trouble)
    for team in view.teams:
        share = "" if team.share is None else f" {language.share(team.share)}"
        goals = tuple(_objective(one, language) for one in team.objectives)
        if goals:
            page = addresses.team_page(view.cycle.id, team.id)
            url = addresses.published(view.settings.site.url, page)
            yield PostSection(f"{team.name}{share}", goals, url=url)


def _moved(
    goal: changed.GoalChange, view: report_values.View, language: catalogue.Language
) -> Item:
    return item(
        Piece(f"{change_words.points(goal)} ", "strong"),
        Piece(view.called(goal.now.ref), "ref"),
        f" {goal.now.item.title}: {change_words.values(goal, language)}",
    )


def _objective(one: report_values.ObjectiveView, language: catalogue.Language) -> Item:
    mark = state_marks.verdict(one, language)
    share = "" if one.score.share is None else f"{language.share(one.score.share)} "
    return item(
        Piece(f"{share}{mark.shape} {mark.words} ", "strong"),
        one.item.title,
        Piece(f" {one.owner}" if one.owner else "", "quiet"),
    )
