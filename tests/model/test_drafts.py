"""What a draft may leave open, and what it may not."""

import pytest

from tests import workspaces

PLAN = "cycles/2026-Q4/plans/growth.yaml"
HEAD = "objectives:\n  - id: o\n    title: O\n    key_results:\n      - id: kr\n        title: KR\n"


def codes(plan: str) -> list[str]:
    """The codes of what is wrong with a plan."""
    return [finding.code for finding in workspaces.loaded({PLAN: plan}).workspace.findings]


def test_a_draft_goes_without_a_measure() -> None:
    """It is refused of any other key result."""
    assert codes(HEAD) == ["YM010"]
    assert codes(HEAD + "        draft: true\n") == []
    assert codes(HEAD + "        draft: no\n") == ["YM010"]


@pytest.mark.parametrize("numbers", ["baseline: 35\n        target: 35\n", "baseline: 35\n"])
def test_the_numbers_of_a_draft_may_be_unfinished(numbers: str) -> None:
    """A target that cannot move, or none yet."""
    assert codes(f"{HEAD}        {numbers}") != []
    assert codes(f"{HEAD}        {numbers}        draft: true\n") == []


def test_a_draft_of_an_objective_or_a_plan_covers_what_is_below_it() -> None:
    """Its key results need no measure either."""
    assert codes(HEAD.replace("title: O\n", "title: O\n    draft: true\n")) == []
    assert codes("draft: true\n" + HEAD) == []


def test_a_draft_is_yes_or_no() -> None:
    """Another word is refused, and so is a time box that ends before it begins."""
    assert "YM016" in codes(HEAD + "        draft: soon\n")
    box = "        start: 2026-11-02\n        due: 2026-11-01\n"
    assert codes(HEAD + "        draft: true\n" + box) == ["YM017"]


def test_a_description_stands_on_every_goal() -> None:
    """On objectives, key results and KPIs of either kind."""
    text = "description: who counts what\n"
    plan = HEAD.replace("title: O\n", f"title: O\n    {text}")
    kpi = f"        leading: [{{id: k, title: K, {text.strip()}}}]\n"
    plan += f"        {text}        target: 5\n{kpi}"
    found = workspaces.loaded(
        {PLAN: plan, "kpis.yaml": f"kpis:\n  - id: s\n    title: S\n    {text}"}
    )
    assert found.workspace.findings == ()
    objective = found.workspace.cycles["2026-Q4"].teams["growth"].objectives[0]
    assert objective.description == objective.key_results[0].description == "who counts what"
    assert found.workspace.kpis[0].description == "who counts what"
