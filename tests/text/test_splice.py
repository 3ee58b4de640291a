"""A file's own text, edited by the nodes of its tree: what is not edited stays as it was."""

from typing import Any

import pytest

from okrcli.text import tree
from okrcli.text.decoding import read_yaml
from okrcli.text.splicing import Splice
from okrcli.text.tree import MappingNode, ScalarNode, SequenceNode


def root_of(text: str) -> MappingNode:
    """The tree of a text that can be read."""
    root, findings = read_yaml(text.encode(), "x.yaml")
    assert findings == []
    assert isinstance(root, MappingNode)
    return root


def plain(node: tree.Node) -> Any:
    """What a tree says, without its places."""
    if isinstance(node, ScalarNode):
        return node.text
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


def at(root: tree.Node, *steps: str | int) -> Any:
    """The node that steps lead to."""
    for step in steps:
        found = tree.child(root, step)
        assert found
        root = found[1]
    return root


PLAN = """\
# of the team
name: Growth   # ours

objectives:
  # the money
  - id: a
    title: One   # first
    key_results:
      - id: a1
        # from the CRM
        baseline: 3500          # on 1 October
        target: 6000

        # Black Week comes late
        expected: {2026-10-31: 4000}
        why: |
          text
          # text, and no comment

      # about the second
      - {id: a2, start: 2026-10-05, due: 2026-12-01, target: 5, supports: [x, y, z]}
      -
        due: 2026-11-01
        # after due
        id: a3
        # below a3

  # about b
  - id: b
    title: Two
# the end
"""


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ({0}, ["a2", "a3"]),
        ({1}, ["a1", "a3"]),
        ({2}, ["a1", "a2"]),
        ({0, 1}, ["a3"]),
        ({1, 2}, ["a1"]),
        ({0, 2}, ["a2"]),
    ],
)
def test_items_of_a_block_go_with_their_comments(gone: set[int], left: list[str]) -> None:
    """And those of others stay, also a text that looks like a comment."""
    spliced, root = Splice(PLAN), root_of(PLAN)
    spliced.remove_items(at(root, "objectives", 0, "key_results"), gone)
    after = plain(root_of(spliced.text))
    assert [item["id"] for item in after["objectives"][0]["key_results"]] == left
    for name, words in (
        ("a1", "text, and no comment"),
        ("a2", "# about the second"),
        ("a3", "# below a3"),
    ):
        assert (words in spliced.text) == (name in left), name
    for words in ("# of the team", "# ours", "# the money", "# first", "# about b", "# the end"):
        assert words in spliced.text


def test_the_lines_around_what_goes_stay_byte_by_byte() -> None:
    """No blank line too many, and none too few."""
    spliced, root = Splice(PLAN), root_of(PLAN)
    spliced.remove_items(at(root, "objectives"), {0})
    assert spliced.text == (
        "# of the team\nname: Growth   # ours\n\nobjectives:\n"
        "  # about b\n  - id: b\n    title: Two\n# the end\n"
    )


def test_entries_of_a_block_go_with_their_comments() -> None:
    """Whole lines, and the blank ones behind."""
    spliced, root = Splice(PLAN), root_of(PLAN)
    spliced.remove_entries(at(root, "objectives", 0, "key_results", 0), {"expected", "due"})
    assert spliced.text == PLAN.replace(
        "        # Black Week comes late\n        expected: {2026-10-31: 4000}\n", ""
    )


def test_an_entry_behind_a_dash_lets_the_next_one_move_up() -> None:
    """The item stays one."""
    text = "items:\n  - due: 1\n    id: a\n  - id: b\n"
    spliced = Splice(text)
    spliced.remove_entries(at(root_of(text), "items", 0), {"due"})
    assert spliced.text == "items:\n  - id: a\n  - id: b\n"


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        ({"id"}, "{start: 2026-10-05, due: 2026-12-01, target: 5, supports: [x, y, z]}"),
        ({"start", "due"}, "{id: a2, target: 5, supports: [x, y, z]}"),
        ({"target", "supports"}, "{id: a2, start: 2026-10-05, due: 2026-12-01}"),
        ({"due", "supports"}, "{id: a2, start: 2026-10-05, target: 5}"),
    ],
)
def test_entries_in_braces_go_with_their_commas(keys: set[str], left: str) -> None:
    """First, in the middle, last."""
    spliced, root = Splice(PLAN), root_of(PLAN)
    spliced.remove_entries(at(root, "objectives", 0, "key_results", 1), keys)
    assert f"      - {left}\n" in spliced.text
    root_of(spliced.text)


@pytest.mark.parametrize(
    ("gone", "left"),
    [
        ({0}, "[y, z]"),
        ({1}, "[x, z]"),
        ({2}, "[x, y]"),
        ({0, 1}, "[z]"),
        ({1, 2}, "[x]"),
        ({0, 2}, "[y]"),
    ],
)
def test_items_in_brackets_go_with_their_commas(gone: set[int], left: str) -> None:
    """First, in the middle, last."""
    spliced, root = Splice(PLAN), root_of(PLAN)
    spliced.remove_items(at(root, "objectives", 0, "key_results", 1, "supports"), gone)
    assert f"supports: {left}}}\n" in spliced.text


def test_a_value_is_replaced_and_its_comment_stays_in_its_column() -> None:
    """As far as there is room."""
    spliced, root = Splice(PLAN), root_of(PLAN)
    spliced.replace(at(root, "objectives", 0, "key_results", 0, "baseline"), "4720.25")
    spliced.replace(at(root, "name"), "Expansion")
    assert "        baseline: 4720.25       # on 1 October\n" in spliced.text
    assert "name: Expansion  # ours\n" in spliced.text


def test_an_entry_is_added_where_another_one_stands() -> None:
    """On a line of its own, or in braces."""
    spliced, root = Splice(PLAN), root_of(PLAN)
    for i in (0, 1):
        spliced.insert_before(at(root, "objectives", 0, "key_results", i), "target", "x-was: 1")
    assert "        x-was: 1\n        target: 6000\n" in spliced.text
    assert "due: 2026-12-01, x-was: 1, target: 5," in spliced.text


@pytest.mark.parametrize("is_first", [True, False])
def test_edits_inside_of_what_goes_come_to_nothing(is_first: bool) -> None:
    """In whatever order they were made."""
    spliced, root = Splice(PLAN), root_of(PLAN)
    if is_first:
        spliced.replace(at(root, "objectives", 0, "title"), "Other")
    spliced.remove_items(at(root, "objectives"), {0})
    if not is_first:
        spliced.replace(at(root, "objectives", 0, "title"), "Other")
    assert "Other" not in spliced.text
    assert plain(root_of(spliced.text))["objectives"] == [{"id": "b", "title": "Two"}]


def test_windows_line_ends_stay() -> None:
    """Of all lines that stay."""
    text = "items:\r\n  - id: a\r\n  # b\r\n  - id: b\r\n  - id: c # c\r\n"
    spliced = Splice(text)
    spliced.remove_items(at(root_of(text), "items"), {1})
    assert spliced.text == "items:\r\n  - id: a\r\n  - id: c # c\r\n"
