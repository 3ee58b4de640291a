"""Which goal of which team each verdict of a text is about."""

from okrcli import errors
from okrcli.cli.closing import verdicts
from okrcli.cli.closing.importing import Handed
from okrcli.cli.closing.scene import Scene
from okrcli.cli.closing.verdicts import Verdict
from okrcli.cli.tables.rows import Trouble
from okrcli.messages import N_, Message
from okrcli.model import reference, workspace


def by_team(
    scene: Scene, team: workspace.Team | None, handed: Handed, name: str
) -> dict[str, dict[str, Verdict]]:
    """What is said of each goal, by team and id; UsageError names every goal that fits nothing.

    A name is an id, or `team/id` where several teams share one; a team's goals are all named.
    """
    trouble = Trouble(name)
    found: dict[str, dict[str, Verdict]] = {}
    for goal in handed.goals:
        try:
            target = _target(scene, team, goal.name)
        except errors.NotFoundError as problem:
            trouble.add(goal.line, problem.on_one_line)
            continue
        home = target.team.id if target.team else ""
        given = found.setdefault(home, {})
        if target.id in given:
            trouble.add(goal.line, Message(N_("`{ref}` is given twice"), ref=target.ref))
        given[target.id] = goal.verdict
    _check_whole(scene, found, trouble)
    trouble.check()
    return found


def _target(scene: Scene, team: workspace.Team | None, name: str) -> reference.Target:
    """The objective or key result of that exact id; NotFoundError for anything else."""
    wanted = name.lower()
    fitting = [
        target
        for target in reference.targets(scene.space, scene.season)
        if target.kind in {"objective", "key result"}
        and wanted in {target.id.lower(), target.ref.lower()}
        and (team is None or target.team is team)
    ]
    if len(fitting) > 1:
        refs = ", ".join(target.ref for target in fitting)
        raise errors.NotFoundError(
            N_("`{name}` may be any of {refs}; write one in full, or choose with --team"),
            name=name,
            refs=refs,
        )
    if not fitting:
        where = team.id if team else scene.season.id
        raise errors.NotFoundError(
            N_("{where} has no objective or key result `{name}`"), where=where, name=name
        )
    return fitting[0]


def _check_whole(scene: Scene, found: dict[str, dict[str, Verdict]], trouble: Trouble) -> None:
    """Note the goals of each team that nothing is said of."""
    for home, given in sorted(found.items()):
        left = verdicts.missing(scene.score(scene.season.teams[home]), given)
        if left:
            trouble.add(
                0,
                Message(
                    N_("nothing on {goals} of {team}; name each, grade or no grade"),
                    goals=", ".join(left),
                    team=home,
                ),
            )
