"""The run of `okr undo`: the newest check-in of mine shown, asked about and removed."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.text import Text

from okrcli import emit, errors, git
from okrcli.cli import author as authors
from okrcli.cli import naming, opening, terminal, writing
from okrcli.cli.checking import admitting, asking
from okrcli.cli.undoing import mine, removal, repositories, telling
from okrcli.cli.undoing.mine import Filed
from okrcli.findings import N_
from okrcli.model import workspace
from okrcli.report.terminal.page import Page


@dataclass(frozen=True)
class Asked:
    """What the words of `okr undo` ask for."""

    author: str | None
    yes: bool = False
    dry: bool = False
    color: str = "auto"


def run(asked: Asked, today: date, lang: str | None, *, ascii_flag: bool) -> int:
    """Take the newest check-in back; 0, or the OkrError of whatever stops it."""
    opened = opening.here()
    admitting.check_settings(opened.workspace)
    page = terminal.page(opening.language(lang, opened.workspace), ascii_flag=ascii_flag)
    people = opened.workspace.settings.people
    who = authors.author(asked.author, os.environ, opened.root, people)
    begun = removal.restored(opened.root, who)
    if begun:
        opened = opening.at(opened.root)
    holders, why = repositories.around(opened.root, os.environ)
    found = _newest(opened, who, holders, begun)
    check_open(found, today)
    terminal.show(telling.planned(opened, found, today, page), asked.color)
    if why:
        terminal.show([page.text(page.language.tell(why), "warning")], asked.color)
    if asked.dry or not _agreed(asked, page):
        return 0
    removal.remove(opened.root, found, who)
    with writing.after_writing([filed.path for filed in found], N_("taken back")):
        terminal.show(telling.done(opened.root, found, holders, page), asked.color)
    removal.forget(opened.root, found, who)
    return 0


def _newest(
    opened: opening.Opened, who: str, holders: Sequence[git.Repository], begun: Sequence[str]
) -> list[Filed]:
    """The files of the check-in to take back; NotFoundError where there is none."""
    _check_read(opened.workspace, who)
    names = authors.names(who, opened.workspace.settings.people)
    every = list(mine.sessions(opened.loaded, names))
    if not every:
        raise errors.NotFoundError(
            N_(
                "there is no check-in of {who} to take back; --author names somebody else, and"
                " what is folded stays"
            ),
            who=who,
        )
    found = mine.newest(mine.uncommitted(every, holders), begun)
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
    end = f"-{emit.slug(who)}"
    for finding in space.findings:
        path = finding.place.path
        if "/checkins/" in path and Path(path).stem.partition("_")[0].endswith(end):
            raise errors.RefusedError(N_("{broken}, or remove it"), broken=naming.broken(finding))


def check_open(found: Sequence[Filed], today: date) -> None:
    """RefusedError where a team has closed the cycle: its grades rest on these readings."""
    for filed in found:
        review = filed.team.review
        if filed.team.review_path and (review is None or review.closed <= today):
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


def _agreed(asked: Asked, page: Page) -> bool:
    """Whether to go on: `--yes`, or somebody says so; UsageError with nobody to ask."""
    if asked.yes:
        return True
    if not terminal.interactive():
        raise errors.UsageError(
            N_("no terminal to ask on; nothing was removed, add --yes to do it")
        )
    asker = asking.Asker(page, asked.color)
    if asker.agreed(N_("Take it back, y or n")):
        return True
    terminal.show([Text(), page.say(N_("Nothing was removed."))], asked.color)
    return False
