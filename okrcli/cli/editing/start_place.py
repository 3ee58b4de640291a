"""Where to begin: the file and the line of what somebody names, or of their own team's plan."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.actions import author, names
from okrcli.actions.names import unread_hint
from okrcli.cli import location
from okrcli.cli.completion import workspace_scan
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.store.open import Loaded
from okrcli.text import sources, tree
from okrcli.text.tree import MappingNode, ScalarNode, SequenceNode

_FILE = re.compile(r"(?P<path>.+\.ya?ml)(?::(?P<line>[0-9]{1,6}))?(?::[0-9]*)?")


class Spot(NamedTuple):
    """A line, from 1, of a file; its path is from the workspace's root."""

    path: str
    line: int


def of_file(name: str, here: Path | None) -> tuple[Path, Spot] | None:
    """The workspace and file of a path, as findings print it: `cycles/2026-Q4/cycle.yaml:14:9`.

    It is looked for from the current folder, then from `here`, the root of the workspace at hand.
    None where that is no path to a file; NotFoundError for a file of no workspace.
    """
    found = _FILE.fullmatch(name)
    if not found:
        return None
    for base in (Path.cwd(), *([here] if here else [])):
        if (base / found["path"]).is_file():
            spot = location.in_workspace(base / found["path"], here)
            if spot is None:
                raise errors.NotFoundError(N_("{path} belongs to no workspace"), path=found["path"])
            return spot.root, Spot(spot.path, int(found["line"] or 1) or 1)
    raise errors.NotFoundError(
        N_("there is no file {path}; `okr edit` opens a plan"), path=found["path"]
    )


def of_goal(loaded: Loaded, seasons: list[workspace.Cycle], name: str) -> Spot:
    """The place of a team, goal, KPI or milestone; of a team whose plan is broken, its first error.

    NotFoundError for what is unknown or ambiguous, as in `reference.find`.
    """
    for season in seasons:
        for team in season.teams.values():
            if team.plan is None and team.path and name.lower() == team.id.lower():
                return start(loaded, team.path)
    try:
        found = names.target(loaded.workspace, seasons, name)
    except errors.NotFoundError:
        spots = [*_milestones(loaded, seasons, name), *_unread(loaded, seasons, name)]
        if not spots:
            raise
        return spots[0]
    if found.item is None:
        return Spot(found.team.path if found.team else "", 1)
    path = found.team.path if found.team else "kpis.yaml"
    return Spot(path, _line(loaded, path, found.item.id))


def start(loaded: Loaded, path: str) -> Spot:
    """The top of a plan, or the first error of one that cannot be read."""
    lines = [f.place.span.line for f in loaded.workspace.findings if f.place.path == path]
    return Spot(path, min(lines, default=1))


def _milestones(loaded: Loaded, seasons: list[workspace.Cycle], name: str) -> Iterator[Spot]:
    for season in seasons:
        for goal in loaded.workspace.goals(season):
            for step in goal.key_result.milestones or ():
                if step.id.lower() == name.lower():
                    yield Spot(goal.team.path, _line(loaded, goal.team.path, step.id))


def _unread(loaded: Loaded, seasons: list[workspace.Cycle], name: str) -> Iterator[Spot]:
    """The id in the plans that cannot be read, as a scan of their lines finds it."""
    for path in dict.fromkeys(f.place.path for f in unread_hint(loaded.workspace, seasons)):
        line = _scanned(loaded, path, name)
        if line:
            yield Spot(path, line)


def _line(loaded: Loaded, path: str, name: str) -> int:
    """The line of an id in a file, the first where it stands there twice."""
    tree = loaded.tree(path)
    spans = (each.span.line for each in _ids(tree) if each.text == name) if tree else iter(())
    return next(spans, 1)


def _ids(node: tree.Node) -> Iterator[ScalarNode]:
    """Every id in a tree, in its order."""
    if isinstance(node, MappingNode):
        for key, value in node.entries:
            if key.text == "id" and isinstance(value, ScalarNode):
                yield value
            yield from _ids(value)
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _ids(item)


def _scanned(loaded: Loaded, path: str, name: str) -> int:
    """The line of an id in a text that is not YAML, 0 where it is not there."""
    try:
        text = loaded.source.read(path).decode("utf-8", "replace").splitlines()
    except sources.Unreadable:
        return 0
    wanted = name.rpartition("/")[2].lower()
    return next((item.line for item in workspace_scan.items(text) if item.id.lower() == wanted), 0)


def of_mine(loaded: Loaded, seasons: list[workspace.Cycle], who: str | None) -> Spot:
    """The plan of the team that somebody is in or leads, else the only plan that there is.

    NotFoundError lists the plans where there are several, or says how to write the first.
    """
    teams = [team for season in seasons for team in season.teams.values() if team.path]
    mine = _mine(loaded.workspace, seasons, who)
    for chosen in ([team for team in teams if team.id.lower() in mine], teams):
        if len(chosen) == 1:
            return start(loaded, chosen[0].path)
    where = seasons[0].id
    if not teams:
        raise errors.NotFoundError(
            N_("{where} has no plan yet; `okr init {where} --team NAME` writes one"), where=where
        )
    known = "".join(f"\n  okr edit {team.id}  {team.name}" for team in teams)
    raise errors.UsageError(
        N_("{where} has {n} plans; name one, or a goal in it:{known}"),
        where=where,
        n=len(teams),
        known=known,
    )


def _mine(
    space: workspace.Workspace, seasons: list[workspace.Cycle], who: str | None
) -> frozenset[str]:
    """The teams somebody is in, in small letters; none for nobody."""
    if who is None:
        return frozenset()
    return author.teams_of(space, seasons, who, author.names_of_owner(who, space.settings.people))
