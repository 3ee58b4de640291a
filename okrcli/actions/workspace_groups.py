"""Groups of teams: the folders between a cycle and its plans."""

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
