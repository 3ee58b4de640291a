"""A run of `okr kpi`: the board, one KPI, or what leads."""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from rich.text import Text

from okrcli import errors
from okrcli.cli import naming, opening, showing
from okrcli.cli.kpis import leading
from okrcli.cli.kpis.asked import Asked
from okrcli.cli.reporting import output
from okrcli.messages import N_, Phrase
from okrcli.model import kpi, reference, workspace
from okrcli.report import board
from okrcli.report.terminal.page import Page


def run(opened: opening.Opened, asked: Asked, how: showing.How) -> None:
    """Show what is asked for; NotFoundError for what does not exist."""
    space = opened.workspace
    season = naming.season(space, asked.cycle, asked.on)
    if asked.format == "json":
        output.put(_json(space, season, asked, opened.commit), None)
        return
    showing.screen(opened, how, partial(_lines, space, season, asked))


def _json(space: workspace.Workspace, season: workspace.Cycle, asked: Asked, commit: str) -> str:
    from okrcli.report.contract import board as contract

    if asked.lead_lag or asked.pair:
        return contract.leads(leading.of(space, season, asked), commit)
    shown = board.of(space, season, asked.on, _filters(space, season, asked))
    if asked.ref:
        target = _target(space, season, asked)
        shown = board.only(board.of(space, target.cycle, asked.on), target.ref)
    return contract.text(shown, commit)


def _lines(
    space: workspace.Workspace, season: workspace.Cycle, asked: Asked, page: Page
) -> Iterator[Text]:
    if asked.lead_lag or asked.pair:
        from okrcli.report.terminal import leads

        return leads.lines(leading.of(space, season, asked), page)
    if asked.ref:
        return _one(space, _target(space, season, asked), asked, page)
    from okrcli.report.terminal import board as screen

    shown = board.of(space, season, asked.on, _filters(space, season, asked))
    note = () if asked.cycle else showing.which_cycle(shown, page)
    return chain(note, screen.lines(shown, page))


def _filters(space: workspace.Workspace, season: workspace.Cycle, asked: Asked) -> board.Choice:
    filters = asked.filters
    if filters.team is None:
        return filters
    return filters._replace(team=naming.team(space, [season], filters.team))


def _target(space: workspace.Workspace, season: workspace.Cycle, asked: Asked) -> reference.Target:
    """The KPI that is meant; NotFoundError says so of what is a goal or a team."""
    wide = [season] if asked.cycle else naming.around(space, season, asked.on)
    name = asked.ref or ""
    try:
        return naming.target(space, wide, name, reference.KPIS)
    except errors.NotFoundError:
        other = naming.target(space, wide, name)
        raise errors.NotFoundError(
            N_(
                "`{ref}` is no KPI; `okr report {name}` shows this {kind}, and `okr kpi"
                " --lead-lag {name}` asks about its KPIs"
            ),
            ref=other.ref,
            name=name,
            kind=Phrase(other.kind),
        ) from None


def _one(
    space: workspace.Workspace, target: reference.Target, asked: Asked, page: Page
) -> Iterator[Text]:
    from okrcli.report import view as views
    from okrcli.report.terminal import detail

    assert isinstance(target.item, kpi.Kpi)
    view = views.of(space, target.cycle, asked.on, target=target)
    yield from detail.lines(view, target, space, page)
