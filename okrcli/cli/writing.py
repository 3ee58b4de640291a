"""New files: shown before they are written, and written together, all of them or none."""

import contextlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.text import Text

from okrcli import errors, store
from okrcli.cli import terminal
from okrcli.report import visible


class Interrupted(errors.OkrError):
    """Somebody left before anything was written."""

    exit_code = errors.INTERRUPTED

    def __init__(self) -> None:
        super().__init__("interrupted; nothing was written")


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

    def take_back(self) -> list[str]:
        """Remove what was created, and say of each file that is still there why it stays."""
        stuck: list[str] = []
        for path, text in self._texts.items():
            try:
                if store.Disk(self._root).read(path) == text.encode():
                    store.remove(self._root, path)
            except errors.Unreadable:
                continue
            except errors.RefusedError as problem:
                stuck.append(f"{path} was written and is there, since {problem}")
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
            reason = str(why) if isinstance(why, errors.OkrError) else "interrupted"
            raise errors.RefusedError("; ".join([reason, *stuck])) from None
        if isinstance(why, KeyboardInterrupt):
            raise Interrupted from None
        raise


@contextlib.contextmanager
def after_writing(paths: Sequence[str], done: str = "written") -> Iterator[None]:
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
        was = "was" if len(paths) == 1 else "were"
        raise errors.RefusedError(f"{', '.join(paths)} {was} {done}, but {_reason(why)}") from None


@contextlib.contextmanager
def one_by_one(finished: Sequence[str], done: str = "written") -> Iterator[None]:
    """What is done with files that do not go together: an error names those that are finished."""
    try:
        yield
    except errors.OkrError as why:
        if not finished:
            raise
        was = "was" if len(finished) == 1 else "were"
        before = ", ".join(finished)
        raise errors.RefusedError(f"{why}; {before} {was} {done} before that") from None


def _reason(why: errors.OkrError | errors.Unreadable | OSError) -> str:
    if isinstance(why, errors.Unreadable):
        return f"{why.path}: {why}"
    if not isinstance(why, OSError):
        return str(why)
    return f"{why.filename or 'the output cannot be written'}: {why.strerror}"
