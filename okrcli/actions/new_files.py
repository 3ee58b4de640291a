"""New files, written together: all of them or none, and nothing left behind."""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_, Joined, Message
from okrcli.store import file_changes, workspace_files


class Interrupted(errors.OkrError):
    """Somebody left before anything was written."""

    exit_code = errors.INTERRUPTED

    def __init__(self) -> None:
        super().__init__(N_("interrupted; nothing was written"))


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
            file_changes.create(self._root, path, text)
        except errors.ExistsError:
            del self._texts[path]
            raise

    def remove(self, path: str) -> None:
        """Remove one that was created; RefusedError when the disk says no."""
        file_changes.remove(self._root, path)
        del self._texts[path]

    def take_back(self) -> list[Message]:
        """Remove what was created, and say of each file that is still there why it stays."""
        stuck: list[Message] = []
        for path, text in self._texts.items():
            try:
                if workspace_files.Disk(self._root).read(path) == text.encode():
                    file_changes.remove(self._root, path)
            except errors.Unreadable:
                continue
            except errors.RefusedError as problem:
                stuck.append(
                    Message(
                        N_("{path} was written and is still there, since {problem}"),
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
    file_changes.sweep(root)
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
def folders_taken_back(places: Iterable[Path]) -> Iterator[None]:
    """Remove the folders that come into being above places when something stops the rest.

    A folder that others filled meanwhile stays.
    """
    folders = {folder for place in places for folder in place.parents if not folder.exists()}
    try:
        yield
    except BaseException:
        for folder in sorted(folders, key=lambda folder: len(folder.parts), reverse=True):
            file_changes.remove_folder(folder)
        raise
