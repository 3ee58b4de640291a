"""One command line, run in this process: its exit code and all that it said."""

import contextlib
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from okrcli import cli


class Ran(NamedTuple):
    """How a command ended, and what it said on both streams."""

    code: int
    said: str


def alone(home: Path) -> dict[str, str]:
    """An environment in which nothing of the machine's has a say; git is there."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "GIT_CONFIG_NOSYSTEM": "1",
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        "OKR_AUTHOR": "kari",
        # the checkout that is tried may not be the one that is installed
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }


@contextlib.contextmanager
def environment(environ: Mapping[str, str]) -> Iterator[None]:
    """These variables and no other, until left."""
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(environ)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def ran(root: Path, words: Sequence[str], **environ: str) -> Ran:
    """Run okr in a folder; exceptions that are not ours fly."""
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    with (
        contextlib.chdir(root),
        environment({**os.environ, **environ}),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(said),
    ):
        code = cli.main(words)
        said.flush()
    raw = said.buffer
    assert isinstance(raw, io.BytesIO)
    return Ran(code, raw.getvalue().decode())
