"""The parts of a zipped package: counted while they unpack, their names kept inside it."""

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator

from okrcli.actions.importing import limits
from okrcli.messages import N_

_PIECE = 256 * 1024
# what the standard library says of archives that are none, or no longer
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    KeyError,
    ValueError,
    OSError,
    RuntimeError,
    struct.error,
)


class Package:
    """An archive in memory; every byte that is unpacked counts towards one limit."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.size = len(data)
        self.unpacked = 0
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGES as why:
            raise limits.UnreadableFile(
                N_("{name} is damaged: {why}; save it again"), name=name, why=str(why)
            ) from None
        declared = sum(info.file_size for info in self.archive.infolist())
        # a directory may lie, so that what comes out is counted as well
        limits.check_unpacked(name, declared, self.size)
        self.names = [info.filename for info in self.archive.infolist() if not info.is_dir()]
        self._check_names()

    def _check_names(self) -> None:
        if len(self.names) > 5_000:
            raise limits.UnreadableFile(
                N_("{name} holds more than 5,000 files; import them alone"), name=self.name
            )
        for info in self.archive.infolist():
            inner = info.filename.replace("\\", "/")
            climbs = posixpath.normpath(inner).startswith("..") or ".." in inner.split("/")
            if climbs or inner.startswith("/") or inner[1:2] == ":":
                raise limits.UnreadableFile(
                    N_("{name} has a name that leaves the archive: {inner}"),
                    name=self.name,
                    inner=info.filename,
                )
            if info.flag_bits & 1:
                raise limits.UnreadableFile(
                    N_("{name} has a password; save it without one"), name=self.name
                )

    def pieces(self, inner: str) -> Iterator[bytes]:
        """The bytes of one part, piece by piece; UnreadableFile beyond the limit or for damage."""
        try:
            with self.archive.open(inner, mode="r") as file:
                while piece := file.read(_PIECE):
                    self.unpacked += len(piece)
                    limits.check_unpacked(self.name, self.unpacked, self.size)
                    yield piece
        except _DAMAGES as why:
            raise limits.UnreadableFile(
                N_("{name} is damaged at {inner}: {why}"),
                name=self.name,
                inner=inner,
                why=str(why),
            ) from None

    def read(self, inner: str) -> bytes:
        """All bytes of one part."""
        return b"".join(self.pieces(inner))
