"""An item that lost its dash in the column of its list gets it back, with the keys it had."""

import pytest

from okrcli.findings import Finding
from okrcli.model import plan
from okrcli.rules import fixes
from tests.text import places

TOP = "objectives:\n  - id: a\n    title: A\n    key_results:\n"
FIRST = "      - id: b\n        title: B\n        above: 5\n"
ITEM = "      - id: c\n        title: C\n        above: 6\n"
LAST = "      - id: d\n        title: D\n        above: 7\n"
LOST = {
    "all-keys-in-one-column": "      id: c\n      title: C\n      above: 6\n",
    "only-the-dash": "      id: c\n        title: C\n        above: 6\n",
}


def mended(text: str) -> str:
    """The plan after all certain fixes."""

    def read(data: bytes) -> list[Finding]:
        return places.findings(data, plan.Plan)

    return fixes.mended(text.encode(), read, lambda _: True).data.decode()


@pytest.mark.parametrize("lost", LOST.values(), ids=LOST)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("behind", ["", LAST, "  - id: z\n    title: Z\n"])
def test_the_dash_is_written_and_the_keys_move_along(lost: str, end: str, behind: str) -> None:
    """In the middle of a list and at its end; not a byte of anything else moves."""
    text = (TOP + FIRST + lost + behind).replace("\n", end)
    assert mended(text) == (TOP + FIRST + ITEM + behind).replace("\n", end)


def test_two_that_lost_it_are_two() -> None:
    """The next `id` begins the next item."""
    lost = LOST["all-keys-in-one-column"]
    text = TOP + FIRST + lost + lost.replace("c\n", "d\n").replace("C", "D").replace("6", "7")
    assert mended(text) == TOP + FIRST + ITEM + LAST


def test_empty_lines_and_comments_stay_where_they_are() -> None:
    """Those inside move with the item, those behind it do not."""
    lost = "      id: c\n\n      # how many\n      title: C\n      above: 6\n\n      # the last\n"
    kept = "      - id: c\n\n        # how many\n        title: C\n        above: 6\n\n      # the last\n"
    assert mended(TOP + FIRST + lost + LAST) == TOP + FIRST + kept + LAST


def test_what_could_not_be_read_before_is_mended_in_the_same_run() -> None:
    """Without the dash nobody saw the rest of the file."""
    odd = FIRST.replace("above: 5", "abov: 5"), LAST.replace("above: 7", 'above: ">7"')
    text = TOP + odd[0] + LOST["only-the-dash"] + odd[1]
    assert mended(text) == TOP + FIRST + ITEM + LAST


UNSURE = {
    "two-depths": "      id: c\n        title: C\n      above: 6\n",
    "a-list-in-its-column": "      id: c\n      title: C\n      above: 6\n      leading:\n      - nps\n",
    "another-key": "      title: C\n      above: 6\n",
    "another-column": "     id: c\n     title: C\n     above: 6\n",
}


@pytest.mark.parametrize("lost", UNSURE.values(), ids=UNSURE)
def test_what_is_not_certain_is_left(lost: str) -> None:
    """The finding says what to do."""
    text = TOP + FIRST + lost
    assert places.findings(text)
    assert mended(text) == text
