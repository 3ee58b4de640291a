"""The overview: what stands on it, how often, and where lines break."""

import re
from datetime import date

import pytest

from okrcli.model import workspace
from okrcli.views.report import report_view
from tests import examples, workspaces
from tests.render.terminal import drawn

SHARED = "Grow Monthly Recurring Revenue (MRR)"
STATES = "●▲■◌○◇✔▷✗"


def of(key_results: str, readings: str = "", **more: str) -> workspace.Workspace:
    """A workspace of one team with these key results, read on 23 November."""
    plan = "name: Growth\nobjectives:\n  - id: o\n    title: An objective\n    key_results:\n"
    files = {"cycles/2026-Q4/plans/growth.yaml": plan + key_results, **more}
    if readings:
        body = f"date: 2026-11-23\nauthor: kari\nreadings:\n{readings}"
        files["cycles/2026-Q4/checkins/growth/a.yaml"] = body
    space = workspaces.loaded(files).workspace
    assert space.findings == ()
    return space


def rows(space: workspace.Workspace, width: int) -> list[str]:
    """The lines of the key results alone."""
    shown = drawn.lines(space, None, examples.page(width))
    start = next(i for i, line in enumerate(shown) if "An objective" in line)
    end = next(i for i in range(start, len(shown)) if not shown[i] or shown[i].startswith("──"))
    return shown[start + 1 : end]


def test_a_shared_objective_is_told_in_full_once_and_named_by_the_others() -> None:
    """Growth owns it; three teams share it: a line each, marked, with progress and state."""
    shown = drawn.text(examples.space()).splitlines()
    named = [line for line in shown if SHARED in line]
    assert len([line for line in named if re.search(r"mrr +43% +\+4 ▲ at risk$", line)]) == 1
    assert named.count(f"↳ shares  Growth: {SHARED}  ▲ 43%") == 3
    assert len([line for line in shown if line.startswith("  Increase the number of new")]) == 1


def test_the_report_of_a_team_tells_what_it_shares_in_full() -> None:
    """There it is what the team works on."""
    shown = drawn.text(examples.space(), "marketing", examples.page(100))
    assert f"{SHARED}  mrr  shared, see Growth" in " ".join(shown.split("\n"))
    assert "new paid subscriptions" in shown


@pytest.mark.parametrize("width", [40, 80, 120])
def test_nothing_is_cut_off(width: int) -> None:
    """Every word of every title is there, in order, whatever the width."""
    words = " ".join(drawn.text(examples.space(), None, examples.page(width)).split())
    view = report_view(examples.space(), examples.space().cycles["2026-Q4"], drawn.ON)
    titles = [o.item.title for o in view.objectives] + [kr.item.title for kr in view.key_results]
    for title in titles:
        pattern = r"\b.*?\b".join(map(re.escape, re.findall(r"\w+", title)))
        assert re.search(pattern, words)


@pytest.mark.parametrize("width", [30, 40, 80, 120, 200])
def test_an_id_is_never_broken(width: int) -> None:
    """It may be long, and is still one word to copy."""
    name = "a-long-referral-scheme-id"
    space = of(f"      - {{id: {name}, title: T, baseline: 0, target: 9}}\n")
    assert any(name in line.split() for line in drawn.lines(space, None, examples.page(width)))


def test_two_lines_a_key_result_at_80_columns() -> None:
    """Title and id above; bar, figures, trend, share, change and state below."""
    space = of(
        "      - {id: subs, title: New subscriptions, baseline: 0, target: 9}\n",
        "  subs: {value: 6}\n",
    )
    above, below = rows(space, 80)
    assert above == "  New subscriptions  subs"
    assert re.fullmatch(r"  ━+┿━*╸?─+ +6 → 9 +·+▄ +67% +\+67 +● on track", below)


def test_one_line_a_key_result_at_120_columns() -> None:
    """All of it beside each other."""
    space = of(
        "      - {id: subs, title: New subscriptions, baseline: 0, target: 9}\n",
        "  subs: {value: 6, confidence: 7}\n",
    )
    (line,) = rows(space, 120)
    assert re.fullmatch(
        r"  New subscriptions  subs +━+┿━*╸?─+ +6 → 9 +·+▄ +7 +67% +\+67 +● on track", line
    )


def test_the_value_stands_before_the_percentage() -> None:
    """What is counted comes first, the share of the way after it."""
    shown = drawn.text(examples.space(), "growth")
    assert re.search(r"4,720 → 6,000 .* 49%", shown)


def test_confidence_shows_its_change() -> None:
    """An arrow and the points since the reading before; nothing where it stayed."""
    shown = drawn.text(examples.space(), "growth")
    assert re.search(r" 6 ↗1 +49%", shown)
    assert re.search(r" 5 ↘1 +46%", shown)
    assert re.search(r" 6 +30%", shown)


def test_every_state_is_a_shape_and_a_word() -> None:
    """Without colour it still says everything."""
    shown = drawn.text(examples.space())
    for said in ("● on track", "▲ at risk", "■ off track", "◌ stale", "◇ open", "✔ done"):
        assert said in shown
    assert "✗ dropped" in shown
    assert "▷ not started" in shown


def test_a_stale_key_result_shows_the_shape_of_its_last_pace() -> None:
    """Beside its own, and in no colour."""
    assert re.search(r"◌ stale ▲$", drawn.text(examples.space(), "support"), re.MULTILINE)


def test_the_tick_stands_where_the_calendar_does() -> None:
    """In the ruler and in every bar that has the cycle's pace, in the same cell."""
    shown = drawn.lines(examples.space(), "growth")
    (ruler,) = [line for line in shown if "┬" in line]
    bar = next(line for line in shown if "4,720 → 6,000" in line)
    assert ruler.index("┬") == bar.index("┼")


def test_a_key_result_that_is_left_out_says_why() -> None:
    """The reason of the skip is beside its title."""
    space = of(
        "      - {id: pulse, title: Raise it, baseline: 0, target: 9}\n",
        '  pulse: {skip: "moved to May"}\n',
    )
    assert "Raise it  pulse  not counted: moved to May" in rows(space, 80)[0]
    assert "○ not measured" in rows(space, 80)[1]


def test_a_key_result_without_a_reading_says_so() -> None:
    """Its bar is empty, its value a dash."""
    space = of("      - {id: subs, title: New subscriptions, baseline: 0, target: 9}\n")
    above, below = rows(space, 80)
    assert above == "  New subscriptions  subs"
    assert below.endswith("○ no reading")
    assert "– → 9" in below
    assert "━" not in below


def test_ids_that_several_teams_use_are_shown_in_full() -> None:
    """What is shown can be typed."""
    other = "objectives:\n  - id: p\n    title: P\n    key_results:\n      - {id: subs, title: T, done_when: d}\n"
    space = of(
        "      - {id: subs, title: T, done_when: d}\n      - {id: own, title: T, done_when: d}\n",
        **{"cycles/2026-Q4/plans/sales.yaml": other},
    )
    shown = drawn.text(space)
    assert "growth/subs" in shown
    assert "sales/subs" in shown
    assert re.search(r"^  T  own$", shown, re.MULTILINE)


def test_a_team_without_objectives_is_named() -> None:
    """It has a plan, and nothing in it yet."""
    space = of(
        "      - {id: a, title: T, done_when: d}\n",
        **{"cycles/2026-Q4/plans/new.yaml": "name: New\n"},
    )
    shown = drawn.text(space)
    assert re.search(r"^New ─+.*\nno objectives to show$", shown, re.MULTILINE)
    assert "okr edit" in drawn.text(space, "new")


def test_a_cycle_that_has_not_begun_or_has_ended_says_when() -> None:
    """No calendar runs then."""
    space = of("      - {id: a, title: T, done_when: d}\n")
    assert "begins 1 Oct" in drawn.text(space, day=date(2026, 9, 28), cycle="2026-Q4")
    after = drawn.text(space, day=date(2027, 1, 3))
    assert "ended 31 Dec, not closed yet" in after
    assert "No cycle contains 3 Jan 2027; this is the last one that is not closed." in after
    assert "┬" not in after


def test_how_many_stand_how_is_counted_over_teams() -> None:
    """Worst first; a single team has few enough to see."""
    assert "■ 1 off track · ▲ 3 at risk · ◌ 1 stale" in drawn.text(examples.space())
    assert "1 off track" not in drawn.text(examples.space(), "support")


def test_progress_of_the_whole_stands_beside_its_name() -> None:
    """Below the name, with its change; of a choice among key results there is none."""
    assert drawn.text(examples.space()).splitlines()[1].startswith("50%  +12 since 18 Nov")
    assert drawn.text(examples.space(), "growth").splitlines()[1].startswith("46%  +4 since 18 Nov")
    (_, below, *_) = drawn.lines(examples.space(), owner="kari")[1:]
    assert "%" not in below


def test_all_current_cycles_stand_under_each_other() -> None:
    """The year first, then its quarter."""
    shown = drawn.text(examples.space(), cycle="all-current")
    assert shown.index("OKR · 2026  ") < shown.index("OKR · Q4 2026  ")


def test_a_wider_cycle_s_goal_is_found_from_the_quarter() -> None:
    """Its id is enough."""
    assert "2026" in drawn.text(examples.space(), "chosen").splitlines()[0]


def test_the_change_since_the_last_check_in_has_a_column() -> None:
    """Moved, read and stood still, and not read are three different things."""
    readings = "date: {}\nauthor: kari\nreadings: {{up: {{value: {}}}, still: {{value: 3}}}}\n"
    folder = "cycles/2026-Q4/checkins/growth"
    goals = "".join(
        f"      - {{id: {name}, title: {name}, baseline: 0, target: 10}}\n"
        for name in ("up", "still", "unread")
    )
    space = of(
        goals,
        **{
            f"{folder}/a.yaml": readings.format("2026-11-16", 5),
            f"{folder}/b.yaml": readings.format("2026-11-23", 7),
        },
    )
    changes = [re.search(r"(\S+) +[●▲■○] ", line) for line in rows(space, 80)[1::2]]
    assert [found and found[1] for found in changes] == ["+20", "=", "·"]
    shown = drawn.text(space)
    assert "Changed since 18 Nov  ↗ 1 up   ↘ 0 down   = 1 as before   · 1 not read" in shown


def test_columns_have_headings() -> None:
    """Each above its own, at 80 columns and wider; the forecast from 110 on."""
    (narrow,) = [line for line in drawn.lines(examples.space(), "growth") if "┬" in line]
    (wide,) = [
        line for line in drawn.lines(examples.space(), "growth", examples.page(110)) if "┬" in line
    ]
    for words in ("now → target", "trend", "conf.", "%", "week", "state"):
        assert words in narrow
        assert words in wide
    assert "31 Dec" not in narrow
    assert "31 Dec" in wide


def test_a_long_id_costs_the_bar_nothing() -> None:
    """It stands behind the title."""
    bars = []
    for name in ("a", "a-rather-long-id-of-a-goal"):
        goals = f"      - {{id: {name}, title: T, baseline: 0, target: 9}}\n"
        bars.append(rows(of(goals, f"  {name}: {{value: 3}}\n"), 80)[1])
    assert bars[0] == bars[1]


def test_a_screen_of_200_columns_ends_with_its_content() -> None:
    """Bars and titles do not stretch over it."""
    space = of("      - {id: a, title: T, baseline: 0, target: 9}\n", "  a: {value: 3}\n")
    assert all(len(line) < 120 for line in rows(space, 200))


def test_the_year_s_goal_and_the_company_s_plan_come_first() -> None:
    """Before the teams, whatever their ids are."""
    shown = drawn.text(examples.space())
    assert shown.index("Be the product that small teams choose") < shown.index("Growth  Kari")
    towns = drawn.text(examples.space("lynghavn"), on=examples.page(80, "nb"))
    assert towns.index("Kommunen  Astrid") < towns.index("Byggesak  Henrik")


def test_a_guardrail_has_a_mark_a_reading_and_no_bar() -> None:
    """Those that held and those that did not, oldest first."""
    folder = "cycles/2026-Q4/checkins/growth"
    read = "date: {}\nauthor: kari\nreadings: {{cost: {{value: {}}}}}\n"
    space = of(
        "      - {id: cost, title: T, at_most: 5}\n",
        **{
            f"{folder}/a.yaml": read.format("2026-11-09", 4),
            f"{folder}/b.yaml": read.format("2026-11-16", 6),
            f"{folder}/c.yaml": read.format("2026-11-23", 5),
        },
    )
    assert re.search(r"^  ▮▯▮ +5 +≤ 5 .* 2/3 ", rows(space, 80)[1])
