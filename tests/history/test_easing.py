"""Whether a goal became easier, for every way to measure it, in the direction that is better."""

import pytest

from tests.history import moments

NUMBERS = [
    ("baseline: 10\ntarget: 20", "baseline: 10\ntarget: 19", "eased"),
    ("baseline: 10\ntarget: 20", "baseline: 10\ntarget: 21", "raised"),
    ("baseline: 20\ntarget: 10", "baseline: 20\ntarget: 11", "eased"),
    ("baseline: 20\ntarget: 10", "baseline: 20\ntarget: 9", "raised"),
    ("target: 20", "target: 19", "eased"),
    ("target: 20\nbetter: lower", "target: 21\nbetter: lower", "eased"),
    ("baseline: 10\ntarget: +50%", "baseline: 10\ntarget: +40%", "eased"),
    ("baseline: 10\ntarget: +50%", "baseline: 10\ntarget: 14", "eased"),
    ("baseline: 10\ntarget: 15", "baseline: 10\ntarget: +60%", "raised"),
    ("baseline: 10\ntarget: -50%", "baseline: 10\ntarget: -40%", "eased"),
    ("target: +10%", "target: +5%", "eased"),
    ("target: -10%", "target: -20%", "raised"),
    ("target: +10%", "target: 5", "moved"),
    ("baseline: 10\ntarget: 20", "baseline: 9\ntarget: 20", "moved"),
    ("baseline: 10\ntarget: 20", "baseline: 11\ntarget: 20", "moved"),
]
ZONED = "baseline: 4\nzones: {{{}}}"
ALL = ZONED.format("commit: 6, target: 8, stretch: 9")
ZONE_NUMBERS = [
    (ALL, ZONED.format("commit: 5, target: 8, stretch: 9"), "eased"),
    (ALL, ZONED.format("commit: 7, target: 8, stretch: 9"), "raised"),
    (ALL, ZONED.format("commit: 6, target: 7, stretch: 9"), "eased"),
    (ALL, ZONED.format("commit: 6, target: 8.5, stretch: 9"), "raised"),
    (ALL, ZONED.format("commit: 6, target: 8, stretch: 8.5"), "eased"),
    (ALL, ZONED.format("commit: 6, target: 8, stretch: 10"), "raised"),
    (ALL, ZONED.format("target: 8, stretch: 9"), "moved"),
    (ALL, ZONED.format("commit: 6, target: 8"), "moved"),
    (ALL, ALL.replace("baseline: 4", "baseline: 3"), "moved"),
    (
        "baseline: 9\nzones: {commit: 6, target: 4}",
        "baseline: 9\nzones: {commit: 7, target: 4}",
        "eased",
    ),
    (
        "baseline: 9\nzones: {commit: 6, target: 4}",
        "baseline: 9\nzones: {commit: 5, target: 4}",
        "raised",
    ),
    (ALL, "baseline: 4\ntarget: 8", "moved"),
    ("baseline: 4\ntarget: 8", ALL, "moved"),
    ("baseline: 4\ntarget: 9", ALL, "eased"),
]
BOUNDS = [
    ("above: 10", "above: 9", "eased"),
    ("above: 10", "at_least: 10", "eased"),
    ("at_least: 10", "above: 10", "raised"),
    ("below: 6", "below: 7", "eased"),
    ("below: 6", "at_most: 6", "eased"),
    ("at_most: 6", "at_most: 5", "raised"),
    ("between: [4, 8]", "between: [3, 8]", "eased"),
    ("between: [4, 8]", "between: [4, 9]", "eased"),
    ("between: [4, 8]", "between: [5, 8]", "raised"),
    ("between: [4, 8]", "between: [5, 9]", "moved"),
    ("between: [4, 8]", "at_least: 4", "eased"),
    ("at_least: 4", "between: [4, 8]", "raised"),
    ("above: 10", "below: 10", "moved"),
    ("baseline: 1\ntarget: 10", "at_least: 10", None),
    ("baseline: 1\ntarget: 10", "at_least: 9", "eased"),
    ("at_least: 9", "baseline: 1\ntarget: 10", "raised"),
]
ZONES = "zones: {{commit: on the site, target: {}, stretch: one in three}}"
WORDS = [
    ("done_when: the audit passes", "done_when: the audit is done", "moved"),
    ("done_when: the audit passes", "done_when: The audit passes.", None),
    (ZONES.format("one in five"), ZONES.format("one in six"), "moved"),
    (ZONES.format("one in five"), ZONES.format("One in five."), None),
]
STEPS = "milestones:\n  - {{id: a, title: A{}}}\n  - {{id: b, title: B}}\n"
MILESTONES = [
    (STEPS.format(""), "milestones:\n  - {id: a, title: A}\n", "eased"),
    ("milestones:\n  - {id: a, title: A}\n", STEPS.format(""), "raised"),
    (STEPS.format(", due: 2026-11-20"), STEPS.format(", due: 2026-12-20"), "eased"),
    (STEPS.format(", due: 2026-11-20"), STEPS.format(", due: 2026-11-10"), "raised"),
    (STEPS.format(", due: 2026-11-20"), STEPS.format(""), "eased"),
    (STEPS.format(""), STEPS.format(", due: 2026-11-20"), "raised"),
    (STEPS.format(""), STEPS.format(" half"), "moved"),
    (STEPS.format(""), STEPS.format("").replace("id: a", "id: c"), None),
]
KINDS = [
    ("baseline: 1\ntarget: 10", "done_when: it is done", "eased"),
    ("baseline: 1\ntarget: 10", STEPS.format(""), "eased"),
    (STEPS.format(""), ZONES.format("x"), "eased"),
    (ZONES.format("x"), "done_when: it is done", "eased"),
    ("done_when: it is done", "baseline: 1\ntarget: 10", "raised"),
]


@pytest.mark.parametrize(
    ("old", "new", "verdict"), [*NUMBERS, *ZONE_NUMBERS, *BOUNDS, *WORDS, *MILESTONES, *KINDS]
)
def test_a_measure_is_judged_by_what_counts_as_success(
    old: str, new: str, verdict: str | None
) -> None:
    """Less to reach is easier, more is harder, and what only overlaps is another goal."""
    assert moments.verdict(old, new) == verdict


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("target: 20", "target: 20.0"),
        ("baseline: 10\ntarget: 20", "baseline: 10\ntarget: +100%"),
        ("baseline: 10\ntarget: 20", "target: 20\nbaseline: 10.00\nweight: 1\nbetter: higher"),
        (ALL, ZONED.format("stretch: 9.0, commit: 6.00, target: 8")),
        ('target: 20\nunit: "%"', "target: 20\nunit: percent"),
        (
            STEPS.format(""),
            "milestones:\n  - {title: B, id: b}\n  - {title: A, id: a, weight: 1.0}\n",
        ),
        ("done_when: the audit\n  passes", "done_when: the audit passes"),
        ("at_least: 9\nkind: aspirational", "at_least: 9"),
    ],
)
def test_what_asks_for_the_same_is_no_change(old: str, new: str) -> None:
    """However it is written."""
    assert (
        moments.between({moments.PLAN: moments.plan(old)}, {moments.PLAN: moments.plan(new)}).goals
        == ()
    )


def test_a_baseline_that_its_first_reading_stood_in_for_is_not_moved() -> None:
    """Writing down what counted anyway changes nothing; another number does."""
    readings = moments.session("2026-10-08", "subs: {value: 10}")
    for baseline, verdict in (("10", None), ("11", "moved")):
        old = {moments.PLAN: moments.plan("target: 20"), **readings}
        new = {moments.PLAN: moments.plan(f"target: 20\nbaseline: {baseline}"), **readings}
        ((edit,),) = [change.edits for change in moments.between(old, new).goals]
        assert (edit.key, edit.verdict) == ("baseline", verdict)


def test_a_moved_baseline_is_not_said_again_of_a_relative_target() -> None:
    """Ten per cent of less is less, which is what moving the baseline does."""
    (edit,) = moments.edited(
        moments.plan("baseline: 100\ntarget: +10%"), moments.plan("baseline: 90\ntarget: +10%")
    ).edits
    assert edit.key == "baseline"


@pytest.mark.parametrize("done", ["[a]", "[b]", "[a, b]"])
def test_a_weight_of_a_milestone_is_never_changed_in_silence(done: str) -> None:
    """Whatever is done of it by now, another weight makes another figure of the same work."""
    steps = "milestones:\n  - {id: a, title: A, weight: %s}\n  - {id: b, title: B}\n"
    readings = moments.session("2026-10-08", f"subs: {{done: {done}}}")
    old = {moments.PLAN: moments.plan(steps % 1), **readings}
    new = {moments.PLAN: moments.plan(steps % 3), **readings}
    ((edit,),) = [change.edits for change in moments.between(old, new).goals]
    assert (edit.key, edit.part, edit.verdict) == ("milestone weight", "a", "eased")


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("", "due: 2026-12-01", "raised"),
        ("due: 2026-12-01", "due: 2026-12-10", "eased"),
        ("due: 2026-12-01", "", "eased"),
        ("kind: committed", "kind: aspirational", "eased"),
        ("kind: committed", "", "eased"),
        ("", "kind: committed", "raised"),
        ("weight: 2", "weight: 0", "removed"),
        ("weight: 0", "weight: 2", "eased"),
        ("weight: 2", "weight: 1", "eased"),
        ("weight: 1", "weight: 1.001", "eased"),
        ("weight: 1", "weight: 0.001", "eased"),
        ("", "checkin_every: 8", "loosened"),
        ("", "checkin_every: 6", None),
        ("checkin_every: 31", "checkin_every: 32", "loosened"),
        ("checkin_every: 31", "", None),
        ("", "start: 2026-10-02", "eased"),
        ("start: 2026-10-10", "start: 2026-10-09", "raised"),
        ("start: 2026-10-10", "", "raised"),
        ("", "start: 2026-10-01", None),
        ("", "due: 2026-12-31", None),
        ("", "dropped: 2026-11-20", "removed"),
        ("dropped: 2026-11-20", "dropped: 2026-11-19", "removed"),
        ("dropped: 2026-11-20", "dropped: 2026-11-21", "moved"),
        ("dropped: 2026-11-20", "", "moved"),
        ("expected: {2026-11-15: 15}", "expected: {2026-11-15: 12}", "eased"),
        ("expected: {2026-11-15: 15}", "expected: {2026-11-15: 18}", "raised"),
        ("expected: {2026-11-01: 15}", "expected: {2026-11-01: 12, 2026-12-01: 19}", "moved"),
        ("owner: kari", "owner: ola", None),
    ],
)
def test_other_keys_are_judged_where_they_can_ease(old: str, new: str, verdict: str | None) -> None:
    """More time, less promised, less expected on the way, or no weight at all."""
    reach = "baseline: 10\ntarget: 20\n"
    assert moments.verdict(reach + old, reach + new) == verdict


@pytest.mark.parametrize("key", ["start: 2026-10-10", "due: 2026-12-10"])
@pytest.mark.parametrize(("old", "new"), [("", "{}"), ("{}", "")])
def test_the_box_of_a_guardrail_is_never_moved_in_silence(key: str, old: str, new: str) -> None:
    """Its figure is the share held over the whole box, so either way another one is asked for."""
    before, after = (f"above: 5\n{text.format(key)}" for text in (old, new))
    assert moments.verdict(before, after) == "moved"


def test_an_earlier_start_is_another_start_where_the_first_reading_stands_in() -> None:
    """With a baseline it only expects more; without one it may be measured from elsewhere."""
    assert moments.verdict("target: 20\nstart: 2026-10-10", "target: 20") == "moved"


def test_a_kpi_hands_its_rhythm_down() -> None:
    """What a key result says itself is compared with what it had from its KPI, or the workspace."""
    kpis = {"kpis.yaml": "kpis: [{id: nps, title: NPS, checkin_every: 31}]\n"}
    reach = "baseline: 10\ntarget: 20\nmeasured_by: nps\n"
    for every, verdict in (("31", None), ("32", "loosened"), ("14", None)):
        old = {moments.PLAN: moments.plan(reach), **kpis}
        new = {moments.PLAN: moments.plan(reach + f"checkin_every: {every}"), **kpis}
        ((edit,),) = [change.edits for change in moments.between(old, new).goals]
        assert (edit.key, edit.verdict) == ("checkin_every", verdict)
