"""A workspace read on demand answers as one of which everything was read, and reads less."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from okrcli import cli, errors
from okrcli.model import reference, workspace
from okrcli.store import on_demand, team_index, workspace_files
from okrcli.store.open import workspace_from
from okrcli.text import sources
from tests import workspaces

Q3 = "label: Q3 2026\nstart: 2026-07-01\nend: 2026-09-30\n"
KPIS = (
    "kpis:\n  - {id: revenue, title: Revenue, above: 90}\n  - {id: nps, title: NPS, was: [score]}\n"
)


def plan(objective: str, key_result: str, more: str = "") -> str:
    """A plan of one objective with one key result."""
    return (
        f"objectives:\n  - id: {objective}\n    title: Grow\n    owner: kari\n    key_results:\n"
        f"      - id: {key_result}\n        title: Win customers\n        baseline: 1\n"
        f"        target: 9\n{more}"
    )


def read(day: str, readings: str) -> str:
    """A check-in in the form that okr writes."""
    return f"date: {day}\nauthor: kari\nreadings:\n{readings}"


FILES = {
    "okr.yaml": "organisation: Acme\n",
    "kpis.yaml": KPIS,
    "cycles/2026-Q3/cycle.yaml": Q3,
    "cycles/2026-Q3/plans/growth.yaml": plan("old", "signups", "        lagging: revenue\n"),
    "cycles/2026-Q3/checkins/growth/2026-07-08-090000-kari.yaml": read(
        "2026-07-08", "  signups: {value: 3}\n  revenue: {value: 80}\n"
    ),
    "cycles/2026-Q3/checkins/growth.yaml": (
        "sessions:\n  - file: 2026-08-08-090000-kari.yaml\n    date: 2026-08-08\n"
        "    author: kari\n    readings:\n      score: {value: 30}\n"
    ),
    "cycles/2026-Q3/checkins/_workspace/2026-09-08-090000-kari.yaml": read(
        "2026-09-08", '  "reve\\x6eue": {value: 85}\n'
    ),
    "cycles/2026-Q4/cycle.yaml": workspaces.CYCLE,
    "cycles/2026-Q4/plans/growth.yaml": plan(
        "mrr", "customers", "        lagging: revenue\n        leading: nps\n"
    ),
    "cycles/2026-Q4/nord/plans/north.yaml": plan(
        "reach", "Customers", "    supports: growth/mrr\n    teams: [growth]\n"
    ),
    "cycles/2026-Q4/plans/care.yaml": "was: [help]\n"
    + plan("calm", '"call\\x73"', "        was: [tickets]\n"),
    "cycles/2026-Q4/checkins/growth/2026-10-12-090000-kari.yaml": read(
        "2026-10-12", "  customers: {value: 4}\n  revenue: {value: 91}\n"
    ),
    "cycles/2026-Q4/nord/checkins/north/2026-10-13-090000-kari.yaml": read(
        "2026-10-13", "  Customers: {value: 2}\n  nps: {value: 33}\n"
    ),
    "cycles/2026-Q4/checkins/help/2026-10-14-090000-kari.yaml": read(
        "2026-10-14", "  tickets: {value: 5}\n"
    ),
}
COMMANDS = (
    "report",
    "report growth",
    "report mrr",
    "report growth/customers",
    "report customers",
    "report calls",
    "report tickets",
    "report help",
    "report care",
    "report north",
    "report nps",
    "report revenue",
    "report cust",
    "report nothing",
    "report --owner kari",
    "report signups",
    "report growth --format json",
    "report mrr --format json",
    "report --format json",
    "report --format md growth",
    "kpi",
    "kpi revenue",
    "kpi --format json",
    "kpi --team growth",
    "meeting weekly",
    "meeting weekly --team north",
    "meeting quarterly",
    "tree",
    "tree --team care",
    "checkin growth/customers 5 --dry-run",
    "checkin calls 6 --dry-run",
    "checkin customers 5 --dry-run",
    "checkin revenue 92 --dry-run",
    "checkin cal 6 --dry-run",
    "report --cycle 2026-Q3",
    "report growth --cycle 2026-Q3",
    "report --cycle all-current",
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The workspace on the disk, and we in it."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OKR_AUTHOR", "kari")
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def shown(words: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    """Code, output and complaint of a command on 24 November."""
    day = [] if "--on" in words else ["--on", "2026-11-24"]
    code = cli.main([*words.split(), *day])
    out, complaint = capsys.readouterr()
    return code, re.sub(r"-[0-9]{9}-kari|recorded: .*", "", out), complaint


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_says_what_it_says_when_everything_is_read(
    root: Path, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Names, earlier ids, standing KPIs of old cycles, shared goals and spelled-out ids included."""
    assert (root / "okr.yaml").exists()
    monkeypatch.setenv("OKR_READ", "")
    some = shown(words, capsys)
    monkeypatch.setenv("OKR_READ", "all")
    assert some == shown(words, capsys)
    assert some[1] + some[2]


@pytest.mark.parametrize("words", COMMANDS)
def test_a_command_says_the_same_with_an_index(
    root: Path, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where it is begun, where all is in it, and where only what another command read is."""
    monkeypatch.setenv("OKR_CACHE", "off")
    plain = shown(words, capsys)
    monkeypatch.setenv("OKR_CACHE", "always")
    monkeypatch.setenv("XDG_CACHE_HOME", str(root / ".cache"))
    monkeypatch.setattr(team_index, "_TICK", -(10**12))
    assert shown(words, capsys) == plain
    assert shown(words, capsys) == plain
    shown("kpi", capsys)
    assert shown(words, capsys) == plain


def break_plan(root: Path, team: str, text: str = "objectives: [\n") -> str:
    """Make the plan of a team one that nobody can read; gives its path."""
    path = f"cycles/2026-Q4/plans/{team}.yaml"
    (root / path).write_text(text)
    return path


def test_what_is_not_looked_at_is_not_read(
    root: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that what is broken in it is not told, nor is it in the way."""
    monkeypatch.delenv("OKR_READ", raising=False)
    path = break_plan(root, "care")
    assert path not in shown("report growth", capsys)[1]
    assert path in shown("report", capsys)[1]


def test_a_broken_plan_that_may_hold_the_name_is_read(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A mere beginning of an id is not settled while the real thing may be in there."""
    path = break_plan(root, "care", "objectives: [ cust\n")
    code, _, said = shown("checkin growth/cust 5 --dry-run", capsys)
    assert code == 2
    assert path in said


def test_a_broken_session_of_the_cycle_is_told_also_where_no_plan_is(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report of the whole cycle reads all of it."""
    path = "cycles/2026-Q4/checkins/gone/2026-10-12-090000-kari.yaml"
    (root / path).parent.mkdir()
    (root / path).write_text("date: [\n")
    assert path in shown("report", capsys)[1]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("cycles/2026-Q4/checkins/growth/notes.yml", "YM018"),
        ("cycles/2026-Q4/nord/plans/growth.yaml", "YM020"),
        ("cycles/2026-Q4/plans/con.yaml", "YM015"),
        ("cycles/2026-Q5/plans/growth.yaml", "YM014"),
    ],
)
def test_what_is_wrong_with_where_a_file_stands_is_found_all_the_same(
    root: Path, path: str, code: str
) -> None:
    """As soon as somebody looks there."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text("name: Growth\n")
    loaded = on_demand.workspace_on_demand(workspace_files.Disk(root), whole=True)
    findings = [(f.code, f.place.path) for f in loaded.workspace.findings]
    assert findings == [(f.code, f.place.path) for f in everything(root).findings]
    assert code in {found for found, _ in findings}


def everything(root: Path) -> workspace.Workspace:
    """The workspace with all of it read at once."""
    return workspace_from(workspace_files.Disk(root)).workspace


def test_the_sessions_of_one_team_are_all_that_is_read_of_sessions(root: Path) -> None:
    """The others are not even listed."""
    source = Counted(root)
    space = on_demand.workspace_on_demand(source).workspace
    assert len(space.cycles["2026-Q4"].teams["growth"].sessions) == 1
    assert [path for path in source.asked if "/checkins/" in path] == [
        "cycles/2026-Q4/checkins/growth/2026-10-12-090000-kari.yaml"
    ]


class Counted(workspace_files.Disk):
    """A disk that remembers what was read from it."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        object.__setattr__(self, "asked", [])

    asked: list[str]

    def read(self, path: str) -> bytes:
        """The bytes, noted."""
        self.asked.append(path)
        return super().read(path)


_IDS = ("grow", "growth", "mrr", "MRR", "m-1", "revenue", "nps", "score")


@st.composite
def texts(draw: st.DrawFn) -> dict[str, str]:
    """A workspace of a few teams whose ids run into each other, spelled as YAML allows."""
    ids, spelled = st.sampled_from(_IDS), st.sampled_from((_bare, _quoted, _escaped, _below))
    files = {"okr.yaml": "", "kpis.yaml": KPIS, "cycles/2026-Q4/cycle.yaml": workspaces.CYCLE}
    for team in draw(st.lists(st.sampled_from(("grow", "north", "mrr")), unique=True, max_size=3)):
        was = draw(st.sampled_from(("", "was: [growth]\n", "was: [gone]\n")))
        one, two = (draw(spelled)(draw(ids)) for _ in range(2))
        former = draw(st.sampled_from(("", "        was: [m-1]\n", "        was: [gone/nps]\n")))
        files[f"cycles/2026-Q4/plans/{team}.yaml"] = was + plan(one, two, former)
        name, value = draw(spelled)(draw(ids)), draw(st.integers(0, 99))
        if "\n" not in name:
            files[f"cycles/2026-Q4/checkins/{team}/2026-10-12-090000-kari.yaml"] = read(
                "2026-10-12", f"  {name}: {{value: {value}}}\n"
            )
    return files


def _bare(name: str) -> str:
    return name


def _quoted(name: str) -> str:
    return f"'{name}'"


def _escaped(name: str) -> str:
    return f'"\\x{ord(name[0]):02x}{name[1:]}"'


def _below(name: str) -> str:
    return f"# what it is called\n            {name}"


def outcome(space: workspace.Workspace, name: str) -> str:
    """What a name means in the cycle, or why nobody knows."""
    try:
        return reference.find(space, space.cycles["2026-Q4"], name).ref
    except errors.NotFoundError as problem:
        return str(problem)


@given(
    texts(), st.sampled_from((*_IDS, "gr", "m", "grow/mrr", "growth/m-1", "north", "gone/nps", "x"))
)
def test_a_name_means_what_it_means_when_everything_is_read(
    files: dict[str, str], name: str
) -> None:
    """Whatever is ambiguous, was called so, or differs by case only."""
    source = sources.texts(files)
    some = on_demand.workspace_on_demand(source).workspace
    assert outcome(some, name) == outcome(workspace_from(source).workspace, name)


@given(texts())
def test_no_reading_of_a_standing_kpi_is_missed(files: dict[str, str]) -> None:
    """Nor is one counted that a plan has an id for."""
    source = sources.texts(files)
    some = on_demand.workspace_on_demand(source).workspace
    assert some.pooled == workspace_from(source).workspace.pooled


def days(space: workspace.Workspace) -> Iterator[date | None]:
    """When each cycle was closed."""
    return (season.closing(date(2027, 1, 31)) for season in space.cycles.values())


@pytest.mark.parametrize("closed", [["growth"], ["growth", "north"], ["growth", "north", "care"]])
def test_a_cycle_is_closed_when_the_last_team_with_a_plan_has(
    root: Path, closed: list[str]
) -> None:
    """However little of it is read."""
    for n, team in enumerate(closed):
        group = "nord/" if team == "north" else ""
        place = root / f"cycles/2026-Q4/{group}reviews/{team}.yaml"
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"closed: 2027-01-{5 + n:02}\nauthor: kari\n")
    some = on_demand.workspace_on_demand(workspace_files.Disk(root)).workspace
    last = date(2027, 1, 7) if len(closed) == 3 else None
    assert list(days(some)) == [None, last] == list(days(everything(root)))


@pytest.mark.parametrize(
    ("closed", "told"),
    [
        ("2027-01-05", True),
        ('"2027-01-\\x305"', True),
        ("2027-01-02", False),
        ("2027-01-09", False),
    ],
)
def test_a_meeting_finds_the_reviews_since_the_last_one(
    root: Path,
    closed: str,
    told: bool,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """However their day is spelled; those of other days are not even parsed."""
    place = root / "cycles/2026-Q3/reviews/growth.yaml"
    place.parent.mkdir()
    place.write_text(
        f"closed: {closed}\nauthor: kari\nobjectives:\n  old:\n    key_results:\n"
        "      signups: {progress: 1, grade: 1, outcome: achieved}\n"
    )
    code, out, _ = shown("meeting weekly --on 2027-01-08 --since 2027-01-02", capsys)
    assert (code, "signups" in out) == (0, told)


def test_what_was_let_go_is_read_again_and_reported_once(root: Path) -> None:
    """A check-in that only the slow reader takes, and a broken one, stay read."""
    folder = root / "cycles/2026-Q4/checkins/growth"
    slow = folder / "2026-10-19-090000-kari.yaml"
    slow.write_text(
        '# by hand\ndate: 2026-10-19\nauthor: kari\nreadings: {"customers": {value: 4}}\n'
    )
    (folder / "2026-10-20-090000-kari.yaml").write_text("date: never\n")
    (folder / "2026-10-21-090000-kari.yaml").write_text("")
    (folder / "2026-10-22-090000-kari.yaml").write_bytes(b"date: \xe5\n")
    source = Counted(root)
    space = on_demand.workspace_on_demand(source).workspace
    team = space.cycles["2026-Q4"].teams["growth"]
    known, found = team.sessions, space.findings
    assert [filed.session.date.day for filed in known] == [12, 19]
    assert [finding.code for finding in found] == ["YM014", "YM006", "YM001", "YM009"]
    source.asked.clear()
    team.let_go()
    assert "sessions" not in vars(team)
    assert team.sessions == known
    assert space.findings == found
    assert source.asked == ["cycles/2026-Q4/checkins/growth/2026-10-12-090000-kari.yaml"]


@pytest.mark.parametrize("name", ["loop", "loop.yaml"])
def test_a_link_that_leads_to_itself_is_named_and_left_out(name: str, tmp_path: Path) -> None:
    """The rest is read as ever."""
    plans = tmp_path / "cycles/2026-Q4/plans"
    plans.mkdir(parents=True)
    (tmp_path / "okr.yaml").touch()
    (plans.parent / "cycle.yaml").write_text(workspaces.CYCLE)
    (plans / name).symlink_to(name)
    space = on_demand.workspace_on_demand(workspace_files.Disk(tmp_path), whole=True).workspace
    assert f"cycles/2026-Q4/plans/{name}" in {finding.place.path for finding in space.findings}
