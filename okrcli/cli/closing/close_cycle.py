"""The run of `okr close`: verdicts asked for or read from a file, and reviews written."""

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from okrcli import errors
from okrcli.actions import author, new_files
from okrcli.actions.check_in import eligibility
from okrcli.actions.close import closable, verdict_rows, verdicts
from okrcli.actions.close.verdict_rows import Handed
from okrcli.actions.close.verdicts import Closing, Verdict
from okrcli.actions.rows.given_text import given_name
from okrcli.cli import opening, shown_writes, terminal
from okrcli.cli.closing import closed_output, grading_walk, request
from okrcli.cli.closing.closed_output import closed_lines
from okrcli.cli.closing.request import CloseRequest, ClosingSetting
from okrcli.cli.recording import prompts
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.render.terminal.page import Page
from okrcli.text import writing

# by team and id of the goal
Given = dict[str, dict[str, Verdict]]


def close_cycles(asked: CloseRequest, lang: str | None, *, ascii_flag: bool) -> int:
    """Close what is asked for; 0, or the OkrError of whatever stops it."""
    opened = opening.here()
    eligibility.check_settings(opened.workspace)
    page = terminal.page(opening.language(lang, opened.workspace), ascii_flag=ascii_flag)
    handed = verdict_rows.handed(asked.source, page.language) if asked.source else None
    found = _scene(opened, asked, page, handed)
    given = _imported(found, handed) if handed else _given(found)
    texts = _texts(found, given, handed.note if handed else None)
    if asked.dry:
        terminal.show(shown_writes.shown(texts), asked.color, margin=0)
        return 0
    _write(opened.root, texts)
    with shown_writes.after_writing(list(texts)):
        after = opening.here().workspace
        terminal.show(closed_lines(after, found, list(given), list(texts)), asked.color)
    return 0


def _scene(
    opened: opening.Opened, asked: CloseRequest, page: Page, handed: Handed | None
) -> ClosingSetting:
    """Who closes when: as the flags say, else as the review says that was handed over."""
    space = opened.workspace
    if handed and handed.closed and not asked.dated:
        asked = replace(asked, on=handed.closed)
    said = asked.author or (handed.author if handed else None)
    who = author.author(said, os.environ, opened.root, space.settings.people)
    season = request.cycle(space, asked)
    request.check_day(season, asked)
    return ClosingSetting(opened, asked, page, who, season)


def _given(found: ClosingSetting) -> Given:
    """What is said of each team's goals: asked for, or for `--dry-run` only proposed."""
    teams = request.teams(found)
    for team in teams:
        request.check(found, team)
    if found.asked.dry:
        return {team.id: {} for team in teams}
    if not terminal.interactive():
        _nobody_to_ask(found, teams)
    return _walked(found, teams)


def _imported(found: ClosingSetting, handed: Handed) -> Given:
    name = given_name(found.asked.source or "")
    team = request.teams(found)[0] if found.asked.team else None
    given = verdict_rows.by_team(found, team, handed, name)
    for each in given:
        request.check(found, found.season.teams[each])
    return given


def _nobody_to_ask(found: ClosingSetting, teams: list[workspace.Team]) -> None:
    command = f"okr close {found.season.id} --team {teams[0].id}"
    raise errors.UsageError(
        N_(
            "no terminal to ask for grades on; `{command} --dry-run > review.yaml` proposes"
            " them, and `{command} --from review.yaml` takes them"
        ),
        command=command,
    )


def _walked(found: ClosingSetting, teams: list[workspace.Team]) -> Given:
    """The answers of one walk a team; those given so far are shown when somebody leaves."""
    given: Given = {}
    asker = prompts.Asker(found.page, found.asked.color)
    try:
        for team in teams:
            walk = grading_walk.Walk(found, found.score(team), asker)
            given[team.id] = walk.given
            walk.walk()
    except new_files.Interrupted:
        said = {team: answers for team, answers in given.items() if answers}
        terminal.show(
            closed_output.unfinished(found, list(said), _texts(found, said)), found.asked.color
        )
        raise
    return given


def _texts(
    found: ClosingSetting, given: Mapping[str, Mapping[str, Verdict]], note: str | None = None
) -> dict[str, str]:
    """The reviews to write, by path."""
    closing = Closing(found.asked.on, found.author, note)
    return {
        closable.review_path(found.season.teams[team]): writing.review_text(
            verdicts.reviewed(found.score(found.season.teams[team]), said, closing)
        )
        for team, said in sorted(given.items())
    }


def _write(root: Path, texts: Mapping[str, str]) -> None:
    """Write the reviews, all of them or none."""
    with new_files.together(root) as batch:
        for path, text in texts.items():
            batch.create(path, text)
