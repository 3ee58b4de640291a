"""The run of `okr close`: verdicts asked for or read from a file, and reviews written."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from okrcli import emit, errors
from okrcli.actions import creating
from okrcli.cli import author as authors
from okrcli.cli import opening, terminal, writing
from okrcli.cli.checking import admitting, asking
from okrcli.cli.closing import importing, naming, scene, telling, verdicts, walking
from okrcli.cli.closing.importing import Handed
from okrcli.cli.closing.scene import Asked, Scene
from okrcli.cli.closing.verdicts import Closing, Verdict
from okrcli.cli.tables import given as tables
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.report.terminal.page import Page

# by team and id of the goal
Given = dict[str, dict[str, Verdict]]


def run(asked: Asked, lang: str | None, *, ascii_flag: bool) -> int:
    """Close what is asked for; 0, or the OkrError of whatever stops it."""
    opened = opening.here()
    admitting.check_settings(opened.workspace)
    page = terminal.page(opening.language(lang, opened.workspace), ascii_flag=ascii_flag)
    handed = importing.handed(asked.source, page.language) if asked.source else None
    found = _scene(opened, asked, page, handed)
    given = _imported(found, handed) if handed else _given(found)
    texts = _texts(found, given, handed.note if handed else None)
    if asked.dry:
        terminal.show(writing.shown(texts), asked.color, margin=0)
        return 0
    _write(opened.root, texts)
    with writing.after_writing(list(texts)):
        after = opening.here().workspace
        terminal.show(telling.lines(after, found, list(given), list(texts)), asked.color)
    return 0


def _scene(opened: opening.Opened, asked: Asked, page: Page, handed: Handed | None) -> Scene:
    """Who closes when: as the flags say, else as the review says that was handed over."""
    space = opened.workspace
    if handed and handed.closed and not asked.dated:
        asked = replace(asked, on=handed.closed)
    said = asked.author or (handed.author if handed else None)
    who = authors.author(said, os.environ, opened.root, space.settings.people)
    season = scene.cycle(space, asked)
    scene.check_day(season, asked)
    return Scene(opened, asked, page, who, season)


def _given(found: Scene) -> Given:
    """What is said of each team's goals: asked for, or for `--dry-run` only proposed."""
    teams = scene.teams(found)
    for team in teams:
        scene.check(found, team)
    if found.asked.dry:
        return {team.id: {} for team in teams}
    if not terminal.interactive():
        _nobody_to_ask(found, teams)
    return _walked(found, teams)


def _imported(found: Scene, handed: Handed) -> Given:
    name = tables.name(found.asked.source or "")
    team = scene.teams(found)[0] if found.asked.team else None
    given = naming.by_team(found, team, handed, name)
    for each in given:
        scene.check(found, found.season.teams[each])
    return given


def _nobody_to_ask(found: Scene, teams: list[workspace.Team]) -> None:
    command = f"okr close {found.season.id} --team {teams[0].id}"
    raise errors.UsageError(
        N_(
            "no terminal to ask for grades on; `{command} --dry-run > review.yaml` proposes"
            " them, and `{command} --from review.yaml` takes them"
        ),
        command=command,
    )


def _walked(found: Scene, teams: list[workspace.Team]) -> Given:
    """The answers of one walk a team; those given so far are shown when somebody leaves."""
    given: Given = {}
    asker = asking.Asker(found.page, found.asked.color)
    try:
        for team in teams:
            walk = walking.Walk(found, found.score(team), asker)
            given[team.id] = walk.given
            walk.walk()
    except creating.Interrupted:
        said = {team: answers for team, answers in given.items() if answers}
        terminal.show(telling.unfinished(found, list(said), _texts(found, said)), found.asked.color)
        raise
    return given


def _texts(
    found: Scene, given: Mapping[str, Mapping[str, Verdict]], note: str | None = None
) -> dict[str, str]:
    """The reviews to write, by path."""
    closing = Closing(found.asked.on, found.author, note)
    return {
        scene.review_path(found.season.teams[team]): emit.review_text(
            verdicts.reviewed(found.score(found.season.teams[team]), said, closing)
        )
        for team, said in sorted(given.items())
    }


def _write(root: Path, texts: Mapping[str, str]) -> None:
    """Write the reviews, all of them or none."""
    with creating.together(root) as batch:
        for path, text in texts.items():
            batch.create(path, text)
