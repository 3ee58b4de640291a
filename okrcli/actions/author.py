"""Who checks in: `--author`, `OKR_AUTHOR`, else git's user, matched with `people:`."""

import re
from collections.abc import Mapping
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_, either
from okrcli.model import settings, workspace
from okrcli.model.settings import composed_name, folded_name
from okrcli.rules import hidden_characters
from okrcli.store.git import identity

LIMIT = 64
_UNSAFE = re.compile(r"""[/\\:*?"<>|\n\r\t]|^[.-]|^$""")
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{n}{i}" for n in ("com", "lpt") for i in range(1, 10)}


def author(
    flag: str | None,
    environ: Mapping[str, str],
    root: Path,
    people: Mapping[str, settings.Person],
) -> str:
    """The id of the one who checks in, or the name as it stands for somebody `people:` lacks.

    UsageError when nobody is known, when a name fits two people, and for a name that cannot be
    part of a file's name.
    """
    given = environ.get("OKR_AUTHOR") if flag is None else flag
    if given is not None and (flag is not None or given.strip()):
        source = "OKR_AUTHOR" if flag is None else "--author"
        return _matched(given, people) or _checked(composed_name(given), source)
    found = identity.identity(root, environ)
    if found is None:
        raise errors.UsageError(
            N_(
                "nobody is known as the author; give --author NAME, set OKR_AUTHOR, or run `git"
                " config user.name NAME`"
            )
        )
    return (
        _matched(found.email, people)
        or _matched(found.name, people)
        or _checked(composed_name(found.name or found.email), "git's user.name")
    )


def _matched(text: str, people: Mapping[str, settings.Person]) -> str | None:
    """The id of the one person a text means: an id before an address, an address before a name."""
    wanted = folded_name(text)
    if not wanted:
        return None
    for known in (
        [key for key in people if folded_name(key) == wanted],
        [key for key, person in people.items() if folded_name(person.email or "") == wanted],
        [key for key, person in people.items() if folded_name(person.name or "") == wanted],
    ):
        if len(known) > 1:
            raise errors.UsageError(
                N_("`{text}` may be {known}; give one of these ids with --author"),
                text=text,
                known=either(known),
            )
        if known:
            return known[0]
    return None


def _checked(name: str, source: str) -> str:
    """The name, when it can be part of a file's name on every system; else UsageError."""
    odd = (
        _UNSAFE.search(name)
        or len(name) > LIMIT
        or name.partition(".")[0].casefold() in _DEVICES
        or hidden_characters.invisible(name)
        or not any(letter.isalnum() for letter in name)
    )
    if odd:
        raise errors.UsageError(
            N_(
                "{source} `{name}` cannot be an author; give a plain name of at most {limit}"
                " letters with --author"
            ),
            source=source,
            name=name[:LIMIT],
            limit=LIMIT,
        )
    return name


def known_id(who: str, people: Mapping[str, settings.Person]) -> str:
    """The id of the one person that a text means, the text itself for somebody `people:` lacks."""
    return _matched(who, people) or who


def names_of_owner(who: str, people: Mapping[str, settings.Person]) -> frozenset[str]:
    """All that somebody may be called as an owner, in small letters: id, name and address."""
    person = people.get(who)
    said = (who, person and person.name, person and person.email)
    return frozenset(folded_name(name) for name in said if name)


def teams_of(
    space: workspace.Workspace, seasons: list[workspace.Cycle], who: str, names: frozenset[str]
) -> frozenset[str]:
    """The teams somebody is in, in small letters: as `people:` says, and where they lead."""
    person = space.settings.people.get(who)
    own = {person.team.casefold()} if person and person.team else set()
    led = {
        team.id.casefold()
        for season in seasons
        for team in season.planned
        if team.plan and team.plan.lead and folded_name(team.plan.lead) in names
    }
    return frozenset(own | led)
