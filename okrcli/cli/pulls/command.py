"""The stretch from the words of `okr pull` to new sessions on the disk."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from okrcli import errors
from okrcli.actions import author, names
from okrcli.actions.check_in import eligibility
from okrcli.actions.check_in.session_files import write_sessions
from okrcli.actions.pulling import config_file, connectors_from_file, deciding
from okrcli.actions.pulling.answers import ConnectorQuestion
from okrcli.actions.pulling.connector_kinds import Connector
from okrcli.actions.pulling.deciding import Pulled
from okrcli.cli import clock, destination, opening, options, terminal
from okrcli.cli.pulls import choosing, connector_list, records, screen
from okrcli.cli.shown_writes import after_writing
from okrcli.messages import N_
from okrcli.model import kpi, workspace
from okrcli.render.terminal.page import Page

AUTHOR = "okr-pull"


@dataclass(frozen=True)
class PullOptions:
    """The words of `okr pull` as they were typed."""

    kpis: tuple[str, ...] = ()
    on: str | None = None
    author: str | None = None
    config: str | None = None
    is_dry: bool = False
    is_all: bool = False
    is_check: bool = False
    is_list: bool = False
    is_strict: bool = False
    is_json: bool = False
    color: str = "auto"


def execute(request: PullOptions, lang: str | None, *, ascii_flag: bool) -> int:
    """Ask the connectors and record what is due; 0, 1 where one failed, OkrError for the rest."""
    _check_words(request)
    opened = opening.here()
    _check_readable(opened.workspace)
    page = terminal.page(opening.language(lang, opened.workspace), ascii_flag=ascii_flag)
    path = config_file.config_path(request.config, os.environ)
    known = connectors_from_file.connectors_from(config_file.config_text(path, opened.root))
    if request.is_list:
        lines = connector_list.lines(known, opened.workspace, path, page)
        terminal.show(lines, request.color)
        return 0
    today = options.day(None)
    day = today if request.on is None else options.day(request.on)
    if day > today:
        eligibility.refuse_future(day)
    chosen = choosing.chosen_kpis(opened.workspace, request.kpis)
    _check_connectors(chosen, known, path)
    rule = deciding.PullRule(day, _author(request, opened), is_all=request.is_all)
    found = choosing.pulled(opened.workspace, chosen, known, _question(request, day), rule)
    return _finish(opened, found, request, rule, page)


def _check_words(request: PullOptions) -> None:
    if request.is_list and (request.kpis or request.is_check or request.is_json):
        raise errors.UsageError(N_("--list shows every connector; give it alone"))


def _check_readable(space: workspace.Workspace) -> None:
    """RefusedError where a file that says what is to be asked, or who people are, is broken."""
    eligibility.check_settings(space)
    for finding in space.findings:
        if finding.place.path == "kpis.yaml":
            raise errors.RefusedError(
                N_("{broken}; nothing was written"), broken=names.broken(finding)
            )


def _check_connectors(
    chosen: Sequence[kpi.StandingKpi], known: dict[str, Connector], path: Path
) -> None:
    """NotFoundError where the file has none of the connectors that are named."""
    names = sorted({item.source or "" for item in chosen})
    if not any(name in known for name in names):
        raise errors.NotFoundError(
            N_("{path} has no connector `{name}`; write a table [connectors.{name}] there"),
            path=path,
            name=names[0],
        )


def _author(request: PullOptions, opened: opening.Opened) -> str:
    people = opened.workspace.settings.people
    return author.author(request.author or AUTHOR, os.environ, opened.root, people)


def _question(request: PullOptions, day: date) -> ConnectorQuestion:
    now = clock.now()
    return ConnectorQuestion(day, min(now, options.now(request.on)) if request.on else now)


def _finish(
    opened: opening.Opened,
    found: Sequence[Pulled],
    request: PullOptions,
    rule: deciding.PullRule,
    page: Page,
) -> int:
    """Write the sessions unless nothing is to be written, and say what came of each KPI."""
    is_whole = all(each.verdict not in {"failed", "no-cycle"} for each in found)
    drafts = [] if request.is_check else records.drafts(opened.workspace, found, rule.author)
    if request.is_strict and not is_whole:
        drafts = []
    is_written = not request.is_dry
    written = write_sessions(opened.root, drafts) if is_written else []
    files = dict(zip((draft.path() for draft in drafts), written, strict=False))
    shown = records.Made(tuple(found), tuple(drafts), files, is_written=is_written)
    with after_writing(written, N_("recorded")):
        if request.is_json:
            destination.put(records.pull_json(shown, rule.on, page.language), None)
        elif request.is_check:
            terminal.show(screen.checked_lines(found, rule.on, page), request.color)
        else:
            terminal.show(screen.lines(shown, opened.root, rule.on, page), request.color)
    return 0 if is_whole else 1
