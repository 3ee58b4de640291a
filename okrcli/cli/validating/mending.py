"""What `okr validate --fix` mends, and what it refuses to touch."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rich.text import Text

from okrcli import errors, fixes, git, load, sources, store
from okrcli.cli import opening, terminal
from okrcli.cli.validating import naming, patch, selecting, showing
from okrcli.findings import Finding, Place
from okrcli.language import catalogue
from okrcli.messages import N_, Joined, Message
from okrcli.report import visible


@dataclass(frozen=True)
class Mended:
    """A file with its fixes: what it was, what it would be, and what was changed where."""

    path: str
    before: bytes
    after: bytes
    changes: tuple[fixes.Change, ...]


def run(parts: Sequence[showing.Part], asked: showing.Asked, *, dry: bool) -> int:
    """Apply the certain fixes, or show them as a patch; then say what is left.

    RefusedError, when all is done, where a file could not be mended.
    """
    refused: dict[str, Message] = {}
    fresh: list[showing.Part] = []
    shown = 0
    for part in parts:
        items = list(mended(part.opened.loaded, part.selection))
        why = _refused(part.opened.root, items)
        items = [item for item in items if item.path not in why]
        if dry:
            shown |= _show(items, asked)
        else:
            _apply(part, items, asked, why)
            fresh.append(part._replace(opened=opening.at(part.opened.root)) if items else part)
        refused.update({str(part.opened.root / path): words for path, words in why.items()})
    if not dry:
        shown = showing.run(fresh, asked)
    if refused:
        raise errors.RefusedError("{every}", every=Joined(refused.values(), "\n"))
    return shown


def mended(loaded: load.Loaded, selection: selecting.Selection) -> Iterator[Mended]:
    """Every file that has a certain fix, with it and those that it brings to light.

    Only what cannot be read has any: what should not be written is for people to think about.
    """
    found = [f for f in loaded.workspace.findings if f.fix and selection.wants(f)]
    for path in dict.fromkeys(finding.place.path for finding in found):
        before = loaded.source.read(path)
        after, changes = fixes.mended(before, partial(_findings, path), selection.wants)
        yield Mended(path, before, after, changes)


def _findings(path: str, data: bytes) -> tuple[Finding, ...]:
    """What cannot be read of a file, were it so."""
    return load.workspace_from(sources.Texts({path: data})).workspace.findings


def _refused(root: Path, items: Sequence[Mended]) -> dict[str, Message]:
    """Why a file must not be touched, for each of these of which that is so."""
    why: dict[str, Message] = {}
    seen: dict[str, str] = {}
    for item in items:
        real = os.path.realpath(root / item.path)
        first = seen.setdefault(real, item.path)
        if first != item.path:
            why[item.path] = Message(
                N_("{path} is the same file as {first}; it is mended there"),
                path=item.path,
                first=first,
            )
    for path in _unmerged(root, items):
        why[path] = Message(
            N_("{path} is not merged yet; settle it and `git add` it, then mend it"), path=path
        )
    return why


def _unmerged(root: Path, items: Sequence[Mended]) -> list[str]:
    """The files that git holds to be in conflict, by their own name or that of their target."""
    try:
        repository = git.open_at(root, os.environ) if items else None
    except (errors.NotFoundError, errors.RefusedError):
        repository = None
    if repository is None:
        return []
    real = {item.path: os.path.relpath(os.path.realpath(root / item.path), os.path.realpath(root))
            for item in items}  # fmt: skip
    texts = {name: item.before for item in items for name in (item.path, real[item.path])}
    state = repository.states(texts)
    return [p for p, r in real.items() if git.State.UNMERGED in {state[p], state[r]}]


def _show(items: Iterable[Mended], asked: showing.Asked) -> int:
    """The patch; 1 where there is anything in it."""
    lines = [line for item in items for line in patch.lines(item.path, item.before, item.after)]
    if terminal.coloured(asked.color):
        terminal.show(map(_styled, lines), asked.color, margin=0)
    else:
        encoding = sys.stdout.encoding or "utf-8"
        for line in lines:
            sys.stdout.write(terminal.spelled(line, encoding) + "\n")
    return int(bool(lines))


def _styled(line: str) -> Text:
    styles = {"+": "green", "-": "red", "@": "hint"}
    return Text(line.rstrip("\r"), styles.get(line[:1], ""))


def _apply(
    part: showing.Part,
    items: Sequence[Mended],
    asked: showing.Asked,
    refused: dict[str, Message],
) -> None:
    """Write each file and say what changed; note those that cannot be written."""
    root = part.opened.root
    stream = sys.stdout if asked.format in {"text", "concise"} else sys.stderr
    margin = " " if asked.format == "text" else ""
    store.sweep(root)
    names = naming.from_here(root, (item.path for item in items), Path.cwd())
    for item in items:
        try:
            store.rewrite(root, item.path, item.before, item.after)
        except errors.RefusedError as why:
            refused[item.path] = why.said
            continue
        for line in _told(item, names[item.path], asked.language):
            stream.write(f"{margin}{line}\n")
    stream.flush()


def _told(item: Mended, name: str, language: catalogue.Language) -> Iterator[str]:
    """What was changed in a file, a line each."""
    for change in item.changes:
        place = visible.visible(str(Place(name, change.span)))
        before, after = (
            " ".join(visible.visible(text).split()) for text in (change.before, change.after)
        )
        words = language.say("`{before}` is now `{after}`", before=before, after=after)
        if not before:
            words = language.say("`{after}` is added", after=after)
        if not after:
            words = language.say("a blank is added")
        yield f"{place}: {words}"
