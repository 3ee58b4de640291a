"""A plug-in of pytest's that has every command keep an index, and believe what it just wrote.

    .venv/bin/pytest -p tests.index_on

The index is that of one folder for the whole run. Files are not waited for until a change of them
would surely show: tests write and read within a tick of the clock, and say so if it mattered.
"""

import os
import tempfile

import pytest

from okrcli.store import team_index

_YOUNGEST = 10**15


def pytest_configure(config: pytest.Config) -> None:
    """Turn the index on, in this process and in those that it starts."""
    folder = tempfile.TemporaryDirectory(prefix="okr-index-")
    config.add_cleanup(folder.cleanup)
    os.environ["OKR_CACHE"] = "always"
    os.environ["XDG_CACHE_HOME"] = folder.name
    team_index._TICK = -_YOUNGEST
