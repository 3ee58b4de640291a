"""Who closes which cycle for which teams, and what keeps them from it."""

from dataclasses import dataclass
from datetime import date

from okrcli import errors
from okrcli.actions import author, names
from okrcli.actions.check_in import walk_targets
from okrcli.actions.close.closable import concerns_team
from okrcli.actions.names import team, unread_hint
from okrcli.cli import opening
from okrcli.messages import N_, Message
from okrcli.model import reference, workspace
from okrcli.render.terminal.page import Page
from okrcli.scoring import roll_up


@dataclass(frozen=True)
class CloseRequest:
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
class ClosingSetting:
    """A workspace with somebody who ends a cycle in it."""

    opened: opening.Opened
    asked: CloseRequest
    page: Page
    author: str
    season: workspace.Cycle

    @property
    def space(self) -> workspace.Workspace:
        """The workspace as it was before."""
        return self.opened.workspace

    def score(self, team: workspace.Team) -> roll_up.TeamScore:
        """A team's scores on the day of closing."""
        return roll_up.team_score(self.space, self.season, team, self.asked.on)


def cycle(space: workspace.Workspace, asked: CloseRequest) -> workspace.Cycle:
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


def check_day(season: workspace.Cycle, asked: CloseRequest) -> None:
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


def teams(scene: ClosingSetting) -> list[workspace.Team]:
    """The teams to close: the one named, else the only open one, else my own open ones.

    UsageError where that leaves nothing or a choice; RefusedError where all are closed.
    """
    season = scene.season
    if scene.asked.team:
        return [season.teams[team(scene.space, [season], scene.asked.team)]]
    unread = unread_hint(scene.space, [season])
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
    names = author.names(scene.author, scene.space.settings.people)
    mine = walk_targets.teams_of(scene.space, [season], scene.author, names)
    chosen = [team for team in waiting if team.id.casefold() in mine]
    if not chosen:
        listed = ", ".join(team.id for team in waiting) or Message(N_("none that can be read"))
        raise errors.UsageError(
            N_("choose a team with --team; open in {cycle}: {listed}"),
            cycle=season.id,
            listed=listed,
        )
    return chosen


def check(scene: ClosingSetting, team: workspace.Team) -> None:
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
        if concerns_team(finding.place.path, team):
            raise errors.RefusedError(
                N_("{broken}; nothing was written"), broken=names.broken(finding)
            )
