"""`okr pull --list`: the connectors, who names them, and which of their secrets are set."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from rich.text import Text

from okrcli.actions.pulling.connector_kinds import Connector, Secret
from okrcli.actions.pulling.secret_values import is_set
from okrcli.messages import N_, Joined
from okrcli.model import workspace
from okrcli.render.terminal import drawing
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped

_INDENT = 4


def lines(
    known: Mapping[str, Connector], space: workspace.Workspace, path: Path, page: Page
) -> Iterator[Text]:
    """A connector with its kind, the KPIs that name it and its secrets, and those that lack one."""
    yield Text()
    yield from wrapped(page.say(N_("Connectors in {path}"), "title", path=str(path)), page.inner)
    for name, connector in known.items():
        yield Text()
        yield from _connector(name, connector, space, page)
    missing = {item.source: item.id for item in reversed(space.kpis) if item.source}
    for name, kpi in missing.items():
        if name not in known:
            yield Text()
            said = page.say(
                N_("`{kpi}` names the connector `{name}`, which is not there"),
                "warning",
                kpi=kpi,
                name=name,
            )
            yield from wrapped(said, page.inner)


def _connector(
    name: str, connector: Connector, space: workspace.Workspace, page: Page
) -> Iterator[Text]:
    yield drawing.joined([page.text(name, "id"), "  ", page.text(connector.type, "muted")])
    naming = [item.id for item in space.kpis if item.source == name]
    said = page.say(N_("KPIs: {kpis}"), "", kpis=Joined(naming)) if naming else None
    yield from drawing.indented(
        said or page.say(N_("no KPI names it"), "muted"), _INDENT, page.inner
    )
    for secret in connector.secrets:
        yield from drawing.indented(_secret(secret, page), _INDENT, page.inner)


def _secret(secret: Secret, page: Page) -> Text:
    if secret.literal is not None:
        return page.say(N_("a text in the file"), "muted")
    if is_set(secret, os.environ):
        return page.say(N_("secret {place}: set"), "up", place=secret.place)
    return page.say(N_("secret {place}: not set"), "warning", place=secret.place)
