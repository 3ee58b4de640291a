"""Where the user's file of connectors is, and whether it may be trusted."""

import os
import stat
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from okrcli import errors
from okrcli.messages import N_

LIMIT = 1024 * 1024
_LINKS = 40
_WRITABLE = stat.S_IWGRP | stat.S_IWOTH
_READABLE = stat.S_IRGRP | stat.S_IROTH


class ConfigText(NamedTuple):
    """The text of a file of connectors, where it is, and whether others may read it."""

    path: Path
    text: str
    is_readable_by_others: bool


def config_path(flag: str | None, environ: Mapping[str, str]) -> Path:
    """The file: `--config`, else OKR_CONNECTORS, else the one in the user's own settings."""
    named = flag or environ.get("OKR_CONNECTORS")
    if named:
        return Path(named).expanduser().absolute()
    return _settings_folder(environ) / "okr" / "connectors.toml"


def _settings_folder(environ: Mapping[str, str]) -> Path:
    told = Path(environ.get("XDG_CONFIG_HOME", ""))
    if told.is_absolute():
        return told
    if os.name == "nt":
        return Path(environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path.home() / ".config"


def config_text(path: Path, root: Path) -> ConfigText:
    """The text of the file; NotFoundError where there is none.

    RefusedError where it, or a link that leads to it, is inside the workspace or its git work tree,
    where others than the user may write it, and where it cannot be read.
    """
    _check_place(path, root)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise errors.RefusedError(N_("{path} is no plain file"), path=path)
        with path.open("rb") as file:
            mode = os.fstat(file.fileno()).st_mode
            data = file.read(LIMIT + 1)
    except FileNotFoundError:
        raise errors.NotFoundError(
            N_("there is no {path} yet; `okr explain pulling` shows how to write one"), path=path
        ) from None
    except OSError as why:
        raise errors.RefusedError(
            N_("{path} cannot be read: {why}"), path=path, why=errors.reason(why)
        ) from None
    _check_mode(path, mode)
    return ConfigText(path, _decoded(path, data), os.name != "nt" and bool(mode & _READABLE))


def _check_mode(path: Path, mode: int) -> None:
    if os.name != "nt" and mode & _WRITABLE:
        raise errors.RefusedError(
            N_("others may write {path}, and it says what okr runs; type `chmod go-w {path}`"),
            path=path,
        )


def _decoded(path: Path, data: bytes) -> str:
    if len(data) > LIMIT:
        raise errors.RefusedError(N_("{path} is larger than 1 MiB"), path=path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise errors.RefusedError(N_("{path} is not UTF-8; save it as UTF-8"), path=path) from None


def _check_place(path: Path, root: Path) -> None:
    """RefusedError where the way to the file passes through what others may have committed."""
    kept = {Path(os.path.realpath(root)), work_tree(root)}
    for place in _visited(path):
        if any(place.is_relative_to(folder) for folder in kept):
            raise errors.RefusedError(
                N_(
                    "{path} is inside the workspace, where a reviewed file could say what okr"
                    " runs; keep it in your own settings, as ~/.config/okr/connectors.toml"
                ),
                path=path,
            )


def work_tree(root: Path) -> Path:
    """The nearest folder at or above a workspace that git keeps; the workspace's own without."""
    real = Path(os.path.realpath(root))
    return next((each for each in (real, *real.parents) if (each / ".git").exists()), real)


def _visited(path: Path) -> Iterator[Path]:
    """Where a path leads through: every link on the way, and the real place at its end."""
    absolute = path.absolute()
    here, left, links = Path(absolute.anchor), list(absolute.parts[1:]), 0
    while left:
        part = left.pop(0)
        if part == "..":
            here = here.parent
            continue
        here /= part
        if here.is_symlink() and links < _LINKS:
            links += 1
            yield here
            target = here.readlink()
            here = Path(target.anchor) if target.is_absolute() else here.parent
            left = [*(target.parts[1:] if target.is_absolute() else target.parts), *left]
    yield here
