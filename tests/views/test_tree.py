"""Alignment: what supports what across cycles, what stands alone, loops, and its drawings."""

import json
import re

import pytest

from okrcli import errors
from okrcli.language.catalogue import language_named
from okrcli.model import workspace
from okrcli.render.diagrams.dot import dot_text
from okrcli.render.diagrams.mermaid import mermaid_text
from okrcli.render.terminal.tree import tree_lines
from okrcli.views import tree_values, tree_view
from okrcli.views.report_values import ReportChoice
from okrcli.views.tree_view import alignment_of
from tests import examples, workspaces
from tests.views import every

EN = language_named("en")
YEAR = "label: '2026'\nstart: 2026-01-01\nend: 2026-12-31\n"


def plan(*objectives: str, key_results: str = "") -> str:
    """A plan of objectives, each `id` or `id: what it supports`."""
    lines = ["objectives:"]
    for objective in objectives:
        name, _, supports = objective.partition(": ")
        lines += [f"  - id: {name}", f"    title: Objective {name}"]
        lines += [f"    supports: {supports}"] if supports else []
        lines += [f"    key_results: [{key_results}]"] if key_results else []
    return "\n".join(lines) + "\n"


def graph(choice: ReportChoice | None = None, **plans: str) -> tree_values.Graph:
    """The alignment of plans by team: `acme` of the year, all others of the quarter."""
    files = {"cycles/2026/cycle.yaml": YEAR} if "acme" in plans else {}
    for team, text in plans.items():
        cycle = "2026" if team == "acme" else "2026-Q4"
        files[f"cycles/{cycle}/plans/{team}.yaml"] = text
    space = workspaces.loaded(files).workspace
    assert space.findings == ()
    return alignment_of(space, space.cycles["2026-Q4"], every.ON, choice)


def drawn(found: tree_values.Graph) -> list[str]:
    """The tree as indented references, with what is said beside them."""
    lines = []
    for branch in tree_view.branches(found):
        name = (
            f"{branch.sharing} shares {branch.node.view.ref}"
            if branch.sharing
            else branch.node.view.ref
        )
        via = "".join(
            f" by {e.by}" * bool(e.by) + f" for {e.to}" * bool(e.to) for e in branch.edges
        )
        lines.append("  " * len(branch.last) + name + via + f" {branch.brief}".rstrip())
    return lines


def keys(nodes: list[tree_values.Node]) -> list[str]:
    """Their keys."""
    return [node.key for node in nodes]


def test_a_quarter_hangs_below_the_year_it_supports() -> None:
    """Each objective below what it supports, by team."""
    found = graph(
        acme=plan("lead"), growth=plan("a: acme/lead", "b: growth/a"), product=plan("c: acme/lead")
    )
    assert drawn(found) == ["acme/lead", "  growth/a", "    growth/b", "  product/c"]
    assert (found.unsupported, found.unaligned, found.lost) == ([], [], [])


def test_what_supports_two_goals_stands_below_both_and_in_full_once() -> None:
    """The second time it says that its supporters stand above."""
    found = graph(acme=plan("x", "y"), growth=plan("a: [acme/x, acme/y]", "b: a"))
    assert drawn(found) == ["acme/x", "  growth/a", "    growth/b", "acme/y", "  growth/a again"]


def test_key_results_are_named_where_they_support_or_are_supported() -> None:
    """On the line of their objective."""
    found = graph(
        acme=plan("x", key_results="{id: share, title: Share, target: 9}"),
        growth=plan("a", key_results="{id: kr, title: K, target: 9, supports: acme/share}"),
    )
    assert drawn(found) == ["acme/x", "  growth/a by kr for share"]


def test_a_shared_objective_stands_under_every_team_that_shares_it() -> None:
    """In the order of the teams."""
    found = graph(
        acme=plan("x"),
        growth=plan("a: acme/x").replace("    supports", "    teams: [art, product]\n    supports"),
    )
    assert drawn(found) == [
        "acme/x",
        "  art shares growth/a",
        "  growth/a",
        "  product shares growth/a",
    ]


def test_loops_end() -> None:
    """Of two, of itself, and below something else."""
    ring = graph(growth=plan("a: b", "b: a"))
    assert drawn(ring) == ["growth/a", "  growth/b", "    growth/a loop"]
    assert drawn(graph(growth=plan("a: a"))) == ["growth/a", "  growth/a loop"]
    below = graph(acme=plan("x"), growth=plan("a: [acme/x, b]", "b: a"))
    assert drawn(below) == ["acme/x", "  growth/a", "    growth/b", "      growth/a loop"]


def test_a_chain_may_be_longer_than_python_can_recurse() -> None:
    """One supports the next."""
    long = plan("o0", *(f"o{n}: o{n - 1}" for n in range(1, 1100)))
    assert len(drawn(graph(growth=long))) == 1100


def test_what_supports_nothing_and_what_nothing_supports_are_told_apart() -> None:
    """A company's goal is to be supported; another may stand on its own."""
    found = graph(acme=plan("x", "lonely"), growth=plan("a: acme/x", "alone"))
    assert keys(found.unsupported) == ["2026/acme/lonely"]
    assert keys(found.unaligned) == ["2026-Q4/growth/alone"]


def test_the_plan_that_others_support_and_that_supports_none_is_a_companys() -> None:
    """Also within one cycle."""
    found = graph(top=plan("x", "lonely"), growth=plan("a: top/x"), art=plan("b: growth/a", "c"))
    assert keys(found.unsupported) == ["2026-Q4/top/lonely"]
    assert keys(found.unaligned) == ["2026-Q4/art/c"]


def test_without_any_alignment_everything_supports_nothing() -> None:
    """No plan is above another."""
    found = graph(growth=plan("a"), product=plan("b"))
    assert drawn(found) == []
    assert keys(found.unaligned) == ["2026-Q4/growth/a", "2026-Q4/product/b"]


def test_what_names_nothing_is_told() -> None:
    """It supports the rest all the same."""
    found = graph(acme=plan("x"), growth=plan("a: [acme/x, acme/gone]"))
    assert [(node.key, node.unknown) for node in found.lost] == [
        ("2026-Q4/growth/a", ("acme/gone",))
    ]
    assert drawn(found) == ["acme/x", "  growth/a"]


def test_a_goal_of_a_cycle_that_is_over_is_fetched() -> None:
    """Where it is supported by its full name."""
    space = workspaces.loaded(
        {
            "cycles/2025/cycle.yaml": "start: 2025-01-01\nend: 2025-12-31\n",
            "cycles/2025/plans/acme.yaml": plan("old", "other"),
            "cycles/2026-Q4/plans/growth.yaml": plan("a: 2025/acme/old"),
        }
    ).workspace
    found = alignment_of(space, space.cycles["2026-Q4"], every.ON)
    assert list(found.nodes) == ["2025/acme/old", "2026-Q4/growth/a"]


def test_filters_keep_the_way_up_to_what_they_leave() -> None:
    """And nothing else."""
    plans = {
        "acme": plan("x", "y"),
        "growth": plan("a: acme/x", "b"),
        "product": plan("c: growth/a", "d: acme/y"),
    }
    found = graph(ReportChoice(team="product"), **plans)
    assert drawn(found) == ["acme/x", "  growth/a", "    product/c", "acme/y", "  product/d"]
    assert sorted(found.chosen) == ["2026-Q4/product/c", "2026-Q4/product/d"]
    assert found.unaligned == []


def test_an_owner_of_nothing_is_told_who_owns_something() -> None:
    """In Acme."""
    with pytest.raises(errors.NotFoundError, match="owners are amina, erik"):
        alignment_of(acme(), acme().cycles["2026-Q4"], every.ON, ReportChoice(owner="zorro"))


def acme() -> workspace.Workspace:
    """The example company."""
    return examples.space()


def test_the_year_shows_the_quarter_of_the_day_below_it() -> None:
    """Asked for by itself, and of a day after its end the last one."""
    of_year = alignment_of(acme(), acme().cycles["2026"], every.ON)
    assert {node.cycle for node in of_year.nodes.values()} == {"2026", "2026-Q4"}
    closed = alignment_of(acme(), acme().cycles["2026-Q1"], every.ON)
    assert {node.cycle for node in closed.nodes.values()} == {"2026", "2026-Q1"}


TITLES = [
    *every.HOSTILE,
    'end"]; click n1',
    "%%{init: {}}%%",
    "`**bold**`",
    "a#quot;b",
    "\\N \\G \\n",
    "x\x1b[31m",
]


def hostile(title: str) -> tree_values.Graph:
    """An alignment with such a title in it."""
    text = plan("a: b", "b").replace("Objective b", json.dumps(title))
    return graph(growth=text)


@pytest.mark.parametrize("title", TITLES)
def test_no_title_is_syntax_in_mermaid(title: str) -> None:
    """A box is one line, and holds nothing but letters, breaks of ours and numbered characters."""
    text = mermaid_text(hostile(title), EN)
    boxes = [line for line in text.splitlines() if line.startswith("  n2")]
    assert len(text.splitlines()) == 5
    assert re.fullmatch(
        r'  n2\["growth/b<br/>(?:[\w\s.,/:!?=+\'’–−·-]|#\d+;)*<br/>not measured"\]:::other',
        boxes[0],
    )


@pytest.mark.parametrize("title", TITLES)
def test_no_title_is_syntax_in_dot(title: str) -> None:
    """Its quotes and backslashes are escaped, and no name of a letter is one."""
    text = dot_text(hostile(title), EN)
    box = next(line for line in text.splitlines() if line.startswith('  "2026-Q4/growth/b" ['))
    label = box[box.index('label="') + 7 : box.index('", color=')]
    assert len(text.splitlines()) == 8
    assert not re.search(r'(?<!\\)(?:\\\\)*(?:"|\\[^\\"n])', label)
    assert not re.search(r"&(?!amp;)", label)


def test_mermaid_draws_supporters_below_with_what_they_say() -> None:
    """In Acme, the key result that is meant stands on the line."""
    text = mermaid_text(alignment_of(acme(), acme().cycles["2026-Q4"], every.ON), EN)
    assert text.startswith('flowchart BT\n  n1["2026/acme/chosen<br/>Be the product that small')
    assert '  n4 -->|"for revenue"| n1\n' in text
    assert (
        "<br/>43#37; · at risk · Kari Nordmann<br/>shared with marketing, product, support" in text
    )
    assert "  classDef atRisk stroke:" in text


def test_guides_are_quiet_and_titles_are_not() -> None:
    """What stands before a title does not lend it its style."""
    page = examples.page(110)
    found = alignment_of(acme(), acme().cycles["2026-Q4"], every.ON)
    line = next(line for line in tree_lines(found, page) if "marketing/story" in line.plain)
    at = line.plain.index("Let our customers")
    assert line.style == ""
    assert [span.style for span in line.spans if span.start <= at < span.end] == []
