"""What Windows and macOS do differently with files, forced here."""

import errno
import fcntl
import os
import sys
from pathlib import Path

import pytest

from okrcli.store import atomic_write, folder, handles, workspace_files
from tests.cli.checkin.desk import CYCLE, Desk

FULL = 51  # macOS's F_FULLFSYNC
BINARY = 1 << 40  # a flag that no file of this system knows


def opened_flags(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The flags of every `os.open` from now on, which itself gets those that this system knows."""
    seen: list[int] = []
    real = os.open

    def recording(path: str, flags: int, *rest: int, dir_fd: int | None = None) -> int:
        if str(path) != os.devnull:
            seen.append(flags)
        return real(path, flags & ~BINARY, *rest, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", recording)
    monkeypatch.setattr(folder, "_BINARY", BINARY)
    monkeypatch.setattr(workspace_files, "READ_ONLY", handles.READ_ONLY | BINARY)
    return seen


def test_every_file_of_a_workspace_is_opened_binary(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Read, mended and written: Windows would change CRLF and stop at the byte 0x1A."""
    path = f"{CYCLE}/plans/product.yaml"
    text = (
        (desk.root / path).read_text().replace("measured_by: resolution", "measured_bi: resolution")
    )
    desk.write(path, text)
    seen = opened_flags(monkeypatch)
    desk.okr("validate", "--fix")
    directories = getattr(os, "O_DIRECTORY", 0)
    files = [flags for flags in seen if not flags & directories]
    assert len(files) > 3
    assert all(flags & BINARY for flags in files)
    assert (desk.root / path).read_text().count("measured_by: resolution") == 1


def test_a_file_with_crlf_and_0x1a_is_read_to_its_end(tmp_path: Path) -> None:
    """Every byte, as it stands."""
    data = b"a: 1\r\n# \x1a\r\nb: 2\r\n"
    (tmp_path / "okr.yaml").write_bytes(data)
    assert workspace_files.Disk(tmp_path).read("okr.yaml") == data


@pytest.mark.skipif(sys.platform == "win32", reason="has no fcntl")
@pytest.mark.parametrize(
    ("answer", "calls"),
    [(None, ["full"]), (errno.ENOTSUP, ["full", "fsync"]), (errno.ENOTTY, ["full", "fsync"])],
)
def test_macos_empties_the_disk_s_own_memory(
    monkeypatch: pytest.MonkeyPatch, answer: int | None, calls: list[str]
) -> None:
    """By F_FULLFSYNC, and by fsync where a file system does not know that."""
    seen: list[str] = []

    def full(_: int, command: int) -> int:
        assert command == FULL
        seen.append("full")
        if answer:
            raise OSError(answer, os.strerror(answer))
        return 0

    monkeypatch.setattr(fcntl, "F_FULLFSYNC", FULL, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", full)
    monkeypatch.setattr(os, "fsync", lambda _: seen.append("fsync"))
    handles.bring_to_disk(0)
    assert seen == calls


def test_what_the_disk_says_no_to_is_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    """An input/output error of F_FULLFSYNC is one."""

    def failing(*_: int) -> int:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(fcntl, "F_FULLFSYNC", FULL, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", failing)
    with pytest.raises(OSError, match="Input/output"):
        handles.bring_to_disk(0)


def test_without_fcntl_fsync_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows."""
    seen: list[int] = []
    monkeypatch.setattr(handles, "fcntl", None)
    monkeypatch.setattr(os, "fsync", seen.append)
    handles.bring_to_disk(7)
    assert seen == [7]


def test_files_are_written_without_handles_on_folders(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows, whose folders cannot be opened: whole, and no temporary file is left."""
    monkeypatch.setattr(folder, "HANDLES", False)
    with folder.opened(desk.root, "new/deep", make=True) as place:
        assert place.handle is None
        atomic_write.create(place, "a.yaml", b"a: 1\r\n")
        with pytest.raises(FileExistsError):
            atomic_write.create(place, "a.yaml", b"b: 2\n")
        atomic_write.put(place, "a.yaml", b"c: 3\r\n")
        assert place.names() == ["a.yaml"]
    assert (desk.root / "new/deep/a.yaml").read_bytes() == b"c: 3\r\n"
