"""`okr init`: what is written, what is refused, and what is said of it."""

import json
import re
import shlex
import shutil
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import jsonschema  # type: ignore[import-untyped]
import pytest

from okrcli import cli
from okrcli.actions.init import scaffold
from okrcli.model import cycle, workspace
from okrcli.rules import audit
from okrcli.schema import file_schemas
from okrcli.schema.file_schemas import file_schema, schema_text
from okrcli.store import file_changes, workspace_files
from okrcli.store.open import workspace_from
from tests.cli.checkin import desk
from tests.repository import Repository
from tests.schema import instance

TODAY = datetime.now().astimezone().date()
NOW = cycle.name_for(TODAY)
ADVICE = re.compile(r"→ (okr -C \S+ (?:edit \S+|report|schema --write)(?: --cycle \S+)?)")
NAMES = ["2026-Q4", "2026-T3", "2026-H2", "2026", "2026-11"]


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, with nobody known and nobody at a terminal."""
    desk.settle(monkeypatch, tmp_path / "home")
    folder = tmp_path / "acme"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


Said = pytest.CaptureFixture[str]


def init(*words: str) -> int:
    """Run `okr init` with these words."""
    return cli.main(["init", *words])


def space(root: Path | None = None) -> workspace.Workspace:
    """What was written, read; it can all be read."""
    found = workspace_from(workspace_files.Disk(root or Path.cwd())).workspace
    assert found.findings == ()
    return found


def files(root: Path | None = None) -> dict[str, str]:
    """Every file below a folder but what is for editors, with its text."""
    root = root or Path.cwd()
    return {
        p.relative_to(root).as_posix(): p.read_text()
        for p in sorted(root.rglob("*"))
        if p.is_file() and not {".okr", ".vscode"} & set(p.parts)
    }


def test_an_editor_is_told_what_completes_the_files(here: Path) -> None:
    """VS Code offers the extension that reads the schemas, where nobody has settled that."""
    advice = here / ".vscode" / "extensions.json"
    assert init("2026-Q4", "--team", "Growth") == 0
    assert json.loads(advice.read_text()) == {"recommendations": ["redhat.vscode-yaml"]}
    advice.unlink()
    assert init("2027-Q1") == 0
    assert not advice.exists()


def test_an_editor_that_is_settled_is_left_alone(here: Path) -> None:
    """A folder of settings is somebody's own, also without that file."""
    (here / ".vscode").mkdir()
    (here / ".vscode/settings.json").write_text("{}")
    assert init("2026-Q4") == 0
    assert not (here / ".vscode/extensions.json").exists()


@pytest.mark.parametrize("left", [[], [".okr-tmp-0123456789abcdef"]])
def test_a_run_that_was_cut_off_is_begun_anew(here: Path, left: list[str]) -> None:
    """The marker of a workspace comes last, and a folder that holds nothing is no settings."""
    (here / ".vscode").mkdir()
    for name in left:
        (here / ".vscode" / name).touch()
    assert init("2026-Q4") == 0
    assert (here / ".vscode/extensions.json").exists()
    times = {path: path.stat().st_mtime_ns for path in here.rglob("*.yaml")}
    assert max(times, key=times.__getitem__) == here / "okr.yaml"


@pytest.mark.parametrize("lang", ["en", "nb"])
@pytest.mark.parametrize("season", [*NAMES, NOW])
def test_what_it_writes_has_not_one_finding(lang: str, season: str, here: Path) -> None:
    """Neither the reader's nor the rules', not even advice, on any day of the cycle or after it."""
    assert init(season, "--team", "Growth", "--team", "Customer care", "--lang", lang) == 0
    loaded = workspace_from(workspace_files.Disk(here))
    dates = loaded.workspace.cycles[season].dates
    for on in (
        dates.start,
        dates.start + timedelta(days=dates.days // 2),
        dates.end,
        dates.end + timedelta(days=9),
    ):
        assert audit.findings(loaded, on) == []


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_every_file_agrees_with_the_schema_on_its_first_line(lang: str, here: Path) -> None:
    """The schema is there, and it is the file's own kind."""
    init("--team", "Growth", "--lang", lang, "--group", "north")
    kinds = {"okr.yaml": "workspace", "kpis.yaml": "kpis"}
    for path, text in files().items():
        kind = kinds.get(path, "cycle" if path.endswith("cycle.yaml") else "plan")
        first = text.splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        named = here.joinpath(path).parent / first.partition("=")[2]
        assert named.resolve() == (here / file_schemas.schema_path(kind)).resolve()
        assert named.read_text() == schema_text(kind)
        jsonschema.validate(instance.of(instance.tree(here / path)), file_schema(kind))


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_what_it_writes_can_be_read_at_80_columns(lang: str) -> None:
    """As most editors open, with names of the usual length."""
    init("2026-Q4", "--team", "Growth", "--lang", lang)
    lines = [line for text in files().values() for line in text.splitlines()]
    assert [line for line in lines if len(line) > 80] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_cycles_name_says_its_dates(name: str) -> None:
    """As the contract has them."""
    assert init(name) == 0
    dates = space().cycles[name].dates
    assert (dates.start, dates.end) == cycle.span(name)


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_what_its_comments_advise_is_right(lang: str, here: Path) -> None:
    """Every way to measure, every key that may help, and the KPI: uncommented, they are sound."""
    init("2026-Q4", "--team", "Growth", "--lang", lang)
    kpis = here / "kpis.yaml"
    example = kpis.read_text().partition("# kpis:\n")[2].partition("kpis: []")[0]
    kpis.write_text("kpis:\n" + re.sub("^# ", "", example, flags=re.MULTILINE))
    plan = here / "cycles/2026-Q4/plans/growth.yaml"
    ways = re.findall(r"^      #   (\S.*(?:\n      #    .*)*)", plan.read_text(), re.MULTILINE)
    assert len(ways) >= 9
    goals = "".join(_key_result(number, way) for number, way in enumerate(ways))
    plan.write_text(f"objectives:\n  - id: o\n    title: O\n    key_results:\n{goals}")
    text = (here / "okr.yaml").read_text()
    (here / "okr.yaml").write_text(re.sub("^# (?=[a-z]+:|  )", "", text, flags=re.MULTILINE))
    found = space()
    (objective,) = found.cycles["2026-Q4"].teams["growth"].objectives
    assert len(objective.key_results) == len(ways)
    assert found.settings.rules.ignore == ("objective-has-number",)
    assert [kpi.below for kpi in found.kpis] == [6]


def _key_result(number: int, way: str) -> str:
    """A key result that is measured in one way, or by yes and no beside a key that is no measure."""
    key = way.partition(":")[0]
    own = way.replace("\n      #   ", "\n        ")
    beside = ("weight", "due", "description", "owner", "work", "adjusted")
    before = ({"target": "baseline: 5"} | dict.fromkeys(beside, "done_when: done")).get(key)
    other = f"        {before}\n" if before else ""
    return f"      - id: kr{number}\n        title: T\n{other}        {own}\n"


def test_small_letters_will_do_for_it() -> None:
    """The folder has the name as it is written elsewhere."""
    init("2026-q4")
    assert list(space().cycles) == ["2026-Q4"]


def test_dates_may_be_given() -> None:
    """For a name that says nothing, and instead of what it says."""
    init("pilot", "--start", "2026-11-02", "--end", "2026-12-18")
    init("2026-Q4", "--start", "2026-10-05")
    cycles = space().cycles
    assert cycles["pilot"].dates.start == date(2026, 11, 2)
    assert cycles["pilot"].dates.end == date(2026, 12, 18)
    assert cycles["2026-Q4"].dates.start == date(2026, 10, 5)
    assert cycles["2026-Q4"].dates.end == date(2026, 12, 31)


def test_without_a_word_it_is_the_quarter_of_today_and_a_plan_for_all(here: Path) -> None:
    """Off a terminal nothing is asked; the folder's name is the organisation's and the team's."""
    assert init() == 0
    found = space()
    assert list(found.cycles) == [NOW]
    assert list(found.cycles[NOW].teams) == ["acme"]
    assert found.settings.organisation == "acme"
    assert (here / ".okr").is_dir()


def test_the_examples_of_two_teams_have_ids_of_their_own() -> None:
    """So that `okr checkin growth-referrals` is not ambiguous, however long the teams' names."""
    long = "a" * 60
    init("--team", "Growth", "--team", "Customer care", "--team", long, "--lang", "nb")
    season = space().cycles[NOW]
    ids = [name for team in season.planned for name in sorted(team.own_ids)]
    assert len(ids) == len(set(ids)) == 12
    assert {"growth-eksempel", "growth-vervede"} <= set(ids)


def test_a_team_called_x_has_a_plan_that_can_be_read() -> None:
    """Though no id may begin with `x-`, as those of its example would."""
    init("--team", "X", "--lang", "en")
    found = space()
    assert found.findings == ()
    assert "team-x-example" in {each.id for each in found.cycles[NOW].teams["x"].objectives}


def test_a_team_whose_plan_is_broken_is_not_left_behind(here: Path, capsys: Said) -> None:
    """The next cycle would begin without it; --team says that it may, or which ones there are."""
    init(NOW, "--team", "Growth", "--team", "Care")
    (here / f"cycles/{NOW}/plans/care.yaml").write_text("name: [\n")
    before = files()
    assert init() == 2
    assert f"cycles/{NOW}/plans/care.yaml:2:1 cannot be read" in capsys.readouterr().err
    assert files() == before
    assert init("--team", "Growth") == 0


def test_in_a_workspace_it_begins_the_next_cycle_with_the_same_teams() -> None:
    """As long as the one at hand; what is there stays as it is."""
    init(NOW, "--team", "Growth", "--team", "Care", "--group", "north")
    before = files()
    assert init() == 0
    after = files()
    following = cycle.following(NOW)
    assert before.items() <= after.items()
    assert sorted(after.keys() - before.keys()) == [
        f"cycles/{following}/cycle.yaml",
        f"cycles/{following}/north/plans/care.yaml",
        f"cycles/{following}/north/plans/growth.yaml",
    ]
    assert "name: Growth\n" in after[f"cycles/{following}/north/plans/growth.yaml"]


def test_a_team_is_added_to_a_cycle_that_is_there() -> None:
    """With the dates that it has, whatever its name says."""
    init("pilot", "--start", "2026-11-02", "--end", "2026-12-18", "--team", "Growth")
    before = files()
    assert init("PILOT", "--team", "Care", "--team", "growth") == 0
    after = files()
    assert sorted(after.keys() - before.keys()) == ["cycles/pilot/plans/care.yaml"]
    assert "due: 2026-12-18" in after["cycles/pilot/plans/care.yaml"]
    assert before.items() <= after.items()


def test_it_works_from_inside_the_workspace(monkeypatch: pytest.MonkeyPatch, here: Path) -> None:
    """The root is where `okr.yaml` is, and no second one is made."""
    init()
    monkeypatch.chdir(here / "cycles")
    assert init("2031-H1") == 0
    assert (here / "cycles/2031-H1/cycle.yaml").is_file()
    assert not (here / "cycles/okr.yaml").exists()


def test_nothing_is_overwritten(here: Path) -> None:
    """Not even an empty file, a schema or a plan of another kind."""
    (here / "kpis.yaml").touch()
    (here / ".okr").mkdir()
    (here / ".okr/plan.schema.json").write_text("{}")
    plan = here / f"cycles/{NOW}/plans/acme.yaml"
    plan.parent.mkdir(parents=True)
    plan.write_text("# mine\n")
    assert init() == 0
    assert (here / "kpis.yaml").read_text() == ""
    assert (here / ".okr/plan.schema.json").read_text() == "{}"
    assert plan.read_text() == "# mine\n"


def test_it_says_what_it_wrote_left_and_what_comes_next(capsys: Said, here: Path) -> None:
    """The commands as they are typed here."""
    init("2026-Q4", "--team", "Growth")
    assert f" Written in {here}:" in (shown := capsys.readouterr().out)
    assert (
        "   cycles/2026-Q4/plans/growth.yaml\n   .vscode/extensions.json\n   .okr/*.schema.json\n"
        in shown
    )
    assert "→ okr edit growth" in shown
    init("2026-Q4", "--team", "Care")
    shown = capsys.readouterr().out
    assert " There already, and left as it was:\n   okr.yaml\n   kpis.yaml\n" in shown
    assert "→ okr edit care" in shown


def test_schemas_of_an_older_okr_are_said_to_be_old(capsys: Said, here: Path) -> None:
    """With the command that renews them."""
    init()
    assert "schema --write" not in capsys.readouterr().out
    (here / ".okr/plan.schema.json").write_text("{}")
    init()
    assert "→ okr schema --write" in capsys.readouterr().out


@pytest.mark.parametrize("lang", ["en", "nb"])
@pytest.mark.parametrize("season", [NOW, "2031-Q2", None])
def test_the_commands_that_it_advises_work(
    lang: str, season: str | None, here: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From inside and from above, for the cycle at hand and for one to come."""
    monkeypatch.setenv("EDITOR", "true")
    init("2026-Q4" if season is None else NOW, "--team", "Growth")
    monkeypatch.chdir(here.parent)
    capsys.readouterr()
    assert cli.main(["-C", "acme", "init", *([season] if season else []), "--lang", lang]) == 0
    monkeypatch.chdir(here.parent)
    advised = ADVICE.findall(capsys.readouterr().out)
    assert any(" report" in command for command in advised)
    for command in advised:
        monkeypatch.chdir(here.parent)
        assert cli.main(shlex.split(command)[1:]) == 0, command


def test_the_git_command_commits_what_was_written(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And nothing else that lies about; from below the workspace too."""
    (tmp_path / "git").mkdir()
    repo = Repository(tmp_path / "git")
    repo.write("other.txt", "not mine")
    monkeypatch.chdir(repo.top)
    for words in (["2026-Q4", "--team", "growth"], ["2026-Q4", "--team", "care"]):
        capsys.readouterr()
        assert init(*words) == 0
        line = capsys.readouterr().out.splitlines()[-1]
        assert "git add" in line
        for command in line.strip(" →").split(" && "):
            repo.git(*shlex.split(command)[1:])
    assert repo.git("status", "--porcelain").split() == ["??", "other.txt"]
    assert "cycles/2026-Q4/plans/care.yaml" in repo.git("show", "--stat", "HEAD")


def test_without_a_repository_git_is_not_mentioned(
    capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor without git."""
    init()
    assert "→ git" not in capsys.readouterr().out
    monkeypatch.setenv("PATH", "")
    assert init() == 0
    assert "→ git" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("who", "written"),
    [
        ("Kari Nordmann", '  kari: {name: "Kari Nordmann", team: growth}\n'),
        ("Åse Ødegård", '  ase: {name: "Åse Ødegård", team: growth}\n'),
        ("kari", "  kari: {name: kari, team: growth}\n"),
        ("kari@acme.example", '  kari: {name: "kari@acme.example", team: growth}\n'),
        ("小林", "# people:\n"),
    ],
)
def test_whoever_begins_is_among_the_people(
    who: str, written: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that the first check-in asks about the example; where no id can be made, nobody is."""
    monkeypatch.setenv("OKR_AUTHOR", who)
    init("--team", "Growth")
    assert written in (here / "okr.yaml").read_text()
    assert space().cycles


def test_of_two_teams_nobody_is_put_into_one(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It would be a guess."""
    monkeypatch.setenv("OKR_AUTHOR", "Kari")
    init("--team", "Growth", "--team", "Care")
    assert "  kari: {name: Kari}\n" in (here / "okr.yaml").read_text()


@pytest.mark.parametrize("lang", ["en", "nb"])
def test_from_an_empty_folder_to_a_report(
    lang: str, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Scaffold, write over the example, check in and look."""
    monkeypatch.setenv("OKR_AUTHOR", "Kari Nordmann")
    monkeypatch.setenv("EDITOR", "sed -i.bak 's/growth-/sale-/; s/target: 40/target: 60/'")
    assert init("--team", "Growth", "--lang", lang) == 0
    assert cli.main(["edit"]) == 0
    name = "sale-referrals" if lang == "en" else "sale-vervede"
    assert cli.main(["checkin", name, "30", "--confidence", "6"]) == 0
    capsys.readouterr()
    assert cli.main(["report"]) == 0
    shown = capsys.readouterr().out.replace("\u00a0", " ")
    assert name in shown
    assert "30 → 60" in shown
    assert ("25%" if lang == "en" else "25 %") in shown


REFUSED = [
    (
        ("2026-Q5",),
        "the cycle `2026-Q5` does not say its dates; add --start and --end, or name it as in 2026-Q4",
    ),
    (("pilot", "--start", "2026-11-02"), "the cycle `pilot` does not say its dates"),
    (
        ("pilot", "--start", "2026-11-02", "--end", "2026-11-01"),
        "the cycle would end on 2026-11-01, before it starts on 2026-11-02",
    ),
    (("2026-Q4", "--start", "1.13.2026"), "1.13.2026 does not exist in the calendar"),
    (("../2026-Q4",), "cycle: `../2026-Q4` is not an id"),
    (
        ("con", "--start", "2026-01-01", "--end", "2026-02-01"),
        "cycle: `con` cannot name a file on every system",
    ),
    (("--team", "..."), "no id can be made of the team's name `...`"),
    (("--team", "con"), "team: `con` cannot name a file on every system"),
    (("--team", "a b", "--team", "A-b"), "the teams `a b` and `A-b` would share the id `a-b`"),
    (("--group", "../x"), "group: `../x` is not an id"),
    (("--organisation", "a\x1bb"), "holds the character U+001B"),
    (("--lang", "fr"), "--lang takes en or nb"),
]


@pytest.mark.parametrize(("words", "said"), REFUSED)
def test_what_cannot_be_is_refused_and_nothing_written(
    words: tuple[str, ...], said: str, here: Path, capsys: Said
) -> None:
    """One sentence, exit code 2."""
    assert init(*words) == 2
    assert said in capsys.readouterr().err
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("2026-Q4", "--start", "2026-10-02"),
            "cycles/2026-Q4/cycle.yaml says 2026-10-01 to 2026-12-31; change it there",
        ),
        (("--organisation", "New"), "okr.yaml is there already; write `organisation:` in it"),
        (("broken",), "cycles/broken/cycle.yaml:1:8 cannot be read"),
    ],
)
def test_what_contradicts_the_workspace_is_refused(
    words: tuple[str, ...], said: str, here: Path, capsys: Said
) -> None:
    """Rather than passed over."""
    init("2026-Q4")
    (here / "cycles/broken").mkdir()
    (here / "cycles/broken/cycle.yaml").write_text("start: tomorrow\nend: 2026-01-01\n")
    before = files()
    assert init(*words) == 2
    assert said in capsys.readouterr().err
    assert files() == before


def test_cycles_with_names_of_their_own_say_no_next_one(capsys: Said) -> None:
    """It is asked for by name."""
    init("pilot", "--start", "2026-11-02", "--end", "2026-12-18")
    assert init() == 2
    assert (
        f"the cycles here have names of their own; name the next one, as in `okr init {NOW}`"
        in capsys.readouterr().err
    )


def test_a_broken_workspace_is_mended_first(here: Path, capsys: Said) -> None:
    """Since it says in which language and for whom."""
    (here / "okr.yaml").write_text("organisation: [\n")
    assert init() == 2
    assert "okr.yaml:" in capsys.readouterr().err
    assert [p.name for p in here.iterdir()] == ["okr.yaml"]


@pytest.mark.parametrize("path", ["cycles", f"cycles/{NOW}", f"cycles/{NOW}/plans", ".okr"])
def test_a_file_where_a_folder_is_needed_is_named(path: str, here: Path, capsys: Said) -> None:
    """And nothing is written beside it."""
    (here / path).parent.mkdir(parents=True, exist_ok=True)
    (here / path).write_text("mine")
    before = sorted(here.rglob("*"))
    assert init() == 2
    assert f"{path} is a file, and a folder is needed" in capsys.readouterr().err
    assert sorted(here.rglob("*")) == before


@pytest.mark.skipif(sys.platform == "win32", reason="needs links")
def test_a_link_out_of_the_workspace_is_not_written_through(here: Path, capsys: Said) -> None:
    """Nothing lands outside, and nothing stays inside."""
    outside = here.parent / "outside"
    outside.mkdir()
    (here / "cycles").symlink_to(outside)
    assert init() == 2
    assert "leads out of the workspace" in capsys.readouterr().err
    assert list(outside.iterdir()) == []
    assert [p.name for p in here.iterdir()] == ["cycles"]


def test_half_a_workspace_is_taken_back(
    here: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Files and folders that came into being, and no others."""
    (here / "cycles").mkdir()
    (here / "cycles/notes.txt").write_text("mine")
    create = file_changes.create

    def full(root: Path, path: str, text: str) -> None:
        if path.startswith(".okr"):
            raise KeyboardInterrupt
        create(root, path, text)

    monkeypatch.setattr(file_changes, "create", full)
    assert init() == 130
    assert "interrupted; nothing was written" in capsys.readouterr().err
    assert sorted(p.relative_to(here).as_posix() for p in here.rglob("*")) == [
        "cycles",
        "cycles/notes.txt",
    ]


def test_a_folder_that_is_not_there_is_named(
    capsys: Said, monkeypatch: pytest.MonkeyPatch, here: Path
) -> None:
    """Rather than made."""
    monkeypatch.setenv("OKR_DIR", str(here / "nosuch"))
    assert init() == 2
    assert f"there is no folder {here / 'nosuch'}; make it first" in capsys.readouterr().err


def test_a_folder_with_an_odd_name_lends_none(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The team and the organisation need a name that files can have."""
    odd = here / "..\x1b[31m"
    odd.mkdir()
    monkeypatch.chdir(odd)
    assert init() == 0
    assert space(odd).settings.organisation == "company"
    shutil.rmtree(odd)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Growth", ("growth", "Growth")),
        ("Salg & service", ("salg-service", "Salg & service")),
        ("Økonomi og drift", ("okonomi-og-drift", "Økonomi og drift")),
        ("team.a_1", ("team.a_1", "team.a_1")),
        ("  R&D  ", ("r-d", "R&D")),
        ("007", ("007", "007")),
    ],
)
def test_a_teams_id_is_made_of_its_name(name: str, made: tuple[str, str]) -> None:
    """In small letters, as a file can be called everywhere; the name itself is kept."""
    team = scaffold.team_typed(name)
    assert (team.id, team.name) == made


@pytest.mark.parametrize(
    ("there", "on", "following"),
    [
        ([], "2026-11-25", "2026-Q4"),
        (["2026-Q4"], "2026-11-25", "2027-Q1"),
        (["2026-Q4", "2027-Q1"], "2026-11-25", "2027-Q2"),
        (["2026-Q2"], "2026-11-25", "2026-Q4"),
        (["2026-T3"], "2026-11-25", "2027-T1"),
        (["2026", "2026-T2"], "2026-11-25", "2027"),
        (["2026", "2026-Q3"], "2026-09-01", "2026-Q4"),
        (["2026-11"], "2026-12-01", "2026-12"),
    ],
)
def test_the_next_cycle_is_like_the_last(there: list[str], on: str, following: str) -> None:
    """The one around the day where it is missing, else the one after."""
    cycles = {}
    for name in there:
        start, end = cycle.span(name) or (date.min, date.max)
        dates = cycle.Cycle(start=start, end=end)
        cycles[name] = workspace.Cycle(name, f"cycles/{name}", dates)
    assert scaffold.next_cycle_name(cycles, date.fromisoformat(on)) == following
