"""The run of `okr close --fold`: shown, asked about, and done team by team."""

import os
from collections.abc import Iterator, Sequence

from rich.text import Text

from okrcli import errors
from okrcli.actions import names
from okrcli.actions.close.closable import ClosingCycle, concerns_team
from okrcli.actions.close.folding import Fold, planned_folds, write_fold
from okrcli.cli import opening, prompts, shown_writes, terminal
from okrcli.cli.closing.request import CloseRequest, ClosingSetting
from okrcli.cli.commit_hint import commit_lines
from okrcli.messages import N_
from okrcli.model import reference, workspace
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped
from okrcli.store import file_changes, workspace_files
from okrcli.store.git import file_states, repository


def fold_cycles(asked: CloseRequest, lang: str | None, *, ascii_flag: bool) -> int:
    """Fold the sessions of a closed cycle; 0, or the OkrError of whatever stops it."""
    if asked.source is not None:
        raise errors.UsageError(N_("--fold takes no grades; close with --from first, then fold"))
    opened = opening.here()
    language = opening.language(lang, opened.workspace)
    page = terminal.page(language, ascii_flag=ascii_flag)
    season = _cycle(opened.workspace, asked)
    found = ClosingSetting(
        opened, asked, page, ClosingCycle(opened.workspace, season, "", asked.on)
    )
    teams = _teams(found)
    disk = workspace_files.Disk(opened.root)
    every = list(disk.paths())
    folds = [fold for team in teams if (fold := planned_folds(disk, every, team))]
    check_merged(found, folds)
    terminal.show(_plan(folds, page), asked.color)
    some = [fold for fold in folds if fold.loose]
    if not some or asked.dry or not _agreed(found):
        return 0
    file_changes.sweep(opened.root)
    finished: list[str] = []
    with shown_writes.one_by_one(finished, N_("folded")):
        for fold in some:
            write_fold(opened.root, fold)
            finished.append(fold.path)
    with shown_writes.after_writing(finished, N_("folded")):
        terminal.show(_done(found, some), asked.color)
    return 0


def _cycle(space: workspace.Workspace, asked: CloseRequest) -> workspace.Cycle:
    """The cycle that is named, else the last that is closed."""
    if asked.cycle:
        return reference.cycle_named(space, asked.cycle)
    closed = [season for season in space.cycles.values() if season.closed(asked.on)]
    if not closed:
        raise errors.NotFoundError(N_("no cycle is closed yet; close one with `okr close` first"))
    return max(closed, key=lambda c: (c.dates.end, c.dates.start, c.id))


def _teams(found: ClosingSetting) -> list[workspace.Team]:
    """The teams to fold: the one named or all, every one of them closed; else RefusedError.

    Teams without a plan, and the workspace's own KPIs, are folded once every other is closed.
    """
    season, on = found.season, found.asked.on
    every = list(season.teams.values())
    if found.asked.team:
        every = [season.teams[names.team(found.space, [season], found.asked.team)]]
    for team in every:
        if team.path and not team.closed(on):
            _refuse_open(found, team)
    for finding in found.space.findings:
        if any(concerns_team(finding.place.path, team) for team in every):
            raise errors.RefusedError(
                N_("{broken}; nothing was folded"), broken=names.broken(finding)
            )
    return every


def _refuse_open(found: ClosingSetting, team: workspace.Team) -> None:
    """RefusedError for a team that has not closed, or of which that cannot be told."""
    for finding in found.space.findings:
        if finding.place.path in {team.path, team.review_path}:
            raise errors.RefusedError(
                N_("{broken}; nothing was folded"), broken=names.broken(finding)
            )
    raise errors.RefusedError(
        N_(
            "{team} has not closed {cycle}, so its sessions stay as they are; close it with"
            " `okr close {cycle} --team {team}` first"
        ),
        team=team.id,
        cycle=found.season.id,
    )


def check_merged(found: ClosingSetting, folds: Sequence[Fold]) -> None:
    """RefusedError where git holds one of the files in a merge that nobody has settled."""
    texts = {path: data for fold in folds for path, data in fold.loose.items()}
    texts |= {fold.path: fold.before for fold in folds if fold.before is not None}
    try:
        states = repository.open_at(found.opened.root, os.environ).states(texts)
    except errors.NotFoundError:
        return
    unmerged = sorted(path for path, state in states.items() if state is file_states.State.UNMERGED)
    if unmerged:
        raise errors.RefusedError(
            N_("{path} is in a merge; settle it, `git add` it, and fold then"), path=unmerged[0]
        )


def _plan(folds: Sequence[Fold], page: Page) -> Iterator[Text]:
    """What will be done: a line a team, and the files that stay with why."""
    yield Text()
    if not any(fold.loose for fold in folds):
        yield page.say(N_("There is nothing to fold."))
    for fold in folds:
        count = page.language.plural("{n} session", "{n} sessions", len(fold.loose))
        said = page.say(
            N_("{team}: {sessions} {arrow} {path}"),
            team=fold.team.id,
            sessions=count,
            arrow=page.glyphs.arrow,
            path=fold.path,
        )
        if fold.loose:
            yield from wrapped(said, page.inner)
        for path, why in fold.kept.items():
            words = page.say(
                N_("{path} stays as it is: {why}"),
                "warning",
                path=path,
                why=page.language.say(why),
            )
            yield from wrapped(words, page.inner)


def _agreed(found: ClosingSetting) -> bool:
    """Whether to go on: `--yes`, or somebody says so; UsageError with nobody to ask."""
    if found.asked.yes:
        return True
    if not terminal.interactive():
        raise errors.UsageError(N_("no terminal to ask on; nothing was folded, add --yes to do it"))
    return prompts.Asker(found.page, found.asked.color).agreed(N_("Fold them, y or n"))


def _done(found: ClosingSetting, folds: Sequence[Fold]) -> Iterator[Text]:
    page = found.page
    for fold in folds:
        said = page.say(N_("Folded into {path}, and found equal"), path=fold.path)
        yield from wrapped(said, page.inner)
    message = page.language.say(N_("Fold the check-ins of {cycle}"), cycle=found.season.id)
    folders = sorted({fold.path.rpartition("/")[0] for fold in folds})
    yield from commit_lines(found.opened.root, folders, message, page)
