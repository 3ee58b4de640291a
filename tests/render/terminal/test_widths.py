"""No line is wider than its terminal, whatever people write, and columns stay in line."""

import re
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from okrcli.model import workspace
from tests import examples, workspaces
from tests.render.terminal import drawn
from tests.views import every

NASTY = (
    "財務目標を達成する",
    "한국어 제목입니다",
    "👩‍👩‍👧‍👦 family",
    "🇳🇴 flag ☑️ ok",
    "e\u0301\u0302\u0303\u0304 piled",
    "\x1b[31mred\x1b[0m",
    "\u202eright to left\u202c",
    "zero\u200bwidth",
    "[bold]markup[/x] :smile:",
    "שלום עולם",
    "a\ttab\nand a line",
    "%s {n} {{}}",
    "Donaudampfschifffahrtsgesellschaftskapitän" * 3,
    "\x07\x9b31m",
    "ﷺ",
    "\ufe0f",
    "𝔊𝔯𝔬𝔴",
    "नमस्ते दुनिया",
    "ก็",
)
ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2066-\u2069]")
titles = (
    st.lists(
        st.sampled_from(NASTY)
        | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30),
        min_size=1,
        max_size=4,
    )
    .map(" ".join)
    .filter(lambda text: bool(text.strip()) and "\0" not in text)
)


def quoted(text: str) -> str:
    """The text as YAML, what does not print spelled out."""
    return '"' + "".join(_escaped(letter) for letter in text) + '"'


def _escaped(letter: str) -> str:
    return letter if letter.isprintable() and letter not in '"\\' else f"\\U{ord(letter):08x}"


def hostile(first: str, second: str) -> workspace.Workspace:
    """A workspace whose title, key result, unit, KPI, notes and people are called that."""
    one, two, words = quoted(first), quoted(second), quoted(f"in words {first}")
    plan = f"""
name: {one}
lead: {two}
objectives:
  - id: a-rather-long-id-that-nobody-would-choose-yet-one-may
    title: {one}
    why: {two}
    owner: {two}
    teams: [product]
    supports: [acme/{"x" * 60}]
    key_results:
      - {{id: kr, title: {two}, baseline: 0, target: 123456789012345678901234567890, unit: {one},
          leading: [{{id: kpi, title: {one}, above: 3, unit: {two}}}, gone]}}
      - {{id: between, title: {one}, between: [-12345.678, 98765.4321], unit: kr}}
      - id: steps
        title: {one}
        milestones: [{{id: m, title: {two}, due: 2026-11-01}}, {{id: n, title: {one}}}]
      - {{id: zoned, title: {two}, zones: {{commit: {one}, target: {two}, stretch: {words}}}}}
      - {{id: signed, title: {one}, done_when: {two}}}
"""
    session = f"""
date: 2026-11-20
author: {two}
readings:
  kr: {{value: -98765432109876543210987654321, confidence: 10, note: {one}}}
  kpi: {{value: 2}}
  between: {{value: -0.00000000001}}
  steps: {{done: [n], note: {two}}}
  signed: {{skip: {one}}}
"""
    earlier = "date: 2026-10-20\nauthor: k\nreadings:\n  kr: {value: 5, confidence: 1}\n"
    growth = "cycles/2026-Q4/checkins/growth"
    space = workspaces.loaded(
        {
            "cycles/2026-Q4/plans/growth.yaml": plan,
            "cycles/2026-Q4/plans/product.yaml": f"name: {two}\n",
            f"{growth}/a.yaml": session,
            f"{growth}/b.yaml": earlier,
        }
    ).workspace
    assert space.findings == ()
    return space


REFS = (None, "growth", "product", "a-rather", "kr", "steps", "zoned", "signed", "kpi")


@given(titles, titles, st.integers(20, 200), st.sampled_from(REFS), st.booleans())
@example("財" * 40, "\x1b" * 30, 20, None, False)
@example("財", "Donaudampfschifffahrtsgesellschaftskapitän" * 3, 81, None, False)
@settings(max_examples=40, deadline=None)
def test_no_line_is_wider_than_the_terminal(
    first: str, second: str, width: int, ref: str | None, nb: bool
) -> None:
    """Overview, team, objective, key result and KPI, from 20 to 200 columns."""
    on = examples.page(width, "nb" if nb else "en", ascii_only=width % 2 == 0)
    for line in drawn.lines(hostile(first, second), ref, on):
        assert cell_len(line) <= width - 1, line
        assert ACTING.search(line) is None, line


@cache
def everything() -> workspace.Workspace:
    """A key result of every kind."""
    return workspaces.loaded(every.FILES).workspace


@pytest.mark.parametrize("width", [*range(20, 80, 7), 80, 109, 110, 120, 160, 200])
@pytest.mark.parametrize("ref", [None, "mrr", "reach", "steps"])
def test_every_measure_fits_every_width(width: int, ref: str | None) -> None:
    """With each kind of measure, state and KPI."""
    for line in drawn.lines(everything(), ref, examples.page(width)):
        assert cell_len(line) <= width - 1, line


@pytest.mark.parametrize("width", [80, 120])
def test_columns_stay_in_line_under_wide_characters(width: int) -> None:
    """A state begins in the same cell after two-cell letters, emoji, marks and controls."""
    key_results = "".join(
        f"      - {{id: kr{i}, title: {quoted(title)}, baseline: 0, target: 9}}\n"
        for i, title in enumerate(NASTY)
        if cell_len(title) < 40
    )
    plan = f"objectives:\n  - id: o\n    title: O\n    key_results:\n{key_results}"
    space = workspaces.loaded({"cycles/2026-Q4/plans/growth.yaml": plan}).workspace
    found = {
        cell_len(line.partition("○")[0])
        for line in drawn.lines(space, None, examples.page(width))
        if "○ no reading" in line and not line.startswith(("O ", "○"))
    }
    assert len(found) == 1
