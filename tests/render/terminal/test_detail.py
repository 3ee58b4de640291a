"""The detail of an objective, a key result and a KPI: what of the files is on it."""

import re
from datetime import date, timedelta

from okrcli.model import workspace
from tests import examples, workspaces
from tests.render.terminal import drawn

OKR = "people:\n  kari: {name: Kari Nordmann}\n"


def key_result(keys: str, *readings: str, **files: str) -> workspace.Workspace:
    """A workspace of one key result, and its readings: `2026-11-23 {value: 3}`."""
    pairs = dict(line.split(" ", 1) for line in readings)
    return workspaces.with_key_result(keys, pairs, **{"okr.yaml": OKR, **files})


def shown(space: workspace.Workspace, ref: str = "kr", width: int = 80) -> str:
    """The screen of the key result, without blanks at line ends."""
    return drawn.text(space, ref, examples.page(width))


REACH = "baseline: 0\ntarget: 10"


def test_an_objective_tells_why_and_with_whom() -> None:
    """Its reason, what it supports by name, and the teams that share it."""
    text = drawn.text(examples.space(), "mrr")
    assert "why          in order to secure competitive advantage" in text
    assert "supports     acme/chosen  Be the product that small teams choose" in text
    assert "shared with  marketing, product, support" in text


def test_an_objective_shows_its_expectation_under_the_tick() -> None:
    """The words end where the tick stands above them."""
    lines = drawn.text(examples.space(), "mrr").splitlines()
    at = next(i for i, line in enumerate(lines) if line.endswith("╵"))
    assert lines[at].rstrip("╵").split() == ["expected", "by", "now", "54%"]
    assert lines[at].index("╵") == lines[at - 1].index("┼")


def test_of_years_of_readings_the_newest_are_shown_and_the_others_counted() -> None:
    """The chart above them stays within reach."""
    days = [date(2026, 11, 25) - timedelta(days=back) for back in range(1200)]
    readings = "".join(
        f"  - {{file: {day}-090000-kari.yaml, date: {day}, author: kari, "
        "readings: {k: {value: 3}}}\n"
        for day in reversed(days)
    )
    files = {
        "kpis.yaml": "kpis:\n  - {id: k, title: A figure}\n",
        "cycles/2026-Q4/checkins/_workspace.yaml": f"sessions:\n{readings}",
    }
    listed = shown(workspaces.loaded(files).workspace, "k").split("Readings\n")[1].splitlines()
    assert listed[0].split()[:3] == ["25", "Nov", "3"]
    assert listed[119].split()[:3] == ["29", "Jul", "3"]
    assert listed[120] == "  and 1,080 earlier, all in `okr log`"


def test_a_key_result_shows_every_reading_with_its_change() -> None:
    """Newest first, by the name of who read it, notes below."""
    space = key_result(
        REACH,
        "2026-11-16 {value: 3, confidence: 8}",
        '2026-11-23 {value: 2.5, confidence: 6, note: "two to come"}',
    )
    readings = shown(space).split("Readings\n")[1].splitlines()
    assert readings[0].split() == ["23", "Nov", "2.5", "−0.5", "6/10", "Kari", "Nordmann"]
    assert readings[1].strip() == "two to come"
    assert readings[2].split() == ["16", "Nov", "3", "8/10", "Kari", "Nordmann"]


def test_readings_of_another_year_say_which() -> None:
    """A standing KPI's go back far."""
    standing = "kpis: [{id: nps, title: Net Promoter Score}]\n"
    fold = (
        "sessions:\n  - {date: 2024-12-30, author: k, file: a.yaml, readings: {nps: {value: 3}}}\n"
    )
    space = key_result(
        REACH + "\nmeasured_by: nps",
        "2026-11-23 {confidence: 5}",
        **{"kpis.yaml": standing, "cycles/2026-Q4/checkins/sales.yaml": fold},
    )
    assert "30 Dec 2024" in shown(space)
    assert re.search(r"23 Nov +5/10", shown(space))


def test_the_chart_has_the_plan_s_dots_and_the_scale_of_the_goal() -> None:
    """From the baseline to the target, with the months below."""
    text = shown(key_result(REACH, "2026-10-05 {value: 1}", "2026-11-23 {value: 6}"))
    lines = text.splitlines()
    assert any(re.match(r"  10│ .*·", line) for line in lines)
    assert any(line.startswith("   0│") for line in lines)
    assert "└Oct       Nov     Dec" in text


def test_a_stale_key_result_names_its_last_pace() -> None:
    """And for how long nobody has said anything."""
    text = shown(key_result(REACH, "2026-11-01 {value: 9}"))
    assert "◌ stale" in text
    assert "silent for 24 days" in text
    assert "last known ● on track" in text


def test_what_is_only_kept_says_how_often_it_held() -> None:
    """And has no tick on its bar."""
    text = shown(
        key_result("below: 24\nunit: h", "2026-11-16 {value: 25}", "2026-11-23 {value: 20}")
    )
    assert re.search(r"20 +< 24.h", text)
    assert "held in 1 of 2 readings" in text
    assert "┼" not in text
    assert "expected by now" not in text


def test_milestones_are_ticked_off_and_the_others_say_when() -> None:
    """A mark each."""
    steps = "milestones: [{id: a, title: First}, {id: b, title: Second, due: 2026-12-12}]"
    text = shown(key_result(steps, "2026-11-23 {done: [a]}"))
    assert "  ✔ First\n  ○ Second  due 12 Dec\n" in text
    assert "1 of 2 done  50%" in text


def test_zones_show_which_is_reached() -> None:
    """In the team's own words."""
    text = shown(
        key_result(
            "zones: {commit: sold, target: loved, stretch: famous}", "2026-11-23 {zone: target}"
        )
    )
    assert "  · commit  sold\n  ✔ target  loved\n  · stretch  famous\n" in text


def test_done_when_says_when() -> None:
    """Yes or no, and what it means."""
    text = shown(key_result("done_when: the contract is signed", "2026-11-23 {done: no}"))
    assert "not yet  0%" in text
    assert "  done when  the contract is signed" in text


def test_what_is_dropped_says_since_when_and_why() -> None:
    """Nothing is expected of it any more."""
    text = shown(key_result(f"{REACH}\ndropped: 2026-11-20\nbecause: too dear"))
    assert "✗ dropped" in text
    assert "dropped on 20 Nov: too dear" in text
    assert "expected by now" not in text
    assert "┼" not in text


def test_kind_weight_and_box_are_told_where_they_are_not_the_usual() -> None:
    """An aspirational key result of weight 1 says nothing of them."""
    special = shown(key_result(f"{REACH}\nkind: committed\nweight: 2.5\ndue: 2026-12-15"))
    for fact in ("from 1 Oct to 15 Dec", "committed", "weight 2.5"):
        assert fact in special
    assert "committed" not in shown(key_result(REACH))


def test_kpis_say_whether_they_hold() -> None:
    """Leading first; what is under way its share and what it needs, a watched one nothing."""
    text = drawn.text(examples.space(), "retention", examples.page(100))
    rows = [line for line in text.splitlines() if re.match(r"  (leading|lagging) ", line)]
    assert [row.split()[0] for row in rows] == ["leading", "lagging"]
    assert rows[0].endswith(" 53%  needs 0.66 a week")
    assert rows[1].endswith("✗ does not hold")


def test_a_number_of_thirty_digits_is_short() -> None:
    """In figures, chart and readings: nobody reads them all."""
    big = "123456789012345678901234567890"
    text = shown(
        key_result(
            f"baseline: 0\ntarget: {big}", "2026-11-23 {value: 12345678901234567890123456789}"
        ),
        width=120,
    )
    assert "123,456,789,012,345,678.9\u00a0T" in text
    assert "12,345,678,901,234,567.9\u00a0T" in text


def test_the_detail_of_a_closed_cycle_shows_the_grade_and_what_was_learned() -> None:
    """No calendar, and nothing to check in."""
    review = (
        "closed: 2027-01-04\nauthor: kari\nobjectives:\n  o:\n    learned: Content compounds.\n"
        "    key_results:\n      kr: {grade: 0.9, outcome: achieved, learned: Ask earlier.}\n"
    )
    files = {"cycles/2026-Q4/reviews/growth.yaml": review}
    space = key_result(REACH, "2026-12-28 {value: 8}", **files)
    on = date(2027, 1, 10)
    text = drawn.text(space, "kr", day=on, cycle="2026-Q4")
    assert "● 0.9 achieved" in text
    assert "  learned    Ask earlier." in text
    assert "okr checkin" not in text
    assert "→ okr report o  its objective" in text
    assert "learned      Content compounds." in drawn.text(space, "o", day=on, cycle="2026-Q4")
