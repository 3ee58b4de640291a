"""How much of a file is read at most, and the refusals of what is more."""

from okrcli import errors

ROWS = 100_000
COLUMNS = 500
CELLS = 1_000_000
BYTES = 64 * 1024**2
CELL_CHARACTERS = 100_000
# an honest sheet unpacks to some twenty times its size
_RATIO, _RATIO_FROM = 200, 16 * 1024**2


class Unreadable(errors.RefusedError):
    """A file that is not read at all; the message names the file and says why."""


def check_place(name: str, address: str, row: int, column: int) -> None:
    """Unreadable for a cell that lies further out than any table of goals; both count from 1."""
    if row > ROWS or column > COLUMNS:
        raise Unreadable(
            f"{name} has a cell at {address}: over {ROWS // 1000} 000 rows / {COLUMNS} columns"
            " is not read; delete what lies outside the table, and save again"
        )


def check_unpacked(name: str, unpacked: int, packed: int) -> None:
    """Unreadable once an archive has given more bytes than any table of goals needs."""
    if unpacked > BYTES or (unpacked > _RATIO_FROM and unpacked > packed * _RATIO):
        raise Unreadable(
            f"{name} unpacks to more than {BYTES // 1024**2} MB, or to {_RATIO} times its size;"
            " save the table alone as a new file"
        )


def check_cells(name: str, count: int) -> None:
    """Unreadable for more cells in one file than are read."""
    if count > CELLS:
        raise Unreadable(f"{name} has more than {CELLS:,} cells; save the table alone as a file")
