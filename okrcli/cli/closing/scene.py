"""Who closes which cycle for which teams, and what keeps them from it."""

from dataclasses import dataclass
from datetime import date

from okrcli import errors
from okrcli.cli import author as authors
from okrcli.cli import naming, opening
from okrcli.cli.checking import rounds
from okrcli.messages import N_, Message
from okrcli.model import reference, workspace
from okrcli.report.terminal.page import Page
from okrcli.scoring import rollup


@dataclass(frozen=True)
class Asked:
    """What the words of `okr close` ask for; `on` is the day of closing, `today` the clock's.

    `dated` tells a day that was typed from today's.
    """

    cycle: str | None
    team: str | None
    source: str | None
    author: str | None
    on: date
    today: date
    dated: bool = False
    early: bool = False
    dry: bool = False
    yes: bool = False
    color: str = "auto"


@dataclass(frozen=True)
class Scene:
    """A workspace with somebody who ends a cycle in it."""

    opened: opening.Opened
    asked: Asked
    page: Page
    author: str
    season: workspace.Cycle

    @property
    def space(self) -> workspace.Workspace:
        """The workspace as it was before."""
        return self.opened.workspace

    def score(self, team: workspace.Team) -> rollup.TeamScore:
        """A team's scores on the day of closing."""
        return rollup.team_score(self.space, self.season, team, self.asked.on)


def cycle(space: workspace.Workspace, asked: Asked) -> workspace.Cycle:
    """The cycle that is named, else the one that ended last and is open, else the day's own.

    NotFoundError where there is none.
    """
    if asked.cycle:
        return reference.cycle_named(space, asked.cycle)
    past = [c for c in space.cycles.values() if c.dates.end <= asked.on and not c.closed(asked.on)]
    if past:
        return max(past, key=lambda c: (c.dates.end, c.dates.start, c.id))
    if space.cycles and all(c.dates.end < asked.on for c in space.cycles.values()):
        every = ", ".join(space.cycles)
        raise errors.NotFoundError(
            N_("every cycle is closed ({every}); begin the next one with `okr init`"), every=every
        )
    return reference.cycle_on(space, asked.on)


def check_day(season: workspace.Cycle, asked: Asked) -> None:
    """RefusedError for a day that has not come, and for one before the cycle's last without leave.

    The last day itself will do: teams close in its afternoon.
    """
    if asked.on > asked.today:
        raise errors.RefusedError(
            N_("{day} has not come yet; a cycle is closed today or on a day before"), day=asked.on
        )
    if asked.on < season.dates.start:
        raise errors.RefusedError(
            N_("{day} is before {cycle} begins ({start}); nothing can be closed"),
            day=asked.on,
            cycle=season.id,
            start=season.dates.start,
        )
    if asked.on < season.dates.end and not asked.early:
        raise errors.RefusedError(
            N_("{cycle} lasts until {end}; close it then, or now with --early"),
            cycle=season.id,
            end=season.dates.end,
        )


def teams(scene: Scene) -> list[workspace.Team]:
    """The teams to close: the one named, else the only open one, else my own open ones.

    UsageError where that leaves nothing or a choice; RefusedError where all are closed.
    """
    season = scene.season
    if scene.asked.team:
        return [season.teams[naming.team(scene.space, [season], scene.asked.team)]]
    unread = naming.unread(scene.space, [season])
    waiting = [team for team in season.planned if not team.review_path]
    if not waiting and not unread:
        raise errors.RefusedError(
            N_(
                "{cycle} is closed by all its teams ({teams}); `okr close {cycle} --fold` folds"
                " its sessions"
            ),
            cycle=season.id,
            teams=", ".join(team.id for team in season.planned) or Message(N_("it has none")),
        )
    if len(waiting) == 1 and not unread:
        return waiting
    names = authors.names(scene.author, scene.space.settings.people)
    mine = rounds.teams_of(scene.space, [season], scene.author, names)
    chosen = [team for team in waiting if team.id.casefold() in mine]
    if not chosen:
        listed = ", ".join(team.id for team in waiting) or Message(N_("none that can be read"))
        raise errors.UsageError(
            N_("choose a team with --team; open in {cycle}: {listed}"),
            cycle=season.id,
            listed=listed,
        )
    return chosen


def check(scene: Scene, team: workspace.Team) -> None:
    """RefusedError where a team has a review already, or where a file of its own cannot be read."""
    if team.review_path:
        raise errors.RefusedError(
            N_(
                "{team} closed {cycle} already: {path}; a review is given once, so mend it in"
                " your editor"
            ),
            team=team.id,
            cycle=scene.season.id,
            path=team.review_path,
        )
    for finding in scene.space.findings:
        if concerns(finding.place.path, team):
            raise errors.RefusedError(
                N_("{broken}; nothing was written"), broken=naming.broken(finding)
            )


def concerns(path: str, team: workspace.Team) -> bool:
    """Whether a file has a say in a team's progress: its plan, its sessions, the standing KPIs."""
    if path in {"kpis.yaml", f"cycles/{team.cycle}/cycle.yaml"}:
        return True
    within = path.startswith(f"cycles/{team.cycle}/")
    own = (f"/checkins/{team.id}/", f"/checkins/{team.id}.yaml", f"/plans/{team.id}.yaml")
    return within and any(part in path for part in own)


def review_path(team: workspace.Team) -> str:
    """Where a team's review is written, from the workspace's root."""
    group = f"{team.group}/" if team.group else ""
    return f"cycles/{team.cycle}/{group}reviews/{team.id}.yaml"
