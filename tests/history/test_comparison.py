"""Only what matters is read, and nothing else would be said if all of it were."""

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from okrcli.history import items
from okrcli.history.all_changes import diff
from okrcli.history.comparison import workspace_diff
from okrcli.history.files_at import Chosen, Files, Texts
from okrcli.store.git import objects, repository
from okrcli.store.open import workspace_from
from tests.history.moments import CYCLE, ON, plan, session
from tests.repository import Repository

NEXT = "cycles/2026"
GROWTH, PRODUCT, ACME = (
    f"{CYCLE}/plans/growth.yaml",
    f"{CYCLE}/plans/product.yaml",
    f"{NEXT}/plans/acme.yaml",
)
REACH = "baseline: 10\ntarget: 20"
MEASURED = f"{REACH}\nmeasured_by: nps"
# every file of a workspace, and the texts that may stand in it; empty for none
POOL: Mapping[str, tuple[str, ...]] = {
    "okr.yaml": ("", "status: {on_track: 0.8}\n", "people: {kari: {name: Kari}}\n", "status: [\n"),
    "kpis.yaml": (
        "kpis: [{id: nps, title: NPS}]\n",
        "kpis: [{id: nps, title: NPS, above: 30}]\n",
        "kpis: [{id: happy, title: NPS, was: nps}]\n",
        "",
    ),
    f"{CYCLE}/cycle.yaml": (
        "start: 2026-10-01\nend: 2026-12-31\n",
        "start: 2026-10-01\nend: 2027-01-31\n",
    ),
    f"{NEXT}/cycle.yaml": ("start: 2026-01-01\nend: 2026-12-31\n",),
    GROWTH: (plan(REACH), plan("baseline: 10\ntarget: 15"), plan(MEASURED), "", "objectives: [\n"),
    PRODUCT: (
        plan(REACH),
        plan(MEASURED),
        plan(REACH).replace("id: subs", "id: paid\n        was: growth/subs"),
        "was: growth\n" + plan(REACH),
        "",
    ),
    ACME: (plan(REACH), plan(MEASURED)),
    **{
        path: (text, text.replace("12", "13"), "")
        for team, day, name in (
            ("growth", "2026-10-20", "subs"),
            ("product", "2026-11-20", "subs"),
            ("_workspace", "2026-11-02", "nps"),
            ("growth", "2026-11-10", "nps"),
        )
        for path, text in session(day, f"{name}: {{value: 12}}", team).items()
    },
    f"{CYCLE}/reviews/growth.yaml": ("", "closed: 2026-11-22\nauthor: kari\n"),
}


@st.composite
def _moments(draw: st.DrawFn) -> tuple[dict[str, str], dict[str, str]]:
    """A moment, and one in which up to three files are others."""
    old = {path: draw(st.sampled_from(texts)) for path, texts in POOL.items()}
    changed = draw(st.lists(st.sampled_from(sorted(POOL)), max_size=3))
    return old, old | {path: draw(st.sampled_from(POOL[path])) for path in changed}


def files(texts: Texts, contents: Mapping[str, str]) -> Files:
    """The files of a moment, all of them known."""
    present = {p: text.encode() for p, text in contents.items() if text or p == "okr.yaml"}
    ids = {path: objects.blob_id(data) for path, data in present.items()}
    texts.known.update({ids[path]: data for path, data in present.items()})
    return Files(ids, {}, texts)


def whole(side: Files) -> items.DiffSide:
    """One moment with all of its files read."""
    every = frozenset(side.paths())
    return items.DiffSide(workspace_from(Chosen(side, every)).workspace)


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> repository.Repository:
    """A repository that is never asked for anything."""
    return Repository(tmp_path_factory.mktemp("comparison")).opened()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_moments())
def test_reading_all_would_say_the_same(
    opened: repository.Repository, moments: tuple[dict[str, str], dict[str, str]]
) -> None:
    """The files that are left out change nothing of what happened, nor of its effect."""
    texts = Texts(opened.blobs)
    old, new = (files(texts, contents) for contents in moments)
    seen = workspace_diff(old, new, ON, {}).changes
    full = diff(whole(old), whole(new), ON)
    for part in ("goals", "checkins", "rewrites", "reviews", "settings", "effects"):
        assert getattr(seen, part) == getattr(full, part), part


def test_of_many_teams_only_those_are_read_that_something_happened_to(
    opened: repository.Repository,
) -> None:
    """A plan that nothing reaches is not even fetched."""
    texts = Texts(opened.blobs)
    contents = {"okr.yaml": "", f"{CYCLE}/cycle.yaml": POOL[f"{CYCLE}/cycle.yaml"][0]}
    contents |= {f"{CYCLE}/plans/team{n}.yaml": plan(REACH) for n in range(9)}
    old = files(texts, contents)
    new = files(texts, contents | {f"{CYCLE}/plans/team4.yaml": plan("target: 3")})
    found = workspace_diff(old, new, ON, {})
    plans = [path for path in found.new.paths if "/plans/" in path]
    assert plans == ["cycles/2026-Q4/plans/team4.yaml"]
    assert [change.subject.team for change in found.changes.goals] == ["team4"]


def test_a_broken_file_that_did_not_change_is_not_named(opened: repository.Repository) -> None:
    """It was broken before, and says nothing of what happened."""
    texts = Texts(opened.blobs)
    contents = {path: chosen[0] for path, chosen in POOL.items()} | {GROWTH: "objectives: [\n"}
    old, new = files(texts, contents), files(texts, contents | {"okr.yaml": "organisation: A\n"})
    assert workspace_diff(old, new, ON, {}).changes.unreadable == ()


def test_a_plan_that_loses_its_place_to_another_is_named(opened: repository.Repository) -> None:
    """A second plan of the team, in a folder that is read first: the first is no longer heeded."""
    texts = Texts(opened.blobs)
    contents = {path: chosen[0] for path, chosen in POOL.items()}
    second = {f"{CYCLE}/a/plans/growth.yaml": plan("target: 3")}
    old, new = files(texts, contents), files(texts, contents | second)
    assert workspace_diff(old, new, ON, {}).changes.unreadable == (GROWTH,)
