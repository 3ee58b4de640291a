"""Processes that run one command each, watched by strace, and perhaps killed or refused by it."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

CHANGING = (
    "mkdir,mkdirat,openat,write,fsync,chmod,fchmod,fchmodat,link,linkat,rename,renameat,renameat2,"
    "unlink,unlinkat,rmdir"
)
ALONE = {"PATH": "", "OKR_AUTHOR": "kari", "LANG": "C.UTF-8"}
STRACE = shutil.which("strace")
# forks a child for each line it reads; the child stops itself until it is told to go on
_SCRIPT = """
import contextlib, io, json, os, signal, sys
from pathlib import Path
from okrcli import cli
from okrcli.store import file_changes
for line in sys.stdin:
    job = json.loads(line)
    if "warm" in job:
        # what is imported and read once need not be traced again
        os.chdir(job["warm"])
        os.environ.update(job["environ"])
        with contextlib.redirect_stdout(io.StringIO()):
            cli.main(job["words"])
        print(0, flush=True)
        continue
    child = os.fork()
    if not child:
        os.chdir(job["folder"])
        os.environ.update(job.get("environ", {}))
        said = os.open(job["said"], os.O_CREAT | os.O_WRONLY | os.O_TRUNC)
        os.dup2(said, 1)
        os.dup2(said, 2)
        os.kill(os.getpid(), signal.SIGSTOP)
        code = 0
        if "create" in job:
            file_changes.create(Path(job["folder"]), *job["create"])
        else:
            code = cli.main(job["words"])
        sys.stdout.flush()
        os._exit(code)
    os.waitpid(child, os.WUNTRACED)
    print(child, flush=True)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


class Done(NamedTuple):
    """How a process ended, its system calls that change something, and what it said."""

    code: int
    calls: list[str]
    said: str

    @property
    def places(self) -> list[tuple[str, int]]:
        """Each of those calls by name, and the how manieth of that name it is, counted by strace."""
        names = [call.partition("(")[0] for call in self.calls]
        found = [(name, names[: i + 1].count(name)) for i, name in enumerate(names)]
        return [place for place, call in zip(found, self.calls, strict=True) if changes(call)]


def changes(call: str) -> bool:
    """Whether a call changes the disk: no file that is only read, nothing that is only said."""
    reads = call.startswith("openat(") and "O_CREAT" not in call
    return not reads and not re.match(r"write\([12][<,]", call)


class Nursery:
    """One process that has imported everything, and has children."""

    def __init__(self, process: "subprocess.Popen[str]", said: Path) -> None:
        self.process = process
        # strace's own: `-y` has it write the path behind each handle
        self.options: tuple[str, ...] = ()
        self.said = said

    def create(self, root: Path, path: str, text: str, *options: str) -> Done:
        """A process that creates one file; each option is one of strace's `-e`."""
        return self._watched({"folder": str(root), "create": [path, text]}, options)

    def warm(self, root: Path, words: list[str], environ: Mapping[str, str] | None = None) -> None:
        """Run a command line in the nursery itself, so that its children begin with all of it."""
        self._ask({"warm": str(root), "words": words, "environ": {**ALONE, **(environ or {})}})

    def okr(
        self,
        root: Path,
        words: list[str],
        *options: str,
        trace: str = CHANGING,
        environ: Mapping[str, str] | None = None,
    ) -> Done:
        """A process that runs one command line in a folder, as kari and without git."""
        known = {**ALONE, **(environ or {})}
        job: dict[str, object] = {"folder": str(root), "words": words, "environ": known}
        return self._watched(job, options, trace)

    def _ask(self, job: dict[str, object]) -> int:
        """The number that the nursery answers a job with."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps(job) + "\n")
        self.process.stdin.flush()
        return self._answer()

    def _answer(self) -> int:
        assert self.process.stdout
        return int(self.process.stdout.readline())

    def _watched(
        self, job: dict[str, object], options: tuple[str, ...], trace: str = CHANGING
    ) -> Done:
        child = self._ask({**job, "said": str(self.said)})
        command = [str(STRACE), *self.options, "-p", str(child), "-e", f"trace={trace}"]
        command += [word for option in options for word in ("-e", option)]
        calls: list[str] = []
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as watcher:
            assert watcher.stderr
            for line in watcher.stderr:
                if "attached" in line:
                    os.kill(child, signal.SIGCONT)
                elif re.match(r"[a-z0-9_]+\(", line):
                    calls.append(line.rstrip())
        return Done(self._answer(), calls, self.said.read_text(encoding="utf-8"))


@contextmanager
def opened(folder: Path) -> Iterator[Nursery]:
    """A nursery that keeps what its children say in a folder."""
    with subprocess.Popen(
        [sys.executable, "-c", _SCRIPT], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Nursery(process, folder / "said")


def strace_works() -> bool:
    """Whether strace is there and may watch processes."""
    if sys.platform == "win32" or not STRACE:
        return False
    return subprocess.run([STRACE, "true"], capture_output=True, check=False).returncode == 0


needs_strace = pytest.mark.skipif(not strace_works(), reason="needs strace, and leave to trace")
