"""`okr log`: the life of a goal, through every name it had, with git and without."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import snapshot

from okrcli.text import decoding
from tests import repository
from tests.cli.history.bench import CYCLE, GROWTH, PLAN, Bench
from tests.schema import outputs

ON = ("--on", "2026-11-25")
INGRID = "Ingrid Berg <ingrid@acme.example>"
MATTIS = "Mattis Moe <mattis@acme.example>"


def log(bench: Bench, *words: str, code: int = 0) -> str:
    """What `okr log` prints as of a day late in the quarter."""
    answer = bench.okr("log", *words, *ON)
    assert (answer.code, answer.err) == (code, "")
    return answer.out


def entries(bench: Bench, *words: str) -> list[dict[str, Any]]:
    """The entries as data, held to their schema."""
    printed = log(bench, *words, "--format", "json")
    assert outputs.complaints("log-json", printed) == []
    found: list[dict[str, Any]] = json.loads(printed)["entries"]
    return found


def told(bench: Bench, *words: str) -> list[str]:
    """Each entry in a word or two: a value, or the keys that a commit changed, or what came and went."""
    return [_told(entry) for entry in entries(bench, *words)]


def _told(entry: dict[str, Any]) -> str:
    if entry["type"] == "reading":
        return str(entry["value"])
    goals = [_goal(change) for change in entry["goals"]]
    rest = ["rewritten" for _ in entry["rewrites"]] + [edit["key"] for edit in entry["reviews"]]
    return ", ".join(goals + rest)


def _goal(change: dict[str, Any]) -> str:
    old, new = change["old"], change["new"]
    if old is None or new is None:
        return f"+{new['id']}" if new else f"-{old['id']}"
    name = f"{old['ref']}>{new['ref']}" if change["renamed"] or change["moved"] else ""
    return " ".join([name, *(edit["key"] for edit in change["edits"])]).strip()


@pytest.fixture
def quarter(bench: Bench) -> Bench:
    """A quarter of one key result: planned, read, renamed, eased, read again."""
    bench.repo.commit("Plan the quarter", date="2026-10-01T09:00:00+02:00", author=INGRID)
    bench.session("2026-10-12", "subscriptions: {value: 3750, confidence: 6}")
    bench.repo.commit("Check in", date="2026-10-12T09:00:00+02:00")
    bench.change(PLAN, "id: subscriptions", "id: paid\n        was: subscriptions")
    bench.repo.commit("Call it paid", date="2026-10-20T09:00:00+02:00", author=INGRID)
    bench.session("2026-11-02", 'paid: {value: 4198, confidence: 4, note: "Rank is slow"}')
    bench.repo.commit("Check in", date="2026-11-02T09:00:00+01:00")
    bench.change(PLAN, "target: 6000", "target: 5000")
    bench.repo.commit("Be realistic", date="2026-11-18T09:00:00+01:00", author=MATTIS)
    bench.session("2026-11-23", "paid: {value: 4720, confidence: 6}")
    return bench


def test_a_key_result_at_80_columns(quarter: Bench) -> None:
    """A chart, then readings and changes, newest first, through its rename."""
    assert log(quarter, "paid") == snapshot("""\
 paid  New paid subscriptions                                  Growth · Q4 2026
 ──────────────────────────────────────────────────────────────────────────────
   5,000│              ▂   · · · ·
        │            · █ ·
        │      · ▇ ·   █
   3,500│· ▅ ·   █     █
        └Oct       Nov     Dec
 23 Nov         4,720  +522  6/10  kari
 18 Nov       ! target lowered 6,000 → 5,000  eases the goal, 6 weeks left
                no reason is given; add adjusted: {on: 2026-11-18, because:
                TEXT}
                Mattis Moe · 67dda21dec · Be realistic
 2 Nov          4,198  +448  4/10  kari
                Rank is slow
 20 Oct       ~ renamed from subscriptions, as its `was:` says
                Ingrid Berg · a3724db3ce · Call it paid
 12 Oct         3,750  6/10  kari
 1 Oct        + key result added  New paid subscriptions, 3,500 → 6,000
                Ingrid Berg · a76e61099c · Plan the quarter
""")


def test_an_objective_has_the_life_of_its_key_results(quarter: Bench) -> None:
    """Each entry says which of them it is about; on a narrow page under the day."""
    quarter.change(PLAN, "target: 75", "target: 80")
    shown = log(quarter, "mrr")
    assert "paid" in shown
    assert "retention" in shown
    assert "not in git yet" in shown
    assert "objective added" in shown


def test_names_that_it_had_are_followed(quarter: Bench) -> None:
    """The commit that made it is found under its first name."""
    assert told(quarter, "paid") == [
        "4720",
        "target",
        "4198",
        "growth/subscriptions>growth/paid",
        "3750",
        "+subscriptions",
    ]


def test_each_change_says_who_made_it_and_when(quarter: Bench) -> None:
    """And each reading the commit it came with, null for what is not committed."""
    found = entries(quarter, "paid")
    assert [e["commit"]["author"] for e in found if e["type"] == "change"] == [
        "Mattis Moe",
        "Ingrid Berg",
        "Ingrid Berg",
    ]
    readings = [e for e in found if e["type"] == "reading"]
    assert [bool(e["commit"]) for e in readings] == [False, True, True]
    assert readings[1]["commit"] == quarter.repo.git("rev-parse", "HEAD~1").strip()


def test_within_a_second_the_later_file_is_newer(quarter: Bench) -> None:
    """As where readings count: what stands last in the files stands first here."""
    head = "date: 2026-11-24\nauthor: kari\nrecorded: 2026-11-24T09:42:10+01:00\nreadings:\n"
    for thousandth, value in (("100", 4730), ("900", 4740)):
        path = f"{CYCLE}/checkins/growth/2026-11-24-094210{thousandth}-kari.yaml"
        quarter.write(path, f"{head}  paid: {{value: {value}}}\n")
    assert told(quarter, "paid", "-n", "2") == ["4740", "4730"]


def test_only_the_newest_may_be_asked_for(quarter: Bench) -> None:
    """`-n`, and nothing dated after the day."""
    assert told(quarter, "paid", "-n", "2") == ["4720", "target"]
    answer = quarter.okr("log", "paid", "--on", "2026-10-19", "--format", "json")
    assert [_told(e) for e in json.loads(answer.out)["entries"]] == ["3750", "+subscriptions"]
    assert quarter.okr("log", "paid", "-n", "0").code == 2


def test_a_rename_that_says_nothing_is_followed_by_its_title(bench: Bench) -> None:
    """No `was:` in the plan, and the same goal."""
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    bench.change(PLAN, "id: subscriptions", "id: paid")
    bench.repo.commit(date="2026-10-02T09:00:00+02:00")
    assert told(bench, "paid") == ["growth/subscriptions>growth/paid", "+subscriptions"]


def test_a_move_to_another_team_is_followed(bench: Bench) -> None:
    """Out of the plan that it stood in before, with what was changed there."""
    other = f"{CYCLE}/plans/product.yaml"
    gone = GROWTH.index("      - id: retention")
    speed = GROWTH[:gone].replace("mrr", "ux").replace("id: subscriptions", "id: speed")
    bench.write(other, speed.replace("New paid subscriptions", "Answers in a second"))
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    bench.change(PLAN, "target: 75", "target: 76")
    bench.repo.commit(date="2026-10-02T09:00:00+02:00")
    bench.write(PLAN, GROWTH[:gone])
    text = (bench.root / other).read_text()
    bench.write(other, text + GROWTH[gone:].replace("75", "76"))
    bench.repo.commit(date="2026-10-03T09:00:00+02:00")
    assert told(bench, "product/retention")[0] == "growth/retention>product/retention"
    assert told(bench, "product/retention")[1:] == ["target", "+retention"]


def test_a_renamed_team_is_followed(bench: Bench) -> None:
    """Its goals were there before it had this name."""
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    sales = f"{CYCLE}/plans/sales.yaml"
    shutil.move(bench.root / PLAN, bench.root / sales)
    bench.change(sales, "name: Growth", "name: Sales\nwas: growth")
    bench.repo.commit(date="2026-10-02T09:00:00+02:00")
    assert told(bench, "retention") == ["growth>sales title", "+retention"]


def test_a_goal_that_came_back(bench: Bench) -> None:
    """Removed by one commit and there again by another."""
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    bench.write(PLAN, GROWTH[: GROWTH.index("      - id: retention")])
    bench.repo.commit(date="2026-10-02T09:00:00+02:00")
    bench.write(PLAN, GROWTH)
    bench.repo.commit(date="2026-10-03T09:00:00+02:00")
    assert told(bench, "retention") == ["+retention", "-retention", "+retention"]


def test_a_rewritten_reading_is_part_of_its_life(bench: Bench) -> None:
    """Changed, then deleted; a fold of the same content is not."""
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    path = bench.session("2026-10-12", "subscriptions: {value: 3750}\nretention: {value: 70}")
    bench.repo.commit(date="2026-10-12T09:00:00+02:00")
    bench.change(path, "3750", "3800")
    bench.repo.commit(date="2026-10-13T09:00:00+02:00")
    assert told(bench, "subscriptions")[0] == "rewritten"
    assert told(bench, "mrr")[0] == "rewritten"
    assert told(bench, "retention")[0] == "70"
    text = (bench.root / path).read_text()
    (bench.root / path).unlink()
    rows = "".join(f"    {line}\n" for line in text.splitlines())
    bench.write(f"{CYCLE}/checkins/growth.yaml", f"sessions:\n  - file: {Path(path).name}\n{rows}")
    assert told(bench, "subscriptions") == ["rewritten", "3800", "+subscriptions"]
    bench.repo.commit(date="2026-10-14T09:00:00+02:00")
    assert told(bench, "subscriptions") == ["rewritten", "3800", "+subscriptions"]


def test_a_review_is_part_of_its_life(bench: Bench) -> None:
    """The grade that it was given, and that it was changed."""
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    review = f"{CYCLE}/reviews/growth.yaml"
    grades = "    key_results:\n      subscriptions: {grade: 0.5}\n      retention: {grade: 0.7}\n"
    bench.write(review, f"closed: 2026-11-20\nauthor: kari\nobjectives:\n  mrr:\n{grades}")
    bench.repo.commit(date="2026-11-20T09:00:00+01:00")
    bench.change(review, "grade: 0.5", "grade: 0.9")
    bench.repo.commit(date="2026-11-21T09:00:00+01:00")
    assert told(bench, "subscriptions") == ["grade", "closed, grade", "+subscriptions"]
    assert told(bench, "mrr")[:2] == ["grade", "closed, grade, grade"]
    assert "0.5 → 0.9  after closing" in log(bench, "subscriptions")


def test_grades_have_a_decimal_and_progress_is_per_cent(bench: Bench) -> None:
    """As in the report; a grade with two decimals keeps them."""
    grades = "subscriptions: {progress: 0.88, grade: 1}\n      retention: {grade: 0.75}\n"
    head = "closed: 2026-11-20\nauthor: kari\nobjectives:\n  mrr:\n    key_results:\n      "
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    bench.write(f"{CYCLE}/reviews/growth.yaml", head + grades)
    shown = log(bench, "mrr")
    for said in ("grade 1.0 ", "grade 0.75 ", "progress 88% "):
        assert said in " ".join(shown.split())


def test_an_earlier_name_is_enough(quarter: Bench) -> None:
    """As it is for `supports:`; what is called so today comes first."""
    assert told(quarter, "subscriptions") == told(quarter, "growth/subscriptions")
    assert told(quarter, "subscriptions") == told(quarter, "paid")


def test_goals_of_a_longer_cycle_around_the_day_are_found(bench: Bench) -> None:
    """As the report finds them; what the shorter one has comes first, and `--cycle` alone counts."""
    bench.write("cycles/2026/cycle.yaml", "start: 2026-01-01\nend: 2026-12-31\n")
    year = GROWTH.replace("id: mrr", "id: year").replace("id: retention", "id: loyalty")
    bench.write("cycles/2026/plans/acme.yaml", year)
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    assert [told(bench, name) for name in ("loyalty", "acme/subscriptions", "subscriptions")] == [
        ["+loyalty"],
        ["+subscriptions"],
        ["+subscriptions"],
    ]
    assert "Acme · 2026" not in log(bench, "subscriptions")
    assert bench.okr("log", "retention", "--cycle", "2026", *ON).code == 2


def test_a_plan_that_cannot_be_read_may_be_why_nothing_is_found(bench: Bench) -> None:
    """As other commands say."""
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    bench.write(PLAN, "<<<<<<< HEAD\n")
    answer = bench.okr("log", "subscriptions", *ON)
    assert answer.code == 2
    assert f"{PLAN}:1:1 cannot be read" in answer.err


def spoil(bench: Bench) -> None:
    """Ease a target in a commit that nobody can read, and write it properly in the next."""
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    bench.change(PLAN, "target: 6000", 'target: "5000 or so"')
    bench.repo.commit("Be realistic", date="2026-11-18T09:00:00+01:00")
    bench.change(PLAN, 'target: "5000 or so"', "target: 5000")


def test_what_changed_in_a_version_that_cannot_be_read_is_told_at_the_next(bench: Bench) -> None:
    """The last one that could be read is compared with, and the commits between are named."""
    spoil(bench)
    spoilt = bench.repo.git("rev-parse", "HEAD").strip()
    bench.repo.commit("Write it properly", date="2026-11-19T09:00:00+01:00")
    found = entries(bench, "subscriptions")
    assert [_told(entry) for entry in found] == ["target", "+subscriptions"]
    edit = found[0]["goals"][0]["edits"][0]
    assert (edit["old"], edit["new"], edit["verdict"]) == (6000, 5000, "eased")
    assert [entry["unread"] for entry in found] == [[spoilt], []]
    assert found[0]["commit"]["subject"] == "Write it properly"
    shown = " ".join(log(bench, "subscriptions").split())
    assert "6,000 → 5,000" in shown
    assert f"with the last version that could be read; that of {spoilt[:10]} could not" in shown


def test_a_spoilt_version_that_is_mended_on_the_disk_is_passed_over_too(bench: Bench) -> None:
    """What is not committed is compared with the last version that could be read."""
    spoil(bench)
    assert told(bench, "subscriptions") == ["target", "+subscriptions"]


def test_what_was_never_read_before_begins_where_it_can_be(bench: Bench) -> None:
    """A goal whose first version could not be read was added by the commit that mended it."""
    bench.change(PLAN, "target: 6000", 'target: "6000 or so"')
    bench.repo.commit("Plan", date="2026-10-01T09:00:00+02:00")
    bench.change(PLAN, '"6000 or so"', "6000")
    bench.repo.commit("Mend", date="2026-10-02T09:00:00+02:00")
    assert told(bench, "subscriptions") == ["+subscriptions"]


def part(bench: Bench) -> None:
    """Raise one target on a branch called side, and another on main, which is checked out."""
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    bench.repo.git("checkout", "-q", "-b", "side")
    bench.change(PLAN, "target: 75", "target: 76")
    bench.repo.commit("Raise", date="2026-10-02T09:00:00+02:00")
    bench.repo.git("checkout", "-q", "main")
    bench.change(PLAN, "target: 6000", "target: 6100")
    bench.repo.commit("Raise too", date="2026-10-03T09:00:00+02:00")


def test_a_merge_is_told_once(bench: Bench) -> None:
    """What came along from a branch stands at the commit that made it."""
    part(bench)
    bench.repo.git("merge", "-q", "--no-edit", "side")
    assert told(bench, "retention") == ["target", "+retention"]
    assert told(bench, "subscriptions") == ["target", "+subscriptions"]


def test_what_a_merge_settled_is_told(bench: Bench) -> None:
    """Another value than either side had is the merge's own doing."""
    part(bench)
    bench.repo.git("merge", "-q", "--no-commit", "side")
    bench.change(PLAN, "target: 76", "target: 78")
    bench.repo.commit("Settle", date="2026-10-04T09:00:00+02:00", author=MATTIS)
    found = entries(bench, "retention")
    assert [_told(entry) for entry in found] == ["target", "target", "+retention"]
    assert found[0]["commit"]["subject"] == "Settle"
    assert told(bench, "subscriptions") == ["target", "+subscriptions"]


def test_a_kpi_a_team_and_the_whole_cycle(bench: Bench) -> None:
    """Standing KPIs over all cycles, a team with its goals, everything without a name."""
    bench.write("kpis.yaml", "kpis:\n  - {id: nps, title: Net Promoter Score, above: 40}\n")
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    bench.session("2026-10-12", "nps: {value: 38}", team="_workspace")
    bench.change("kpis.yaml", "above: 40", "above: 35")
    bench.repo.commit(date="2026-10-13T09:00:00+02:00")
    assert told(bench, "nps") == ["measure", "38", "+nps"]
    assert told(bench, "growth") == ["+growth, +mrr, +subscriptions, +retention"]
    assert told(bench)[-1].startswith("+growth, +mrr, +subscriptions")


def test_two_processes_read_the_history_however_long_it_is(quarter: Bench) -> None:
    """One lists it, one reads contents; the others ask where it stands."""
    quarter.repo.commit("Everything", date="2026-11-24T09:00:00+01:00")
    for n in range(20):
        quarter.change(PLAN, f"target: {75 + n}", f"target: {76 + n}")
        quarter.repo.commit(f"Raise {n}", date="2026-11-24T09:00:00+01:00")
    trace = repository.Trace(quarter.repo)
    assert len(told(quarter, "retention")) == 21
    assert trace.commands == ["rev-parse", "rev-parse", "log", "cat-file"]


def test_a_revision_has_the_life_that_led_to_it(quarter: Bench) -> None:
    """What came later did not happen yet."""
    shown = log(quarter, "paid", "--rev", "HEAD~1")
    assert "As it stood in HEAD~1" in shown
    assert told(quarter, "paid", "--rev", "HEAD~1")[0] == "4198"


def test_without_git_there_are_readings_only(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which is said, whether git is missing, the repository or the first commit."""
    bench.session("2026-10-12", "subscriptions: {value: 3750}")
    assert "Readings only: nothing is committed" in " ".join(log(bench, "subscriptions").split())
    shutil.rmtree(bench.root / ".git")
    shown = " ".join(log(bench, "subscriptions").split())
    assert "is not in a git repository" in shown
    assert "3,750" in shown
    assert told(bench, "subscriptions") == ["3750"]
    monkeypatch.setenv("PATH", repository.path_without_git(bench.repo.home / "bin"))
    assert "git is not on the PATH" in " ".join(log(bench, "subscriptions").split())


def test_a_shallow_clone_says_so(
    quarter: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its oldest commit seems to have added everything."""
    clone = tmp_path / "clone"
    quarter.repo.git("clone", "-q", "--depth=1", f"file://{quarter.repo.top}", str(clone))
    monkeypatch.chdir(clone)
    assert "This clone is shallow" in log(quarter, "paid")


def test_what_does_not_exist_is_said_with_what_is_near(bench: Bench) -> None:
    """The whole workspace is looked through before that."""
    bench.repo.commit()
    answer = bench.okr("log", "retntion", *ON)
    assert (answer.code, answer.out) == (2, "")
    assert "did you mean `growth/retention`" in answer.err
    bench.write(f"{CYCLE}/plans/product.yaml", GROWTH)
    assert "may mean any of 2" in bench.okr("log", "mrr", *ON).err


def test_a_day_without_a_cycle_is_of_the_last_open_one(bench: Bench) -> None:
    """As everywhere: also where that takes reading the reviews."""
    bench.repo.commit(date="2026-10-01T09:00:00+02:00")
    assert bench.okr("log", "retention", "--on", "2027-01-03").code == 0
    assert bench.okr("log", "retention", "--cycle", "2026-q4", *ON).code == 0


@pytest.mark.parametrize("branched", [False, True])
def test_each_text_of_a_long_life_is_parsed_once(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, *, branched: bool
) -> None:
    """However many commits it stands in, and on whatever side of a comparison."""
    texts = [GROWTH]
    for n in range(12):
        texts.append(GROWTH.replace("target: 6000", f"target: {5900 - n}"))
    for text in texts:
        bench.write(PLAN, text)
        bench.repo.commit(date="2026-11-01T09:00:00+01:00")
    if branched:
        bench.repo.git("checkout", "-q", "-b", "side", "HEAD~3")
        bench.write(PLAN, texts[-4].replace("target: 75", "target: 74"))
        bench.repo.commit(date="2026-11-02T09:00:00+01:00")
        bench.repo.git("merge", "-q", "-X", "ours", "main", "-m", "both")
        texts += [""] * 2
    parsed: list[bytes] = []
    read_as = decoding.read_as

    def counting(data: bytes, kind: type[Any], path: str) -> Any:
        if path == PLAN:
            parsed.append(data)
        return read_as(data, kind, path)

    monkeypatch.setattr(decoding, "read_as", counting)
    assert len(entries(bench, "subscriptions")) >= 13
    assert len(parsed) == len(set(parsed)) == len(texts)
