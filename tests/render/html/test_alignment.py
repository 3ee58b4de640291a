"""Alignment as a picture: levels, loops, and boxes that nothing crosses."""

import re
from itertools import combinations, pairwise

import pytest

from okrcli.model import workspace
from okrcli.render.html import alignment_graph
from okrcli.render.html.alignment_picture import MOST, Box, Drawing, alignment_picture
from okrcli.views import tree_values
from okrcli.views.report import report_view
from okrcli.views.tree_view import alignment_of
from tests import examples, workspaces
from tests.views import every


def whole(space: workspace.Workspace, *cycles: str) -> alignment_graph.Graph:
    """The graph of a page of these cycles."""
    shown = [report_view(space, space.cycles[cycle], every.ON) for cycle in cycles]
    return alignment_graph.alignment_graph(alignment_of(space, shown[-1].cycle, every.ON), shown)


def shown(**supports: str) -> alignment_graph.Graph:
    """The graph of one team's objectives, each with what it supports."""
    plan = "objectives:\n" + "".join(
        f"  - {{id: {id_}, title: The objective {id_}, supports: [{refs}]}}\n"
        for id_, refs in supports.items()
    )
    space = workspaces.loaded({"cycles/2026-Q4/plans/t.yaml": plan}).workspace
    assert space.findings == ()
    return whole(space, "2026-Q4")


def test_what_is_supported_stands_to_the_left() -> None:
    """A level further for each step; an objective that skips one stands behind the farthest."""
    found = shown(a="", b="a", c="b, a", alone="")
    assert found.levels() == {"2026-Q4/t/a": 0, "2026-Q4/t/b": 1, "2026-Q4/t/c": 2}
    assert [node.key for node in found.alone] == ["2026-Q4/t/alone"]


def test_a_goal_of_a_wider_cycle_is_there_and_not_on_the_page() -> None:
    """With all that is known of it; on a page of both cycles it is here."""
    for cycles, here in ((["2026-Q4"], False), (["2026", "2026-Q4"], True)):
        found = whole(examples.space(), *cycles)
        company = found.nodes["2026/acme/chosen"]
        assert company.view.item.title == "Be the product that small teams choose"
        assert found.levels()[company.key] == 0
        assert (company.key in found.here) is here


def test_a_page_of_the_year_has_no_quarter_in_it() -> None:
    """What supports its goals is on the quarter's page."""
    assert {node.cycle for node in whole(examples.space(), "2026").nodes.values()} == {"2026"}


def test_what_names_nothing_is_left_out() -> None:
    """The validator tells of it."""
    assert shown(a="nowhere/at-all").linked == []


@pytest.mark.parametrize("loop", [{"a": "b", "b": "a"}, {"a": "a"}, {"a": "b", "b": "c", "c": "a"}])
def test_a_loop_is_drawn_all_the_same(loop: dict[str, str]) -> None:
    """It is a finding, and no reason to fail."""
    found = shown(**loop, other="a")
    assert set(found.levels()) == {f"2026-Q4/t/{id_}" for id_ in (*loop, "other")}
    assert alignment_picture(found, whose)


def test_nothing_is_drawn_where_nothing_is_aligned() -> None:
    """Nor where there is so much of it that nobody could see anything."""
    assert alignment_picture(shown(a="", b=""), whose) is None
    many = shown(top="", **{f"o{n}": "top" for n in range(MOST)})
    assert alignment_picture(many, whose) is None


def whose(node: tree_values.Node) -> str:
    """Its team."""
    return node.view.home


def boxes(found: Drawing) -> list[Box]:
    """The boxes, which do not touch each other and stay in the frame."""
    for one, other in combinations(found.boxes, 2):
        beside = one.x + one.width < other.x or other.x + other.width < one.x
        below = one.y + one.height < other.y or other.y + other.height < one.y
        assert beside or below
    for box in found.boxes:
        assert 0 <= box.x <= box.x + box.width <= found.width
        assert 0 <= box.y <= box.y + box.height <= found.height
    return list(found.boxes)


def test_titles_are_whole_in_boxes_apart() -> None:
    """As many lines as they need, in boxes as high."""
    found = alignment_picture(whole(examples.space(), "2026-Q4"), whose)
    assert found
    for box in boxes(found):
        assert box.node
        assert " ".join(box.lines) == box.node.view.item.title
        assert box.height > 17 * len(box.lines)


def called(found: Drawing | None) -> dict[str, Box]:
    """The boxes by the ids of their objectives."""
    assert found
    return {box.node.view.item.id: box for box in boxes(found) if box.node}


def middle(box: Box) -> float:
    """How far down its middle is."""
    return box.y + box.height / 2


def test_a_goal_stands_in_the_middle_of_what_supports_it() -> None:
    """However many stand below it, so that no line runs the whole height of the picture."""
    few = {f"a{n}": "a" for n in range(3)} | {f"b{n}": "b" for n in range(5)}
    found = called(alignment_picture(shown(top="", a="top", b="top", c="top", **few), whose))
    for name, number in (("a", 3), ("b", 5)):
        middles = [middle(found[f"{name}{n}"]) for n in range(number)]
        assert middle(found[name]) == pytest.approx(sum(middles) / number, abs=1)
    assert middle(found["a"]) < middle(found["b"])


@pytest.mark.parametrize("name", ["Growth", "Marketing, communication and public affairs " * 2])
def test_whose_a_goal_is_does_not_run_into_its_state(name: str) -> None:
    """A long name takes lines of its own, with the state below them."""
    found = called(alignment_picture(shown(a="", b="a", c="b"), lambda _: name.strip()))
    for box in found.values():
        assert " ".join(box.head) == name.strip()
        assert box.beside is (name == "Growth")
        assert box.state_at >= 18 + 17 * (len(box.head) - box.beside)
        assert box.title_at + 17 * len(box.lines) < box.height


def test_no_line_runs_behind_a_box() -> None:
    """One that passes a column does so in a place of its own."""
    found = alignment_picture(shown(a="", b="a", c="b", d="c, a", e="c, b", f="a"), whose)
    assert found
    inner = boxes(found)
    for line in found.lines:
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", line)]
        corners = [(numbers[0], numbers[1]), *zip(numbers[6::6], numbers[7::6], strict=True)]
        for (x, y), (to_x, to_y) in pairwise(corners):
            if y == to_y:
                crossed = [
                    b
                    for b in inner
                    if min(x, to_x) < b.x + b.width
                    and b.x < max(x, to_x)
                    and b.y < y < b.y + b.height
                ]
                assert crossed == []


def test_a_chain_may_be_longer_than_a_stack() -> None:
    """Each goal supports the one before it, and the files may name them in any order."""
    names = [f"g{n}" for n in range(3000)]
    supports = {f"g{n}": f"g{n - 1}" if n else "" for n in range(3000)}
    for order in (names, names[::-1]):
        keys = {key: (supports[key],) if supports[key] else () for key in order}
        found = alignment_graph.Graph(dict.fromkeys(order), keys, frozenset())  # type: ignore[arg-type]
        assert found.levels() == {f"g{n}": n for n in range(3000)}
