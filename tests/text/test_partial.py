"""A goal that cannot be read takes nothing else with it."""

import pytest

from okrcli.model import plan
from okrcli.text import decoding, salvage
from tests.text import places

GOOD = "{id: good, title: Good, baseline: 1, target: 2}"


def read(*objectives: tuple[str, str], head: str = "name: A\n") -> salvage.Partial | None:
    """What can be used of a plan: (keys, key results) an objective, `o0` and on."""
    text = head + "objectives:\n"
    for n, (keys, key_results) in enumerate(objectives):
        text += f"  - id: o{n}\n    title: Grow\n{keys}    key_results:\n{key_results}"
    root, _, findings = decoding.read_as(text.encode(), plan.Plan, "f.yaml")
    assert findings
    return salvage.partial_plan(root, findings) if root else None


def ids(found: salvage.Partial | None) -> list[str]:
    """The goals that are left."""
    objectives = found.plan.objectives if found else ()
    return [name for o in objectives for name in (o.id, *(kr.id for kr in o.key_results))]


@pytest.mark.parametrize(
    "broken",
    [
        "{id: bad, title: Bad, baseline: 1, target: 4,720}",
        "{id: bad, title: Bad, baseline: 1, traget: 2}",
        "{id: bad, title: Bad, baseline: 1, target: 1}",
        "{id: bad, title: Bad, unit: %, baseline: 1, target: 2}",
        "{id: bad, id: bad, title: Bad, baseline: 1, target: 2}",
        "{id: GOOD, title: Bad, baseline: 1, target: 2}",
        "{id: bad}",
    ],
)
def test_a_broken_key_result_is_left_out(broken: str) -> None:
    """Whatever is wrong in it; the others of its objective stay."""
    found = read(("", f"      - {GOOD}\n      - {broken}\n"))
    assert found is not None
    assert ids(found) == ["o0", "good"]
    assert found.left_out in {("bad",), ("GOOD",)}


def test_an_objective_goes_when_something_of_its_own_is_wrong() -> None:
    """And when none of its key results is left; the other stays."""
    bad = "      - {id: bad, title: Bad, target: x}\n"
    for keys, key_results in (("    ownr: kari\n", f"      - {GOOD}\n"), ("", bad)):
        other = "      - {id: other, title: Other, target: 2}\n"
        found = read((keys, key_results), ("", other))
        assert found is not None
        assert (ids(found), found.left_out) == (["o1", "other"], ("o0",))


def test_a_key_of_the_plan_takes_no_goal_with_it() -> None:
    """It is passed over."""
    found = read(("", f"      - {GOOD}\n"), head="nam: A\n")
    assert (ids(found), found and found.left_out) == (["o0", "good"], ())


@pytest.mark.parametrize(
    "odd", ["x-a: &a b\n", "x-a: !!str b\n", "x-a: \x01\n", "x-a: *a\n"], ids=repr
)
def test_what_is_no_plain_file_is_used_in_no_part(odd: str) -> None:
    """Anchors, tags and control characters are no slip in one goal."""
    assert read(("", f"      - {GOOD}\n"), head=odd) is None


def test_nothing_is_left_where_nothing_is_sound() -> None:
    """As before."""
    assert read(("", "      - {id: bad, title: Bad, target: x}\n")) is None
    assert places.findings("objectives: x\n") != []
