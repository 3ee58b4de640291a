"""What word processors put round values is somebody's text where it may be one."""

import pytest

from okrcli.model import plan
from tests.text import places

HEAD = "objectives:\n  - id: mrr\n    title: "


@pytest.mark.parametrize(
    "title",
    [
        "«Den gylne middelvei»",
        "“Move fast”",
        "Grow 5\u00a0000\u00a0customers",
        "Grow\u00a0",
        '"\u00a0Grow"',
        "‘t is goed",
    ],
)
def test_a_sentence_may_hold_them(title: str) -> None:
    """It was read so before, and is read so still."""
    assert places.findings(f"{HEAD}{title}\n") == []


def test_a_key_of_ones_own_may_hold_them() -> None:
    """Nobody reads it."""
    assert places.findings("x-note: “a”\nname: A\n") == []


def test_what_stands_in_real_quotes_is_meant() -> None:
    """An owner may be called so."""
    assert places.findings(HEAD + 'Grow\n    owner: "«kari»"\n', plan.Plan) == []


def test_in_a_list_they_are_found_too() -> None:
    """Each item that has them."""
    found = places.findings(HEAD + "Grow\n    teams: [“a”, b, \u00a0c]\n")
    assert [places.said(finding).text for finding in found] == [
        "`“` is no quotation mark to YAML, but a part of the value",
        "a no-break space (U+00A0) stands before `c`",
    ]
