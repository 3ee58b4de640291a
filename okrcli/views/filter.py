"""A view of one objective or key result: what a reference leaves of the whole."""

from okrcli import errors
from okrcli.messages import N_
from okrcli.model import kpi, plan, reference, workspace
from okrcli.scoring import roll_up
from okrcli.views import report_values


def to(
    view: report_values.View, target: reference.Target, space: workspace.Workspace
) -> report_values.View:
    """The view with only what the target is: an objective, a key result, or those a KPI serves.

    NotFoundError where the filters leave it out. Its figure is the target's own; those of teams
    stay.
    """
    teams = (team._replace(objectives=_objectives(team, target), shared=()) for team in view.teams)
    kept = tuple(team for team in teams if team.objectives)
    refs = {kr.ref for team in kept for o in team.objectives for kr in o.key_results}
    attention = (
        item._replace(concerns=tuple(c for c in item.concerns if _key_result(c.ref) in refs))
        for item in view.attention
    )
    choice = view.choice._replace(ref=target.ref)
    left = tuple(item for item in attention if item.concerns)
    focus = _focus(view, kept, target, space)
    return view.of_teams(kept)._replace(
        attention=left,
        choice=choice,
        focus=focus,
        share=_share(focus),
        comparison=_comparison(focus),
    )


def _focus(
    view: report_values.View,
    teams: tuple[report_values.TeamView, ...],
    target: reference.Target,
    space: workspace.Workspace,
) -> report_values.Focus:
    """The target as it stands; NotFoundError where the filters leave it out."""
    if isinstance(target.item, kpi.Kpi):
        from okrcli.views.kpi_board import kpi_row

        return kpi_row(space, view.cycle, view.on, target.item, target.team).view
    for objective in (o for team in teams for o in team.objectives):
        if objective.ref == target.ref:
            return objective
        for key_result in objective.key_results:
            if key_result.ref == target.ref:
                return key_result
    raise errors.NotFoundError(
        N_("the filters leave `{ref}` out; see it without them"), ref=target.ref
    )


def _share(focus: report_values.Focus) -> float | None:
    return (
        focus.score.share
        if isinstance(focus, report_values.ObjectiveView)
        else focus.score.progress.share
    )


def _comparison(focus: report_values.Focus) -> roll_up.Comparison:
    """What the calendar expects of the target; nothing of a KPI, and of what has no pace."""
    match focus:
        case report_values.ObjectiveView():
            return focus.score.comparison
        case report_values.KeyResultView() if focus.tick is not None:
            return roll_up.Comparison(focus.score.progress.share or 0.0, focus.tick)
    return roll_up.Comparison()


def _key_result(ref: str) -> str:
    """The key result of a concern, which may be one of its milestones."""
    return "/".join(ref.split("/")[:2])


def _objectives(
    team: report_values.TeamView, target: reference.Target
) -> tuple[report_values.ObjectiveView, ...]:
    """The team's objectives that hold the target; an objective itself stays whole."""
    if isinstance(target.item, plan.Objective):
        return tuple(o for o in team.objectives if o.ref == target.ref)
    found = []
    for objective in team.objectives:
        kept = tuple(kr for kr in objective.key_results if _is_meant(kr, target))
        if kept:
            found.append(objective._replace(key_results=kept))
    return tuple(found)


def _is_meant(kr: report_values.KeyResultView, target: reference.Target) -> bool:
    if isinstance(target.item, kpi.Kpi):
        return any(item.score.kpi is target.item for item in kr.kpis)
    return kr.ref == target.ref
