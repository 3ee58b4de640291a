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
