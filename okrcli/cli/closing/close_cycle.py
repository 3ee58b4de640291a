"""The run of `okr close`: verdicts asked for or read from a file, and reviews written."""

import os
from dataclasses import replace

from okrcli import errors
from okrcli.actions import author, new_files
from okrcli.actions.check_in import eligibility
from okrcli.actions.close import closable, verdict_rows
from okrcli.actions.close.closable import ClosingWish
from okrcli.actions.close.verdict_rows import HandedVerdicts
from okrcli.actions.close.verdicts import Verdict
from okrcli.actions.rows.given_text import given_name
from okrcli.cli import opening, prompts, shown_writes, terminal
from okrcli.cli.closing import closed_output, grading_walk
from okrcli.cli.closing.closed_output import closed_lines
from okrcli.cli.closing.request import CloseRequest, ClosingSetting
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.render.terminal.page import Page

# by team and id of the goal
Given = dict[str, dict[str, Verdict]]


def close_cycles(asked: CloseRequest, lang: str | None, *, ascii_flag: bool) -> int:
    """Close what is asked for; 0, or the OkrError of whatever stops it."""
    opened = opening.here()
    eligibility.check_settings(opened.workspace)
    page = terminal.page(opening.language(lang, opened.workspace), ascii_flag=ascii_flag)
    handed = verdict_rows.handed_verdicts(asked.source, page.language) if asked.source else None
    found = _scene(opened, asked, page, handed)
    given = _imported(found, handed) if handed else _given(found)
    texts = closable.review_texts(found.closing, given, handed.note if handed else None)
    if asked.dry:
        terminal.show(shown_writes.shown(texts), asked.color, margin=0)
        return 0
    closable.write_reviews(opened.root, texts)
    with shown_writes.after_writing(list(texts)):
        after = opening.here().workspace
        terminal.show(closed_lines(after, found, list(given), list(texts)), asked.color)
    return 0


def _scene(
    opened: opening.Opened, asked: CloseRequest, page: Page, handed: HandedVerdicts | None
) -> ClosingSetting:
    """Who closes when: as the flags say, else as the review says that was handed over."""
    space = opened.workspace
    if handed and handed.closed and not asked.dated:
        asked = replace(asked, on=handed.closed)
    said = asked.author or (handed.author if handed else None)
    who = author.author(said, os.environ, opened.root, space.settings.people)
    wish = ClosingWish(asked.cycle, asked.on, asked.today, asked.early)
    return ClosingSetting(opened, asked, page, closable.closing_cycle(space, who, wish))


def _given(found: ClosingSetting) -> Given:
    """What is said of each team's goals: asked for, or for `--dry-run` only proposed."""
    teams = closable.teams_to_close(found.closing, found.asked.team)
    for team in teams:
        closable.check_team(found.closing, team)
    if found.asked.dry:
        return {team.id: {} for team in teams}
    if not terminal.interactive():
        _nobody_to_ask(found, teams)
    return _walked(found, teams)


def _imported(found: ClosingSetting, handed: HandedVerdicts) -> Given:
    name = given_name(found.asked.source or "")
    team = closable.teams_to_close(found.closing, found.asked.team)[0] if found.asked.team else None
    given = verdict_rows.by_team(found.closing, team, handed, name)
    for each in given:
        closable.check_team(found.closing, found.season.teams[each])
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
            closed_output.unfinished(found, list(said), closable.review_texts(found.closing, said)),
            found.asked.color,
        )
        raise
    return given
