"""Which pairs `--lead-lag` and `--pair` ask about, with their answers."""

from okrcli import errors
from okrcli.cli import naming
from okrcli.cli.kpis.asked import Asked
from okrcli.messages import N_
from okrcli.model import kpi, measure, plan, reference, workspace
from okrcli.report import leading


def of(space: workspace.Workspace, season: workspace.Cycle, asked: Asked) -> leading.Leads:
    """The pairs of a cycle's goals, of one goal, or the two that are named."""
    if asked.pair:
        return _two(space, season, asked, asked.pair)
    wide = [season] if asked.cycle else naming.around(space, season, asked.on)
    if asked.ref:
        target = naming.target(space, wide, asked.ref)
        return leading.of_target(space, target, asked.on)
    team = asked.filters.team
    named = naming.team(space, [season], team) if team else None
    return leading.of(space, season, asked.on, named)


def _two(
    space: workspace.Workspace, season: workspace.Cycle, asked: Asked, names: tuple[str, str]
) -> leading.Leads:
    wide = [season] if asked.cycle else naming.around(space, season, asked.on)
    first, second = (_numeric(space, wide, name) for name in names)
    return leading.of_two(space, season, asked.on, (first, second))


def _numeric(
    space: workspace.Workspace, seasons: list[workspace.Cycle], name: str
) -> reference.Target:
    """The KPI of that name, else the key result; NotFoundError for what has no numbers."""
    try:
        return naming.target(space, seasons, name, reference.KPIS)
    except errors.NotFoundError:
        found = naming.target(space, seasons, name, ("key result", *reference.KPIS))
    if not _has_numbers(found.item):
        raise errors.NotFoundError(
            N_("`{ref}` is not measured in numbers; name a KPI"), ref=found.ref
        )
    return found


def _has_numbers(item: reference.Item | None) -> bool:
    if isinstance(item, kpi.Kpi):
        return True
    what = item.measure if isinstance(item, plan.KeyResult) else None
    return what is None or isinstance(what, measure.Reach | measure.Keep)
