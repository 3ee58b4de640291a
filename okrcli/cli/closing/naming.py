"""Which goal of which team each row of a file is about."""

from collections.abc import Sequence

from okrcli import errors
from okrcli.cli.closing import verdicts
from okrcli.cli.closing.importing import Row, Trouble
from okrcli.cli.closing.scene import Scene
from okrcli.cli.closing.verdicts import Verdict
from okrcli.model import reference, workspace


def by_team(
    scene: Scene, team: workspace.Team | None, rows: Sequence[Row], name: str
) -> dict[str, dict[str, Verdict]]:
    """What is said of each goal, by team and id; UsageError names every row that fits nothing.

    A row names an id, or `team/id` where several teams share one; a team's goals are all named.
    """
    trouble = Trouble(name)
    found: dict[str, dict[str, Verdict]] = {}
    for row in rows:
        try:
            target = _target(scene, team, row.name)
        except errors.OkrError as problem:
            trouble.add(row.line, str(problem).partition("\n")[0])
            continue
        home = target.team.id if target.team else ""
        given = found.setdefault(home, {})
        if target.id in given:
            trouble.add(row.line, f"`{target.ref}` is given twice")
        given[target.id] = row.verdict
    _check_whole(scene, found, trouble)
    trouble.check()
    return found


def _target(scene: Scene, team: workspace.Team | None, name: str) -> reference.Target:
    """The objective or key result of that exact id; NotFoundError for anything else."""
    every = [
        target
        for target in reference.targets(scene.space, scene.season)
        if target.kind in {"objective", "key result"}
    ]
    wanted = name.lower()
    fitting = [
        target
        for target in every
        if wanted in {target.id.lower(), target.ref.lower()}
        and (team is None or target.team is team)
    ]
    if len(fitting) > 1:
        refs = ", ".join(target.ref for target in fitting)
        raise errors.NotFoundError(f"`{name}` may be any of {refs}; write one in full")
    if not fitting:
        where = team.id if team else scene.season.id
        raise errors.NotFoundError(f"{where} has no objective or key result `{name}`")
    return fitting[0]


def _check_whole(scene: Scene, found: dict[str, dict[str, Verdict]], trouble: Trouble) -> None:
    """Note the goals of each team that nothing is said of."""
    for home, given in sorted(found.items()):
        score = scene.score(scene.season.teams[home])
        left = verdicts.missing(score, given)
        if left:
            trouble.add(0, f"nothing on {', '.join(left)} of {home}; name each, grade or no grade")
