"""What is linked is told from what files say, however they spell it: diff and log alike."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from okrcli import errors
from okrcli.history import goal_search, needed_files
from okrcli.history.all_changes import diff
from okrcli.history.comparison import workspace_diff
from okrcli.history.files_at import Chosen, Texts
from okrcli.history.goal_search import GoalQuestion
from okrcli.model import reference
from okrcli.store.git import repository
from okrcli.store.open import workspace_from
from okrcli.text.decoding import read_yaml
from okrcli.text.tree import MappingNode, Node, ScalarNode
from tests.history import spellings
from tests.history.moments import CYCLE, ON
from tests.history.test_comparison import files, whole
from tests.repository import Repository

NEXT = "cycles/2026"
Contents = dict[str, Any]


def plan(key_result: Contents, **more: Any) -> Contents:
    """A plan of one objective with one key result."""
    made = {"id": "subs", "title": "New subscriptions", "baseline": "10", "target": "20"}
    objective = {"id": "mrr", "title": "Grow", "key_results": [made | key_result]}
    return {**more, "objectives": [objective]}


def session(day: str, name: str, value: str = "12") -> Contents:
    """A session of one reading."""
    return {"date": day, "author": "kari", "readings": {name: {"value": value}}}


DATES = {"start": "2026-10-01", "end": "2026-12-31"}
# every file of a workspace, and what it may say; nothing for none
POOL: Mapping[str, tuple[Contents, ...]] = {
    "okr.yaml": ({"organisation": "Acme"}, {"checkin_every": "14"}),
    "kpis.yaml": (
        {"kpis": [{"id": "nps", "title": "NPS"}]},
        {"kpis": [{"id": "nps", "title": "NPS", "above": "30"}]},
        {"kpis": [{"id": "happy", "title": "NPS", "was": "nps"}]},
        {"kpis": [{"id": "happy", "title": "NPS", "was": ["nps", "old"]}]},
        {},
    ),
    f"{CYCLE}/cycle.yaml": (DATES, DATES | {"end": "2027-01-31"}, {"label": "no dates"}),
    f"{NEXT}/cycle.yaml": ({"start": "2026-01-01", "end": "2026-12-31"},),
    f"{CYCLE}/plans/growth.yaml": (
        plan({}),
        plan({"target": "15"}),
        plan({"measured_by": "nps"}),
        plan({"leading": [{"id": "nps", "title": "Own"}]}),
        plan({"was": "product/paid"}),
        {},
    ),
    f"{CYCLE}/plans/product.yaml": (
        plan({}),
        plan({"measured_by": "nps"}),
        plan({"id": "paid", "was": "growth/subs"}),
        plan({"id": "paid", "was": ["a", "growth/subs"]}),
        plan({}, was="growth"),
        {},
    ),
    f"{CYCLE}/plans/sales.yaml": (
        plan({}),
        plan({"was": "product/subs"}),
        plan({"measured_by": "happy"}),
    ),
    f"{NEXT}/plans/acme.yaml": (plan({}), plan({"measured_by": "nps"})),
    **{
        f"{CYCLE}/checkins/{team}/{day}-090000-kari.yaml": (
            session(day, name),
            session(day, name, "13"),
            {},
        )
        for team, day, name in (
            ("growth", "2026-10-20", "subs"),
            ("product", "2026-11-20", "subs"),
            ("product", "2026-10-22", "paid"),
            ("growth", "2026-11-10", "nps"),
            ("_workspace", "2026-11-02", "nps"),
            ("sales", "2026-11-04", "happy"),
        )
    },
    f"{CYCLE}/checkins/product.yaml": (
        {},
        {"sessions": [session("2026-10-05", "nps") | {"file": "2026-10-05-090000-kari.yaml"}]},
    ),
}


@st.composite
def _moments(draw: st.DrawFn) -> tuple[dict[str, str], dict[str, str]]:
    """A moment in any spelling, and one in which up to three files say something else."""
    said = {path: draw(st.sampled_from(texts)) for path, texts in POOL.items()}
    old = {path: draw(spellings.spelled(value)) for path, value in said.items()}
    changed = draw(st.lists(st.sampled_from(sorted(POOL)), min_size=1, max_size=3))
    fresh = {path: draw(st.sampled_from(POOL[path]).flatmap(spellings.spelled)) for path in changed}
    return old, old | fresh


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> repository.Repository:
    """A repository that is never asked for anything."""
    return Repository(tmp_path_factory.mktemp("spellings")).opened()


FREE = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@FREE
@given(_moments())
def test_a_diff_is_the_same_however_files_are_spelled(
    opened: repository.Repository, moments: tuple[dict[str, str], dict[str, str]]
) -> None:
    """What is left unread changes nothing of what happened, nor of its effect."""
    texts = Texts(opened.blobs)
    old, new = (files(texts, contents) for contents in moments)
    seen = workspace_diff(old, new, ON, {}).changes
    full = diff(whole(old), whole(new), ON)
    for part in ("goals", "checkins", "rewrites", "reviews", "settings", "effects"):
        assert getattr(seen, part) == getattr(full, part), part


@FREE
@given(_moments(), st.sampled_from(["subs", "growth", "growth/subs", "paid", "nps", "ha", "mrr"]))
def test_a_log_finds_the_same_however_files_are_spelled(
    opened: repository.Repository, moments: tuple[dict[str, str], dict[str, str]], ref: str
) -> None:
    """What a name means, and what was read of it, is what it is when everything is read."""
    here = files(Texts(opened.blobs), moments[1])
    asked = GoalQuestion(ref, "2026-Q4", ON)
    space = workspace_from(Chosen(here, frozenset(here.paths()))).workspace
    assume("2026-Q4" in space.cycles)
    try:
        meant = reference.find(space, space.cycles["2026-Q4"], ref)
    except errors.NotFoundError as why:
        with pytest.raises(errors.NotFoundError) as seen:
            goal_search.found(here, asked, {})
        assert str(seen.value) == str(why)  # noqa: PT017 - the two are compared
        return
    found = goal_search.found(here, asked, {})
    assert found.target is not None
    assert (found.target.kind, found.target.ref) == (meant.kind, meant.ref)
    if meant.item is not None and meant.team is not None:
        assert found.target.team is not None
        assert found.target.item is not None
        assert found.loaded.workspace.readings_of(
            found.cycle, found.target.team, found.target.item
        ) == space.readings_of(meant.cycle, meant.team, meant.item)
    elif meant.item is not None:
        assert found.loaded.workspace.pooled.get(meant.id) == space.pooled.get(meant.id)


def _scalars(node: Node) -> list[str]:
    if isinstance(node, ScalarNode):
        return [node.text]
    below = (
        [part for pair in node.entries for part in pair]
        if isinstance(node, MappingNode)
        else node.items
    )
    return [text for part in below for text in _scalars(part)]


@FREE
@given(
    st.sampled_from([v for values in POOL.values() for v in values if v]).flatmap(spellings.spelled)
)
def test_a_word_that_a_file_spells_is_never_passed_over(text: str) -> None:
    """Every scalar without a blank in it counts as one that the bytes may spell."""
    root, findings = read_yaml(text.encode(), "a.yaml")
    assert findings == []
    assert root is not None
    words = [word for word in _scalars(root) if word.isascii() and " " not in word]
    assert words
    assert all(needed_files.may_spell(text.encode(), word.encode()) for word in words)


@pytest.mark.parametrize("spelling", ['"was"', "'was'", "was ", '"w\\x61s"', "? was\n        "])
def test_a_name_that_a_plan_takes_over_is_seen_in_any_spelling(
    opened: repository.Repository, spelling: str
) -> None:
    """A reading of the old team moves a goal of the new one."""
    contents = {path: _plain(values[0]) for path, values in POOL.items()}
    taking = (
        "objectives:\n  - id: mrr\n    title: Grow\n    key_results:\n      - id: paid\n"
        f"        title: New\n        baseline: 10\n        target: 20\n        {spelling}: growth/subs\n"
    )
    old = contents | {f"{CYCLE}/plans/product.yaml": taking, f"{CYCLE}/plans/growth.yaml": ""}
    read = f"{CYCLE}/checkins/growth/2026-11-24-090000-kari.yaml"
    new = old | {read: _plain(session("2026-11-24", "subs", "19"))}
    texts = Texts(opened.blobs)
    found = workspace_diff(files(texts, old), files(texts, new), ON, {}).changes
    assert [item.subject.ref for item in found.checkins] == ["product/paid"]


def _plain(value: Contents) -> str:
    return json.dumps(value, indent=1) + "\n" if value else ""
