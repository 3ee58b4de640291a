"""The values that a cell of a workbook may hold, and the text that is safe in one."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from okrcli.language import numbers
from okrcli.text.sanitize import visible_lines

# what Excel holds in one cell, in UTF-16 code units
TEXT_LIMIT = 32_767
# what a double keeps of any number
_DIGITS = 15
_SAME_PLACES = 4
_CUT = "…"


class Figure(NamedTuple):
    """A number and the decimals that it is shown with; with `signed` a plus is shown too."""

    amount: Decimal
    places: int = 0
    signed: bool = False

    @property
    def exact(self) -> bool:
        """Whether a spreadsheet keeps every digit of it."""
        return len(self.amount.as_tuple().digits) <= _DIGITS


class Share(NamedTuple):
    """A share, 1 for the whole, that is shown as per cent."""

    part: float
    signed: bool = False


class Chance(NamedTuple):
    """A probability: below 5 % and above 95 % no more than that is shown."""

    part: float


Cell = str | int | Figure | Share | Chance | date | None


def share(part: float | None) -> Share | None:
    """A share as a cell."""
    return None if part is None else Share(part)


def figure(amount: Decimal | None, *beside: Decimal | None) -> Figure | None:
    """A number with as many decimals as those beside it have; with its own where they have many."""
    if amount is None:
        return None
    most = max(numbers.decimals(each) for each in (amount, *beside) if each is not None)
    return Figure(amount, most if most <= _SAME_PLACES else numbers.decimals(amount))


def change(difference: Decimal | None) -> Figure | None:
    """A difference, with its sign."""
    if difference is None:
        return None
    return Figure(difference, numbers.decimals(difference), signed=True)


def safe_text(text: str) -> str:
    r"""The text as a cell may show it: controls spelled out as `\x1b`, cut at Excel's limit."""
    shown = "\n".join(visible_lines(text)).strip()
    data = shown.encode("utf-16-le", "surrogatepass")
    if len(data) <= 2 * TEXT_LIMIT:
        return shown
    return data[: 2 * (TEXT_LIMIT - 1)].decode("utf-16-le", "ignore") + _CUT
