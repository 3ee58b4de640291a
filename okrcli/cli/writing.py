"""New files: shown before they are written, and written together, all of them or none."""

import contextlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.text import Text

from okrcli import errors, store
from okrcli.cli import terminal
from okrcli.messages import N_, Joined, Message, Phrase
from okrcli.report import visible


class Interrupted(errors.OkrError):
    """Somebody left before anything was written."""

    exit_code = errors.INTERRUPTED

    def __init__(self) -> None:
        super().__init__(N_("interrupted; nothing was written"))


def shown(texts: Mapping[str, str]) -> Iterator[Text]:
    """Files as they would be written, each below its path, which stands in a comment."""
    for path, text in texts.items():
        yield Text(f"# {visible.visible(path)}", "muted")
        yield from (Text(visible.visible_line(line)) for line in text.splitlines())


class Batch:
    """Files that are created together; what was is known at every moment."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._texts: dict[str, str] = {}

    @property
    def paths(self) -> list[str]:
        """The files that were created, in that order."""
        return list(self._texts)

    def create(self, path: str, text: str) -> None:
        """Create one more; ExistsError where there is one, RefusedError when the disk says no."""
        # noted first: whoever leaves between the two must not leave a file that nobody knows of
        self._texts[path] = text
        try:
            store.create(self._root, path, text)
        except errors.ExistsError:
            del self._texts[path]
            raise

    def take_back(self) -> list[Message]:
        """Remove what was created, and say of each file that is still there why it stays."""
        stuck: list[Message] = []
        for path, text in self._texts.items():
            try:
                if store.Disk(self._root).read(path) == text.encode():
                    store.remove(self._root, path)
            except errors.Unreadable:
                continue
            except errors.RefusedError as problem:
                stuck.append(
                    Message(
                        N_("{path} was written and is there, since {problem}"),
                        path=path,
                        problem=problem.said,
                    )
                )
        return stuck


@contextlib.contextmanager
def together(root: Path) -> Iterator[Batch]:
    """A batch of files to create; when something stops the rest, they are taken away again.

    Interrupted when it was Ctrl-C that did; RefusedError that names those which stay.
    """
    batch = Batch(root)
    store.sweep(root)
    try:
        yield batch
    except BaseException as why:
        stuck = batch.take_back()
        if stuck:
            raise errors.RefusedError("{all}", all=Joined([cause(why), *stuck], "; ")) from None
        if isinstance(why, KeyboardInterrupt):
            raise Interrupted from None
        raise


def cause(why: BaseException) -> Message:
    """What stopped a command, as the beginning of a sentence that goes on."""
    return why.said if isinstance(why, errors.OkrError) else Message(N_("interrupted"))


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
