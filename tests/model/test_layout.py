"""What a file is by where it stands, and what only looks like one of a workspace."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli.model import file_layout, workspace
from okrcli.model.file_layout import FilePlace
from tests import workspaces


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("okr.yaml", FilePlace("settings")),
        ("kpis.yaml", FilePlace("kpis")),
        ("cycles/2026/cycle.yaml", FilePlace("cycle", "2026")),
        ("cycles/2026/plans/growth.yaml", FilePlace("plan", "2026", "growth")),
        ("cycles/2026/nord/plans/growth.yaml", FilePlace("plan", "2026", "growth", "nord")),
        ("cycles/2026/checkins/growth/a.yaml", FilePlace("session", "2026", "growth")),
        ("cycles/2026/nord/checkins/growth/a.yaml", FilePlace("session", "2026", "growth", "nord")),
        ("cycles/2026/checkins/growth.yaml", FilePlace("fold", "2026", "growth")),
        ("cycles/2026/nord/checkins/growth.yaml", FilePlace("fold", "2026", "growth", "nord")),
        ("cycles/2026/reviews/growth.yaml", FilePlace("review", "2026", "growth")),
        ("cycles/2026/nord/reviews/growth.yaml", FilePlace("review", "2026", "growth", "nord")),
        ("cycles/2026/nord/sor/plans/growth.yaml", None),
        ("cycles/2026/nord/cycle.yaml", None),
        ("cycles/2026/checkins/growth/a/b.yaml", None),
        ("cycles/cycle.yaml", None),
        ("cycles/2026/plans/growth.yml", None),
        ("okr.yml", None),
        ("x/okr.yaml", None),
        ("", None),
    ],
)
def test_a_place_says_what_a_file_is(path: str, place: FilePlace | None) -> None:
    """Its cycle, team and group with it."""
    assert file_layout.place(path) == place


NORTH, SOUTH, BARE = "cycles/2026/north", "cycles/2026/south", "cycles/2026"


@pytest.mark.parametrize(
    ("paths", "group"),
    [
        ([f"{NORTH}/checkins/growth/a.yaml", f"{SOUTH}/checkins/growth/b.yaml"], "north"),
        ([f"{BARE}/checkins/growth/a.yaml", f"{SOUTH}/checkins/growth/b.yaml"], "south"),
        ([f"{NORTH}/checkins/growth/a.yaml", f"{SOUTH}/plans/growth.yaml"], "south"),
        ([f"{SOUTH}/plans/growth.yaml", f"{NORTH}/reviews/growth.yaml"], "south"),
        ([f"{SOUTH}/plans/growth.yaml", f"{NORTH}/plans/growth.yaml"], "south"),
        ([f"{NORTH}/checkins/growth/a.yaml", f"{BARE}/plans/growth.yaml"], None),
        ([f"{BARE}/plans/growth.yaml", f"{NORTH}/checkins/growth/a.yaml"], None),
    ],
)
def test_a_team_is_of_the_group_that_its_plan_stands_in(
    paths: list[str], group: str | None
) -> None:
    """Its first one; without a plan of the first group that a file of it stands in."""
    known, plan = None, ""
    for path in paths:
        place = file_layout.place(path)
        assert place
        known = file_layout.team_group(known, plan, place)
        plan = plan or (path if place.kind == "plan" else "")
    assert known == group


@pytest.mark.parametrize(
    ("path", "claimed"),
    [
        ("okr.yaml", True),
        ("OKR.YML", True),
        ("kpis.json", True),
        ("okr.yaml.bak", True),
        ("okr.yamlx", False),
        ("other.yaml", False),
        ("okr.md", False),
        ("cycles/a.yaml", True),
        ("Cycles/2026/plans/a.YAML ", True),
        ("cycles/a.json~", True),
        ("cycles/notes.md", False),
        ("cycles/a.yamlx", False),
        ("docs/a.yaml", False),
        (".git/a.yaml", False),
        ("cycles/.x/a.yaml", False),
        ("cycles/2026/.a.yaml", False),
    ],
)
def test_what_looks_like_a_file_of_a_workspace_is_claimed(path: str, *, claimed: bool) -> None:
    """By folder and ending; nothing that is hidden."""
    assert file_layout.claims(path) is claimed


@pytest.mark.parametrize(
    ("path", "ending"),
    [
        ("a.yaml", ""),
        ("a.yml", ".yml"),
        ("a.YAML", ".YAML"),
        ("a.yaml ", ".yaml "),
        ("b.yaml/a.yaml.bak", ".yaml.bak"),
        ("a.md", ""),
        ("a.json", ".json"),
        ("a.yaml.yml", ".yml"),
    ],
)
def test_an_ending_has_all_that_stands_behind_it(path: str, ending: str) -> None:
    """Empty where it is right, or none."""
    assert file_layout.ending(path) == ending


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("Cycles/2026/plans/a.yaml", ("Cycles", "cycles")),
        ("cycles/2026/Plans/a.yaml", ("cycles/2026/Plans", "plans")),
        ("cycles/2026/nord/CHECKINS/a.yaml", ("cycles/2026/nord/CHECKINS", "checkins")),
        ("cycles/2026/Cycle.yaml", ("cycles/2026/Cycle.yaml", "cycle.yaml")),
        ("OKR.yaml", ("OKR.yaml", "okr.yaml")),
        ("cycles/Plans/plans/a.yaml", None),
        ("cycles/2026/plans/a.yaml", None),
        ("cycles/2026/plans/Plans", None),
        ("Docs/a.yaml", None),
    ],
)
def test_a_part_in_another_case_is_found(path: str, found: tuple[str, str] | None) -> None:
    """Where a known name is expected: a cycle may be called as it likes."""
    assert file_layout.recased(path) == found


def team(keys: str) -> workspace.Team:
    """The team of a plan of one key result."""
    space = workspaces.with_key_result(
        keys, {}, **{"kpis.yaml": "kpis: [{id: nps, title: NPS}, {id: kr, title: KR}]\n"}
    )
    return space.cycles["2026-Q4"].teams["growth"]


def test_a_plan_s_own_ids_are_those_that_no_standing_kpi_delivers() -> None:
    """A key result that shares the id of its KPI leaves it the readings."""
    assert team("target: 1\nmeasured_by: nps").own_ids == {"o", "kr"}
    assert team("target: 1\nmeasured_by: kr").own_ids == {"o"}
    assert team("target: 1\nleading: [{id: calls, title: C}, nps]").own_ids == {"o", "kr", "calls"}


_GROUP = r"(?:(?P<group>[^/]+)/)?"
_CYCLE = r"cycles/(?P<cycle>[^/]+)/"
# the contract of `files.md` as patterns, the first that fits being what a path is
_PATTERNS = {
    "settings": r"okr\.yaml",
    "kpis": r"kpis\.yaml",
    "cycle": _CYCLE + r"cycle\.yaml",
    "plan": _CYCLE + _GROUP + r"plans/(?P<team>[^/]+)\.yaml",
    "session": _CYCLE + _GROUP + r"checkins/(?P<team>[^/]+)/(?P<name>[^/]+)\.yaml",
    "fold": _CYCLE + _GROUP + r"checkins/(?P<team>[^/]+)\.yaml",
    "review": _CYCLE + _GROUP + r"reviews/(?P<team>[^/]+)\.yaml",
}


def by_pattern(path: str) -> FilePlace | None:
    """What a path is by the patterns."""
    for kind, pattern in _PATTERNS.items():
        found = re.fullmatch(pattern, path)
        if found:
            names = found.groupdict()
            return FilePlace(kind, *(names.get(key) or "" for key in ("cycle", "team", "group")))
    return None


_WORDS = ("cycles", "plans", "checkins", "reviews", "nord", "growth", "", "okr", "cycle", "Plans")
_ENDS = (
    "cycle.yaml",
    "okr.yaml",
    "kpis.yaml",
    "x.yaml",
    ".yaml",
    "x.yml",
    "plans.yaml",
    "a\nb.yaml",
)


@given(st.lists(st.sampled_from(_WORDS), max_size=6), st.sampled_from(_ENDS))
def test_a_place_is_what_the_patterns_say(folders: list[str], name: str) -> None:
    """Also where a group or team is called as a folder of ours."""
    path = "/".join(["cycles", *folders, name] if folders else [name])
    assert file_layout.place(path) == by_pattern(path)


@given(st.lists(st.sampled_from(_WORDS), min_size=2, max_size=5))
def test_all_in_a_folder_of_checkins_are_sessions_of_its_team(folders: list[str]) -> None:
    """Which is why it need not be looked into to know whose they are."""
    folder = "/".join(["cycles", *folders])
    place, whose = file_layout.place(f"{folder}/x.yaml"), file_layout.place(f"{folder}.yaml")
    if file_layout.is_folder_of_checkins(folder) and "" not in folders:
        assert place is not None
        assert whose is not None
        assert place == whose._replace(kind="session")
    elif place and place.kind == "session":
        # one that may be taken for another is looked into
        assert {place.team, place.group} & {"cycles", "plans", "checkins", "reviews"}
