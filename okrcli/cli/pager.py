"""A pager for what is longer than a screen, chosen as git chooses it.

`OKR_PAGER`, else `GIT_PAGER`, else `PAGER` of the environment, else `less`; never anything that a
repository could set. `cat`, or nothing, means none.
"""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

_VARIABLES = ("OKR_PAGER", "GIT_PAGER", "PAGER")
_DEFAULTS = {"LESS": "FRX", "LV": "-c"}


def pager_command() -> list[str]:
    """The words of the pager to run; none where none is wanted, or it is not installed."""
    told = next((os.environ[name] for name in _VARIABLES if name in os.environ), "less")
    try:
        words = shlex.split(told)
    except ValueError:
        return []
    if not words or words == ["cat"] or shutil.which(words[0]) is None:
        return []
    return words


def wanted() -> bool:
    """Whether somebody looks on who could turn pages."""
    return sys.stdout.isatty() and sys.stdin.isatty() and os.environ.get("TERM") != "dumb"


@contextmanager
def paged() -> Iterator[None]:
    """Everything printed meanwhile goes to the pager; to the terminal where there is none."""
    words = pager_command()
    if not words:
        yield
        return
    environment = {**_DEFAULTS, **os.environ}
    out = sys.stdout
    # what stands on the terminal by now is to be there before the pager
    out.flush()
    shown = subprocess.Popen(
        words,
        stdin=subprocess.PIPE,
        env=environment,
        encoding=out.encoding or "utf-8",
        errors="backslashreplace",
    )
    assert shown.stdin is not None  # it is a pipe
    # the keys are the pager's: Ctrl-C stops a search in it, and not the command
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdout = shown.stdin
    try:
        # whoever reads may have seen enough, and waits for more until there can be none
        with suppress(BrokenPipeError), closing(shown.stdin):
            yield
    finally:
        sys.stdout = out
        shown.wait()
        signal.signal(signal.SIGINT, before)
