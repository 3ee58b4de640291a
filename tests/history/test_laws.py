"""What holds of any two moments: equal ones differ in nothing, and going back is the mirror image."""

from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from okrcli.history import changes
from okrcli.history.all_changes import diff
from tests.history import moments
from tests.history.moments import CYCLE, Files

IDS = ("a", "b", "c", "d")
MEASURES = (
    {"baseline": "10", "target": "20"},
    {"target": "20", "unit": "kr"},
    {"at_least": "5"},
    {"done_when": "it is so"},
    {"target": "30", "weight": "2"},
)
Plan = dict[str, dict[str, dict[str, str]]]


class Moment(NamedTuple):
    """Plans by team, each objectives of key results of keys; and readings by day, team and id."""

    plans: dict[str, Plan]
    read: dict[tuple[str, str], dict[str, int]]


def _plans() -> st.SearchStrategy[Plan]:
    results = st.dictionaries(st.sampled_from(IDS), st.sampled_from(MEASURES), max_size=3)
    return st.dictionaries(st.sampled_from(("o", "p")), results, min_size=1, max_size=2)


@st.composite
def _moments(draw: st.DrawFn) -> Moment:
    teams = st.sampled_from(("growth", "product"))
    plans = draw(st.dictionaries(teams, _plans(), min_size=1, max_size=2))
    days = st.tuples(st.sampled_from(("2026-10-20", "2026-11-20")), teams)
    values = st.dictionaries(st.sampled_from(IDS), st.integers(0, 30), min_size=1, max_size=2)
    seen: set[str] = set()
    for plan in plans.values():
        # an id is unique in its plan
        seen.clear()
        for objective in plan.values():
            for name in [name for name in objective if name in seen]:
                del objective[name]
            seen |= objective.keys()
    return Moment(plans, draw(st.dictionaries(days, values, max_size=3)))


def files(moment: Moment) -> Files:
    """The files of a moment, one key a line and in order."""
    made = {f"{CYCLE}/plans/{team}.yaml": _block(plan) for team, plan in moment.plans.items()}
    for (day, team), read in moment.read.items():
        rows = "\n".join(f"{name}: {{value: {value}}}" for name, value in read.items())
        made |= moments.session(day, rows, team)
    return made


def _block(plan: Plan) -> str:
    rows = ["objectives:"]
    for name, results in plan.items():
        rows += [f"  - id: {name}", f"    title: Objective {name}", "    key_results:"]
        for key, measure in results.items():
            rows += [f"      - id: {key}", f"        title: Result {key}"]
            rows += [f"        {word}: {value}" for word, value in measure.items()]
        if not results:
            rows.pop()
    return "\n".join(rows) + "\n"


def otherwise(moment: Moment) -> Files:
    """The same content: in flow style, backwards, with comments, quotes and decimals."""
    made = {f"{CYCLE}/plans/{team}.yaml": _flow(plan) for team, plan in moment.plans.items()}
    for (day, team), read in moment.read.items():
        rows = "\n".join(f"{n}: {{value: {v}.0}} # so" for n, v in reversed(read.items()))
        made |= {
            path: f"# again\n{text}\n" for path, text in moments.session(day, rows, team).items()
        }
    return made


def _flow(plan: Plan) -> str:
    def result(key: str, measure: dict[str, str]) -> str:
        return (
            "{"
            + ", ".join(
                [f"title: 'Result {key}'", *(f"{k}: {v}" for k, v in measure.items()), f"id: {key}"]
            )
            + "}"
        )

    rows = [
        f"{{title:   Objective {name}, key_results: [{', '.join(result(*r) for r in reversed(results.items()))}], id: {name}}}"
        for name, results in reversed(plan.items())
    ]
    return f"objectives: [{', '.join(rows)}]  # all of it\n".replace(", key_results: []", "")


def told(found: changes.Changes) -> set[tuple[Any, ...]]:
    """What came and went, by reference."""
    return {(c.old and c.old.ref, c.new and c.new.ref) for c in found.goals}


@settings(max_examples=60, deadline=None)
@given(_moments())
def test_the_same_moment_differs_in_nothing(moment: Moment) -> None:
    """Nothing happened, and nothing is said of it."""
    side = moments.side(files(moment))
    found = diff(side, side, moments.ON)
    assert not found.any
    assert found.effects == ()
    assert found.alarms == {}


@settings(max_examples=60, deadline=None)
@given(_moments())
def test_formatting_and_order_are_silence(moment: Moment) -> None:
    """Another style, another order, other words in comments: the same goals."""
    old, new = moments.side(files(moment)), moments.side(otherwise(moment))
    assert old.space.findings == new.space.findings == ()
    found = diff(old, new, moments.ON)
    assert not found.any
    assert found.effects == ()


@settings(max_examples=80, deadline=None)
@given(_moments(), _moments())
def test_going_back_is_the_mirror_image(one: Moment, other: Moment) -> None:
    """What was added is removed, what was removed is added, and scores change places."""
    old, new = moments.side(files(one)), moments.side(files(other))
    there, back = (diff(a, b, moments.ON) for a, b in ((old, new), (new, old)))
    assert told(back) == {(b, a) for a, b in told(there)}
    assert {(e.new, e.old) for e in back.effects} == {(e.old, e.new) for e in there.effects}
    assert {r.path for r in there.rewrites if r.new} == {r.path for r in back.rewrites if r.new}


@settings(max_examples=80, deadline=None)
@given(_moments(), _moments())
def test_every_goal_is_accounted_for_once(one: Moment, other: Moment) -> None:
    """No goal of either side is named by two changes, and what is on one side alone by one."""
    old, new = moments.side(files(one)), moments.side(files(other))
    found = diff(old, new, moments.ON).goals
    befores = [c.old for c in found if c.old]
    afters = [c.new for c in found if c.new]
    assert len(befores) == len(set(befores))
    assert len(afters) == len(set(afters))
