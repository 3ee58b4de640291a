"""What becomes of each kind of key result in the next cycle."""

from decimal import Decimal

import pytest

from tests.cli.carry_over.ending import Ending

HEAD = "objectives:\n  - id: o\n    title: O\n    owner: kari\n    key_results:\n"


def carried(ending: Ending, keys: str, reading: str, said: str = "") -> str:
    """The lines of a key result in the new plan, given those in the old one and its last reading.

    Then the same in braces, which has to say the same.
    """
    lines = ["id: kr", "title: Kr", *keys.splitlines()]
    body = "".join(f"        {line}\n" for line in lines).replace("        ", "      - ", 1)
    readings = f"  kr: {reading}\n" if reading else ""
    ending.team("growth", HEAD + body, readings, {"o/kr": "carried-over"})
    done = ending.init("--lang", "en")
    assert (done.code, done.err) == (0, "")
    assert said in " ".join(done.out.split())
    assert ending.errors().startswith("no finding") or ending.errors() == "", ending.errors()
    text = ending.text()
    assert text.startswith(HEAD + "      - id: kr\n        title: Kr\n")
    return (
        text.removeprefix(HEAD + "      - id: kr\n        title: Kr\n")
        .replace("        ", "", 1)
        .replace("\n        ", "\n")
    )


@pytest.mark.parametrize(
    ("keys", "reading", "after", "said"),
    [
        (
            "baseline: 10\ntarget: 20",
            "{value: 14}",
            "baseline: 14\ntarget: 20\n",
            "kr from 14 to 20",
        ),
        (
            "baseline: 20\ntarget: 10",
            "{value: 14.50}",
            "baseline: 14.50\ntarget: 10\n",
            "from 14.5 to 10",
        ),
        # fallen behind its start
        ("baseline: 10\ntarget: 20", "{value: -3}", "baseline: -3\ntarget: 20\n", ""),
        # without a baseline, the last reading is one
        (
            "target: 20\nbetter: higher",
            "{value: 14}",
            "baseline: 14\ntarget: 20\nbetter: higher\n",
            "",
        ),
        # a share becomes the number it came to
        (
            "baseline: 80\ntarget: +10%",
            "{value: 84}",
            "baseline: 84\ntarget: 88\n",
            "its target was +10%, and is 88 now",
        ),
        (
            "baseline: 80\ntarget: -25%  # a quarter",
            "{value: 70}",
            "baseline: 70\ntarget: 60    # a quarter\n",
            "",
        ),
        # reached or passed: a way of nothing, or backwards, is none
        (
            "baseline: 10\ntarget: 20",
            "{value: 20}",
            "baseline: 10\ntarget: 20\n",
            "its target is reached; choose another one",
        ),
        ("baseline: 80\ntarget: +10%", "{value: 99}", "baseline: 80\ntarget: +10%\n", "is reached"),
        # nobody knows where it stands
        ("baseline: 10\ntarget: 20", "", "baseline: 10\ntarget: 20\n", "never read"),
        ("baseline: 10\ntarget: 20", "{note: none}", "baseline: 10\ntarget: 20\n", "never read"),
        # what is kept has no baseline
        ("at_least: 5", "{value: 7}", "at_least: 5\n", "kr goes on"),
        ("between: [1, 2]", "{value: 7}", "between: [1, 2]\n", ""),
        # why it was changed is about the cycle that is over; whose it is and what is done go on
        (
            "at_least: 5\nadjusted: {on: 2026-11-03, because: a}\nowner: [kari, ola]",
            "{value: 7}",
            "at_least: 5\nowner: [kari, ola]\n",
            "",
        ),
        ("done_when: all is well", "{done: no}", "done_when: all is well\n", ""),
        (
            "zones: {commit: a, target: b, stretch: c}",
            "{zone: commit}",
            "zones: {commit: a, target: b, stretch: c}\n",
            "",
        ),
        # of zones in numbers those go that the new baseline has reached
        (
            "baseline: 4\nzones: {commit: 6, target: 8, stretch: 9}",
            "{value: 5}",
            "baseline: 5\nzones: {commit: 6, target: 8, stretch: 9}\n",
            "kr from 5 to 8",
        ),
        (
            "baseline: 4\nzones: {commit: 6, target: 8, stretch: 9}",
            "{value: 6}",
            "baseline: 6\nzones: {target: 8, stretch: 9}\n",
            "its zone commit is reached, and left out",
        ),
        (
            "baseline: 9\nzones:\n  stretch: 1\n  target: 4\n  commit: 6  # at least",
            "{value: 5}",
            "baseline: 5\nzones:\n  stretch: 1\n  target: 4\n",
            "its zone commit is reached",
        ),
        (
            "baseline: 4\nzones: {commit: 6, target: 8, stretch: 9}",
            "{value: 8}",
            "baseline: 4\nzones: {commit: 6, target: 8, stretch: 9}\n",
            "its target is reached",
        ),
        # days of the old cycle; those of the new one stay
        (
            "baseline: 1\ntarget: 9\nstart: 2023-10-05\ndue: 2023-12-20  # before Christmas",
            "{value: 2}",
            "baseline: 2\ntarget: 9\n",
            "outside of the new cycle: start, due",
        ),
        (
            "baseline: 1\ntarget: 9\nstart: 2023-10-05\ndue: 2024-02-28",
            "{value: 2}",
            "baseline: 2\ntarget: 9\ndue: 2024-02-28\n",
            "outside of the new cycle: start",
        ),
        (
            "baseline: 1\ntarget: 9\n# Black Week\nexpected:\n  2023-10-31: 2\n  2023-11-30: 8\nunit: x",
            "{value: 2}",
            "baseline: 2\ntarget: 9\nunit: x\n",
            "new cycle: expected",
        ),
        # a review that carries it over has the later word
        (
            "baseline: 1\ntarget: 9\ndropped: 2023-12-01\nbecause: of time",
            "{value: 2}",
            "baseline: 2\ntarget: 9\n",
            "",
        ),
        # everything else is people's
        (
            "was: [old, other/older]\nweight: 2\nx-board: yes\nbaseline: 1\ntarget: 9\nowner: ola",
            "{value: 2}",
            "was: [old, other/older]\nweight: 2\nx-board: yes\nbaseline: 2\ntarget: 9\nowner: ola\n",
            "",
        ),
    ],
)
def test_a_key_result_goes_on(
    ending: Ending, keys: str, reading: str, after: str, said: str
) -> None:
    """From its last reading, to what it still has to reach."""
    assert carried(ending, keys, reading, said) == after


MILESTONES = """\
milestones:
  # the easy one
  - id: a
    title: A
    due: 2023-11-01
  - {id: b, title: B, due: 2023-12-12, weight: 2}
  - id: c
    title: C
    due: 2024-02-01
"""


@pytest.mark.parametrize(
    ("done", "after", "said"),
    [
        (
            "[a]",
            "milestones:\n  - {id: b, title: B, weight: 2}\n  - id: c\n    title: C\n    due: 2024-02-01\n",
            "done, and left out: a the days of its milestones are left out; choose others",
        ),
        ("[a, b]", "milestones:\n  - id: c\n    title: C\n    due: 2024-02-01\n", "left out: a, b"),
        ("[b, c]", "milestones:\n  # the easy one\n  - id: a\n    title: A\n", "left out: b, c"),
        (
            "[a, b, c]",
            "milestones:\n  # the easy one\n  - id: a\n    title: A\n"
            "  - {id: b, title: B, weight: 2}\n  - id: c\n    title: C\n    due: 2024-02-01\n",
            "all its milestones are done; write the next ones",
        ),
    ],
)
def test_milestones_that_are_done_stay_behind(
    ending: Ending, done: str, after: str, said: str
) -> None:
    """Unless there would be none left; days of the old cycle go."""
    assert carried(ending, MILESTONES, f"{{done: {done}}}", said) == after


def test_in_braces_it_is_the_same(ending: Ending) -> None:
    """Everything on one line."""
    text = (
        "objectives: [{id: o, title: O, owner: a, dropped: 2023-12-01, key_results: ["
        "{id: gone, title: G, baseline: 1, target: 2}, "
        "{id: kr, title: K, due: 2023-11-01, target: +10%, expected: {2023-10-31: 2}}]}]\n"
    )
    ending.team("growth", text, "  kr: {value: 50}\n", {"o/gone": "missed", "o/kr": "carried-over"})
    assert ending.init().code == 0
    # without a baseline, the first reading was it, and a tenth more the target
    assert ending.text() == (
        "objectives: [{id: o, title: O, owner: a, key_results: ["
        "{id: kr, title: K, baseline: 50, target: 55}]}]\n"
    )


def test_what_stands_alone_needs_no_dash(ending: Ending) -> None:
    """A list of one."""
    text = (
        HEAD + "      - id: kr\n        title: Kr\n        baseline: 1\n        target: 3\n"
        "        leading:\n          id: k\n          title: K\n          baseline: 5\n"
        "          target: 7\n"
    )
    ending.team("growth", text, "  kr: {value: 2}\n  k: {value: 6}\n", {"o/kr": "carried-over"})
    assert ending.init().code == 0
    after = text.replace("baseline: 1", "baseline: 2").replace("baseline: 5", "baseline: 6")
    assert ending.text() == after


def test_kpis_of_its_own_come_along_with_new_baselines(ending: Ending) -> None:
    """Those that are kept or watched have none; standing ones stay where they are."""
    ending.desk.write("kpis.yaml", "kpis:\n  - {id: s, title: S, baseline: 1, target: 9}\n")
    text = HEAD + (
        "      - id: kr\n        title: Kr\n        baseline: 1\n        target: 3\n"
        "        leading:\n          - {id: way, title: W, baseline: 10, target: +50%}\n"
        "          - s\n        lagging:\n          - id: kept\n            title: K\n"
        "            below: 6\n          - {id: watched, title: Seen}\n"
    )
    readings = "  kr: {value: 2}\n  way: {value: 12}\n  kept: {value: 5}\n  watched: {value: 5}\n"
    ending.team("growth", text, readings + "  s: {value: 4}\n", {"o/kr": "carried-over"})
    done = ending.init()
    after = text.replace("baseline: 1\n", "baseline: 2\n").replace(
        "baseline: 10, target: +50%", "baseline: 12, target: 15"
    )
    assert ending.text() == after
    assert "way: its target was +50%, and is 15 now" in done.out
    assert (
        ending.root / "kpis.yaml"
    ).read_text() == "kpis:\n  - {id: s, title: S, baseline: 1, target: 9}\n"


def test_measured_by_a_standing_kpi_it_begins_where_that_stands(ending: Ending) -> None:
    """The KPI's readings go on."""
    ending.desk.write("kpis.yaml", "kpis:\n  - {id: s, title: S}\n")
    text = HEAD + (
        "      - {id: kr, title: Kr, measured_by: s, baseline: 1, target: 9}\n"
        "      - {id: s, title: S, measured_by: s, target: 9}\n"
    )
    outcomes = {"o/kr": "carried-over", "o/s": "carried-over"}
    ending.team("growth", text, "  s: {value: 4}\n", outcomes)
    assert ending.init().code == 0
    assert ending.key_result("kr").baseline == Decimal(4)
    assert ending.key_result("s").baseline == Decimal(4)


def test_measured_by_a_standing_kpi_with_a_baseline_it_begins_there(ending: Ending) -> None:
    """The numbers are the KPI's, and the summary says no others."""
    ending.desk.write("kpis.yaml", "kpis:\n  - {id: s, title: S, baseline: 1, target: 9}\n")
    text = HEAD + "      - {id: kr, title: Kr, measured_by: s}\n"
    ending.team("growth", text, "  s: {value: 4}\n", {"o/kr": "carried-over"})
    done = ending.init()
    assert "kr  from 1 to 9\n   begins where the KPI s says\n" in done.out
    assert ending.text() == text


def test_a_kpi_that_stands_in_the_workspace_by_now_is_named_by_its_id(ending: Ending) -> None:
    """A closed plan may spell one out that has become a standing one; the next may not."""
    ids = ("a", "b", "c")
    ending.desk.write("kpis.yaml", "kpis: [" + "{id: %s, title: T}, " * 3 % ids + "]\n")
    text = HEAD + (
        "      - id: kr\n        title: Kr\n        baseline: 1\n        target: 9\n"
        "        leading:\n          # first\n          - id: A   # who\n            title: A\n"
        "            baseline: 1\n            target: 3\n          - {id: b, title: B}   # b\n"
        "        lagging:\n          id: c\n          title: C\n"
    )
    ending.team("growth", text, "  A: {value: 2}\n", {"o/kr": "carried-over"})
    done = ending.init()
    assert "A: stands in kpis.yaml by now, and is only named here\n" in done.out
    after = "        leading:\n          # first\n          - a\n          - b   # b\n        lagging:\n          c\n"
    assert ending.text().endswith(after)
    assert ending.errors() == ""


def test_a_goal_whose_id_a_standing_kpi_has_taken_is_refused(ending: Ending) -> None:
    """Ids are kept, so it is the KPI that has to give way."""
    ending.desk.write("kpis.yaml", "kpis:\n  - {id: KR, title: T}\n")
    text = HEAD + "      - {id: kr, title: Kr, baseline: 1, target: 9}\n"
    ending.team("growth", text, "", {"o/kr": "carried-over"})
    done = ending.init()
    assert done.code == 2
    assert "`kr` of cycles/2023-Q4/plans/growth.yaml has the id of the KPI `KR`" in done.err
    assert not (ending.root / "cycles/2024-Q1").exists()


def test_measured_by_a_kpi_that_stays_it_is_refused(ending: Ending) -> None:
    """It would be measured by nothing."""
    text = HEAD + (
        "      - {id: kr, title: Kr, measured_by: k, baseline: 1, target: 9}\n"
        "      - {id: other, title: O, at_least: 1, leading: {id: k, title: K}}\n"
    )
    ending.team("growth", text, "", {"o/kr": "carried-over", "o/other": "achieved"})
    done = ending.init()
    assert done.code == 2
    assert (
        "`kr` is measured by the KPI `k`, which stays behind in cycles/2023-Q4/plans/growth.yaml"
        in done.err
    )
    assert not (ending.root / "cycles/2024-Q1").exists()


def test_readings_after_the_closing_do_not_count(ending: Ending) -> None:
    """What was graded is what goes on."""
    text = HEAD + "      - {id: kr, title: Kr, baseline: 1, target: 9}\n"
    ending.team("growth", text, "  kr: {value: 4}\n", {"o/kr": "carried-over"})
    late = "date: 2024-01-06\nauthor: kari\nreadings: {kr: {value: 8}}\n"
    ending.desk.write("cycles/2023-Q4/checkins/growth/late.yaml", late)
    assert ending.init().code == 0
    assert ending.key_result("kr").baseline == Decimal(4)
