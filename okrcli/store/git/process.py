"""One git process, hardened: no configuration, hook or filter of the repository runs a command.

The repository's configuration is as untrusted as its files. What can be switched off is switched
off for every call; the rest is avoided by asking only commands that look at objects.
"""

import contextlib
import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, NamedTuple

from okrcli import errors
from okrcli.messages import N_, Message

_CONFIGURED = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "diff.external=",
    "safe.bareRepository=explicit",
)
_OPTIONS = (
    "--no-pager",
    "--literal-pathspecs",
    *(word for setting in _CONFIGURED for word in ("-c", setting)),
)
_ENVIRONMENT = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    # an object is what its id says: neither `git replace` nor info/grafts puts another in its place
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_GRAFT_FILE": os.devnull,
    # its messages are told apart by their English words
    "LC_ALL": "C",
}
LOCATION = ("GIT_DIR", "GIT_WORK_TREE")


class Answer(NamedTuple):
    """What a finished process left: exit code, output, and its complaint on one line."""

    code: int
    output: bytes
    complaint: str


@dataclass(frozen=True)
class Git:
    """A git executable with the environment and the folder it runs in."""

    executable: Path
    environment: Mapping[str, str]
    folder: Path

    def _command(self, words: Iterable[str]) -> list[str]:
        return [str(self.executable), *_OPTIONS, *words]

    def attempt(self, *words: str) -> Answer:
        """The answer of a command that may well fail; OkrError when git cannot be started."""
        try:
            done = subprocess.run(
                self._command(words),
                cwd=self.folder,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
        except OSError as why:
            raise _not_started(why) from None
        return Answer(done.returncode, done.stdout, _one_line(done.stderr))

    def output(self, *words: str) -> bytes:
        """The output of a command that succeeds in a sound repository; else OkrError."""
        answer = self.attempt(*words)
        if answer.code != 0:
            raise failed(words[0], answer.complaint)
        return answer.output

    @contextlib.contextmanager
    def answering(self, lines: Iterable[str], *words: str) -> Iterator[IO[bytes]]:
        """The output of a command, while it works through the lines that it is given.

        Whoever has read enough may leave; what still runs is ended.
        """
        with tempfile.TemporaryFile() as given:
            # a file and not a pipe: git never waits for us to write while we wait for its answer
            given.write("".join(f"{line}\n" for line in lines).encode())
            given.seek(0)
            try:
                process = subprocess.Popen(
                    self._command(words),
                    cwd=self.folder,
                    env=self.environment,
                    stdin=given,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            except OSError as why:
                raise _not_started(why) from None
            with process:
                try:
                    assert process.stdout is not None  # it was asked for as a pipe
                    yield process.stdout
                finally:
                    process.kill()


def git_in(folder: Path, environment: Mapping[str, str]) -> Git:
    """The git of the PATH, ready to run in a folder; NotFoundError when there is none.

    GIT_DIR and GIT_WORK_TREE are kept, relative ones from the process's own folder; everything
    else that an inherited `GIT_*` could steer is dropped.
    """
    kept = {name: value for name, value in environment.items() if not _steers(name)}
    places = {
        name: os.path.abspath(environment[name])  # noqa: PTH100 - links stay as they were written
        for name in LOCATION
        if environment.get(name)
    }
    return Git(executable(environment), {**kept, **places, **_ENVIRONMENT}, folder)


def _steers(name: str) -> bool:
    return name.upper().startswith("GIT_") or name.upper() == "LANGUAGE"


def executable(environment: Mapping[str, str]) -> Path:
    """The git of the PATH, never one that a relative entry finds; NotFoundError without any."""
    name = "git.exe" if os.name == "nt" else "git"
    for folder in environment.get("PATH", "").split(os.pathsep):
        place = Path(folder, name)
        # an empty or relative entry means the current folder, where a workspace may plant a `git`;
        # a folder that may not be looked into holds none for us, and is no error
        if place.is_absolute() and os.path.isfile(place) and os.access(place, os.X_OK):  # noqa: PTH113
            return place
    raise errors.NotFoundError(
        N_("git is not on the PATH; install it from https://git-scm.com first")
    )


def failed(command: str, complaint: str) -> errors.OkrError:
    """The error for a repository that git cannot read, with git's own words."""
    if "promisor" in complaint:
        return errors.OkrError(
            N_(
                "git {command} failed, since this clone was made with --filter and lacks folders of"
                " older commits; `git fetch --refetch --no-filter` brings them"
            ),
            command=command,
        )
    return errors.OkrError(
        N_("git {command} failed: {why}"),
        command=command,
        why=complaint or Message(N_("it gave no reason")),
    )


def _not_started(why: OSError) -> errors.OkrError:
    return errors.OkrError(
        N_("git cannot be started: {why}; see that it runs by itself"), why=errors.reason(why)
    )


def _one_line(complaint: bytes) -> str:
    return " ".join(complaint.decode("utf-8", "replace").split()).removeprefix("fatal: ")
