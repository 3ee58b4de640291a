"""The scanner of plans answers as the loader does, or leaves the file to it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from okrcli.model import plan
from okrcli.text import canonical_plans, decoding
from tests.benchmarks import make_workspace

PLAN = """\
# yaml-language-server: $schema=plan.json
name: Team North   # a comment
lead: 'kari'
was: [north-1, nordover]

objectives:
  - id: first
    title: "Be the first, and stay it: always"
    owner: [kari, per]
    why: fordi vi vil (og må) – 70 % av det

    supports:
      - growth/mrr
      - acme
    key_results:
      - id: wins
        title: Win customers
        baseline: -3
        target: +25%   # a quarter more
        expected: {2026-10-31: 3, 2026-11-30: 5}
        leading: {id: calls, title: Calls a week, at_least: 40}
        lagging: revenue
      - id: steps
        title: Open markets
        milestones:
          - {id: m1, title: "Denmark, at last", due: 2026-10-30}
          - id: m2
            title: Sweden
            weight: 2
        work: {title: New prices, url: "https://example.org/a"}
      - id: range
        title: Cost
        between: [18, 26]
        start: 2026-11-16
"""
PIECES = (
    *"\"'\\\n{},: #[]-&*!|>%@`~?xé0 \t",
    *(
        ": ",
        " #",
        "# ",
        "  ",
        "- ",
        "\n  ",
        "\n- ",
        "null",
        "~",
        "<<: ",
        "x-a: 1\n",
        "draft: yes\n",
    ),
    *(
        "title: b\n",
        "\n\n",
        "\u00a0",
        "“",
        "…",
        "---\n",
        "\n      ",
        "'",
        '"',
        "key_results:\n",
        "[]",
    ),
)


def loaded(text: str) -> plan.Plan | None:
    """What the loader makes of a text; None where it finds anything wrong."""
    _, entry, findings = decoding.read_as(text.encode(), plan.Plan, "plan.yaml")
    return None if findings else entry


def test_plain_block_style_is_scanned() -> None:
    """Comments, quotes, lists and braces on one line are of it."""
    scanned = canonical_plans.plan_from(PLAN.encode())
    assert scanned is not None
    assert scanned == loaded(PLAN)
    assert scanned.objectives[0].title == "Be the first, and stay it: always"
    assert [item.id for item in scanned.objectives[0].key_results] == ["wins", "steps", "range"]


def test_goals_with_the_same_keys_share_their_set() -> None:
    """Most of a thousand plans are alike in that, and a set of names takes more than the values."""
    texts = [make_workspace.plan(team).encode() for team in (1, 2)]
    one, two = (canonical_plans.plan_from(text) for text in texts)
    assert one
    assert two
    assert one != two
    for mine, other in zip(one.objectives, two.objectives, strict=True):
        assert mine.model_fields_set is other.model_fields_set
        for ours, theirs in zip(mine.key_results, other.key_results, strict=True):
            assert ours.model_fields_set is theirs.model_fields_set


def test_most_plans_of_the_examples_are_scanned_and_all_alike() -> None:
    """What people write is not left to the loader, or nothing would be gained."""
    texts = [path.read_text() for path in Path("examples").glob("*/cycles/**/plans/*.yaml")]
    scanned = [canonical_plans.plan_from(text.encode()) for text in texts]
    assert sum(found is not None for found in scanned) > len(texts) * 2 / 3
    for text, found in zip(texts, scanned, strict=True):
        assert found is None or found == loaded(text)


def test_the_plans_that_speed_is_measured_on_are_scanned() -> None:
    """As above."""
    text = make_workspace.plan(3)
    assert canonical_plans.plan_from(text.encode()) == loaded(text) is not None


@settings(max_examples=600, deadline=None)
@given(st.data())
def test_the_scanner_never_differs_on_damaged_plans(data: st.DataObject) -> None:
    """Pieces of YAML dropped, doubled, exchanged and inserted anywhere."""
    text = PLAN
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, max(0, len(text) - 1)))
        new = data.draw(st.sampled_from(PIECES))
        text = text[:at] + new + text[at + data.draw(st.integers(0, 3)) :]
    scanned = canonical_plans.plan_from(text.encode())
    assert scanned is None or scanned == loaded(text)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_the_scanner_never_differs_where_lines_are_moved(data: st.DataObject) -> None:
    """Lines left out, doubled, exchanged, and put further in or out."""
    lines = PLAN.split("\n")
    for _ in range(data.draw(st.integers(1, 3))):
        at, other = (data.draw(st.integers(0, len(lines) - 2)) for _ in range(2))
        moved = data.draw(st.sampled_from((lines[other], "  " + lines[at], lines[at][2:])))
        lines[at : at + data.draw(st.integers(0, 1))] = [moved]
    text = "\n".join(lines)
    scanned = canonical_plans.plan_from(text.encode())
    assert scanned is None or scanned == loaded(text)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.sampled_from(" :#,'\"{}[]-+?&*!%@abå09.~—“"), min_size=1, max_size=12))
def test_any_text_behind_a_key_is_read_alike(value: str) -> None:
    """In a line of its own, and between braces and brackets."""
    for written in (value, f"{{id: a, title: {value}}}", f"[{value}]", f"  {value}  # x"):
        for key in ("name", "was"):
            text = f"{key}: {written}\nobjectives:\n  - id: a\n    title: {value}\n"
            scanned = canonical_plans.plan_from(text.encode())
            assert scanned is None or scanned == loaded(text)


@pytest.mark.parametrize(
    "change",
    [
        ("lead: 'kari'", "draft: true"),
        ("wins\n", "wins\n        id: wins\n"),
        ("title: Sweden", "title: Sweden #1"),
        ("baseline: -3", "baseline: 3,5"),
        ("lead: 'kari'", "lead: null"),
        ("title: Sweden", "title:"),
        ("title: Sweden", "title: >\n              Sweden"),
        ("name: Team North ", "name:\u00a0Team North "),
        ("id: range", "id: wins"),
    ],
)
def test_anything_else_is_left_to_the_loader(change: tuple[str, str]) -> None:
    """Drafts, what is twice, wrong or cut short, and YAML's further ways to write a text."""
    assert change[0] in PLAN
    assert canonical_plans.plan_from(PLAN.replace(*change, 1).encode()) is None
