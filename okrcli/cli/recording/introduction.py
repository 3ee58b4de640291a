"""What is said to whoever checks in and is not under `people:`: a slip, or a line to add there."""

import difflib
import os
from collections.abc import Iterator

from rich.text import Text

from okrcli.actions import author
from okrcli.actions.check_in import walk_targets
from okrcli.actions.check_in.walk_targets import WalkChoice
from okrcli.cli.recording.request import CheckInSetting
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.model.settings import folded_name
from okrcli.render.wrapping import wrapped
from okrcli.store.git import identity
from okrcli.text import writing

# names that share so much of their letters may be one, mistyped: karri and kari
_ALIKE = 0.75


def people_entry(scene: CheckInSetting, seasons: list[workspace.Cycle]) -> str | None:
    """The line for whoever checks in: `kari: {name: Kari Nordmann, team: growth}`.

    Their address is git's, where git has their name; the team is TEAM, to be filled in, where there
    are several. None for somebody who is there already.
    """
    people = scene.space.settings.people
    if scene.author in people:
        return None
    first = writing.slug(scene.author.partition("@")[0].partition(" ")[0])
    name = first if first not in people else writing.slug(scene.author)
    found = identity.identity(scene.opened.root, os.environ)
    same = found and folded_name(scene.author) == folded_name(found.name)
    email = found.email if found and same else ""
    teams = {team.id for season in seasons for team in season.planned}
    team = teams.pop() if len(teams) == 1 else "TEAM"
    said = [f"name: {writing.word(scene.author)}", *([f"email: {email}"] if email else [])]
    return f"{name}: {{{', '.join([*said, f'team: {team}'])}}}"


def introduction_lines(scene: CheckInSetting) -> Iterator[Text]:
    """What to write, or who may be meant; nothing where `people:` is not used, or knows them.

    Whoever owns something, or has signed before, is no slip.
    """
    people = scene.space.settings.people
    seasons = scene.search.seasons(scene.asked.day) if people else []
    line = people_entry(scene, seasons) if seasons else None
    if line is None or not _owns_nothing(scene, seasons):
        return
    if not _signed_before(scene):
        near = _alike(scene)
        words = (
            N_("`people:` does not name {author}, who has signed nothing yet; did you mean {near}?")
            if near
            else N_("`people:` does not name {author}, who has signed nothing yet")
        )
        said = scene.page.say(words, "warning", author=scene.author, near=near)
        yield from wrapped(said, scene.page.inner)
        if near:
            return
    said = scene.page.say(
        N_("Nothing here is yours, {author}; add yourself under `people:` in okr.yaml:"),
        "muted",
        author=scene.author,
    )
    yield from wrapped(said, scene.page.inner)
    yield scene.page.text(f"  {line}", "hint")


def _owns_nothing(scene: CheckInSetting, seasons: list[workspace.Cycle]) -> bool:
    """Whether nothing that can be checked in is theirs, or their team's."""
    names = author.names_of_owner(scene.author, scene.space.settings.people)
    teams = author.teams_of(scene.space, seasons, scene.author, names)
    choice = WalkChoice(names=names, teams=teams)
    return not walk_targets.subjects_of(
        scene.space, seasons, choice, scene.asked.day, scene.search.near
    )


def _signed_before(scene: CheckInSetting) -> bool:
    """Whether a session of any cycle is signed with the name."""
    wanted = folded_name(scene.author)
    return any(
        folded_name(filed.session.author) == wanted
        for season in scene.space.cycles.values()
        for team in season.teams.values()
        for filed in team.sessions
    )


def _alike(scene: CheckInSetting) -> str:
    """The id of the one whose id or name is almost what was typed, "" for nobody."""
    known = {
        folded_name(name): key
        for key, person in scene.space.settings.people.items()
        for name in (key, person.name)
        if name
    }
    near = difflib.get_close_matches(folded_name(scene.author), known, 1, _ALIKE)
    return known[near[0]] if near else ""
