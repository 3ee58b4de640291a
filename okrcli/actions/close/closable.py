"""Closing a cycle: which teams can be, what keeps the others from it, and their reviews."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.actions import author, names, new_files
from okrcli.actions.close import verdicts
from okrcli.actions.close.verdicts import Closing, Verdict
from okrcli.actions.names import unread_hint
from okrcli.messages import N_, Message
from okrcli.model import reference, workspace
from okrcli.scoring import roll_up
from okrcli.scoring.team_scores import TeamScore
from okrcli.text import writing


@dataclass(frozen=True)
class ClosingCycle:
    """A cycle that somebody ends on a day; `author` is an id of `people:` or a name."""

    space: workspace.Workspace
    season: workspace.Cycle
    author: str
    on: date

    def score(self, team: workspace.Team) -> TeamScore:
        """A team's scores on the day of closing."""
        return roll_up.team_score(self.space, self.season, team, self.on)


class ClosingWish(NamedTuple):
    """The cycle that was named, if any, the day to close it on, and whether early will do."""

    cycle: str | None
    on: date
    today: date
    early: bool = False


def closing_cycle(space: workspace.Workspace, who: str, wish: ClosingWish) -> ClosingCycle:
    """The cycle that is to be closed, by whom and on which day.

    NotFoundError where there is none, RefusedError where the day will not do.
    """
    season = cycle_to_close(space, wish.cycle, wish.on)
    check_day(season, wish.on, wish.today, early=wish.early)
    return ClosingCycle(space, season, who, wish.on)


def concerns_team(path: str, team: workspace.Team) -> bool:
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


def cycle_to_close(space: workspace.Workspace, name: str | None, on: date) -> workspace.Cycle:
    """The cycle that is named, else the one that ended last and is open, else the day's own.

    NotFoundError where there is none.
    """
    if name:
        return reference.cycle_named(space, name)
    past = [c for c in space.cycles.values() if c.dates.end <= on and not c.closed(on)]
    if past:
        return max(past, key=lambda c: (c.dates.end, c.dates.start, c.id))
    if space.cycles and all(c.dates.end < on for c in space.cycles.values()):
        every = ", ".join(space.cycles)
        raise errors.NotFoundError(
            N_("every cycle is closed ({every}); begin the next one with `okr init`"), every=every
        )
    return reference.cycle_on(space, on)


def check_day(season: workspace.Cycle, on: date, today: date, *, early: bool = False) -> None:
    """RefusedError for a day that has not come, and for one before the cycle's last without leave.

    The last day itself will do: teams close in its afternoon.
    """
    if on > today:
        raise errors.RefusedError(
            N_("{day} has not come yet; a cycle is closed today or on a day before"), day=on
        )
    if on < season.dates.start:
        raise errors.RefusedError(
            N_("{day} is before {cycle} begins ({start}); nothing can be closed"),
            day=on,
            cycle=season.id,
            start=season.dates.start,
        )
    if on < season.dates.end and not early:
        raise errors.RefusedError(
            N_("{cycle} lasts until {end}; close it then, or now with --early"),
            cycle=season.id,
            end=season.dates.end,
        )


def teams_to_close(closing: ClosingCycle, name: str | None) -> list[workspace.Team]:
    """The teams to close: the one named, else the only open one, else my own open ones.

    UsageError where that leaves nothing or a choice; RefusedError where all are closed.
    """
    season = closing.season
    if name:
        return [season.teams[names.team(closing.space, [season], name)]]
    unread = unread_hint(closing.space, [season])
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
    called = author.names_of_owner(closing.author, closing.space.settings.people)
    mine = author.teams_of(closing.space, [season], closing.author, called)
    chosen = [team for team in waiting if team.id.casefold() in mine]
    if not chosen:
        listed = ", ".join(team.id for team in waiting) or Message(N_("none that can be read"))
        raise errors.UsageError(
            N_("choose a team with --team; open in {cycle}: {listed}"),
            cycle=season.id,
            listed=listed,
        )
    return chosen


def check_team(closing: ClosingCycle, team: workspace.Team) -> None:
    """RefusedError where a team has a review already, or where a file of its own cannot be read."""
    if team.review_path:
        raise errors.RefusedError(
            N_(
                "{team} closed {cycle} already: {path}; a review is given once, so mend it in"
                " your editor"
            ),
            team=team.id,
            cycle=closing.season.id,
            path=team.review_path,
        )
    for finding in closing.space.findings:
        if concerns_team(finding.place.path, team):
            raise errors.RefusedError(
                N_("{broken}; nothing was written"), broken=names.broken(finding)
            )


def review_texts(
    closing: ClosingCycle, given: Mapping[str, Mapping[str, Verdict]], note: str | None = None
) -> dict[str, str]:
    """The reviews of teams, by path, from the verdicts by team and id of the goal."""
    words = Closing(closing.on, closing.author, note)
    return {
        review_path(closing.season.teams[team]): writing.review_text(
            verdicts.reviewed(closing.score(closing.season.teams[team]), said, words)
        )
        for team, said in sorted(given.items())
    }


def write_reviews(root: Path, texts: Mapping[str, str]) -> None:
    """Write the reviews, all of them or none; RefusedError where that cannot be."""
    with new_files.together(root) as batch:
        for path, text in texts.items():
            batch.create(path, text)
