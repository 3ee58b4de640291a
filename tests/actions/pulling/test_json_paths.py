"""Paths into a JSON document: keys, positions and the item of a name."""

from decimal import Decimal

import pytest

from okrcli.actions.pulling import json_paths
from okrcli.actions.pulling.answers import ConnectorError

DOCUMENT = json_paths.document_from(
    b'{"data": [{"name": "nps", "score": 42.50}, {"name": "x", "n": 7}, {"n": 7}], "a.b": 1}'
)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("data.0.score", Decimal("42.50")),
        ("data[name=nps].score", Decimal("42.50")),
        ("data.-1.n", Decimal(7)),
    ],
)
def test_a_path_leads_to_a_value(path: str, value: Decimal) -> None:
    """With all its digits."""
    steps = json_paths.path_from(path)
    assert steps is not None
    assert json_paths.at_path(DOCUMENT, steps) == value


@pytest.mark.parametrize(
    "path", ["data.3", "data.nps", "data[name=y].score", "data.0.score.x", "data[n=7]"]
)
def test_a_path_to_nothing_or_to_several_is_refused(path: str) -> None:
    """And the step is named."""
    steps = json_paths.path_from(path)
    assert steps is not None
    with pytest.raises(ConnectorError, match=r"nothing at|several items"):
        json_paths.at_path(DOCUMENT, steps)


@pytest.mark.parametrize("path", ["", ".a", "a.", "a..b", "a[b]", "a[=x]", "a]b"])
def test_what_is_no_path_is_none(path: str) -> None:
    """There is no other language in it."""
    assert json_paths.path_from(path) is None


@pytest.mark.parametrize(
    "text", [b"{", b"\xff\xfe", b"[" * 100_000, b"1e999999999999999999999", b"NaN"]
)
def test_what_is_no_json_is_refused(text: bytes) -> None:
    """However it is broken."""
    with pytest.raises(ConnectorError):
        json_paths.document_from(text)
