"""Where systems differ in opening a file to read it, and in bringing it to the disk."""

import errno
import os

try:
    import fcntl
except ImportError:
    # Windows has none: os.fsync is FlushFileBuffers there, which empties the disk's memory too
    fcntl = None  # type: ignore[assignment]

# Windows changes line ends, and ends a file at the byte 0x1A, unless it is told not to.
BINARY: int = getattr(os, "O_BINARY", 0)
# a link is refused where the system can be told so
NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)
# without blocking, so that a pipe that nobody writes to cannot hold us up
READ_ONLY: int = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | BINARY
# file systems on which macOS cannot empty the disk's own memory, and says so
_NOT_THERE = {errno.ENOTSUP, errno.EINVAL, errno.ENOTTY, errno.ENODEV}


def bring_to_disk(handle: int) -> None:
    """Have what was written on the disk, and not in a memory that a power cut empties.

    macOS needs `F_FULLFSYNC` for that, since its fsync stops at the disk's own memory.
    """
    whole: int | None = getattr(fcntl, "F_FULLFSYNC", None)
    if whole is not None:
        try:
            fcntl.fcntl(handle, whole)
        except OSError as why:
            if why.errno not in _NOT_THERE:
                raise
        else:
            return
    os.fsync(handle)


def let_go(handle: int) -> None:
    """Close a handle that nothing is lost by: what was written through it is on the disk already.

    A close that a signal interrupts, or that the disk answers with an error, has closed it.
    """
    try:  # noqa: SIM105 - a context manager costs more than the closing
        os.close(handle)
    except OSError:
        pass
