"""Where the texts of a workspace come from: the disk, a git revision, or memory, all the same."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple, Protocol, runtime_checkable

from okrcli import errors

Unreadable = errors.Unreadable


class NotCheckedOut(Unreadable):
    """The answer for what a sparse checkout leaves out: git has it, and the disk has not.

    `files` is how many there are below the path, 1 for a file.
    """

    def __init__(self, files: int) -> None:
        what, them = ("it is", "it") if files == 1 else (f"{files} files below it are", "them")
        super().__init__(
            f"{what} not checked out, since this checkout is sparse;"
            f" `git sparse-checkout disable` brings {them} back"
        )
        self.files = files


class Source(Protocol):
    """Where texts come from: paths from the workspace's root, with `/`, in any order."""

    def paths(self) -> Iterable[str]:
        """Every YAML file below the root that belongs to the workspace, or would like to."""

    def read(self, path: str) -> bytes:
        """The bytes of one of them; Unreadable where there are none to be had."""


class Outline(NamedTuple):
    """What stands where: files, and folders of check-ins that were not looked into."""

    paths: Iterable[str]
    folders: Iterable[str] = ()


@runtime_checkable
class Listed(Source, Protocol):
    """A source that can tell what stands where without entering every folder."""

    def outline(self) -> Outline:
        """Every file, but those in folders of check-ins."""

    def below(self, folder: str) -> Iterable[str]:
        """The files in one of these folders; sorted."""

    def holding(
        self, paths: Iterable[str], wanted: Callable[[bytes], bool]
    ) -> Iterable[tuple[str, bytes | None]]:
        """Those of some files whose text is wanted, with it; None for what needs a closer look."""

    def lacks(self, folder: str, wanted: Callable[[bytes], bool]) -> bool:
        """Whether no text in one of these folders is wanted; False where that is not plain."""


class LastKept:
    """A source that keeps the last text, for who looks at it and then reads it."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.last: tuple[str, bytes] = ("", b"")

    def paths(self) -> Iterable[str]:
        """Those of the source."""
        return self.source.paths()

    def read(self, path: str) -> bytes:
        """The bytes of a file as they were read last, Unreadable where there are none to be had."""
        if self.last[0] != path:
            self.last = path, self.source.read(path)
        return self.last[1]

    def forget(self) -> None:
        """Read anew what is asked for next."""
        self.last = ("", b"")

    def text(self, path: str) -> bytes | None:
        """The bytes of a file, None where there are none to be had."""
        try:
            return self.read(path)
        except Unreadable:
            return None


class Texts(NamedTuple):
    """A source over the bytes of files in memory, by path."""

    files: Mapping[str, bytes]

    def paths(self) -> Iterable[str]:
        """The paths of all of them."""
        return self.files

    def read(self, path: str) -> bytes:
        """The bytes of one."""
        return self.files[path]


def texts(files: Mapping[str, str]) -> Texts:
    """A source over texts in memory, by path."""
    return Texts({path: text.encode() for path, text in files.items()})
