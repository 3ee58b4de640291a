"""Groups of teams in the tree and on the board: the same figures on screens, in JSON, in drawings."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from okrcli import cli
from okrcli.language.numbers import NBSP
from tests.benchmarks import make_workspace
from tests.cli.checkin import desk
from tests.cli.checkin.desk import Answer
from tests.schema import outputs

Run = Callable[..., Answer]
ON = "2026-11-25"
Q4 = "cycles/2026-Q4"
ENDED = "Q4 2026 has ended"


def plan(*ids: str, more: str = "") -> str:
    """A plan with an objective an id, each with one key result from 0 to 10 of its name."""
    return "lead: kari\nobjectives:\n" + "".join(
        f"  - id: {name}\n    title: Objective {name}\n    owner: kari\n    key_results:\n"
        f"      - {{id: kr-{name}, title: Result {name}, baseline: 0, target: 10{more}}}\n"
        for name in ids
    )


def session(**values: float) -> str:
    """A check-in with a reading an id, `_` for a hyphen."""
    read = "".join(f"  {key.replace('_', '-')}: {{value: {n}}}\n" for key, n in values.items())
    return f"date: 2026-11-20\nauthor: kari\nreadings:\n{read}"


WHEN = "2026-11-20-090000-kari.yaml"
# north: 90, 30 and 60 per cent, which is no mean of its teams' 90 and 45
FILES = {
    "okr.yaml": "organisation: Acme\npeople: {kari: {name: Kari Nordmann}}\n",
    f"{Q4}/cycle.yaml": "start: 2026-10-01\nend: 2026-12-31\n",
    "kpis.yaml": "kpis:\n  - {id: nps, title: NPS}\n",
    f"{Q4}/north/plans/growth.yaml": "name: Vekst\n"
    + plan("a", more=", supports: board/d, leading: {id: churn, title: Churn, below: 6}"),
    f"{Q4}/north/plans/art.yaml": plan("b", "c"),
    f"{Q4}/south/plans/sales.yaml": plan(
        "s", more=", leading: {id: delay, title: Delay, below: 6}, lagging: {id: won, title: Won}"
    ),
    f"{Q4}/plans/board.yaml": plan("d"),
    f"{Q4}/north/checkins/growth/{WHEN}": session(kr_a=9, churn=5),
    f"{Q4}/north/checkins/art/{WHEN}": session(kr_b=3, kr_c=6),
    f"{Q4}/south/checkins/sales/{WHEN}": session(kr_s=1, delay=7),
    f"{Q4}/checkins/board/{WHEN}": session(kr_d=5),
}


@pytest.fixture
def grouped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """`grouped("tree", …)` in two groups with three teams, beside one that is in none."""
    desk.settle(monkeypatch, tmp_path / "home")
    for path, text in FILES.items():
        place = tmp_path / "work" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)
    monkeypatch.chdir(tmp_path / "work")
    monkeypatch.setenv("COLUMNS", "80")

    def run(*words: str, on: str = ON) -> Answer:
        capsys.readouterr()
        code = cli.main([*words, "--on", on])
        said = capsys.readouterr()
        assert code in {0, 2}, said.err
        return Answer(code, said.out.replace(NBSP, " "), said.err)

    return run


def groups(run: Run, command: str, *words: str) -> Any:
    """The groups in the JSON of a command, which is as its schema says."""
    answer = run(command, "--format", "json", *words)
    assert outputs.complaints(f"{command}-json", answer.out) == []
    found = json.loads(answer.out)
    return found["cycles"][0]["groups"] if command == "report" else found["groups"]


def above_the_rule(screen: str) -> list[str]:
    """The lines between the masthead and the board or the tree."""
    lines = screen.rstrip().splitlines()[2:]
    start = 1 if set(lines[0].strip()) == {"─"} else 0
    end = next(n for n, line in enumerate(lines) if n > start and set(line.strip()) <= {"─"})
    return lines[start:end]


def test_the_tree_says_how_far_each_group_is_and_each_of_its_teams(grouped: Run) -> None:
    """A group is the mean of its objectives; the teams of no group come last."""
    assert above_the_rule(grouped("tree").out) == [
        " north  2 teams · expected by now 60%             60%",
        " ├─ art                                           45%             Kari Nordmann",
        " └─ growth  Vekst                                 90%             Kari Nordmann",
        " south  1 team · expected by now 60%              10%",
        " └─ sales                                         10%             Kari Nordmann",
        " in no group  1 team · expected by now 60%        50%",
        " └─ board                                         50%             Kari Nordmann",
    ]


def test_the_groups_of_tree_and_report_are_the_same(grouped: Run) -> None:
    """With all digits, and with every filter: none where one leaves a part of a group."""
    found = groups(grouped, "tree")
    assert [(group["id"], group["teams"], group["progress"]) for group in found] == [
        ("north", ["art", "growth"], 0.6),
        ("south", ["sales"], 0.1),
    ]
    for words in ((), ("--group", "north")):
        assert groups(grouped, "tree", *words) == groups(grouped, "report", *words)
        assert len(groups(grouped, "report", *words)) == (1 if words else 2)


@pytest.mark.parametrize("command", ["report", "tree", "kpi"])
@pytest.mark.parametrize(
    "words",
    [("--team", "art"), ("--owner", "kari"), ("--stale",), ("--group", "north", "--owner", "kari")],
)
def test_filters_that_leave_a_part_have_no_figures_of_groups(
    grouped: Run, command: str, words: tuple[str, ...]
) -> None:
    """In no JSON: a figure beside a group's name is that of all its teams."""
    assert groups(grouped, command, *words) == []


def test_a_goal_has_no_figures_of_groups(grouped: Run) -> None:
    """Its report is of a part of one."""
    (cycle,) = json.loads(grouped("report", "a", "--format", "json").out)["cycles"]
    assert cycle["groups"] == []


def test_the_figure_of_a_group_is_that_of_its_own_report(grouped: Run) -> None:
    """Of the report with `--group`."""
    (cycle,) = json.loads(grouped("report", "--format", "json", "--group", "north").out)["cycles"]
    assert cycle["progress"] == groups(grouped, "tree")[0]["progress"] == 0.6


def test_filters_that_leave_a_part_have_no_figure_of_a_whole_group(grouped: Run) -> None:
    """On the screen and in drawings; a group that is asked for has its own."""
    assert "expected by now" not in grouped("tree", "--state", "off-track").out
    assert "teams" not in grouped("tree", "--team", "art").out
    one = grouped("tree", "--group", "North").out
    assert "Acme alignment · Q4 2026 · north " in one
    assert " north  2 teams" in one
    assert " south  1 team" not in one
    assert 'subgraph g1["north"]' in grouped("tree", "--format", "mermaid", "--team", "art").out


def test_drawings_have_a_frame_around_each_group(grouped: Run) -> None:
    """What is in none stands outside."""
    drawn = grouped("tree", "--format", "mermaid").out.splitlines()
    frame = drawn.index('  subgraph g1["north · 60#37;"]')
    assert "board/d" in drawn[1]
    assert [line[4:14] for line in drawn[frame + 1 : frame + 4]] == [
        'n1["art/b<',
        'n2["art/c<',
        'n4["growth',
    ]
    assert drawn[frame + 4] == "  end"
    dot = grouped("tree", "--format", "dot").out
    assert '  subgraph cluster_2 {\n    graph [label="south · 10%"' in dot


def test_the_board_counts_the_kpis_of_each_group_by_state(grouped: Run) -> None:
    """Worst first; those of no team are in no group, as the team is that has none."""
    assert above_the_rule(grouped("kpi").out) == [
        " north        2 teams · 1 KPI · ✔ 1 holds",
        " south        1 team · 2 KPIs · ✗ 1 does not hold · ○ 1 without a reading",
        " in no group  1 team · 1 KPI · ○ 1 without a reading",
    ]


def test_json_has_the_counts_and_the_balance_of_each_group(grouped: Run) -> None:
    """Those of the teams that stand under `teams`, added up."""
    assert groups(grouped, "kpi") == [
        {
            "id": "north",
            "teams": ["art", "growth"],
            "kpis": 1,
            "states": [{"state": "holds", "kpis": 1}],
            "leading": 1,
            "lagging": 0,
            "both": 0,
            "key_results": 3,
        },
        {
            "id": "south",
            "teams": ["sales"],
            "kpis": 2,
            "states": [{"state": "misses", "kpis": 1}, {"state": "no-reading", "kpis": 1}],
            "leading": 1,
            "lagging": 1,
            "both": 1,
            "key_results": 1,
        },
    ]


def test_a_group_has_all_its_teams_on_its_own_board(grouped: Run) -> None:
    """Those without KPIs, too: their key results count in its balance."""
    assert groups(grouped, "kpi", "--group", "north") == groups(grouped, "kpi")[:1]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ((), ["nps", "growth/churn", "sales/delay", "sales/won"]),
        (("--group", "north"), ["growth/churn"]),
        (("South",), ["sales/delay", "sales/won"]),
    ],
)
def test_the_workbook_of_a_group_has_its_kpis_alone(
    grouped: Run, words: tuple[str, ...], ids: list[str]
) -> None:
    """As its board has; that of everybody has all."""
    grouped("report", *words, "-o", "okrs.xlsx")
    head, *rows = openpyxl.load_workbook("okrs.xlsx", read_only=True)["KPIs"].values
    assert [row[head.index("KPI")] for row in rows] == ids


@pytest.mark.parametrize(
    "words", [("--state", "misses"), ("--team", "sales"), ("--kind", "lagging")]
)
def test_filters_that_leave_a_part_of_the_kpis_count_no_group(
    grouped: Run, words: tuple[str, ...]
) -> None:
    """The KPIs that are left stand under their teams."""
    out = grouped("kpi", *words).out
    assert "sales" in out
    assert "1 team" not in out
    assert "south" not in out


def test_a_meeting_may_be_a_groups(grouped: Run) -> None:
    """With what its teams have, in whichever letters it is typed."""
    agenda = grouped("meeting", "--group", "NORTH", "--format", "md").out
    assert agenda.startswith("# Weekly result meeting: Acme, north\n")
    assert "Result b" in agenda
    assert "Result s" not in agenda
    assert "Result s" in grouped("meeting", "--format", "md").out


@pytest.mark.parametrize(("words", "known"), [((), 9), (("north",), 4), (("South",), 3)])
def test_a_group_owes_what_its_teams_owe(grouped: Run, words: tuple[str, ...], known: int) -> None:
    """KPIs of their plans, too, and none of no team."""
    group = ("--group", *words) if words else ()
    assert json.loads(grouped("due", "--format", "json", *group).out)["known"] == known


def test_a_cycle_that_is_over_waits_for_the_teams_of_a_group(grouped: Run) -> None:
    """Until the last of them has closed it."""
    review = Path(Q4, "north", "reviews", "growth.yaml")
    review.parent.mkdir()
    review.write_text("closed: 2027-01-02\nauthor: kari\nobjectives: {}\n")
    assert ENDED in grouped("due", "--group", "north", on="2027-01-04").out
    review.with_name("art.yaml").write_text(review.read_text())
    assert ENDED not in grouped("due", "--group", "north", on="2027-01-04").out
    assert ENDED in grouped("due", "--group", "south", on="2027-01-04").out


def test_a_calendar_may_be_a_groups(grouped: Run) -> None:
    """With the check-ins of its teams alone."""
    feed = grouped("calendar", "--group", "north").out
    assert "Vekst" in feed
    assert "sales" not in feed
    assert "sales" in grouped("calendar").out


COMMANDS = ["report", "tree", "kpi", "meeting", "due", "calendar"]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_wrong_group_is_told_the_right_ones(grouped: Run, command: str) -> None:
    """And nothing is shown."""
    said = "okr: 2026-Q4 has no group `nix`; it has north, south\n"
    assert grouped(command, "--group", "nix") == (2, "", said)


@pytest.mark.parametrize("command", ["tree", "kpi"])
def test_without_groups_there_is_none(acme: Run, command: str) -> None:
    """In the example, whose screens other tests hold to the letter."""
    assert groups(acme, command) == []
    assert "in no group" not in acme(command).out


@pytest.mark.parametrize("command", ["tree", "kpi"])
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_rows_of_groups_fit_any_width(
    grouped: Run, monkeypatch: pytest.MonkeyPatch, command: str, columns: int
) -> None:
    """In ASCII and bokmål, too."""
    monkeypatch.setenv("COLUMNS", str(columns))
    for words in ((), ("--ascii",), ("--lang", "nb")):
        out = grouped(command, *words).out
        assert max(map(len, out.splitlines())) <= columns
        assert ("uten gruppe" if "nb" in words else "in no group") in out
        assert out.isascii() or "--ascii" not in words


def test_many_teams_add_up_to_the_same_in_tree_and_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twelve teams in three groups; the board has all KPIs of all teams in one group each."""
    make_workspace.write(tmp_path, 12, groups=3)
    monkeypatch.chdir(tmp_path)
    found: dict[str, Any] = {}
    for command in ("report", "tree", "kpi"):
        assert cli.main([command, "--format", "json", "--on", "2026-12-08"]) == 0
        found[command] = json.loads(capsys.readouterr().out)
    (cycle,) = found["report"]["cycles"]
    assert found["tree"]["groups"] == cycle["groups"]
    assert [len(group["teams"]) for group in cycle["groups"]] == [4, 4, 4]
    assert [group["kpis"] for group in found["kpi"]["groups"]] == [20, 20, 20]
    for key, whole in found["kpi"]["balance"].items():
        assert sum(group[key] for group in found["kpi"]["groups"]) == whole
