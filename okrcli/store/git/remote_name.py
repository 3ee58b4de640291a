"""What the remote of a repository calls it: `acme/sales` of `git@example.com:acme/sales.git`."""

import re
from collections.abc import Mapping
from pathlib import Path

from okrcli import errors
from okrcli.store.git import process

# an address with a scheme, or git's short form of ssh; the host, and what comes before it, is left
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]*://[^/]*/|[^/:]+:)(?P<path>.*)", re.DOTALL)


def remote_path(folder: Path, environment: Mapping[str, str]) -> str | None:
    """The path of the remote `origin`, else of the only remote; None without one, or without git.

    Of a remote that is a folder it is the folder's name. Neither host, user nor password is in it.
    """
    try:
        git = process.git_in(folder, environment)
    except errors.NotFoundError:
        return None
    answer = git.attempt("config", "--local", "-z", "--get-regexp", r"^remote\..*\.url$")
    found: dict[str, str] = {}
    for line in answer.output.split(b"\0")[:-1]:
        key, _, address = line.decode("utf-8", "replace").partition("\n")
        found.setdefault(key, address)
    only = next(iter(found.values())) if len(found) == 1 else None
    url = found.get("remote.origin.url") or only
    return None if url is None else path_of_address(url)


def path_of_address(url: str) -> str | None:
    """The path in a remote's address without `.git`; None where nothing is left of it."""
    given = _ADDRESS.fullmatch(url)
    path = given["path"] if given and not _is_folder(url) else url.rstrip("/").rpartition("/")[2]
    return path.strip("/").removesuffix(".git") or None


def _is_folder(url: str) -> bool:
    return url.startswith(("/", ".", "file:")) or re.match(r"[A-Za-z]:[\\/]", url) is not None
