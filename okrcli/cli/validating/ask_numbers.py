"""The numbers that key results lack, asked for on a terminal: never invented."""

from collections.abc import Iterator, Sequence

from okrcli import errors
from okrcli.actions import new_files
from okrcli.actions.fix.mended_files import MendedFile, refused_files
from okrcli.actions.fix.missing_numbers import (
    MissingNumber,
    missing_numbers,
    number_keys,
    with_number,
)
from okrcli.cli import prompts
from okrcli.cli.validating.output import Part
from okrcli.language.typed_numbers import Unclear
from okrcli.messages import N_
from okrcli.rules.fixes import Mending


def answered_files(part: Part, asker: prompts.Asker) -> Iterator[MendedFile]:
    """Each file with the numbers that somebody gives; nothing is asked of files not to be touched.

    What was answered before somebody leaves is kept.
    """
    lacking = missing_numbers(part.opened.loaded, part.selection.wants)
    texts = {file: part.opened.loaded.source.read(file) for file in lacking}
    untouched = [MendedFile(file, data, data, ()) for file, data in texts.items()]
    refused = refused_files(part.opened.root, untouched)
    for file, goals in lacking.items():
        if file in refused:
            continue
        state, left = _answered(texts[file], goals, asker)
        if state.changes:
            yield MendedFile(file, texts[file], state.data, state.changes)
        if left:
            return


def _answered(
    data: bytes, goals: Sequence[MissingNumber], asker: prompts.Asker
) -> tuple[Mending, bool]:
    """A file with what is answered about its goals, and whether somebody left."""
    state = Mending(data)
    try:
        for goal in goals:
            state = _asked_about(state, goal, asker)
    except new_files.Interrupted:
        return state, True
    return state, False


def _asked_about(state: Mending, goal: MissingNumber, asker: prompts.Asker) -> Mending:
    """The file with the number of one goal, as it is where Enter leaves it."""
    say = asker.page.language.say
    asker.tell(N_("`{id}` lacks a number: {title}"), id=goal.id, title=goal.title)
    while True:
        hint = say(N_("as in 75, 75 %, <24 or from 4 to 5; Enter leaves it"))
        typed = asker.ask(say(N_("The number to reach")), hint)
        if typed is None:
            raise new_files.Interrupted
        if not typed:
            return state
        try:
            after, changes = with_number(state.data, goal, number_keys(typed, asker.which))
        except Unclear as problem:
            asker.explain("{problem}", problem=problem.said)
        except errors.OkrError as problem:
            asker.explain("{problem}", problem=problem.said)
        else:
            return Mending(after, (*state.changes, *changes))
