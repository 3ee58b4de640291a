"""The runs of `okr checkin`: one reading, many from a file, or the walk and what it asks about."""

import os
from collections.abc import Iterator, Sequence

from rich.text import Text

from okrcli import errors
from okrcli.actions import author
from okrcli.actions.check_in import eligibility, session_files, walk_targets
from okrcli.actions.check_in.doubts import Doubt, Refusal
from okrcli.actions.check_in.outcome import ReadingChange
from okrcli.actions.check_in.session_files import Draft
from okrcli.actions.check_in.subject import SessionEntry, Subject
from okrcli.actions.check_in.subject_homes import subject_of
from okrcli.actions.check_in.typed_reading import reading_text, typed_reading
from okrcli.actions.check_in.typed_words import Typed, valued
from okrcli.actions.check_in.walk_targets import WalkChoice
from okrcli.actions.check_in.written_sessions import WrittenSessions, write_new_sessions
from okrcli.actions.names import team, unread_hint
from okrcli.cli import (
    check_in_output,
    clock,
    commands,
    opening,
    origin,
    prompts,
    shown_writes,
    terminal,
)
from okrcli.cli.commit_hint import commit_lines
from okrcli.cli.recording import walk
from okrcli.cli.recording.committing import commit_or_ask
from okrcli.cli.recording.introduction import introduction_lines, people_entry
from okrcli.cli.recording.nothing_to_ask import nothing_to_ask
from okrcli.cli.recording.request import CheckInRequest, CheckInSetting, TableChoice
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.text.shell_words import shell_word
from okrcli.views.dues.due_values import DueRequest
from okrcli.views.dues.due_view import dues_view
from okrcli.views.dues.missed import missed_words
from okrcli.views.dues.missed_others import missed_others


def walk_goals(scene: CheckInSetting) -> int:
    """Ask about one goal after another; what was answered is recorded at the end."""
    asked = scene.asked
    seasons = scene.search.seasons(asked.day)
    choice = _choice(scene, seasons)
    around = [choice.goal.cycle] if choice.goal else seasons
    found = walk_targets.subjects_of(scene.space, around, choice, asked.day, scene.search.near)
    if not found:
        raise nothing_to_ask(scene, seasons, choice, people_entry(scene, seasons))
    for item in found:
        eligibility.check_eligible(item, asked.day, asked.today)
    terminal.show(_unread(scene, seasons), asked.color)
    terminal.show(_missed(scene, found), asked.color)
    asker = prompts.Asker(scene.page, asked.color)
    entries = walk.Walk(scene.space, found, asked.day, asker, confirmed=asked.yes).entries()
    if not entries:
        terminal.show([Text(), scene.page.say(N_("Nothing was recorded."))], asked.color)
        return 0
    return record(scene, entries, walked=True)


def _choice(scene: CheckInSetting, seasons: list[workspace.Cycle]) -> WalkChoice:
    asked = scene.asked
    if asked.words:
        goal = eligibility.target(scene.space, seasons, asked.words[0])
        if goal.kind == "team":
            return WalkChoice(team=goal.id)
        eligibility.check_eligible(
            subject_of(scene.space, goal, scene.search.near, asked.day), asked.day, asked.today
        )
        return WalkChoice(goal=goal)
    if asked.team:
        return WalkChoice(team=team(scene.space, seasons, asked.team))
    if asked.everything:
        return WalkChoice(everything=True)
    names = author.names_of_owner(scene.author, scene.space.settings.people)
    teams = author.teams_of(scene.space, seasons, scene.author, names)
    return WalkChoice(names=names, teams=teams)


def _missed(scene: CheckInSetting, found: list[Subject]) -> Iterator[Text]:
    """Who else in the teams that are gone through has not been heard from lately."""
    teams = {subject.target.team.id for subject in found if subject.target.team}
    own = author.names_of_owner(scene.author, scene.space.settings.people)
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


def record_typed(asked: CheckInRequest, lang: str | None, *, ascii_flag: bool) -> int:
    """Record what is asked for; 0, or the OkrError of whatever stops it."""
    _check_words(asked)
    opened = opening.as_needed()
    eligibility.check_settings(opened.workspace)
    page = terminal.page(opening.language(lang, opened.workspace), ascii_flag=ascii_flag)
    people = opened.workspace.settings.people
    who = author.author(asked.author, os.environ, opened.root, people)
    scene = CheckInSetting(opened, asked, page, who)
    if asked.day > asked.today:
        eligibility.refuse_future(asked.day)
    if asked.walks:
        return walk_goals(scene)
    if asked.source is not None:
        from okrcli.cli.recording.rows import record_rows

        return record_rows(scene, asked.source)
    return _one(scene)


def _check_words(asked: CheckInRequest) -> None:
    """UsageError for words that contradict each other, and for a walk with nobody to ask."""
    said = bool(asked.words) or asked.typed != Typed()
    if asked.source is not None and said:
        raise errors.UsageError(N_("--from brings its own ids and values; give it alone"))
    if asked.source is None and asked.table != TableChoice():
        raise errors.UsageError(N_("--id, --sheet and --encoding go with --from FILE"))
    if (asked.team or asked.everything) and (said or asked.source is not None):
        raise errors.UsageError(
            N_("--team and --all are for the walk; leave them out to record one")
        )
    if not asked.words and asked.typed != Typed():
        raise errors.UsageError(N_("name what was read first, as in `okr checkin ID --note TEXT`"))
    if asked.walks and not terminal.interactive():
        raise errors.UsageError(
            N_(
                "`{name}` given and no terminal to ask on; write `okr checkin ID VALUE`, or many"
                " readings with --from FILE"
            )
            if asked.words
            else N_(
                "nothing given and no terminal to ask on; write `okr checkin ID VALUE`, or many"
                " readings with --from FILE"
            ),
            name=asked.words[0] if asked.words else "",
        )


def _one(scene: CheckInSetting) -> int:
    """Record one reading, given on the command line."""
    asked = scene.asked
    found = scene.search.subject(asked.words[0], asked.day)
    value = " ".join(asked.words[1:])
    words = asked.typed if not value else valued(asked.typed, value)
    item = typed_reading(found, words, scene.hearing(asked.day, _doubt(scene)))
    return record(scene, [SessionEntry(found, asked.day, item)])


def _doubt(scene: CheckInSetting) -> Doubt:
    """Who settles what a number leaves open: somebody at the terminal, else nobody."""
    if not terminal.interactive():
        return Refusal()
    from okrcli.cli import prompts

    return prompts.Asker(scene.page, scene.asked.color)


def record(scene: CheckInSetting, entries: list[SessionEntry], *, walked: bool = False) -> int:
    """Write the sessions and say what they changed; only show them for `--dry-run`."""
    made = _drafts(scene, entries)
    introduction = list(introduction_lines(scene))
    if scene.asked.dry:
        terminal.show(
            shown_writes.shown({draft.path(): draft.text for draft in made}),
            scene.asked.color,
            margin=0,
        )
        terminal.show(introduction, scene.asked.color)
        return 0
    earlier = session_files.said_before if scene.asked.once else session_files.earlier
    done = write_new_sessions(scene.opened.root, scene.space, made, earlier)
    with shown_writes.after_writing(done.paths, N_("recorded")):
        if done.fresh:
            found = done.changes(scene.space, entries)
            terminal.show(_told(found, scene.page, walked=walked), scene.asked.color)
        terminal.show(_files(scene, done), scene.asked.color)
        if not commit_or_ask(scene, made, done.paths, walked=walked):
            terminal.show(_commands(scene, done), scene.asked.color)
        terminal.show(introduction, scene.asked.color)
    return 0


def _drafts(scene: CheckInSetting, entries: list[SessionEntry]) -> list[Draft]:
    """The sessions to write, as of now."""
    recorded = clock.now()
    note = None if scene.asked.note is None else reading_text(scene.asked.note)
    return session_files.drafts(entries, session_files.Signature(scene.author, recorded, note))


def _told(found: Sequence[ReadingChange], page: Page, *, walked: bool) -> Iterator[Text]:
    """What changed: a line under each goal for a few, a table for many and after a walk."""
    yield Text()
    if walked or len(found) > 1:
        yield from check_in_output.table(found, page)
        return
    for change in found:
        yield from check_in_output.titled(change.subject, page)
        yield from check_in_output.changed(change, page)


def _files(scene: CheckInSetting, done: WrittenSessions) -> Iterator[Text]:
    """The files that were written, and those that were there already."""
    page, root = scene.page, scene.opened.root
    yield Text()
    said_of = (
        (N_("Wrote {path}"), done.written),
        (N_("There already: {path}"), done.there_already),
    )
    for words, paths in said_of:
        for path in paths:
            said = page.say(words, path=origin.path_to(root / path))
            yield from wrapped(said, page.inner)


def _folders(paths: Sequence[str]) -> list[str]:
    """The folder that holds them, `cycles`; each file on its own where there is none around it."""
    return list(dict.fromkeys(path.split("/", 1)[0] for path in paths))


def _commands(scene: CheckInSetting, done: WrittenSessions) -> Iterator[Text]:
    """The command that commits the files, and the one that takes them back."""
    page, root = scene.page, scene.opened.root
    day = page.language.short_day(scene.asked.day)
    message = page.language.say(N_("OKR check-in {day}"), day=day)
    paths = [*done.written, *done.there_already]
    yield from commit_lines(root, _folders(paths), message, page)
    if "undo" in commands.COMMANDS:
        typed = scene.asked.author
        command = f"okr undo --author {shell_word(typed)}" if typed else "okr undo"
        yield page.say(N_("  undo: {command}"), "muted", command=command)
