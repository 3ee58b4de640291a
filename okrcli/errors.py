"""What the user can mend: errors that end a command with one sentence and exit code 2."""

from okrcli.messages import N_, Message

INTERRUPTED = 130
# what the system says most often, so that the catalogues have it
_REASONS = (
    N_("Permission denied"),
    N_("Operation not permitted"),
    N_("No such file or directory"),
    N_("Not a directory"),
    N_("Is a directory"),
    N_("File exists"),
    N_("Directory not empty"),
    N_("Read-only file system"),
    N_("No space left on device"),
    N_("Disk quota exceeded"),
    N_("File too large"),
    N_("Input/output error"),
    N_("File name too long"),
    N_("Too many levels of symbolic links"),
    N_("Too many open files"),
    N_("Invalid cross-device link"),
    N_("Exec format error"),
)


class OkrError(Exception):
    """Something for the user to mend: one lower-case sentence that says where, what and what next.

    `message` is a template for the catalogue, marked with `N_`, and `values` are what stands in its
    braces; as a string the error is in English. `exit_code` is what the process ends with.

    >>> str(UsageError("there is no column `{name}`", name="valeu"))
    'there is no column `valeu`'
    """

    exit_code = 2

    def __init__(self, message: str, /, **values: object) -> None:
        self.message = message
        self.values = values
        super().__init__(str(self.said))

    @property
    def said(self) -> Message:
        """What it says, to be put into a language."""
        return Message(self.message, **self.values)

    @property
    def on_one_line(self) -> Message:
        """The same where it has to fit on one line."""
        return self.said


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


def reason(why: OSError) -> Message:
    """Why the system did not do something, in its own words."""
    return Message(why.strerror or str(why))


class Unreadable(Exception):  # noqa: N818 - a source's answer, which most callers make a finding of
    """A source's answer for a file it will not or cannot read; the message says why, in English.

    `path` is the file's, where the source says it. Nobody may expect it of a file that was read a
    moment ago; then it ends the command.
    """

    def __init__(self, why: str, path: str = "") -> None:
        super().__init__(why)
        self.path = path
