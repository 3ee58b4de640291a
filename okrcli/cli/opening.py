"""Opening a workspace for a command: where it is, what it says, and in which language."""

import os
from dataclasses import dataclass
from pathlib import Path

from okrcli import load, store
from okrcli.language import catalogue
from okrcli.model import workspace


@dataclass(frozen=True)
class Opened:
    """A workspace, the folder it was read from, and everything read."""

    root: Path
    loaded: load.Loaded

    @property
    def workspace(self) -> workspace.Workspace:
        """The workspace itself."""
        return self.loaded.workspace


def here() -> Opened:
    """The workspace at or above the current folder, or `OKR_DIR`; NotFoundError without one."""
    root = store.find_root(Path(os.environ.get("OKR_DIR") or Path.cwd()))
    return Opened(root, load.workspace_from(store.Disk(root)))


def language(flag: str | None, space: workspace.Workspace | None = None) -> catalogue.Language:
    """The language to speak: `--lang`, `OKR_LANG`, `okr.yaml`, the locale's, English."""
    setting = space.settings.language if space else None
    locale = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    return catalogue.of(catalogue.choose(flag, os.environ.get("OKR_LANG"), setting, locale))
