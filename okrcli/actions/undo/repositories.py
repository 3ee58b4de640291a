"""The repositories that may hold check-ins, each of which is asked what is committed."""

import os
from collections.abc import Mapping
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_, Message
from okrcli.store.git import process, repository


def around(
    root: Path, environ: Mapping[str, str]
) -> tuple[list[repository.Repository], Message | None]:
    """Every repository that a workspace may be in; none, and a warning, where none is around it.

    `GIT_DIR` may name another than the one that the folder lies in, as in a hook of another; then
    both are asked. RefusedError where there is one that git does not open, or may be: nobody can
    say then what is committed.
    """
    plain = {name: value for name, value in environ.items() if name not in process.LOCATION}
    found: list[repository.Repository] = []
    why: Message | None = None
    for each in [environ] if len(plain) == len(environ) else [environ, plain]:
        try:
            found.append(repository.open_at(root, each))
        except errors.NotFoundError as problem:
            if each.get("GIT_DIR") or _is_around(root):
                raise _unknown(root, problem) from None
            why = Message(
                N_("{problem}; until then nobody can bring back what is removed"),
                problem=problem.said,
            )
    return found, None if found else why


def _unknown(root: Path, problem: errors.NotFoundError) -> errors.RefusedError:
    reason = problem.said
    if isinstance(problem, errors.UnversionedError):
        # not that there is none, which is what git says of one that it cannot open
        reason = Message(
            N_(
                "GIT_DIR or `.git` leads to no repository that it opens; see `git status` in {root}"
            ),
            root=root,
        )
    return errors.RefusedError(
        N_("git cannot say which check-ins are committed, so none is taken back: {reason}"),
        reason=reason,
    )


def _is_around(root: Path) -> bool:
    """Whether a repository is at or above a folder, or may be where nobody can look."""
    real = Path(os.path.realpath(root))
    folders = dict.fromkeys((root, *root.parents, real, *real.parents))
    return any(_may_be(folder / ".git") for folder in folders)


def _may_be(place: Path) -> bool:
    try:
        place.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return True
