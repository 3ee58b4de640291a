"""New files: shown before they are written, and named where something fails afterwards."""

import contextlib
import sys
from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from okrcli import errors
from okrcli.cli import terminal
from okrcli.messages import N_, Joined, Message, Phrase
from okrcli.text import sanitize


def shown(texts: Mapping[str, str]) -> Iterator[Text]:
    """Files as they would be written, each below its path, which stands in a comment."""
    for path, text in texts.items():
        yield Text(f"# {sanitize.visible(path)}", "muted")
        yield from (Text(sanitize.visible_line(line)) for line in text.splitlines())


@contextlib.contextmanager
def after_writing(paths: Sequence[str], done: str = N_("written")) -> Iterator[None]:
    """What follows when files were written: where it fails, the error says that they were.

    Whoever reads it must not write them again. A reader of the output that left is no failure.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except (errors.OkrError, errors.Unreadable, OSError) as why:
        if not paths:
            raise
        if isinstance(why, OSError) and terminal.is_full(why):
            terminal.drop_output()
        message = N_("{paths} was {done}, but {why}")
        if len(paths) > 1:
            message = N_("{paths} were {done}, but {why}")
        raise errors.RefusedError(
            message, paths=Joined(paths), done=Phrase(done), why=_reason(why)
        ) from None


@contextlib.contextmanager
def one_by_one(finished: Sequence[str], done: str = N_("written")) -> Iterator[None]:
    """What is done with files that do not go together: an error names those that are finished."""
    try:
        yield
    except errors.OkrError as why:
        if not finished:
            raise
        message = N_("{why}; {paths} was {done} before that")
        if len(finished) > 1:
            message = N_("{why}; {paths} were {done} before that")
        raise errors.RefusedError(
            message, why=why.said, paths=Joined(finished), done=Phrase(done)
        ) from None


def _reason(why: errors.OkrError | errors.Unreadable | OSError) -> Message:
    if isinstance(why, errors.Unreadable):
        return Message("{path}: {why}", path=why.path, why=Phrase(str(why)))
    if not isinstance(why, OSError):
        return why.said
    if why.filename:
        return Message("{path}: {why}", path=why.filename, why=errors.reason(why))
    return Message(N_("the output cannot be written: {why}"), why=errors.reason(why))
