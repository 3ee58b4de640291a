"""A real git repository for a test, alone with itself: no configuration of the machine reaches it.

`Repository.environment` is what `okr` should be run with to share that isolation: HOME and
XDG_CONFIG_HOME point to an empty folder beside the repository.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

from okrcli.store.git import repository

KARI = "Kari Nordmann <kari@acme.example>"
NOON = "2026-11-23T12:00:00+01:00"


class Repository:
    """A repository in `folder/acme`, on the branch `main`, with nothing committed."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.top = folder / "acme"
        self.home = folder / "home"
        self.home.mkdir(exist_ok=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
        }
        self.top.mkdir()
        self.git("init", "-q", "-b", "main", *options)

    def git(self, *words: str, **environment: str) -> str:
        """What stock git prints, run at the top; CalledProcessError when it fails."""
        isolated = {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_EDITOR": "true",
            **_identity("AUTHOR", KARI, NOON),
            **_identity("COMMITTER", KARI, NOON),
        }
        done = subprocess.run(
            ["git", *words],
            cwd=self.top,
            env={**self.environment, **isolated, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=True,
        )
        return done.stdout.decode()

    def write(self, path: str, text: str | bytes) -> Path:
        """Write a file in the working tree, and the folders it needs."""
        place = self.top / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode() if isinstance(text, str) else text)
        return place

    def commit(self, message: str = "Change goals", date: str = NOON, author: str = KARI) -> str:
        """Commit the whole working tree as it is, even without a change; gives the id."""
        self.git("add", "-A")
        who = {**_identity("AUTHOR", author, date), **_identity("COMMITTER", author, date)}
        self.git("commit", "-q", "--no-verify", "--allow-empty", "-m", message, **who)
        return self.git("rev-parse", "HEAD").strip()

    def opened(self, folder: str = ".") -> repository.Repository:
        """The repository through our own door, at a folder from the top."""
        return repository.open_at(self.top / folder, self.environment)


def _identity(role: str, person: str, date: str) -> dict[str, str]:
    name, _, email = person.rstrip(">").partition(" <")
    return {f"GIT_{role}_NAME": name, f"GIT_{role}_EMAIL": email, f"GIT_{role}_DATE": date}


class Trace:
    """The git processes that our door starts from now on, and what those start in turn.

    It is set up in HOME's configuration, which our door reads and `Repository.git` does not.
    """

    def __init__(self, repo: Repository) -> None:
        self._events = repo.home / "trace"
        self._events.write_text("")
        with (repo.home / ".gitconfig").open("a") as file:
            file.write(f"[trace2]\n\teventTarget = {self._events}\n")

    def _of(self, kind: str) -> list[list[str]]:
        events = map(json.loads, self._events.read_text().splitlines())
        return [event["argv"] for event in events if event["event"] == kind]

    @property
    def commands(self) -> list[str]:
        """The git commands that ran, in order: `["ls-tree", "cat-file"]`."""
        known = {"rev-parse", "ls-tree", "cat-file", "merge-base", "log", "ls-files", "config"}
        return [next(word for word in argv if word in known) for argv in self._of("start")]

    @property
    def children(self) -> list[list[str]]:
        """The programs that git itself started."""
        return self._of("child_start")


def path_without_git(folder: Path) -> str:
    """A PATH with a shell on it but no git."""
    folder.mkdir()
    (folder / "sh").symlink_to(shutil.which("sh") or "/bin/sh")
    return str(folder)
