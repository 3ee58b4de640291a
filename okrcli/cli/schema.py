"""`okr schema`: the JSON Schemas of the files, and of what commands print for programs."""

import difflib
import os
import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from okrcli import errors
from okrcli.cli import opening, shown_writes, terminal
from okrcli.messages import N_, Phrase
from okrcli.render.json import output_schemas
from okrcli.render.json.output_schemas import output_schema_text
from okrcli.schema import file_schemas
from okrcli.schema.file_schemas import schema_text
from okrcli.store import file_changes, workspace_files
from okrcli.text import sanitize, sources


def schema(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="plan, session, report-json, ...")
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Refresh .okr/*.schema.json in the workspace.")
    ] = False,
) -> int:
    """Print the JSON Schema of a kind of file or of a machine output, or list them.

    Examples:
      okr schema                     what has a schema, and what for
      okr schema plan > plan.json    one of them
      okr schema validate-json       the contract of `okr validate --format json`
      okr schema --write             bring the workspace's own up to date

    Editors with YAML support complete, explain and check by them: the first line of every file
    that `okr init` writes names its schema.
    """
    import sys

    if write and name:
        raise errors.UsageError(
            N_("--write refreshes every schema of the workspace; leave the name out")
        )
    sys.stdout.write(written() if write else printed(name))
    return 0


_CURRENT = "up to date"


def printed(name: str | None) -> str:
    """The text of one schema, or a list of all; UsageError names the nearest."""
    if name is None:
        return "\n".join([*_listed(), ""])
    if name in file_schemas.KINDS:
        return schema_text(name)
    if name in output_schemas.names():
        return output_schema_text(name)
    known = [*file_schemas.KINDS, *output_schemas.names()]
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
    yield from _rows([(name, kind.where, kind.about) for name, kind in file_schemas.KINDS.items()])
    yield ""
    yield "What commands print for other programs"
    yield from _rows(
        [(name, each.command, each.about) for name, each in sorted(output_schemas.OUTPUTS.items())]
    )


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
            about,
            terminal.width(),
            initial_indent=" " * (first + 4),
            subsequent_indent=" " * (first + 4),
        )


def written() -> str:
    """What was refreshed in the workspace, one line a file; generated files are replaced whole.

    RefusedError, before anything is written, for what is no file of ours to replace.
    """
    root = workspace_files.find_root(opening.start())
    before = {name: _before(root, file_schemas.schema_path(name)) for name in file_schemas.KINDS}
    file_changes.sweep(root)
    finished: list[str] = []
    lines: list[str] = []
    with shown_writes.one_by_one(finished):
        for name, data in before.items():
            said = _refreshed(root, name, data)
            lines.append(f"{file_schemas.schema_path(name)}: {said}")
            if said != _CURRENT:
                finished.append(file_schemas.schema_path(name))
    return f"{sanitize.visible(str(root))}\n" + "".join(f"  {line}\n" for line in lines)


def _before(root: Path, path: str) -> bytes | None:
    """The bytes of a file that is to be replaced, None where there is none."""
    place = root / path
    if not os.path.lexists(place):
        return None
    if place.is_symlink() or not place.is_file():
        raise errors.RefusedError(N_("{path} is not an ordinary file; move it away"), path=path)
    try:
        return workspace_files.Disk(root).read(path)
    except sources.Unreadable as why:
        raise errors.RefusedError(
            N_("{path}: {why}; move it away"), path=path, why=Phrase(str(why))
        ) from None


def _refreshed(root: Path, name: str, before: bytes | None) -> str:
    path, text = file_schemas.schema_path(name), schema_text(name)
    if before is None:
        file_changes.create(root, path, text)
        return "written"
    if before == text.encode():
        return _CURRENT
    file_changes.rewrite(root, path, before, text.encode())
    return "refreshed"
