"""What `okr validate --fix` mends, the numbers it asks for, and what it refuses to touch."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rich.text import Text

from okrcli import errors
from okrcli.actions import new_files
from okrcli.actions.fix.mended_files import MendedFile, mended_files, refused_files
from okrcli.actions.fix.missing_numbers import (
    MissingNumber,
    missing_numbers,
    number_keys,
    with_number,
)
from okrcli.actions.fix.patch import patch_lines
from okrcli.cli import opening, prompts, terminal
from okrcli.cli.validating import file_names, output
from okrcli.cli.validating.output import FindingsRequest, Part, show_findings
from okrcli.findings import Place
from okrcli.language import catalogue
from okrcli.language.typed_numbers import Unclear
from okrcli.messages import N_, Joined, Message
from okrcli.rules.fixes import Mending
from okrcli.store import file_changes
from okrcli.text import sanitize


def mend_files(parts: Sequence[output.Part], asked: FindingsRequest, *, dry: bool) -> int:
    """Apply the certain fixes, or show them as a patch; then say what is left.

    RefusedError, when all is done, where a file could not be mended.
    """
    refused: dict[str, Message] = {}
    fresh: list[output.Part] = []
    shown = 0
    for part in parts:
        items = list(mended_files(part.opened.loaded, part.selection.wants))
        why = refused_files(part.opened.root, items)
        items = [item for item in items if item.path not in why]
        if dry:
            shown |= _show(items, asked)
        else:
            _apply(part, items, asked, why)
            fresh.append(_asked(_read_again(part) if items else part, asked, why))
        refused.update({str(part.opened.root / path): words for path, words in why.items()})
    if not dry:
        shown = show_findings(fresh, asked)
    if refused:
        raise errors.RefusedError("{every}", every=Joined(refused.values(), "\n"))
    return shown


def _read_again(part: output.Part) -> output.Part:
    return part._replace(opened=opening.at(part.opened.root))


def _asked(part: output.Part, asked: FindingsRequest, refused: dict[str, Message]) -> output.Part:
    """The part with the numbers that its key results lack, where somebody can be asked for them."""
    if asked.format != "text" or not terminal.interactive():
        return part
    from okrcli.cli.prompts import Asker

    page = terminal.page(asked.language, ascii_flag=asked.ascii)
    written = False
    for item in answered_files(part, Asker(page, asked.color)):
        _apply(part, [item], asked, refused)
        written = True
    return _read_again(part) if written else part


def _show(items: Iterable[MendedFile], asked: FindingsRequest) -> int:
    """The patch; 1 where there is anything in it."""
    lines = [line for item in items for line in patch_lines(item.path, item.before, item.after)]
    if terminal.coloured(asked.color):
        terminal.show(map(_styled, lines), asked.color, margin=0)
    else:
        _print_patch(lines)
    return int(bool(lines))


def _print_patch(lines: Iterable[str]) -> None:
    """Lines that end as the files' own do: a text stream of Windows would end each by CRLF."""
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.flush()
    for line in lines:
        sys.stdout.buffer.write((sanitize.spelled(line, encoding) + "\n").encode(encoding))
    sys.stdout.buffer.flush()


def _styled(line: str) -> Text:
    styles = {"+": "green", "-": "red", "@": "hint"}
    return Text(line.rstrip("\r"), styles.get(line[:1], ""))


def _apply(
    part: output.Part,
    items: Sequence[MendedFile],
    asked: FindingsRequest,
    refused: dict[str, Message],
) -> None:
    """Write each file and say what changed; note those that cannot be written."""
    root = part.opened.root
    stream = sys.stdout if asked.format in {"text", "concise"} else sys.stderr
    margin = " " if asked.format == "text" else ""
    file_changes.sweep(root)
    names = file_names.from_here(root, (item.path for item in items), Path.cwd())
    for item in items:
        try:
            file_changes.rewrite(root, item.path, item.before, item.after)
        except errors.RefusedError as why:
            refused[item.path] = why.said
            continue
        for line in _told(item, names[item.path], asked.language):
            stream.write(f"{margin}{line}\n")
    stream.flush()


def _told(item: MendedFile, name: str, language: catalogue.Language) -> Iterator[str]:
    """What was changed in a file, a line each."""
    for change in item.changes:
        place = sanitize.visible(str(Place(name, change.span)))
        before, after = (
            " ".join(sanitize.visible(text).split()) for text in (change.before, change.after)
        )
        words = language.say("`{before}` is now `{after}`", before=before, after=after)
        if not before:
            words = language.say("`{after}` is added", after=after)
        if not after:
            words = language.say("a blank is added")
        yield f"{place}: {words}"


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
