"""Which KPIs are asked for, and what came of each."""

import os
from collections.abc import Mapping, Sequence

from okrcli import errors
from okrcli.actions.pulling import asking, deciding
from okrcli.actions.pulling.answers import ConnectorError, ConnectorQuestion
from okrcli.actions.pulling.asking import Outcome
from okrcli.actions.pulling.connector_kinds import Connector
from okrcli.actions.pulling.deciding import Pulled
from okrcli.messages import N_, Joined
from okrcli.model import kpi, workspace


def chosen_kpis(space: workspace.Workspace, names: Sequence[str]) -> list[kpi.StandingKpi]:
    """The KPIs that names mean, all that name a connector without any, in the files' order.

    NotFoundError for a name of none, and where none names a connector.
    """
    sourced = [item for item in space.kpis if item.source]
    if not sourced:
        raise errors.NotFoundError(
            N_("no KPI names a connector; write `source: NAME` at one in kpis.yaml")
        )
    wanted = {_named(space, sourced, name) for name in names}
    return [item for item in sourced if not names or item.id in wanted]


def _named(space: workspace.Workspace, sourced: Sequence[kpi.StandingKpi], name: str) -> str:
    """The id of the one KPI with a connector that a name means: exact, else its beginning."""
    low = name.lower()
    exact = [item for item in sourced if item.id.lower() == low]
    found = exact or [item for item in sourced if item.id.lower().startswith(low)]
    if len(found) == 1:
        return found[0].id
    if found:
        raise errors.NotFoundError(
            N_("`{name}` may mean any of {known}; write one in full"),
            name=name,
            known=Joined([item.id for item in found]),
        )
    if any(item.id.lower() == low for item in space.kpis):
        raise errors.NotFoundError(
            N_("`{name}` names no connector; write `source: NAME` at it in kpis.yaml"), name=name
        )
    raise errors.NotFoundError(
        N_("no KPI of kpis.yaml is called `{name}`; with a connector are {known}"),
        name=name,
        known=Joined([item.id for item in sourced]),
    )


def pulled(
    space: workspace.Workspace,
    chosen: Sequence[kpi.StandingKpi],
    known: Mapping[str, Connector],
    question: ConnectorQuestion,
    rule: deciding.PullRule,
) -> list[Pulled]:
    """What came of each KPI; a connector is asked once, however many name it."""
    names = dict.fromkeys(item.source for item in chosen if item.source in known)
    found = asking.outcomes([known[name] for name in names if name], question, os.environ)
    return [
        deciding.decided(space, item, found.get(item.source or "") or _missing(item), rule)
        for item in chosen
    ]


def _missing(item: kpi.StandingKpi) -> Outcome:
    problem = ConnectorError(N_("there is no connector `{name}`"), name=item.source)
    return Outcome(None, problem, 0.0)
