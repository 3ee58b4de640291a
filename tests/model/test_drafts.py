"""What a draft may leave open, and what it may not."""

from datetime import date

import pytest

from okrcli.rules import audit
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


@pytest.mark.parametrize("open_", ["target: TBD", "target: tbd", "target:", "between: [4, TBD]"])
def test_a_number_of_a_draft_may_be_to_be_decided(open_: str) -> None:
    """It is missing then; of any other goal it is no number."""
    keys = f"        baseline: 3\n        {open_}\n" if "target" in open_ else f"        {open_}\n"
    assert codes(f"{HEAD}{keys}") != []
    assert codes(f"{HEAD}{keys}        draft: true\n") == []
    assert codes(f"draft: true\n{HEAD}{keys}") == []


def test_a_draft_is_held_to_everything_else() -> None:
    """A number that is wrong is no number that is missing, and a title is not left open."""
    assert codes(HEAD + "        draft: true\n        target: 4,720\n") == ["YM005"]
    assert "YM004" in codes(HEAD.replace("title: KR", "title:") + "        draft: true\n")


def advice(plan: str) -> set[tuple[str, str]]:
    """The codes and levels of what the linter finds in a plan."""
    loaded = workspaces.loaded({PLAN: plan})
    return {(f.code, f.level) for f in audit.findings(loaded, date(2026, 11, 25))}


def test_what_a_draft_leaves_open_is_advice() -> None:
    """So is all that the rules would warn of: it is being written."""
    many = "".join(f"      - {{id: k{n}, title: K{n}, target: 5}}\n" for n in range(4))
    plan = f"objectives:\n  - id: o\n    title: O\n    key_results:\n{many}"
    assert ("KR201", "error") in advice(plan)
    draft = plan.replace("title: O\n", "title: O\n    draft: true\n")
    assert {level for _, level in advice(draft)} == {"advice"}
    assert "KR201" in {code for code, _ in advice(draft)}


def test_an_undecided_number_and_a_missing_measure_are_told_once() -> None:
    """The one at its key, the other at the key result."""
    undecided = advice(HEAD + "        draft: true\n        baseline: 3\n        target: TBD\n")
    assert ("YM005", "advice") in undecided
    assert "YM010" not in {code for code, _ in undecided}
    missing = advice(HEAD + "        draft: true\n")
    assert ("YM010", "advice") in missing
    assert "YM005" not in {code for code, _ in missing}
