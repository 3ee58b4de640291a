"""The meeting at the end of a quarter: results, learning, closing, and the next goals."""

from collections.abc import Iterator, Sequence

from okrcli.messages import N_
from okrcli.model import cycle
from okrcli.scoring import grades
from okrcli.views import agenda_items, good_news, report_values
from okrcli.views.agenda_material import MeetingMaterial
from okrcli.views.document import Item, Items, Piece, Section, item
from okrcli.views.tree_view import alignment_of
from okrcli.views.words import state_marks
from okrcli.views.words.goal_words import expected_words

_BLANK = 3


def sections(scene: MeetingMaterial) -> Sequence[Section]:
    """The six points of the agenda, two to four hours in all."""
    say = scene.language.say
    return [
        Section(
            say(N_("Good news")),
            (10, 15),
            good_news.news_list(scene, closings=scene.closings),
        ),
        Section(
            say(N_("Results of {cycle}"), cycle=_label(scene)), (60, 90), tuple(_results(scene))
        ),
        Section(say(N_("Successes and learning")), (20, 30), tuple(_learning(scene))),
        Section(say(N_("Closing, and the start of the next one")), (20, 30), (_closing(scene),)),
        Section(say(N_("New OKRs")), (60, 90), tuple(_next(scene))),
        Section(say(N_("Summary and inspiration")), (10, 10), (_summary(scene),)),
    ]


def _label(scene: MeetingMaterial) -> str:
    season = scene.season
    return scene.language.cycle_label(season.id, season.dates.label)


def _results(scene: MeetingMaterial) -> Iterator[Items]:
    """A part a team: its objectives, each with its key results below."""
    for team in scene.now.teams:
        share = "" if team.share is None else f" {scene.language.share(team.share)}"
        expected = expected_words(team.headline, scene.language)
        heading = f"{team.name}{share}" + (f" ({expected})" if expected else "")
        yield Items(tuple(_objective(one, scene) for one in team.objectives), heading)


def _objective(one: report_values.ObjectiveView, scene: MeetingMaterial) -> Item:
    language = scene.language
    mark = state_marks.verdict(one, language)
    share = "" if one.score.share is None else f", {language.share(one.score.share)}"
    below = [_key_result(kr, scene) for kr in one.key_results]
    return item(
        Piece(f"{mark.shape} {mark.words} ", "strong"),
        Piece(scene.now.called(one.ref), "ref"),
        f" {one.item.title}{share}",
        Piece(f" ({one.owner})" if one.owner else "", "quiet"),
        below=below,
    )


def _key_result(kr: report_values.KeyResultView, scene: MeetingMaterial) -> Item:
    """A key result and, where it has no grade yet, the one that its progress proposes."""
    line = agenda_items.key_result(kr, scene.now, scene.language)
    if kr.grade is not None or not kr.score.counted:
        return item(*line)
    shown = scene.language.number(grades.proposed(kr.score.progress.share), 1)
    words = scene.language.say(N_("proposed grade {n}"), n=shown)
    return item(*line, Piece(f" {words}", "quiet"))


def _learning(scene: MeetingMaterial) -> Iterator[Items]:
    """What was learned, where teams have said so, and the questions to ask."""
    learned = [
        item(Piece(f"{scene.now.called(ref)} ", "ref"), words)
        for one in scene.now.objectives
        for ref, words in (
            (one.ref, one.learned),
            *((kr.ref, kr.learned) for kr in one.key_results),
        )
        if words
    ]
    if learned:
        yield Items(tuple(learned), scene.language.say(N_("Learned")))
    questions = [
        N_("What worked, and why?"),
        N_("What did we believe that turned out to be wrong?"),
        N_("Which leading KPIs told us early, and which did not?"),
        N_("Whom do we thank?"),
    ]
    asked = tuple(agenda_items.blank(scene.language.say(words)) for words in questions)
    yield Items(asked, scene.language.say(N_("To talk about")))


def _closing(scene: MeetingMaterial) -> Items:
    """What is left to do before the cycle is closed, to be ticked off."""
    say, view = scene.language.say, scene.now
    left = [team for team in view.teams if not team.closed]
    items = [
        item(
            say(N_("{team}: grade every key result "), team=team.name),
            Piece(f"okr close {view.cycle.id} --team {team.id}", "ref"),
            box=True,
        )
        for team in left
    ]
    following = cycle.following(view.cycle.id)
    if following and following not in scene.space.cycles:
        items.append(
            item(
                say(N_("begin the next cycle with what is carried over ")),
                Piece(f"okr init {following} --from {view.cycle.id}", "ref"),
                box=True,
            )
        )
    if not items:
        items = [agenda_items.blank(say(N_("Everything is graded, and the next cycle is there.")))]
    return Items(tuple(items))


def _next(scene: MeetingMaterial) -> Iterator[Items]:
    """What there is to build on, and room for new objectives."""
    say, view = scene.language.say, scene.now
    carried = [kr for kr in view.key_results if kr.outcome == "carried-over"]
    unfinished = [kr for kr in scene.open if kr.score.state != "done"]
    for heading, found in ((N_("Carried over"), carried), (N_("Not reached yet"), unfinished)):
        if found:
            lines = (item(*agenda_items.key_result(kr, view, scene.language)) for kr in found)
            yield Items(tuple(lines), say(heading))
    graph = alignment_of(scene.space, scene.season, view.on)
    if graph.unsupported:
        lines = (item(Piece(n.key, "ref"), f" {n.view.item.title}") for n in graph.unsupported)
        yield Items(tuple(lines), say(N_("Company goals that nothing supports")))
    words = say(N_("objective; key results, three at most; a leading and a lagging KPI each"))
    yield Items((agenda_items.blank(words),) * _BLANK, say(N_("New objectives")), first=1)


def _summary(scene: MeetingMaterial) -> Items:
    words = (N_("What do we take with us?"), N_("What are we looking forward to?"))
    return Items(tuple(agenda_items.blank(scene.language.say(text)) for text in words))
