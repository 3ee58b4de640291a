"""What the user can mend: errors that end a command with one sentence and exit code 2."""

INTERRUPTED = 130


class OkrError(Exception):
    """Something for the user to mend.

    The message is one lower-case sentence that says where, what, and what next.
    `exit_code` is what the process ends with.
    """

    exit_code = 2


class UsageError(OkrError):
    """Typed wrong on the command line."""


class NotFoundError(OkrError):
    """Something that was named does not exist: a workspace, a cycle, a team, a goal."""


class UnversionedError(NotFoundError):
    """A folder that is in no git repository."""


class RefusedError(OkrError):
    """Understood, and not done, because it would break a promise of the file contract."""


class ExistsError(RefusedError):
    """A file that was to be created exists already."""


class Unreadable(Exception):  # noqa: N818 - a source's answer, which most callers make a finding of
    """A source's answer for a file it will not or cannot read; the message says why, in English.

    `path` is the file's, where the source says it. Nobody may expect it of a file that was read a
    moment ago; then it ends the command.
    """

    def __init__(self, why: str, path: str = "") -> None:
        super().__init__(why)
        self.path = path
