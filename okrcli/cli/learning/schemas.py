"""What `okr schema` prints, and the one place where its files are replaced."""

import difflib
import os
import textwrap
from collections.abc import Iterator
from pathlib import Path

from okrcli import errors, schema, sources, store
from okrcli.cli import opening, terminal, writing
from okrcli.messages import N_, Phrase
from okrcli.report import visible
from okrcli.schema import outputs

_CURRENT = "up to date"


def printed(name: str | None) -> str:
    """The text of one schema, or a list of all; UsageError names the nearest."""
    if name is None:
        return "\n".join([*_listed(), ""])
    if name in schema.KINDS:
        return schema.text(name)
    if name in outputs.names():
        return outputs.text(name)
    known = [*schema.KINDS, *outputs.names()]
    near = difflib.get_close_matches(name.lower(), known, 1, 0.5)
    raise errors.UsageError(
        N_("there is no schema `{name}`; did you mean `{near}`?")
        if near
        else N_("there is no schema `{name}`; there is {known}"),
        name=name,
        near=near[0] if near else "",
        known=", ".join(known),
    )


def _listed() -> Iterator[str]:
    yield "Files that people write, and their editors check"
    yield from _rows([(name, kind.where, kind.about) for name, kind in schema.KINDS.items()])
    yield ""
    yield "What commands print for other programs"
    yield from _rows([(name, *outputs.of(name)) for name in outputs.names()])


def _rows(rows: list[tuple[str, str, str]]) -> Iterator[str]:
    """Three columns, or what it is about on a line of its own where that is too wide."""
    first, second, third = (max(len(row[i]) for row in rows) for i in range(3))
    wide = first + second + third + 6 <= terminal.width()
    for name, where, about in rows:
        if wide:
            yield f"  {name:<{first}}  {where:<{second}}  {about}"
            continue
        yield f"  {name:<{first}}  {where}"
        yield from textwrap.wrap(
            about, terminal.width(), initial_indent=" " * (first + 4),
            subsequent_indent=" " * (first + 4),
        )  # fmt: skip


def written() -> str:
    """What was refreshed in the workspace, one line a file; generated files are replaced whole.

    RefusedError, before anything is written, for what is no file of ours to replace.
    """
    root = store.find_root(opening.start())
    before = {name: _before(root, schema.path(name)) for name in schema.KINDS}
    store.sweep(root)
    finished: list[str] = []
    lines: list[str] = []
    with writing.one_by_one(finished):
        for name, data in before.items():
            said = _refreshed(root, name, data)
            lines.append(f"{schema.path(name)}: {said}")
            if said != _CURRENT:
                finished.append(schema.path(name))
    return f"{visible.visible(str(root))}\n" + "".join(f"  {line}\n" for line in lines)


def _before(root: Path, path: str) -> bytes | None:
    """The bytes of a file that is to be replaced, None where there is none."""
    place = root / path
    if not os.path.lexists(place):
        return None
    if place.is_symlink() or not place.is_file():
        raise errors.RefusedError(N_("{path} is not an ordinary file; move it away"), path=path)
    try:
        return store.Disk(root).read(path)
    except sources.Unreadable as why:
        raise errors.RefusedError(
            N_("{path}: {why}; move it away"), path=path, why=Phrase(str(why))
        ) from None


def _refreshed(root: Path, name: str, before: bytes | None) -> str:
    path, text = schema.path(name), schema.text(name)
    if before is None:
        store.create(root, path, text)
        return "written"
    if before == text.encode():
        return _CURRENT
    store.rewrite(root, path, before, text.encode())
    return "refreshed"
