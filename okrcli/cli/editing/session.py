"""The run of `okr edit`: open, wait, check, and open again as long as somebody wants to."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rich.text import Text

from okrcli import errors
from okrcli.actions import author, names
from okrcli.cli import editor, location, opening, options, origin, prompts, terminal
from okrcli.cli.editing import start_place
from okrcli.cli.validating import output
from okrcli.cli.validating.fix import mend_files
from okrcli.cli.validating.output import FindingsRequest
from okrcli.findings import Finding
from okrcli.messages import N_
from okrcli.render.terminal import screen_end
from okrcli.render.terminal.diagnosis import diagnosis_lines
from okrcli.render.terminal.page import Page
from okrcli.rules import audit
from okrcli.store import workspace_files
from okrcli.text.shell_words import shell_word


@dataclass(frozen=True)
class EditRequest:
    """What the words of `okr edit` ask for; `today` is the clock's day."""

    ref: str | None
    cycle: str | None
    today: date
    color: str = "auto"


def edit_plan(asked: EditRequest, lang: str | None, *, ascii_flag: bool) -> int:
    """Open what is asked for until it is right or left as it is; 1 where an error is left."""
    opened, spot = _begun(asked)
    page = terminal.page(opening.language(lang, opened.workspace), ascii_flag=ascii_flag)
    _check_inside(opened.root, spot.path)
    while True:
        editor.open_at(opened.root / spot.path, spot.line, os.environ)
        found = _checked(opened.root, spot.path, asked, page)
        if any(finding.fix for finding in found) and _mended(opened.root, spot.path, asked, page):
            found = _findings(opened.root, spot.path, asked)
        worst = _worst(found)
        if worst is None:
            return 0
        spot = start_place.Spot(spot.path, worst.place.span.line)
        if not _again(worst, spot, asked, page):
            terminal.show(_later(opened.root, spot, page), asked.color)
            return int(worst.level == "error")


def _begun(asked: EditRequest) -> tuple[opening.Opened, start_place.Spot]:
    """The workspace, the one around a file that is named, and where to begin in it."""
    here = location.root_above(opening.start())
    named = start_place.of_file(asked.ref, here) if asked.ref else None
    if named is None:
        opened = opening.here()
        return opened, _spot(opened, asked)
    return opening.at(named[0]), named[1]


def _spot(opened: opening.Opened, asked: EditRequest) -> start_place.Spot:
    """Where to begin; NotFoundError or UsageError where that is not clear."""
    first = names.season(opened.workspace, asked.cycle, asked.today)
    seasons = [first] if asked.cycle else names.around(opened.workspace, first, asked.today)
    if asked.ref:
        return start_place.of_goal(opened.loaded, seasons, asked.ref)
    try:
        who = author.author(None, os.environ, opened.root, opened.workspace.settings.people)
    except errors.UsageError:
        # nobody is known, so no plan is theirs
        who = None
    return start_place.of_mine(opened.loaded, seasons, who)


def _check_inside(root: Path, path: str) -> None:
    """RefusedError for a file that a link leads out of the workspace: an editor would write there.

    What cannot be read for another reason can be opened, perhaps to mend just that.
    """
    if not workspace_files.Disk(root).has(path):
        raise errors.RefusedError(
            N_(
                "{path} is a link that leads out of the workspace, so it is not opened; edit what"
                " it leads to by its own name"
            ),
            path=path,
        )


def _checked(root: Path, path: str, asked: EditRequest, page: Page) -> list[Finding]:
    """The findings in a file as it is now, which are shown; NotFoundError where it is gone."""
    if not (root / path).is_file():
        raise errors.NotFoundError(
            N_("{path} is gone; `git checkout -- {path}` may bring it back"), path=path
        )
    found = _findings(root, path, asked)
    listing = output.listing(opening.at(root).loaded, found, page.language, 1)
    terminal.show(diagnosis_lines(listing, page), asked.color)
    return found


def _findings(root: Path, path: str, asked: EditRequest) -> list[Finding]:
    loaded = opening.at(root).loaded
    return [f for f in audit.findings(loaded, asked.today, options.now()) if f.place.path == path]


def _mended(root: Path, path: str, asked: EditRequest, page: Page) -> bool:
    """Whether somebody let okr write what is certain in a file; no terminal, no."""
    if not terminal.interactive():
        return False
    question = N_("Let okr write what is certain, y or n")
    if not prompts.Asker(page, asked.color).agreed(question, default=True):
        return False
    part = output.Part(opening.at(root), output.Selection(frozenset([path])))
    wanted = FindingsRequest(
        asked.today, options.now(), "text", strict=False, color=asked.color, language=page.language
    )
    mend_files([part], wanted, dry=False)
    return True


def _worst(found: list[Finding]) -> Finding | None:
    """The first error, else the first warning; advice is nothing to go back for."""
    first = {finding.level: finding for finding in reversed(found)}
    return first.get("error") or first.get("warning")


def _again(worst: Finding, spot: start_place.Spot, asked: EditRequest, page: Page) -> bool:
    """Whether somebody wants the editor again; Enter is yes for an error. No terminal, no."""
    if not terminal.interactive():
        return False
    return prompts.Asker(page, asked.color).agreed(
        N_("Open it again at line {line}, y or n"), default=worst.level == "error", line=spot.line
    )


def _later(root: Path, spot: start_place.Spot, page: Page) -> Iterator[Text]:
    """The command that opens it again."""
    command = f"{origin.okr(root)} edit {shell_word(f'{spot.path}:{spot.line}')}"
    yield from screen_end.step_lines([(command, N_("open it there again"))], page)
