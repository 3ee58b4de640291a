"""How somebody who checks in and owns nothing is put under `people:`, so that okr asks them."""

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


def entry(scene: CheckInSetting, seasons: list[workspace.Cycle]) -> str | None:
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


def owns_nothing(scene: CheckInSetting, seasons: list[workspace.Cycle]) -> bool:
    """Whether nothing that can be checked in is theirs, or their team's."""
    names = author.names(scene.author, scene.space.settings.people)
    teams = walk_targets.teams_of(scene.space, seasons, scene.author, names)
    choice = WalkChoice(names=names, teams=teams)
    return not walk_targets.subjects_of(
        scene.space, seasons, choice, scene.asked.day, scene.search.near
    )


def introduction_lines(scene: CheckInSetting) -> Iterator[Text]:
    """What to write, below a check-in; nothing where `people:` is not used, or knows them."""
    seasons = scene.search.seasons(scene.asked.day) if scene.space.settings.people else []
    line = entry(scene, seasons) if seasons else None
    if line is None or not owns_nothing(scene, seasons):
        return
    said = scene.page.say(
        N_("Nothing here is yours, {author}; add yourself under `people:` in okr.yaml:"),
        "muted",
        author=scene.author,
    )
    yield from wrapped(said, scene.page.inner)
    yield scene.page.text(f"  {line}", "hint")
