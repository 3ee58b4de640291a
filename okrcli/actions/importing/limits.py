"""How much of a file is read at most, and the refusals of what is more."""

from okrcli import errors
from okrcli.messages import N_

ROWS = 100_000
COLUMNS = 500
CELLS = 1_000_000  # said in words below, apart as each language has it
BYTES = 64 * 1024**2
CELL_CHARACTERS = 100_000
# an honest sheet unpacks to some twenty times its size
_RATIO, _RATIO_FROM = 200, 16 * 1024**2


class UnreadableFile(errors.RefusedError):
    """A file that is not read at all; the message names the file and says why."""


def check_place(name: str, address: str, row: int, column: int) -> None:
    """UnreadableFile for a cell further out than any table of goals; both count from 1."""
    if row > ROWS or column > COLUMNS:
        raise UnreadableFile(
            N_(
                "{name} has a cell at {address}: over {rows} rows / {columns} columns is not read;"
                " delete what lies outside the table, and save again"
            ),
            name=name,
            address=address,
            rows=f"{ROWS // 1000} 000",
            columns=COLUMNS,
        )


def check_unpacked(name: str, unpacked: int, packed: int) -> None:
    """UnreadableFile once an archive has given more bytes than any table of goals needs."""
    if unpacked > BYTES or (unpacked > _RATIO_FROM and unpacked > packed * _RATIO):
        raise UnreadableFile(
            N_(
                "{name} unpacks to more than {size} MB, or to {ratio} times its size; save the"
                " table alone as a new file"
            ),
            name=name,
            size=BYTES // 1024**2,
            ratio=_RATIO,
        )


def check_cells(name: str, count: int) -> None:
    """UnreadableFile for more cells in one file than are read."""
    if count > CELLS:
        raise UnreadableFile(
            N_("{name} has more than 1,000,000 cells; save the table alone as a file"), name=name
        )
