"""What `okr report` says when something is missing or broken: where, what, and what next."""

import os
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.checkin.desk import Answer, Desk
from tests.unprivileged import drops_privileges

PLAN = "cycles/2026-Q4/plans/growth.yaml"
SOUND = (
    "objectives:\n  - id: mrr\n    title: Grow revenue\n    key_results:\n"
    "      - {id: subs, title: Subscriptions, baseline: 100, target: 150, leading: [visits]}\n"
)


def report(place: Desk, *words: str) -> Answer:
    """What `okr report` says in the middle of the quarter."""
    return place.okr("report", "--on", "2026-11-25", *words)


def refused(place: Desk, *words: str) -> str:
    """The one line it refuses with, having printed nothing."""
    said = report(place, *words)
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("okr: ")
    assert said.err.count("\n") == 1
    return said.err.removeprefix("okr: ").rstrip()


def test_no_workspace(place: Desk) -> None:
    """Where it looked, and the command that begins one."""
    (place.root / "okr.yaml").unlink()
    assert refused(place) == (
        f"no workspace in {place.root} or above it (okr.yaml marks one); begin one with `okr init`"
    )


@pytest.mark.parametrize("file", ["okrs.xlsx", "okrs.csv", "okrs.txt"])
def test_a_page_to_open_is_not_written_into_something_else(place: Desk, file: str) -> None:
    """A spreadsheet could not open it; both ways out are named."""
    assert refused(place, "--open", "-o", file) == (
        f"--open shows a page, and {file} would be none; write -o okrs.html, or leave out --open"
    )
    assert not (place.root / file).exists()


def test_no_cycle_at_all(place: Desk) -> None:
    """What begins one."""
    (place.root / "cycles/2026-Q4/cycle.yaml").unlink()
    assert refused(place) == "this workspace has no cycle yet; begin one with `okr init CYCLE`"


def test_no_cycle_today(place: Desk) -> None:
    """Those there are, and the way to each."""
    said = place.okr("report", "--on", "2026-09-25")
    assert said.err == (
        "okr: no cycle contains 2026-09-25; the first one, 2026-Q4, begins on 2026-10-01, so choose"
        " it with --cycle 2026-Q4, or begin another one with `okr init`\n"
    )
    assert said.code == 2


def test_no_current_cycle_of_all(place: Desk) -> None:
    """The same where all current ones are asked for."""
    said = place.okr("report", "--on", "2026-09-25", "--cycle", "all-current")
    assert said.err == "okr: no cycle contains 2026-09-25; choose one with --cycle (2026-Q4)\n"


def test_two_cycles_today(place: Desk) -> None:
    """Of the same length, both could be meant."""
    place.write("cycles/fourth/cycle.yaml", "start: 2026-10-01\nend: 2026-12-31\n")
    assert refused(place) == "2026-Q4 and fourth both contain 2026-11-25; choose one with --cycle"
    assert report(place, "--cycle", "fourth").code == 0
    assert report(place, "--cycle", "all-current").code == 0


def test_the_only_cycle_is_broken(place: Desk) -> None:
    """The file to mend, with the place in it."""
    place.write("cycles/2026-Q4/cycle.yaml", "start: 2026-10-01\nend: soon\n")
    said = refused(place)
    assert said.startswith("cycles/2026-Q4/cycle.yaml:2:6 cannot be read (")
    assert "mend it first" in said


def test_one_of_two_cycles_is_broken(place: Desk) -> None:
    """It may be the one that the day is in."""
    place.write("cycles/2026-Q4/cycle.yaml", "start: 2026-10-01\nend: soon\n")
    place.write("cycles/2027-Q1/cycle.yaml", "start: 2027-01-01\nend: 2027-03-31\n")
    assert "cycles/2026-Q4/cycle.yaml:2:6 cannot be read" in refused(place)


@pytest.mark.parametrize("words", [("--team", "grwth"), ("grwth",)])
def test_an_unknown_team(place: Desk, words: tuple[str, ...]) -> None:
    """The teams there are, or the nearest id."""
    place.write(PLAN, SOUND)
    assert "growth" in refused(place, *words)


def test_an_unknown_id_names_the_nearest(place: Desk) -> None:
    """What was meant, most likely."""
    place.write(PLAN, SOUND)
    assert refused(place, "subz") == (
        "nothing in 2026-Q4 is called `subz`; did you mean `growth/subs`?"
    )


def test_an_ambiguous_prefix_lists_what_it_may_mean(place: Desk) -> None:
    """Each with its title, as in git."""
    place.write(PLAN, SOUND.replace("id: mrr", "id: sub"))
    place.write("cycles/2026-Q4/plans/sales.yaml", SOUND.replace("id: mrr", "id: sum"))
    said = report(place, "su")
    assert said.code == 2
    assert "\n  sales/sum  Grow revenue\n" in said.err


def test_what_is_looked_for_may_be_in_a_plan_that_cannot_be_read(place: Desk) -> None:
    """Then that is the next thing to mend."""
    place.write(PLAN, SOUND + "nonsense\n")
    for words in (("mrr",), ("--team", "growth")):
        said = refused(place, *words)
        assert f"{PLAN}:6:1 cannot be read" in said
        assert said.endswith("mend it first")


def test_a_goal_of_a_team_whose_plan_cannot_be_read(place: Desk) -> None:
    """That very plan is named, of several, and nothing of another team is suggested for it."""
    place.write("cycles/2026-Q4/plans/design.yaml", "nonsense\n")
    place.write(PLAN, SOUND + "nonsense\n")
    place.write("cycles/2026-Q4/plans/sales.yaml", SOUND)
    said = refused(place, "growth/subs")
    assert said.startswith(f"`growth/subs` cannot be looked up: {PLAN}:6:1 cannot be read (")
    assert f"it has sales; {PLAN}:6:1 cannot be read" in refused(place, "--team", "growth")


def test_an_unknown_cycle(place: Desk) -> None:
    """Those there are."""
    assert refused(place, "--cycle", "2026-Q5") == "there is no cycle `2026-Q5`; there is 2026-Q4"


def test_an_unknown_owner(place: Desk) -> None:
    """Those there are."""
    place.write(PLAN, SOUND.replace("title: Grow revenue", "title: Grow revenue\n    owner: kari"))
    assert refused(place, "--owner", "tom") == "`tom` owns nothing here; owners are kari"


def test_a_goal_that_the_filters_leave_out(place: Desk) -> None:
    """It is not shown regardless, and not silently missing."""
    place.write(PLAN, SOUND)
    assert report(place, "mrr", "--state", "no-reading").code == 0
    for name, full in (("mrr", "growth/mrr"), ("subs", "growth/subs")):
        said = f"the filters leave `{full}` out; see it without them"
        assert refused(place, name, "--state", "done") == said


def test_a_team_that_the_filters_leave_out(place: Desk) -> None:
    """Of two teams that are named, neither is shown in the other's place."""
    place.write(PLAN, SOUND)
    place.write(PLAN.replace("growth", "product"), SOUND)
    assert report(place, "growth", "--team", "GROWTH").code == 0
    said = "the filters leave `growth` out; see it without them"
    assert refused(place, "growth", "--team", "product") == said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--on", "32.11.2026"), "32.11.2026 does not exist in the calendar"),
        (("--lang", "fr"), "--lang takes en or nb, not `fr`"),
        (("--color", "blue"), "--color takes auto, always or never, not `blue`"),
        (("--format", "pdf"), "--format takes "),
        (("--colour", "always"), "no such option: --colour"),
    ],
)
def test_what_is_typed_wrong(place: Desk, words: tuple[str, ...], said: str) -> None:
    """What it takes instead."""
    place.write(PLAN, SOUND)
    answer = place.okr("report", *words)
    assert answer.code == 2
    assert answer.err.startswith(f"okr: {said}")


def test_an_empty_plan_is_named_and_left_out(place: Desk) -> None:
    """The rest is reported; `--strict` ends with 2."""
    place.write(PLAN, "")
    place.write("cycles/2026-Q4/plans/sales.yaml", SOUND)
    said = report(place)
    assert (said.code, said.err) == (0, "")
    assert "Subscriptions" in said.out
    assert f"✗ {PLAN} is left out: one error in it" in said.out
    assert f"{PLAN}:1:1: " in said.out
    assert "→ okr validate" in said.out
    assert report(place, "--strict").code == 2


def test_a_plan_without_objectives(place: Desk) -> None:
    """Is a beginning."""
    place.write(PLAN, "name: Growth\n")
    said = report(place)
    assert said.code == 0
    assert "no objectives to show" in said.out
    assert "→ okr edit  write the first objective" in said.out


def test_a_plan_without_readings(place: Desk) -> None:
    """Nothing is made up; the KPI that is not there is named in the detail."""
    place.write(PLAN, SOUND)
    said = report(place)
    assert said.code == 0
    assert "○ no reading" in said.out
    assert "○ no reading" in said.out
    assert "visits is not in kpis.yaml" in report(place, "mrr").out


def test_every_broken_file_is_named_once(place: Desk) -> None:
    """With its first error and how many there are."""
    place.write(PLAN, "objectives:\n  - id: mrr\n    tilte: Grow\n    ownr: kari\n")
    place.write("cycles/2026-Q4/plans/sales.yaml", SOUND)
    place.write("cycles/2026-Q4/checkins/sales/2026-11-23-090000-kari.yaml", "date: soon\n")
    place.write("cycles/2026-Q4/notes.yml", "")
    shown = report(place).out
    assert f"✗ {PLAN} is left out: 2 errors in it" in shown
    assert "✗ cycles/2026-Q4/checkins/sales/2026-11-23-090000-kari.yaml is left out" in shown
    assert "✗ cycles/2026-Q4/notes.yml is left out: one error in it" in shown


def test_a_broken_okr_yaml_is_named(place: Desk) -> None:
    """The report goes by the defaults meanwhile, and says so."""
    place.write("okr.yaml", "organisation: [Acme]\n")
    place.write(PLAN, SOUND)
    said = report(place)
    assert said.code == 0
    assert "okr.yaml:1:" in said.out


UNPRIVILEGED = """
import contextlib, io, os, sys
from okrcli import cli
if os.geteuid() == 0:
    # once with all permissions, so that nothing is left to import that nobody else may read
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        cli.main(["report", "--on", "2026-11-25"])
    os.setuid(65534)
sys.exit(cli.main(["report", "--on", "2026-11-25"]))
"""


@drops_privileges
@pytest.mark.parametrize(
    ("shut", "code", "said"),
    [
        ("cycles/2026-Q4/plans", 2, "okr: cycles/2026-Q4/plans: Permission denied; check its"),
        ("cycles/2026-Q4/plans/growth.yaml", 0, "growth.yaml is left out"),
    ],
)
def test_what_may_not_be_read_is_named(shut: str, code: int, said: str) -> None:
    """A folder stops the report, as nobody knows what is in it; a file is left out of it."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        root.chmod(0o755)
        place = Desk(root, None)  # type: ignore[arg-type]
        place.write("okr.yaml", "")
        place.write("cycles/2026-Q4/cycle.yaml", "start: 2026-10-01\nend: 2026-12-31\n")
        place.write(PLAN, SOUND)
        place.write("cycles/2026-Q4/plans/sales.yaml", SOUND)
        (root / shut).chmod(0)
        done = subprocess.run(
            [sys.executable, "-c", UNPRIVILEGED],
            cwd=root,
            capture_output=True,
            text=True,
            check=False,
            encoding="utf-8",
            env={**os.environ, "LANG": "C.UTF-8", "PYTHONUTF8": "1"},
        )
        (root / shut).chmod(0o755)
    assert done.returncode == code
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr


def test_today_is_the_day_where_none_is_given(place: Desk) -> None:
    """The clock's, in the machine's own time zone."""
    today = datetime.now().astimezone().date()
    place.write("cycles/2026-Q4/cycle.yaml", f"start: {today}\nend: {today + timedelta(days=9)}\n")
    place.write(PLAN, SOUND)
    assert "week 1 of 1" in place.okr("report").out
    assert isinstance(today, date)


def test_a_goal_of_another_cycle_is_found_there(place: Desk) -> None:
    """With what to add; of its own cycle nothing is guessed then."""
    place.write(PLAN, SOUND)
    place.write(PLAN.replace("2026-Q4", "2026-Q3"), SOUND.replace("subs", "trials"))
    place.write("cycles/2026-Q3/cycle.yaml", "start: 2026-07-01\nend: 2026-09-30\n")
    assert refused(place, "trials") == "`trials` is in 2026-Q3; add --cycle 2026-Q3"
    assert report(place, "trials", "--cycle", "2026-Q3").code == 0


@pytest.mark.parametrize("name", ["okrs.html", "okrs.svg", "okrs.txt", "okrs.md"])
def test_what_a_written_report_lacks_is_said_where_one_sees_it(place: Desk, name: str) -> None:
    """On the error output: the file that was written may be looked at by somebody else."""
    place.write(PLAN, "")
    place.write("cycles/2026-Q4/plans/sales.yaml", SOUND)
    said = report(place, "-o", name)
    assert said.code == 0
    assert f"okr: {PLAN} is left out: one error in it · okr validate\n" in said.err


def test_a_team_whose_plan_cannot_be_read_is_not_another_s_fault(place: Desk) -> None:
    """Though another broken plan comes before it."""
    place.write("cycles/2026-Q4/plans/design.yaml", "nonsense\n")
    place.write(PLAN, SOUND + "nonsense\n")
    place.write("cycles/2026-Q4/plans/sales.yaml", SOUND)
    said = refused(place, "growth")
    assert said.startswith(f"`growth` cannot be looked up: {PLAN}:6:1 cannot be read (")


@pytest.mark.parametrize("option", ["--team", "--group", "--owner", "--cycle"])
@pytest.mark.parametrize("nothing", ["", " "])
def test_an_option_that_names_nothing_is_not_all(place: Desk, option: str, nothing: str) -> None:
    """As of a variable that a script forgot to set."""
    place.write(PLAN, SOUND)
    assert refused(place, option, nothing) == f"{option} names nothing; name one, or leave it out"
