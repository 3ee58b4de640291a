"""The runs of `okr checkin`: one reading, many from a file, or the walk."""

import os
from collections.abc import Iterator

from rich.text import Text

from okrcli import errors
from okrcli.cli import author as authors
from okrcli.cli import naming, opening, terminal
from okrcli.cli.checking import admitting, asking, importing, recording, rounds, subject, walking
from okrcli.cli.checking import reading as readings
from okrcli.cli.checking.filing import Entry
from okrcli.cli.checking.scene import Asked, Scene
from okrcli.cli.tables import given
from okrcli.cli.tables.rows import Row, Trouble
from okrcli.findings import N_
from okrcli.model import workspace
from okrcli.report.terminal import draw


def run(asked: Asked, lang: str | None, *, ascii_flag: bool) -> int:
    """Record what is asked for; 0, or the OkrError of whatever stops it."""
    _check_words(asked)
    opened = opening.here()
    admitting.check_settings(opened.workspace)
    page = terminal.page(opening.language(lang, opened.workspace), ascii_flag=ascii_flag)
    people = opened.workspace.settings.people
    who = authors.author(asked.author, os.environ, opened.root, people)
    scene = Scene(opened, asked, page, who)
    if asked.day > asked.today:
        admitting.refuse_future(asked.day)
    if asked.walks:
        return _walk(scene)
    if asked.source is not None:
        return _import(scene, asked.source)
    return _one(scene)


def _check_words(asked: Asked) -> None:
    """UsageError for words that contradict each other, and for a walk with nobody to ask."""
    said = bool(asked.words) or asked.typed != readings.Typed()
    if asked.source is not None and said:
        raise errors.UsageError("--from brings its own ids and values; give it alone")
    if (asked.team or asked.everything) and (said or asked.source is not None):
        raise errors.UsageError("--team and --all are for the walk; leave them out to record one")
    if not asked.words and asked.typed != readings.Typed():
        raise errors.UsageError("name what was read first, as in `okr checkin ID --note TEXT`")
    if asked.walks and not terminal.interactive():
        what = f"`{asked.words[0]}`" if asked.words else "nothing"
        raise errors.UsageError(
            f"{what} given and no terminal to ask on; write `okr checkin ID VALUE`,"
            " or many readings with --from FILE"
        )


def _one(scene: Scene) -> int:
    """Record one reading, given on the command line."""
    asked = scene.asked
    found = scene.subject(asked.words[0], asked.day)
    value = " ".join(asked.words[1:])
    words = asked.typed if not value else readings.valued(asked.typed, value)
    asker = asking.Asker(scene.page, asked.color) if terminal.interactive() else None
    item = readings.of(found, words, asking.refuse_or_ask(asker))
    return recording.record(scene, [Entry(found, asked.day, item)])


def _import(scene: Scene, source: str) -> int:
    """Record all rows of a file, or none."""
    name = given.name(source)
    trouble = Trouble(name)
    text = given.text(source, "CSV with a header, or JSON")
    found = list(given.rows(text, trouble, importing.COLUMNS))
    entries: list[tuple[int, Entry]] = []
    passed = list(
        importing.each(found, trouble, lambda row: entries.append((row.line, _entry(scene, row))))
    )
    importing.check_twice(entries, trouble)
    trouble.check()
    if not entries:
        raise errors.UsageError(f"{name} says nothing of any goal; fill in a value somewhere")
    code = recording.record(scene, [entry for _, entry in entries])
    if passed and not scene.asked.dry:
        count = len(passed)
        said = scene.page.language.plural(
            "{n} line without a value was passed over",
            "{n} lines without a value were passed over", count,
        )  # fmt: skip
        terminal.show([Text(said, "muted")], scene.asked.color)
    return code


def _entry(scene: Scene, row: Row) -> Entry:
    dated = row.cells.get("date")
    day = scene.asked.day if dated is None else importing.day(dated)
    if day > scene.asked.today:
        admitting.refuse_future(day)
    found = scene.subject(str(row.cells["id"]), day)
    return Entry(found, day, readings.of(found, importing.typed(row)))


def _walk(scene: Scene) -> int:
    """Ask about one goal after another; what was answered is recorded at the end."""
    asked = scene.asked
    seasons = scene.seasons(asked.day)
    choice = _choice(scene, seasons)
    around = [choice.goal.cycle] if choice.goal else seasons
    found = rounds.subjects_of(scene.space, around, choice, asked.day, scene.near)
    if not found:
        raise errors.NotFoundError(_nothing(scene, seasons, choice))
    for item in found:
        admitting.check(item, asked.day, asked.today)
    terminal.show(_unread(scene, seasons), asked.color)
    asker = asking.Asker(scene.page, asked.color)
    entries = walking.Walk(scene.space, found, asked.day, asker).entries()
    if not entries:
        terminal.show([Text(), scene.page.say(N_("Nothing was recorded."))], asked.color)
        return 0
    return recording.record(scene, entries, walked=True)


def _choice(scene: Scene, seasons: list[workspace.Cycle]) -> rounds.Choice:
    asked = scene.asked
    if asked.words:
        goal = admitting.target(scene.space, seasons, asked.words[0])
        if goal.kind == "team":
            return rounds.Choice(team=goal.id)
        admitting.check(
            subject.of(scene.space, goal, scene.near, asked.day), asked.day, asked.today
        )
        return rounds.Choice(goal=goal)
    if asked.team:
        return rounds.Choice(team=naming.team(scene.space, seasons, asked.team))
    if asked.everything:
        return rounds.Choice(everything=True)
    names = authors.names(scene.author, scene.space.settings.people)
    teams = rounds.teams_of(scene.space, seasons, scene.author, names)
    return rounds.Choice(names=names, teams=teams)


def _nothing(scene: Scene, seasons: list[workspace.Cycle], choice: rounds.Choice) -> str:
    """Why there is nothing to ask about, and what to do."""
    where = " or ".join(season.id for season in seasons)
    closed = sorted(
        team.review_path
        for season in seasons
        for team in season.planned
        if team.review_path and choice.team in {None, team.id}
    )
    if closed and (choice.whole or all(season.closed(scene.asked.today) for season in seasons)):
        return f"{where} is closed ({', '.join(closed)}); begin the next cycle with `okr init`"
    if choice.whole:
        return f"nothing in {where} can be read there; `okr report` shows what there is"
    broken = naming.unread(scene.space, seasons)
    if broken:
        return f"nothing that can be read in {where} is yours, and {naming.broken(broken[0])}"
    return (
        f"nothing in {where} is yours, {scene.author}; take `okr checkin --team TEAM` or --all,"
        f" or write `owner: {scene.author}` in a plan"
    )


def _unread(scene: Scene, seasons: list[workspace.Cycle]) -> Iterator[Text]:
    """The plans that cannot be read, and are left out of the walk."""
    paths: dict[str, str] = {}
    for finding in naming.unread(scene.space, seasons):
        paths.setdefault(finding.place.path, str(finding.place))
    for place in paths.values():
        words = scene.page.say(N_("{place} cannot be read, and is left out"), "error", place=place)
        mark = (f"{scene.page.glyphs.cross} ", "error")
        yield from draw.wrapped(Text.assemble(mark, words), scene.page.inner)
