"""The walk through all that is mine, or a team's, or everybody's: what is asked about."""

from collections.abc import Iterator

from rich.text import Text

from okrcli import errors
from okrcli.actions import author, names
from okrcli.actions.check_in import eligibility, walk_targets
from okrcli.actions.check_in.subject import Subject, subject_of
from okrcli.actions.check_in.walk_targets import WalkChoice
from okrcli.actions.names import team, unread_hint
from okrcli.cli import prompts, terminal
from okrcli.cli.recording import newcomer, record, walk
from okrcli.cli.recording.request import CheckInSetting
from okrcli.messages import N_, either
from okrcli.model import workspace
from okrcli.render.wrapping import wrapped
from okrcli.views.dues.due_values import DueRequest
from okrcli.views.dues.due_view import dues_view
from okrcli.views.dues.missed import missed_others, missed_words


def walk_goals(scene: CheckInSetting) -> int:
    """Ask about one goal after another; what was answered is recorded at the end."""
    asked = scene.asked
    seasons = scene.search.seasons(asked.day)
    choice = _choice(scene, seasons)
    around = [choice.goal.cycle] if choice.goal else seasons
    found = walk_targets.subjects_of(scene.space, around, choice, asked.day, scene.search.near)
    if not found:
        raise _nothing(scene, seasons, choice)
    for item in found:
        eligibility.check(item, asked.day, asked.today)
    terminal.show(_unread(scene, seasons), asked.color)
    terminal.show(_missed(scene, found), asked.color)
    asker = prompts.Asker(scene.page, asked.color)
    entries = walk.Walk(scene.space, found, asked.day, asker, confirmed=asked.yes).entries()
    if not entries:
        terminal.show([Text(), scene.page.say(N_("Nothing was recorded."))], asked.color)
        return 0
    return record.record(scene, entries, walked=True)


def _choice(scene: CheckInSetting, seasons: list[workspace.Cycle]) -> WalkChoice:
    asked = scene.asked
    if asked.words:
        goal = eligibility.target(scene.space, seasons, asked.words[0])
        if goal.kind == "team":
            return WalkChoice(team=goal.id)
        eligibility.check(
            subject_of(scene.space, goal, scene.search.near, asked.day), asked.day, asked.today
        )
        return WalkChoice(goal=goal)
    if asked.team:
        return WalkChoice(team=team(scene.space, seasons, asked.team))
    if asked.everything:
        return WalkChoice(everything=True)
    names = author.names(scene.author, scene.space.settings.people)
    teams = walk_targets.teams_of(scene.space, seasons, scene.author, names)
    return WalkChoice(names=names, teams=teams)


def _nothing(
    scene: CheckInSetting, seasons: list[workspace.Cycle], choice: WalkChoice
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
    broken = unread_hint(scene.space, seasons)
    if broken:
        return errors.NotFoundError(
            N_("nothing that can be read in {where} is yours, and {broken}"),
            where=where,
            broken=names.broken(broken[0]),
        )
    line = newcomer.entry(scene, seasons)
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


def _missed(scene: CheckInSetting, found: list[Subject]) -> Iterator[Text]:
    """Who else in the teams that are gone through has not been heard from lately."""
    teams = {subject.target.team.id for subject in found if subject.target.team}
    own = author.names(scene.author, scene.space.settings.people)
    dues = dues_view(scene.space, DueRequest(scene.asked.day))
    said = missed_words(missed_others(dues, teams, own), scene.page.language)
    if said:
        yield from wrapped(scene.page.text(said, "muted"), scene.page.inner)


def _unread(scene: CheckInSetting, seasons: list[workspace.Cycle]) -> Iterator[Text]:
    """The plans that cannot be read, and are left out of the walk."""
    paths: dict[str, str] = {}
    for finding in unread_hint(scene.space, seasons):
        paths.setdefault(finding.place.path, str(finding.place))
    for place in paths.values():
        words = scene.page.say(N_("{place} cannot be read, and is left out"), "error", place=place)
        mark = (f"{scene.page.glyphs.cross} ", "error")
        yield from wrapped(Text.assemble(mark, words), scene.page.inner)
