"""Who git takes the user for."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.store.git import process


class Identity(NamedTuple):
    """A name and an address as configured, unchecked; a missing one is empty."""

    name: str
    email: str


def identity(folder: Path, environment: Mapping[str, str]) -> Identity | None:
    """The author git would write at a folder; None when none is configured, or there is no git.

    Works outside a repository too. GIT_AUTHOR_NAME is not asked: in a hook during a rebase it
    is whoever wrote the commit that is being moved.
    """
    try:
        git = process.git_in(folder, environment)
    except errors.NotFoundError:
        return None
    answer = git.attempt("config", "-z", "--get-regexp", r"^(user|author)\.(name|email)$")
    settings = dict(_pair(line) for line in answer.output.split(b"\0")[:-1])
    name, email = (
        settings.get(f"author.{key}") or settings.get(f"user.{key}", "")
        for key in ("name", "email")
    )
    return Identity(name, email) if name or email else None


def _pair(line: bytes) -> tuple[str, str]:
    key, _, value = line.decode("utf-8", "replace").partition("\n")
    return key, value
