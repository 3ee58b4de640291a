"""What the typed names of cycles and teams stand for: ids, dates, and the cycle that comes next."""

from collections.abc import Mapping, Sequence
from datetime import date

from pydantic_core import PydanticCustomError

from okrcli import errors
from okrcli.actions import names
from okrcli.actions.init.scaffold import Person, Season, Team
from okrcli.messages import N_, Message
from okrcli.model import cycle, scalars, workspace
from okrcli.text import writing


def folder_name(name: str, what: str) -> str:
    """The name itself where it may name a folder on every system; UsageError says why not."""
    try:
        return scalars.folder_name(name)
    except PydanticCustomError as refused:
        raise errors.UsageError(
            N_("{what}: {why}"), what=Message(what), why=scalars.refusal(refused)
        ) from None


def team(name: str) -> Team:
    """A team by what people call it; its id is the name in lower case, `og` and blanks as dashes.

    UsageError where nothing of the name can stand in an id.
    """
    shown = " ".join(name.split())
    slug = writing.slug(shown).rstrip("-")
    if not any(letter.isalnum() for letter in shown) or (slug == "someone" and shown != slug):
        raise errors.UsageError(
            N_("no id can be made of the team's name `{shown}`; give one in the letters a to z"),
            shown=shown,
        )
    return Team(
        folder_name(shown if shown.islower() and _is_id(shown) else slug, N_("team")), shown
    )


def _is_id(name: str) -> bool:
    try:
        return scalars.folder_name(name) == name
    except PydanticCustomError:
        return False


def teams(names: Sequence[str], known: Sequence[Team] = ()) -> tuple[Team, ...]:
    """The teams in the order they are named; a known one by its id or name, ignoring case.

    UsageError where two would share an id.
    """
    by_name = {key.lower(): one for one in known for key in (one.name, one.id)}
    found: dict[str, Team] = {}
    for name in names:
        one = by_name.get(" ".join(name.lower().split())) or team(name)
        twin = found.setdefault(one.id.lower(), one)
        if twin != one:
            raise errors.UsageError(
                N_("the teams `{twin}` and `{name}` would share the id `{id}`; rename one of them"),
                twin=twin.name,
                name=one.name,
                id=one.id,
            )
    return tuple(found.values())


def season(name: str, start: date | None = None, end: date | None = None) -> Season:
    """A cycle by its name; dates that are given go before those that the name says.

    UsageError for a name without dates, or an end before the start.
    """
    known = cycle.span(name.upper())
    name = folder_name(name.upper() if known else name, N_("cycle"))
    first, last = start or (known and known[0]), end or (known and known[1])
    if not first or not last:
        raise errors.UsageError(
            N_(
                "the cycle `{name}` does not say its dates; add --start and --end, or name it"
                " as in 2026-Q4, 2026-T3, 2026-H2, 2026 or 2026-11"
            ),
            name=name,
        )
    if last < first:
        raise errors.UsageError(
            N_("the cycle would end on {last}, before it starts on {first}"), last=last, first=first
        )
    return Season(name, first, last)


def existing(space: workspace.Workspace, name: str) -> Season | None:
    """The cycle of that name that is there already, ignoring case.

    RefusedError where its dates cannot be read.
    """
    for found in space.cycles.values():
        if found.id.lower() == name.lower():
            return Season(found.id, found.dates.start, found.dates.end)
    for finding in space.findings:
        if finding.place.path.lower() == f"cycles/{name}/cycle.yaml".lower():
            raise errors.RefusedError(
                N_("{broken}; nothing was written"), broken=names.broken(finding)
            )
    return None


def person(name: str, teams: Sequence[Team]) -> Person | None:
    """Somebody with their first name as the id, in the team where there is only one.

    None where no id can be made of the name.
    """
    first = writing.slug(name.partition("@")[0].split()[0]) if name.split() else "someone"
    if first == "someone":
        return None
    return Person(first, " ".join(name.split()), teams[0].id if len(teams) == 1 else None)


def next_cycle(cycles: Mapping[str, workspace.Cycle], on: date) -> str:
    """The name of the cycle to begin: the one around the day where it is missing, else the next.

    It is as long as the shortest one around the day, else as the newest; quarters in a workspace
    without cycles. Empty where no cycle has a name that tells the next.
    """
    named = [found for found in cycles.values() if cycle.span(found.id)]
    if not named:
        return "" if cycles else cycle.name_for(on)
    around = [found for found in named if found.dates.contains(on)]
    newest = max(named, key=lambda found: (found.dates.end, found.dates.start))
    like = min(around, key=lambda found: found.dates.days).id if around else newest.id
    name = cycle.name_for(on, like)
    while name in cycles:
        name = cycle.following(name) or ""
    return name
