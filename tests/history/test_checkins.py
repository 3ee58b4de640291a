"""Readings that came, and readings of the past that are not what they were."""

from decimal import Decimal

from tests.history import moments
from tests.history.moments import CYCLE, PLAN, Files, plan, session

OLD = session("2026-10-20", "subs: {value: 4000, confidence: 5}")
NEW = session("2026-11-20", 'subs: {value: 4400, confidence: 6, note: "soon"}')
FOLD = f"{CYCLE}/checkins/growth.yaml"


def folded(sessions: Files) -> str:
    """The same sessions in one file, as `okr close --fold` writes them."""
    rows = ["sessions:"]
    for path, text in sorted(sessions.items()):
        rows += [
            f"  - file: {path.rsplit('/', 1)[1]}",
            *(f"    {line}" for line in text.splitlines()),
        ]
    return "\n".join(rows) + "\n"


def test_a_check_in_says_where_it_stood_and_where_it_stands() -> None:
    """Value, confidence, note, author and day, and whether it went the better way."""
    (made,) = moments.between({PLAN: plan(), **OLD}, {PLAN: plan(), **OLD, **NEW}).checkins
    assert (made.old.value, made.new.value) == (Decimal(4000), Decimal(4400))
    assert (made.old.confidence, made.new.confidence) == (5, 6)
    assert (made.note, made.authors, made.readings, made.better) == ("soon", ("kari",), 1, True)


def test_several_check_ins_are_one_row() -> None:
    """From the newest before to the newest now."""
    more = session("2026-11-10", "subs: {value: 4200}", author="ola")
    (made,) = moments.between({PLAN: plan(), **OLD}, {PLAN: plan(), **OLD, **more, **NEW}).checkins
    assert (made.readings, made.authors, made.new.value) == (2, ("ola", "kari"), Decimal(4400))


def test_a_first_reading_is_better_or_worse_than_the_baseline() -> None:
    """No other stands before it."""
    (made,) = moments.between({PLAN: plan()}, {PLAN: plan(), **OLD}).checkins
    assert (made.old.value, made.new.value, made.better) == (None, Decimal(4000), True)


def test_down_is_better_where_the_goal_is_down() -> None:
    """The direction is the goal's."""
    lower = plan("baseline: 5000\ntarget: 1000")
    (made,) = moments.between({PLAN: lower, **OLD}, {PLAN: lower, **OLD, **NEW}).checkins
    assert made.better is False


def test_milestones_zones_and_yes_or_no() -> None:
    """What is done, which zone is reached, and whether it is so."""
    steps = plan("milestones:\n  - {id: a, title: A}\n  - {id: b, title: B}")
    (made,) = moments.between(
        {PLAN: steps}, {PLAN: steps, **session("2026-11-20", "subs: {done: [a]}")}
    ).checkins
    assert (made.old.done, made.new.done, made.better) == (frozenset(), frozenset({"a"}), True)
    zones = plan("zones: {commit: a, target: b, stretch: c}")
    (made,) = moments.between(
        {PLAN: zones}, {PLAN: zones, **session("2026-11-20", "subs: {zone: target}")}
    ).checkins
    assert (made.old.zone, made.new.zone, made.better) == (None, "target", True)
    sure = plan("done_when: it passes")
    (made,) = moments.between(
        {PLAN: sure}, {PLAN: sure, **session("2026-11-20", "subs: {done: no}")}
    ).checkins
    assert (made.new.yes, made.better) == (False, None)


def test_a_standing_kpi_is_read_for_the_key_result_it_measures() -> None:
    """One reading is one row: the goal's; a KPI that measures none has its own."""
    kpis = {"kpis.yaml": "kpis: [{id: nps, title: NPS}, {id: load, title: Load}]\n"}
    measured = plan("baseline: 10\ntarget: 40\nmeasured_by: nps")
    new = session("2026-11-20", "nps: {value: 30}\nload: {value: 3}", "_workspace")
    found = moments.between({PLAN: measured, **kpis}, {PLAN: measured, **kpis, **new}).checkins
    assert [made.subject.id for made in found] == ["subs", "load"]


def test_a_fold_of_equal_content_is_no_news() -> None:
    """The very same sessions in one file."""
    both = {**OLD, **NEW}
    for old, new in ((both, {FOLD: folded(both)}), ({FOLD: folded(both)}, both)):
        found = moments.between({PLAN: plan(), **old}, {PLAN: plan(), **new})
        assert not found.any


def test_a_fold_that_changed_something_is_a_rewrite() -> None:
    """It only looks like tidying up."""
    both = {**OLD, **NEW}
    new = {FOLD: folded(both).replace("4400", "4500")}
    found = moments.between({PLAN: plan(), **both}, {PLAN: plan(), **new})
    (rewrite,) = found.rewrites
    assert [(r.id, r.old and r.old.value, r.new and r.new.value) for r in rewrite.readings] == [
        ("subs", Decimal(4400), Decimal(4500))
    ]
    assert found.alarms == {"rewritten": 1}


def test_a_changed_reading_is_a_rewrite_and_no_check_in() -> None:
    """A mistake is mended by a new session."""
    new = {path: text.replace("4000", "4100") for path, text in OLD.items()}
    found = moments.between({PLAN: plan(), **OLD}, {PLAN: plan(), **new})
    assert (found.alarms, found.checkins) == ({"rewritten": 1}, ())
    assert found.effects[0].old != found.effects[0].new


def test_a_deleted_session_is_a_rewrite() -> None:
    """Alone, and out of a fold."""
    found = moments.between({PLAN: plan(), **OLD, **NEW}, {PLAN: plan(), **NEW})
    assert [(r.new, r.path) for r in found.rewrites] == [(None, next(iter(OLD)))]
    old, new = {FOLD: folded({**OLD, **NEW})}, {FOLD: folded(NEW)}
    assert moments.between({PLAN: plan(), **old}, {PLAN: plan(), **new}).alarms == {"rewritten": 1}


def test_a_session_with_another_day_or_author_is_a_rewrite() -> None:
    """When and who are part of what was said."""
    for old, new in (("2026-10-20", "2026-10-21"), ("author: kari", "author: ola")):
        text = {path: text.replace(old, new, 1) for path, text in OLD.items()}
        (rewrite,) = moments.between({PLAN: plan(), **OLD}, {PLAN: plan(), **text}).rewrites
        assert (rewrite.readings, rewrite.new is None) == ((), False)


def test_formatting_and_file_names_of_sessions_are_no_news() -> None:
    """Comments, order, quotes, and another name for the same content."""
    ((path, text),) = OLD.items()
    other = "# read aloud\n" + text.replace(
        "{value: 4000, confidence: 5}", "{confidence: 5, value: 4000.0}"
    )
    for new in ({path: other}, {path.replace("090000", "100000"): text}):
        assert not moments.between({PLAN: plan(), **OLD}, {PLAN: plan(), **new}).any


def test_a_session_that_cannot_be_read_is_left_out() -> None:
    """It is neither deleted nor new, but named."""
    broken = dict.fromkeys(OLD, "date: [\n")
    found = moments.between({PLAN: plan(), **OLD}, {PLAN: plan(), **broken})
    assert (found.rewrites, found.unreadable) == ((), tuple(OLD))
    back = moments.between({PLAN: plan(), **broken}, {PLAN: plan(), **OLD})
    assert (back.checkins, back.unreadable) == ((), tuple(OLD))


def test_a_fold_that_cannot_be_read_deletes_nothing() -> None:
    """The sessions that were in it are hidden, and not gone."""
    found = moments.between({PLAN: plan(), **OLD}, {PLAN: plan(), FOLD: "sessions: [\n"})
    assert (found.rewrites, found.unreadable) == ((), (FOLD,))
