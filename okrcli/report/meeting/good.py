"""Good news: what was reached, done, graded well or has got better since the last meeting."""

from collections.abc import Collection, Iterable, Iterator

from okrcli.findings import N_
from okrcli.report import board
from okrcli.report.meeting import news, pieces
from okrcli.report.meeting.document import Item, Part, Piece, item
from okrcli.report.meeting.scene import Closing, Scene
from okrcli.report.wording import marks


def parts(scene: Scene, closings: Iterable[Closing]) -> tuple[Part, ...]:
    """Everything in one list, what was achieved in closings first; a question where it is empty."""
    closed = tuple(closings)
    graded = {win.key_result.ref for one in closed if _here(one, scene) for win in one.wins}
    found = [*_grades(closed, scene), *_goals(scene, graded), *_kpis(scene)]
    if not found:
        words = scene.language.say(N_("Nothing in the figures yet: what went well?"))
        found = [pieces.blank(words)]
    return (Part(tuple(found)),)


def _grades(closings: Iterable[Closing], scene: Scene) -> Iterator[Item]:
    for closing in closings:
        for win in closing.wins:
            kr = win.key_result
            words = marks.verdict(kr, scene.language).words
            learned = [item(kr.learned)] if kr.learned else []
            yield item(*pieces.named(kr, closing.view, words), below=learned)


def _here(closing: Closing, scene: Scene) -> bool:
    """Whether it closed the meeting's own cycle, whose news its grades are then."""
    return closing.view.cycle.id == scene.now.cycle.id


def _goals(scene: Scene, graded: Collection[str]) -> Iterator[Item]:
    for found in news.of(scene.then, scene.now):
        kr = found.key_result
        if kr.ref in graded:
            continue
        below = list(_said(found, scene))
        line = pieces.named(kr, scene.now, _words(found, scene))
        if found.milestone:
            line[2] = Piece(f" {found.milestone.title}")
        yield item(*line, below=below)


def _said(found: news.News, scene: Scene) -> Iterator[Item]:
    """What was written when it happened: of a milestone where it was done, else the newest."""
    kr, milestone = found.key_result, found.milestone
    if milestone is None:
        recent = [note for note in kr.notes if note.day > scene.since]
        yield from (pieces.written(n.day, n.text, n.author, scene.language) for n in recent[:1])
        return
    for point in reversed(kr.score.readings):
        done = point.reading.done
        if isinstance(done, tuple) and milestone.id in done:
            if point.reading.note:
                who = scene.now.person(point.author)
                yield pieces.written(point.day, point.reading.note, who, scene.language)
            return


def _words(found: news.News, scene: Scene) -> str:
    say = scene.language.say
    if found.kind == "reached":
        return say(N_("reached"))
    if found.kind == "milestone":
        return say(N_("milestone done"))
    earlier = scene.before(found.key_result)
    states = [marks.verdict(kr, scene.language).words for kr in (earlier, found.key_result) if kr]
    return say(N_("from {before} to {now}"), before=states[0], now=states[-1])


def _kpis(scene: Scene) -> Iterator[Item]:
    """KPIs that hold again."""
    for row in news.holding(scene.rows, scene.since):
        yield _holding(row, scene)


def _holding(row: board.Row, scene: Scene) -> Item:
    since = row.view.score.holding_since
    day = scene.language.short_day(since) if since else ""
    words = scene.language.say(N_("holds since {day}"), day=day)
    ref = Piece(scene.now.called(row.view.ref), "ref")
    return item(
        Piece(f"{words} ", "strong"), ref, f" {row.item.title}",
        Piece(f" ({row.view.owner})" if row.view.owner else "", "quiet"),
    )  # fmt: skip
