"""A commit of some files, made as the user would make it: their hooks, signing and configuration.

This is the one place where git runs unhardened, and only after a person's yes or `--commit`.
"""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_, Message
from okrcli.store.git import process


def commit_files(
    root: Path, paths: Sequence[str], message: str, environment: Mapping[str, str]
) -> None:
    """Commit these files, given from the root, and nothing else that is staged; never push.

    RefusedError with git's own words where it will not: a hook that says no, nobody's name.
    """
    executable = str(process.executable(environment))
    for words in (("add", "--", *paths), ("commit", "-q", "-m", message, "--", *paths)):
        try:
            done = subprocess.run(
                [executable, "--literal-pathspecs", *words],
                cwd=root,
                env=dict(environment),
                stderr=subprocess.PIPE,
                check=False,
            )
        except OSError as why:
            raise errors.RefusedError(
                N_("git cannot be started: {why}; see that it runs by itself"),
                why=errors.reason(why),
            ) from None
        if done.returncode:
            said = " ".join(done.stderr.decode("utf-8", "replace").split())
            raise errors.RefusedError(
                N_("git {command} refused: {why}; the check-in is recorded, but in no commit yet"),
                command=words[0],
                why=said or Message(N_("it gave no reason")),
            )
