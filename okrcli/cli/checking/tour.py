"""The walk through all that is mine, or a team's, or everybody's: what is asked about."""

from collections.abc import Iterator

from rich.text import Text

from okrcli import errors
from okrcli.cli import author as authors
from okrcli.cli import naming, terminal
from okrcli.cli.checking import admitting, asking, introducing, recording, rounds, subject, walking
from okrcli.cli.checking.scene import Scene
from okrcli.findings import N_
from okrcli.messages import either
from okrcli.model import workspace
from okrcli.report.terminal import draw


def run(scene: Scene) -> int:
    """Ask about one goal after another; what was answered is recorded at the end."""
    asked = scene.asked
    seasons = scene.seasons(asked.day)
    choice = _choice(scene, seasons)
    around = [choice.goal.cycle] if choice.goal else seasons
    found = rounds.subjects_of(scene.space, around, choice, asked.day, scene.near)
    if not found:
        raise _nothing(scene, seasons, choice)
    for item in found:
        admitting.check(item, asked.day, asked.today)
    terminal.show(_unread(scene, seasons), asked.color)
    asker = asking.Asker(scene.page, asked.color)
    entries = walking.Walk(scene.space, found, asked.day, asker, confirmed=asked.yes).entries()
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


def _nothing(
    scene: Scene, seasons: list[workspace.Cycle], choice: rounds.Choice
) -> errors.NotFoundError:
    """The error for nothing to ask about: why, and what to do."""
    where = either([season.id for season in seasons])
    closed = sorted(
        team.review_path
        for season in seasons
        for team in season.planned
        if team.review_path and choice.team in {None, team.id}
    )
    if closed and (choice.whole or all(season.closed(scene.asked.today) for season in seasons)):
        return errors.NotFoundError(
            N_("{where} is closed ({closed}); begin the next cycle with `okr init`"),
            where=where,
            closed=", ".join(closed),
        )
    if choice.whole:
        return errors.NotFoundError(
            N_("nothing in {where} can be read there; `okr report` shows what there is"),
            where=where,
        )
    broken = naming.unread(scene.space, seasons)
    if broken:
        return errors.NotFoundError(
            N_("nothing that can be read in {where} is yours, and {broken}"),
            where=where,
            broken=naming.broken(broken[0]),
        )
    line = introducing.entry(scene, seasons)
    if line is not None:
        return errors.NotFoundError(
            N_(
                "nothing in {where} is yours, {author}; take `okr checkin --team TEAM` or --all, or"
                " add yourself under `people:` in okr.yaml, with the line `{line}`"
            ),
            where=where,
            author=scene.author,
            line=line,
        )
    return errors.NotFoundError(
        N_(
            "nothing in {where} is yours, {author}; take `okr checkin --team TEAM` or --all, or"
            " write `owner: {author}` in a plan"
        ),
        where=where,
        author=scene.author,
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
