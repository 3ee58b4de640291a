"""Groups of teams: the folders between a cycle and its plans."""

from collections.abc import Sequence

from okrcli import errors
from okrcli.messages import N_, Message
from okrcli.model import workspace


def group_called(season: workspace.Cycle, name: str) -> str | None:
    """The group of a cycle that is called so, exactly or else ignoring case; None without one."""
    every = {team.group for team in season.teams.values() if team.group}
    if name in every:
        return name
    return next((group for group in sorted(every) if group.casefold() == name.casefold()), None)


def known_group(season: workspace.Cycle, name: str) -> str:
    """The same; NotFoundError names the groups that there are."""
    found = group_called(season, name)
    if found is None:
        every = sorted({team.group for team in season.teams.values() if team.group})
        raise errors.NotFoundError(
            N_("{cycle} has no group `{name}`; it has {groups}"),
            cycle=season.id,
            name=name,
            groups=", ".join(every) or Message(N_("none")),
        )
    return found


def teams_of_group(seasons: Sequence[workspace.Cycle], name: str) -> frozenset[str]:
    """The ids of a group's teams in any of some cycles; NotFoundError where none has the group."""
    found = {
        team.id
        for season in seasons
        if (group := group_called(season, name))
        for team in season.teams.values()
        if team.group == group
    }
    if not found:
        known_group(seasons[0], name)
    return frozenset(found)
