"""What `supports:` points at: this cycle or a longer one, by today's name or an earlier one."""

import pytest

from okrcli.model import reference
from tests import workspaces

YEAR = "label: '2026'\nstart: 2026-01-01\nend: 2026-12-31\n"
COMPANY = """\
was: firm
objectives:
  - id: chosen
    title: Be chosen
    was: [leader, growth/lead]
    key_results: [{id: share, title: Share, target: 10, was: slice}]
"""
FILES = {
    "cycles/2026/cycle.yaml": YEAR,
    "cycles/2026/plans/acme.yaml": COMPANY,
    "cycles/2026-Q4/plans/growth.yaml": workspaces.HEAD + "        target: 10\n",
}


def found(name: str) -> str | None:
    """The cycle and reference that a name means in growth's plan of the fourth quarter."""
    space = workspaces.loaded(FILES).workspace
    assert space.findings == ()
    season = space.cycles["2026-Q4"]
    target = reference.supported(space, season, season.teams["growth"], name)
    return f"{target.cycle.id}/{target.ref}" if target else None


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("o", "2026-Q4/growth/o"),
        ("growth/kr", "2026-Q4/growth/kr"),
        ("acme/chosen", "2026/acme/chosen"),
        ("2026/acme/share", "2026/acme/share"),
        ("acme/leader", "2026/acme/chosen"),
        ("firm/slice", "2026/acme/share"),
        ("growth/lead", "2026/acme/chosen"),
    ],
)
def test_a_name_means_the_goal_that_has_it_or_had_it(name: str, meant: str) -> None:
    """Bare ids are the plan's own."""
    assert found(name) == meant


@pytest.mark.parametrize(
    "name", ["chosen", "acme/nothing", "2025/acme/chosen", "", "x/2026/acme/chosen"]
)
def test_a_name_that_nothing_has_means_nothing(name: str) -> None:
    """Not even where it comes near."""
    assert found(name) is None
