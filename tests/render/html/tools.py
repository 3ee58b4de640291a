"""Programs that are not from PyPI: found where they are, installed where CI may install them.

`OKR_CHROMIUM` and `OKR_AXE` (the path of axe.min.js) name them; else they are looked for where
Debian and npm put them. With CI set, as root, what is missing is installed, once for all workers.
"""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_CACHE = Path(tempfile.gettempdir()) / "okr-test-tools"


def chromium() -> str:
    """The browser's program; skips the test with the reason where there is none."""
    return _found("chromium", _chromium, _install_chromium)


def axe() -> str:
    """The source of axe-core; skips the test with the reason where there is none."""
    return Path(_found("axe-core", _axe, _install_axe)).read_text(encoding="utf-8")


def _found(name: str, look: Callable[[], str | None], install: Callable[[], None]) -> str:
    found = look()
    if found is None and os.environ.get("CI") and hasattr(os, "geteuid") and os.geteuid() == 0:
        with _alone():
            if look() is None:
                install()
        found = look()
    if found is None:
        pytest.skip(f"{name} is not installed; {install.__doc__}")
    return found


@contextmanager
def _alone() -> Iterator[None]:
    """One worker at a time."""
    _CACHE.mkdir(exist_ok=True)
    with (_CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _chromium() -> str | None:
    told = os.environ.get("OKR_CHROMIUM")
    return told or shutil.which("chromium") or shutil.which("chromium-browser")


def _install_chromium() -> None:
    """Run apt-get install chromium, or set OKR_CHROMIUM to it."""
    _tried("apt-get", "update", "-qq")
    _tried("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")


def _axe() -> str | None:
    told = os.environ.get("OKR_AXE")
    places = (
        Path("/usr/local/lib/node_modules"),
        Path("/usr/lib/node_modules"),
        _CACHE / "node_modules",
    )
    files = (place / "axe-core" / "axe.min.js" for place in places)
    return told or next((str(file) for file in files if file.is_file()), None)


def _install_axe() -> None:
    """Run npm install --global axe-core, or set OKR_AXE to its axe.min.js."""
    _tried("npm", "install", "--silent", "--no-save", "--prefix", str(_CACHE), "axe-core@4")


def _tried(*words: str) -> None:
    """Run an installer, whatever comes of it: what counts is whether the program is there then."""
    if shutil.which(words[0]):
        subprocess.run(
            words,
            env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=False,
            timeout=900,
        )
