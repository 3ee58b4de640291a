"""`okr undo`: take a check-in back."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from okrcli import errors
from okrcli.actions import author, names
from okrcli.actions.check_in import eligibility, outcome
from okrcli.actions.check_in.outcome import ReadingChange
from okrcli.actions.check_in.subject import SessionEntry
from okrcli.actions.check_in.subject_homes import subject_of
from okrcli.actions.undo import own_sessions, removal, repositories
from okrcli.actions.undo.own_sessions import Filed
from okrcli.cli import check_in_output, opening, options, origin, prompts, shown_writes, terminal
from okrcli.messages import N_
from okrcli.model import reference, workspace
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.store.git import repository
from okrcli.text import sanitize, writing
from okrcli.text.shell_words import shell_word, shell_words


def undo(
    author: Annotated[
        str | None, typer.Option("--author", metavar="NAME", help="Default OKR_AUTHOR, git's user.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask first.")] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show it, remove nothing.")] = False,
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Take back my newest check-in that git has not committed, after showing it.

    Examples:
      okr undo               shows it and asks
      okr undo --yes         does not ask
      okr undo --dry-run     only shows it

    What one check-in wrote for several teams or days goes together. What is committed stays: a new
    check-in puts it right. So do folded sessions, and those of a closed cycle. Where git cannot say
    what is committed, nothing is taken.
    """
    asked = UndoRequest(author, yes, dry_run, color)
    return undo_check_in(asked, options.day(None), lang, ascii_flag=ascii_)


@dataclass(frozen=True)
class UndoRequest:
    """What the words of `okr undo` ask for."""

    author: str | None
    yes: bool = False
    dry: bool = False
    color: str = "auto"


def undo_check_in(asked: UndoRequest, today: date, lang: str | None, *, ascii_flag: bool) -> int:
    """Take the newest check-in back; 0, or the OkrError of whatever stops it."""
    opened = opening.here()
    eligibility.check_settings(opened.workspace)
    page = terminal.page(opening.language(lang, opened.workspace), ascii_flag=ascii_flag)
    people = opened.workspace.settings.people
    who = author.author(asked.author, os.environ, opened.root, people)
    begun = removal.restored(opened.root, who)
    if begun:
        opened = opening.at(opened.root)
    holders, why = repositories.around(opened.root, os.environ)
    found = _newest(opened, who, holders, begun)
    check_open(found, today)
    terminal.show(planned(opened, found, today, page), asked.color)
    if why:
        terminal.show([page.text(page.language.tell(why), "warning")], asked.color)
    if asked.dry or not _agreed(asked, page):
        return 0
    removal.remove(opened.root, found, who)
    with shown_writes.after_writing([filed.path for filed in found], N_("taken back")):
        terminal.show(done(opened.root, found, holders, page), asked.color)
    removal.forget(opened.root, found, who)
    return 0


def _newest(
    opened: opening.Opened, who: str, holders: Sequence[repository.Repository], begun: Sequence[str]
) -> list[Filed]:
    """The files of the check-in to take back; NotFoundError where there is none."""
    _check_read(opened.workspace, who)
    names = author.names_of_owner(who, opened.workspace.settings.people)
    every = list(own_sessions.sessions(opened.loaded, names))
    if not every:
        raise errors.NotFoundError(
            N_(
                "there is no check-in of {who} to take back; --author names somebody else, and"
                " what is folded stays"
            ),
            who=who,
        )
    found = own_sessions.newest(own_sessions.uncommitted(every, holders), begun)
    if not found:
        raise errors.NotFoundError(
            N_(
                "every check-in of {who} is committed, so none is taken back; a new check-in"
                " with what is true puts it right"
            ),
            who=who,
        )
    return found


def _check_read(space: workspace.Workspace, who: str) -> None:
    """RefusedError where a session cannot be read whose name says that it is theirs."""
    end = f"-{writing.slug(who)}"
    for finding in space.findings:
        path = finding.place.path
        if "/checkins/" in path and Path(path).stem.partition("_")[0].endswith(end):
            raise errors.RefusedError(N_("{broken}, or remove it"), broken=names.broken(finding))


def check_open(found: Sequence[Filed], today: date) -> None:
    """RefusedError where a team has closed the cycle: its grades rest on these readings."""
    for filed in found:
        team = filed.team
        if team.review_path and (team.review is None or team.closed(today)):
            raise errors.RefusedError(
                N_(
                    "{team} closed {cycle} ({review}), so {path} stays; remove the review first if"
                    " it was closed too early"
                ),
                team=filed.team.id,
                cycle=filed.team.cycle,
                review=filed.team.review_path,
                path=filed.path,
            )


def _agreed(asked: UndoRequest, page: Page) -> bool:
    """Whether to go on: `--yes`, or somebody says so; UsageError with nobody to ask."""
    if asked.yes:
        return True
    if not terminal.interactive():
        raise errors.UsageError(
            N_("no terminal to ask on; nothing was removed, add --yes to do it")
        )
    asker = prompts.Asker(page, asked.color)
    if asker.agreed(N_("Take it back, y or n")):
        return True
    terminal.show([Text(), page.say(N_("Nothing was removed."))], asked.color)
    return False


def planned(
    opened: opening.Opened, found: Sequence[Filed], today: date, page: Page
) -> Iterator[Text]:
    """The files as they stand, and what goes back to what."""
    yield Text()
    yield from shown_writes.shown({filed.path: filed.data.decode("utf-8-sig") for filed in found})
    made = list(_changes(opened.workspace, found, today))
    if made:
        yield Text()
        yield from check_in_output.table(made, page)
    yield Text()


def _changes(
    space: workspace.Workspace, found: Sequence[Filed], today: date
) -> Iterator[ReadingChange]:
    """Where each goal stands now, and where it stands without the readings."""
    after = own_sessions.without(space, found)
    for filed in found:
        season = space.cycles[filed.team.cycle]
        targets = {each.id: each for each in _targets(space, season, filed.team)}
        for name, reading in filed.session.readings.items():
            if name not in targets or not reading.measures:
                continue
            item = subject_of(space, targets[name], filed.team.id, filed.session.date)
            old, new = (outcome.standing(known, item, today) for known in (space, after))
            yield ReadingChange(
                item, today, (SessionEntry(item, filed.session.date, reading),), old, new
            )


def _targets(
    space: workspace.Workspace, season: workspace.Cycle, team: workspace.Team
) -> Iterator[reference.Target]:
    """What the ids in a team's sessions mean: standing KPIs, unless the plan has its own."""
    every = list(reference.targets(space, season))
    yield from (each for each in every if each.team is None)
    yield from (each for each in every if each.team and each.team.id == team.id and each.item)


def done(
    root: Path, found: Sequence[Filed], repositories: Sequence[repository.Repository], page: Page
) -> Iterator[Text]:
    """The files that are gone, and how git's index forgets those that it holds."""
    for filed in found:
        shown = origin.path_to(root / filed.path)
        yield from wrapped(page.say(N_("Took back {path}"), path=shown), page.inner)
    paths = [filed.path for filed in found]
    staged = sorted(repositories[0].staged(paths)) if repositories else []
    if staged:
        there = f"git -C {shell_word(str(root))} rm -q --cached {shell_words(staged)}"
        yield Text.assemble(
            (f"{page.glyphs.next} ", "hint"),
            (sanitize.visible(there), "hint"),
            page.say(N_("   it was staged already"), "muted"),
        )
