"""`okr report REF`: one objective, key result or KPI with its readings, KPIs and notes."""

from collections.abc import Iterator

from rich.text import Text

from okrcli import errors
from okrcli.insight import pairs
from okrcli.messages import N_
from okrcli.model import kpi, plan, reference, workspace
from okrcli.report import board
from okrcli.report import view as views
from okrcli.report.terminal.detail import key_result, kpi_screen, objective
from okrcli.report.terminal.page import Page


def lines(
    view: views.View, target: reference.Target, space: workspace.Workspace, page: Page
) -> Iterator[Text]:
    """The detail of what a reference means; NotFoundError where the view leaves it out."""
    if isinstance(target.item, kpi.Kpi):
        row = board.row(space, view.cycle, view.on, target.item, target.team)
        found = pairs.of_kpi(space, view.cycle, target.item, view.on)
        yield from kpi_screen.lines(view, row, found, page)
        return
    home = next((o for o in view.objectives if target.ref in _refs(o)), None)
    if home is None:
        raise errors.NotFoundError(
            N_("the filters leave `{ref}` out; see it without them"), ref=target.ref
        )
    if isinstance(target.item, plan.Objective):
        yield from objective.screen(view, home, page)
    else:
        kr = next(kr for kr in home.key_results if kr.ref == target.ref)
        yield from key_result.screen(view, home, kr, page)


def _refs(objective: views.ObjectiveView) -> set[str]:
    return {objective.ref, *(kr.ref for kr in objective.key_results)}
