"""The commit of a check-in: asked for after a walk, or by `--commit`; of its own files only."""

import os
from collections.abc import Iterator, Sequence

from okrcli import errors
from okrcli.actions import new_files
from okrcli.actions.check_in.session_files import Draft
from okrcli.cli import prompts, terminal
from okrcli.cli.recording.request import CheckInSetting
from okrcli.language import catalogue, terms
from okrcli.messages import N_
from okrcli.model import session, workspace
from okrcli.store.git import own_commit, repository

MOST = 8


def commit_or_ask(
    scene: CheckInSetting, made: Sequence[Draft], paths: Sequence[str], *, walked: bool
) -> bool:
    """Whether the files were committed, where that is wanted; RefusedError where git will not."""
    if not scene.asked.commit and not (walked and _is_wanted(scene)):
        return False
    message = commit_message(made, scene.page.language)
    own_commit.commit_files(scene.opened.root, paths, message, os.environ)
    said = scene.page.say(N_("Committed: {message}"), "up", message=message)
    terminal.show([said], scene.asked.color)
    return True


def _is_wanted(scene: CheckInSetting) -> bool:
    """Whether somebody at a terminal says yes; nobody is asked where there is no repository."""
    if not terminal.interactive():
        return False
    try:
        repository.open_at(scene.opened.root, os.environ)
    except errors.OkrError:
        return False
    asker = prompts.Asker(scene.page, scene.asked.color)
    try:
        say = scene.page.language.say
        said = prompts.ask_yes_or_no(asker, say(N_("Commit now?")), say(N_("Y/n")), default=True)
    except new_files.Interrupted:
        return False
    return said is True


def commit_message(made: Sequence[Draft], language: catalogue.Language) -> str:
    """`Check in growth: subscriptions 4720, regions noted`; of many goals how many more."""
    names = (_team(draft, language) for draft in made)
    teams = ", ".join(dict.fromkeys(names))
    parts = [part for draft in made for part in _parts(draft, language)]
    what = ", ".join(parts[:MOST])
    if len(parts) > MOST:
        rest = language.say(N_("and {n} more"), n=len(parts) - MOST)
        what = f"{what}, {rest}"
    return language.say(N_("Check in {teams}: {what}"), teams=teams, what=what)


def _parts(draft: Draft, language: catalogue.Language) -> Iterator[str]:
    for name, reading in draft.session.readings.items():
        yield f"{name} {_value(reading, language)}"


def _value(reading: session.Reading, language: catalogue.Language) -> str:
    if reading.value is not None:
        return language.value(reading.value, None)
    if reading.zone is not None:
        return language.say(terms.ZONE_WORDS[reading.zone])
    if isinstance(reading.done, tuple) and reading.done:
        return "+".join(reading.done)
    if reading.done is not None and not isinstance(reading.done, tuple):
        return language.say(N_("yes") if reading.done else N_("no"))
    return language.say(N_("skipped") if reading.skip else N_("noted"))


def _team(draft: Draft, language: catalogue.Language) -> str:
    """The id of the team; of standing KPIs that are no team's, what they are."""
    return language.say(N_("KPIs")) if draft.team == workspace.WORKSPACE_TEAM else draft.team
