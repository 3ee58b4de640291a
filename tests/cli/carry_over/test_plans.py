"""What becomes of plans, their comments and their alignment, and what is said of it."""

import shutil
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from tests.cli.carry_over.ending import NEW, OLD, Ending

PLAN = """\
# yaml-language-server: $schema=../../../.okr/plan.schema.json
# Growth pays for the rest.
name: Growth
lead: kari          # until March
x-board: 7

objectives:
  # money first
  - id: mrr
    title: Grow revenue
    owner: kari
    key_results:
      # the one that counts
      - id: subscriptions
        title: Win subscriptions
        baseline: 3500      # since New Year
        target: 6000
        unit: subscriptions
        leading: [visitors]
        lagging: {id: sold, title: Sold}

      # not this one
      - id: retention
        title: Keep customers
        baseline: 68
        target: 75
        leading: {id: calls, title: Calls}
        lagging: {id: churn, title: Churn}

  # and then speed
  - id: speed
    title: Be quick
    owner: tom
    key_results:
      - {id: answers, title: Answer within a day, below: 24}
# the end
"""
CARRIED = """\
# yaml-language-server: $schema=../../../.okr/plan.schema.json
# Growth pays for the rest.
name: Growth
lead: kari          # until March
x-board: 7

objectives:
  # money first
  - id: mrr
    title: Grow revenue
    owner: kari
    key_results:
      # the one that counts
      - id: subscriptions
        title: Win subscriptions
        baseline: 4720      # since New Year
        target: 6000
        unit: subscriptions
        leading: [visitors]
        lagging: {id: sold, title: Sold}

# the end
"""
READINGS = "  subscriptions: {value: 4720}\n  retention: {value: 75}\n"
OUTCOMES = {
    "mrr/subscriptions": "carried-over",
    "mrr/retention": "achieved",
    "speed/answers": "missed",
}


@pytest.fixture
def growth(ending: Ending) -> Ending:
    """Growth has closed, and carries one key result over."""
    ending.desk.write("kpis.yaml", "kpis: [{id: visitors, title: Visitors, above: 5}]\n")
    ending.team("growth", PLAN, READINGS, OUTCOMES)
    return ending


def simple(name: str, supports: str = "") -> str:
    """A plan of one objective with one key result."""
    aim = f"    supports: {supports}\n" if supports else ""
    return (
        f"objectives:\n  - id: {name}-o\n    title: O\n    owner: kari\n{aim}    key_results:\n"
        f"      - {{id: {name}-kr, title: K, baseline: 1, target: 9}}\n"
    )


def test_a_plan_keeps_its_comments_and_loses_what_stays(growth: Ending) -> None:
    """Byte by byte."""
    assert growth.init().code == 0
    assert growth.text() == CARRIED
    assert growth.errors() == ""
    assert (growth.root / f"{OLD}/plans/growth.yaml").read_text() == PLAN
    dates = growth.space.cycles["2024-Q1"].dates
    assert (str(dates.start), str(dates.end)) == ("2024-01-01", "2024-03-31")


def test_it_tells_what_came_along_and_what_stayed(growth: Ending) -> None:
    """And what was written, and what to do next."""
    growth.team("support", simple("s"), "", {"s-o/s-kr": "achieved"})
    done = growth.init()
    said = done.out.replace(str(growth.root), "ROOT").splitlines()
    assert said == snapshot(
        [
            "",
            " Growth",
            " ✔ subscriptions  from 4,720 to 6,000",
            " · retention  stays behind: achieved",
            " · answers  stays behind: missed",
            "",
            " support",
            "   nothing is carried over; its plan is an example",
            " · s-kr  stays behind: achieved",
            "",
            " Written in ROOT:",
            "   cycles/2024-Q1/cycle.yaml",
            "   cycles/2024-Q1/plans/support.yaml",
            "   cycles/2024-Q1/plans/growth.yaml",
            "   .okr/*.schema.json",
            " There already, and left as it was:",
            "   okr.yaml",
            "   kpis.yaml",
            "",
            " → okr edit support  write over the example",
            " → okr checkin       record where things stand",
            " → okr report        see it all",
        ]
    )


def test_in_bokmal(growth: Ending) -> None:
    """The same."""
    done = growth.init("--lang", "nb")
    assert done.out.splitlines()[:6] == snapshot(
        [
            "",
            " Growth",
            " ✔ subscriptions  fra 4\xa0720 til 6\xa0000",
            " · retention  blir igjen: oppnådd",
            " · answers  blir igjen: ikke nådd",
            "",
        ]
    )


def test_after_it_the_next_cycle_is_ready_for_check_ins(growth: Ending) -> None:
    """From its own start, to its own target."""
    growth.init()
    done = growth.desk.okr("report", "--cycle", "2024-Q1", "--on", "2024-01-10")
    assert done.code == 0
    assert "– → 6,000" in done.out
    assert growth.key_result("subscriptions").baseline == 4720


def test_the_cycle_that_follows_needs_no_name(growth: Ending) -> None:
    """Nor does one with dates of its own, but those."""
    assert growth.desk.okr("init", "--from", "2023-Q4").code == 0
    assert growth.text() == CARRIED
    done = growth.desk.okr(
        "init", "spring", "--from", "2023-q4", "--start", "2024-02-01", "--end", "2024-04-30"
    )
    assert done.code == 0
    text = (growth.root / "cycles/spring/plans/growth.yaml").read_text()
    assert text == CARRIED


def test_again_nothing_is_overwritten(growth: Ending) -> None:
    """What people have written since stays."""
    growth.init()
    growth.desk.write(f"{NEW}/plans/growth.yaml", "name: Mine\n")
    done = growth.init()
    assert done.code == 0
    assert growth.text() == "name: Mine\n"
    assert f"There already, and left as it was:\n   {NEW}/cycle.yaml" in done.out.replace(
        "   okr.yaml\n   kpis.yaml\n", ""
    )
    assert "subscriptions" not in done.out


@pytest.mark.parametrize("there", ["east/plans/growth.yaml", "plans/Growth.yaml"])
def test_a_team_that_has_a_plan_elsewhere_in_the_next_cycle_keeps_that(
    growth: Ending, there: str
) -> None:
    """It moved to another division, or is written otherwise: one plan a team."""
    growth.desk.write(f"{NEW}/cycle.yaml", "start: 2024-01-01\nend: 2024-03-31\n")
    growth.desk.write(f"{NEW}/{there}", simple("new"))
    done = growth.init()
    assert done.code == 0
    assert f"{NEW}/{there}" in done.out.partition("There already, and left as it was:")[2]
    assert [each.as_posix() for each in (growth.root / NEW).rglob("plans/*.yaml")] == [
        (growth.root / NEW / there).as_posix()
    ]


def test_a_team_that_carries_nothing_over_gets_an_example(growth: Ending) -> None:
    """As of any `okr init`."""
    growth.team("support", "name: Customer care\n" + simple("s"), "", {"s-o/s-kr": "missed"})
    assert growth.init().code == 0
    assert 'name: "Customer care"\n' in growth.text("support")
    assert growth.errors() == ""


def test_an_objective_without_key_results_comes_along_on_its_own(ending: Ending) -> None:
    """And one that is carried over as a whole takes those along of which nothing is said."""
    text = (
        "objectives:\n  - {id: a, title: A, key_results: []}\n  - {id: b, title: B}\n"
        "  - id: c\n    title: C\n    key_results:\n"
        "      - {id: c1, title: C1, baseline: 1, target: 2}\n"
        "      - {id: c2, title: C2, baseline: 1, target: 2}\n"
    )
    ending.team("growth", text, "", {"a": "carried-over", "b": "missed", "c": "carried-over"})
    assert ending.init().code == 0
    assert ending.text() == text.replace("  - {id: b, title: B}\n", "")


def test_a_division_keeps_its_folder(ending: Ending) -> None:
    """Of the plan, in the new cycle too."""
    ending.team("nordic/oslo", simple("oslo"), "", {"oslo-o/oslo-kr": "carried-over"})
    assert ending.init().code == 0
    assert ending.text("nordic/oslo") == simple("oslo")


def test_windows_line_ends_and_a_byte_order_mark(growth: Ending) -> None:
    """The one stays, the other goes: nobody needs it."""
    place = growth.root / f"{OLD}/plans/growth.yaml"
    place.write_bytes(b"\xef\xbb\xbf" + PLAN.replace("\n", "\r\n").encode())
    assert growth.init().code == 0
    written = (growth.root / f"{NEW}/plans/growth.yaml").read_bytes()
    assert written.decode() == CARRIED.replace("\n", "\r\n")


@pytest.mark.parametrize(
    ("supports", "after"),
    [
        # its goal comes along: the same words mean the same
        ("base/base-kr", "base/base-kr"),
        ("[base/base-o, base/base-kr]", "[base/base-o, base/base-kr]"),
        # named by its own cycle, it meant this cycle
        ("2023-Q4/base/base-kr", "base/base-kr"),
        # its goal stays behind, or is of the year that is over
        ("left/left-kr", "2023-Q4/left/left-kr"),
        ("2023-Q4/left/left-kr", "2023-Q4/left/left-kr"),
        ("year/year-o", "2023/year/year-o"),
        ("2023/year/year-o", "2023/year/year-o"),
        ('[left/left-kr, "year/year-o"]', "[2023-Q4/left/left-kr, 2023/year/year-o]"),
        # a goal of its own plan
        ("top-o", "top-o"),
    ],
)
def test_what_a_goal_supports_stays_what_it_was(ending: Ending, supports: str, after: str) -> None:
    """Pinned to its cycle where the words would mean nothing; without any error."""
    ending.desk.write("cycles/2023/cycle.yaml", "start: 2023-01-01\nend: 2023-12-31\n")
    ending.desk.write("cycles/2023/plans/year.yaml", simple("year"))
    ending.team("base", simple("base"), "", {"base-o/base-kr": "carried-over"})
    ending.team("left", simple("left"), "", {"left-o/left-kr": "missed"})
    top = simple("top").removeprefix("objectives:\n")
    text = simple("growth", f"{supports}   # aligned") + top
    outcomes = {"growth-o/growth-kr": "carried-over", "top-o/top-kr": "carried-over"}
    ending.team("growth", text, "", outcomes)
    done = ending.init()
    assert done.code == 0
    line = next(line for line in ending.text().splitlines() if "supports" in line)
    assert line.split("#")[0].strip() == f"supports: {after}"
    assert line.endswith("# aligned")
    assert ending.errors() == ""
    for ref in ("2023-Q4/left/left-kr", "2023/year/year-o"):
        assert (f"growth-o: supports {ref}, of an earlier cycle" in done.out) == (
            ref in after and ref not in supports
        )


def test_a_goal_of_the_new_year_is_meant_where_there_is_one(ending: Ending) -> None:
    """The same words, one year later."""
    for year in ("2023", "2024"):
        dates = f"start: {year}-01-01\nend: {year}-12-31\n"
        ending.desk.write(f"cycles/{year}/cycle.yaml", dates)
        ending.desk.write(f"cycles/{year}/plans/year.yaml", simple("year"))
    ending.team(
        "growth", simple("growth", "year/year-o"), "", {"growth-o/growth-kr": "carried-over"}
    )
    assert ending.init().code == 0
    assert "supports: year/year-o\n" in ending.text()
    assert ending.errors() == ""


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["2024-Q1", "--from", "2023-Q3"], "there is no cycle `2023-Q3`; there is 2023-Q4"),
        (
            ["2023-Q4", "--from", "2023-Q4"],
            "2023-Q4 cannot go on into itself; name the cycle after",
        ),
        (["next", "--from", "2023-Q4"], "the cycle `next` does not say its dates"),
        (["2024-Q1", "--from", "2023-Q4", "--team", "sales"], "2023-Q4 has no team `sales`"),
        (["2024-Q1", "--from", "2023-Q4", "--group", "x"], "leave --group and --organisation out"),
    ],
)
def test_what_cannot_be_is_refused(growth: Ending, words: list[str], said: str) -> None:
    """And nothing is written."""
    done = growth.desk.okr("init", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert not (growth.root / NEW).exists()


def test_a_team_that_has_not_closed_is_waited_for(growth: Ending) -> None:
    """Unless the others are named."""
    growth.team("open", simple("open"))
    done = growth.init()
    assert done.code == 2
    assert "not closed yet in 2023-Q4: open; close with `okr close 2023-Q4 --team open`" in done.err
    assert growth.init("--team", "growth").code == 0
    assert [path.name for path in (growth.root / f"{NEW}/plans").iterdir()] == ["growth.yaml"]


@pytest.mark.parametrize("path", [f"{OLD}/plans/growth.yaml", f"{OLD}/reviews/growth.yaml"])
def test_what_cannot_be_read_is_not_carried_over(growth: Ending, path: str) -> None:
    """The file is named."""
    growth.desk.write(path, "objectives: none\nclosed: 2024-01-05\nauthor: a\n")
    done = growth.init()
    assert done.code == 2
    assert f"{path}:1:1" in done.err
    assert "cannot be read" in done.err
    assert not (growth.root / NEW).exists()


def test_outside_of_a_workspace_there_is_nothing_to_go_on_from(
    ending: Ending, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`okr init` begins one there."""
    monkeypatch.chdir(ending.root.parent / "home")
    done = ending.desk.okr("init", "2024-Q1", "--from", "2023-Q4")
    assert done.code == 2
    assert "no workspace in" in done.err


def test_the_examples_go_on_without_an_error(
    ending: Ending, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The company's third quarter, into a fourth that is not there yet; some years ago."""
    example, root = Path(__file__).parents[3] / "examples/acme", tmp_path / "example"
    for path in example.rglob("*.yaml"):
        place = root / path.relative_to(example).as_posix().replace("2026", "2023")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(path.read_text(encoding="utf-8").replace("2026", "2023"), encoding="utf-8")
    shutil.rmtree(root / "cycles/2023-Q4")
    monkeypatch.chdir(root)
    assert ending.desk.okr("init", "--from", "2023-Q3").code == 0
    found = ending.desk.okr("validate", "--level", "error", "--on", "2023-10-10", "cycles/2023-Q4")
    assert (found.code, "nothing found" in found.out) == (0, True)
    old = (root / "cycles/2023-Q3/plans/growth.yaml").read_text().splitlines()
    new = (root / "cycles/2023-Q4/plans/growth.yaml").read_text().splitlines()
    assert [line for line in old if "#" in line] == [line for line in new if "#" in line]
