"""Without the C part of ruamel.yaml the answers are the same."""

import sys

import pytest

from okrcli.text.decoding import read_yaml
from tests.text import test_hostile


@pytest.mark.parametrize(
    "name", [n for n in test_hostile.REFUSED if n not in {"many-keys", "long-text", "long-line"}]
)
def test_the_pure_parser_refuses_the_same(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Code and line agree with the C parser's."""
    data = test_hostile.REFUSED[name][0]
    with_c = [(f.code, f.place.span.line) for f in test_hostile.refused(data)]
    monkeypatch.setitem(sys.modules, "_ruamel_yaml", None)
    without = [(f.code, f.place.span.line) for f in test_hostile.refused(data)]
    assert without == with_c


def test_the_pure_parser_gives_the_same_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every node has the same text and the same place."""
    with_c = read_yaml(test_hostile.PLAN, "f.yaml")
    monkeypatch.setitem(sys.modules, "_ruamel_yaml", None)
    assert read_yaml(test_hostile.PLAN, "f.yaml") == with_c
