"""`okr diff`: which two moments are compared, what the exit code tells, and what is printed."""

import json
import shutil
from pathlib import Path

import pytest

from tests import repository
from tests.cli.history.bench import CYCLE, PLAN, Bench, begin
from tests.schema import outputs

READ = "subscriptions: {value: 4500, confidence: 6}"
BEFORE = "2026-10-20T12:00:00+02:00"
AFTER = "2026-11-24T12:00:00+01:00"


def diff(bench: Bench, *words: str, code: int = 0) -> str:
    """What `okr diff` prints; it ends with the code."""
    answer = bench.okr("diff", *words)
    assert (answer.code, answer.err) == (code, "")
    return answer.out


def data(bench: Bench, *words: str) -> dict[str, object]:
    """The same as data, held to its schema."""
    printed = diff(bench, *words, "--format", "json")
    assert outputs.complaints("diff-json", printed) == []
    found: dict[str, object] = json.loads(printed)
    return found


def ease(bench: Bench) -> None:
    """Lower a target in the working tree."""
    bench.change(PLAN, "target: 6000", "target: 5000")


def test_without_a_range_it_is_what_is_not_committed(bench: Bench) -> None:
    """From HEAD to the files on disk, staged or not, new files among them."""
    bench.repo.commit(date=BEFORE)
    assert "No goal, reading or rule has changed." in diff(bench)
    ease(bench)
    bench.session("2026-11-20", READ)
    bench.repo.git("add", PLAN)
    shown = diff(bench)
    assert "target lowered 6,000 → 5,000" in shown
    assert "not in git yet" in shown
    assert "4,500" in shown


def test_one_revision_is_compared_with_the_files_on_disk(bench: Bench) -> None:
    """What was committed since counts, and what was not as well."""
    bench.repo.commit(date=BEFORE)
    bench.session("2026-11-20", READ)
    bench.repo.commit(date=AFTER, author="Ingrid Berg <ingrid@acme.example>")
    ease(bench)
    shown = diff(bench, "HEAD~1")
    assert "HEAD~1 → files on disk" in shown
    assert "1 commit · Ingrid Berg" in shown
    assert "4,500" in shown
    assert "6,000 → 5,000" in shown


def test_a_commit_that_is_not_checked_out_yet_is_not_unsaved_work(bench: Bench) -> None:
    """The files are behind it: what differs is in git, on its side."""
    bench.repo.commit(date=BEFORE)
    bench.repo.git("checkout", "-q", "-b", "ahead")
    ease(bench)
    bench.repo.commit(date=BEFORE)
    bench.repo.git("checkout", "-q", "main")
    shown = diff(bench, "ahead")
    assert "target raised 5,000 → 6,000" in shown
    assert "not in git yet" not in shown


def test_two_dots_compare_two_commits(bench: Bench) -> None:
    """In either direction, whatever is on the disk."""
    bench.repo.commit(date=BEFORE)
    ease(bench)
    bench.repo.commit(date=AFTER)
    bench.change(PLAN, "target: 75", "target: 99")
    assert "target lowered 6,000 → 5,000" in diff(bench, "HEAD~1..HEAD")
    assert "target raised 5,000 → 6,000" in diff(bench, "HEAD..HEAD~1")
    assert "99" not in diff(bench, "HEAD~1..")


def test_two_revisions_are_compared_as_with_two_dots_between_them(bench: Bench) -> None:
    """As git reads them; a range beside one more is refused."""
    bench.repo.commit(date=BEFORE)
    ease(bench)
    bench.repo.commit(date=AFTER)
    assert diff(bench, "HEAD~1", "HEAD") == diff(bench, "HEAD~1..HEAD")
    assert "target raised 5,000 → 6,000" in diff(bench, "HEAD", "HEAD~1")
    refused = bench.okr("diff", "HEAD~1..", "HEAD")
    assert (refused.code, refused.err) == (
        2,
        "okr: `HEAD~1..` and `HEAD` are more than two revisions; give A..B or A B\n",
    )


def test_three_dots_compare_from_the_fork(bench: Bench) -> None:
    """What happened on the other branch since then is not this branch's doing."""
    bench.repo.commit(date=BEFORE)
    bench.repo.git("checkout", "-q", "-b", "pr")
    ease(bench)
    bench.repo.commit(date=AFTER)
    bench.repo.git("checkout", "-q", "main")
    bench.session("2026-11-20", READ)
    bench.repo.commit(date=AFTER)
    shown = diff(bench, "main...pr")
    assert "6,000 → 5,000" in shown
    assert "4,500" not in shown
    assert "check-in of 20 Nov" in diff(bench, "main..pr")


def test_a_check_in_on_main_is_no_rewrite_seen_from_the_fork(bench: Bench) -> None:
    """With two dots it would look deleted, which `...` is for."""
    bench.repo.commit(date=BEFORE)
    bench.repo.git("branch", "pr")
    bench.session("2026-11-20", READ)
    bench.repo.commit(date=AFTER)
    assert data(bench, "main..pr")["alarms"] == {"rewritten": 1}
    assert data(bench, "main...pr")["alarms"] == {}


def test_what_moves_under_a_grade_that_stays_is_the_progress(bench: Bench) -> None:
    """`0.5 → 0.5 −5 points` would say nothing."""
    bench.session("2026-11-20", READ)
    review = "closed: 2026-11-20\nauthor: kari\nobjectives:\n  mrr: {grade: 0.5}\n"
    bench.write(f"{CYCLE}/reviews/growth.yaml", review)
    bench.repo.commit(date=BEFORE)
    bench.change(PLAN, "target: 6000", "target: 7000")
    assert "↘  mrr  20% → 14% −6 points" in diff(bench)
    assert "0.5" not in diff(bench)


def test_formatting_is_silence(bench: Bench) -> None:
    """Comments, blank lines, quotes and line ends, in the plan and in the session."""
    bench.session("2026-11-20", READ)
    bench.repo.commit(date=BEFORE)
    for place in sorted(bench.root.glob("cycles/**/*.yaml")):
        text = place.read_text(encoding="utf-8")
        place.write_bytes(f"# A comment\n\n{text}\n".replace("\n", "\r\n").encode())
    bench.change(PLAN, "name: Growth", 'name: "Growth"   # ours')
    assert "No goal, reading or rule has changed." in diff(bench, "--exit-code")


def test_the_day_is_that_of_the_newest_change(bench: Bench) -> None:
    """So that a comparison of commits says the same for ever; `--on` asks for another."""
    bench.repo.commit(date=BEFORE)
    ease(bench)
    bench.repo.commit(date=AFTER)
    assert data(bench, "HEAD~1..HEAD")["on"] == "2026-11-24"
    assert "eases the goal, 5 weeks left" in diff(bench, "HEAD~1..HEAD")
    assert data(bench, "HEAD~1..HEAD", "--on", "2026-12-24")["on"] == "2026-12-24"
    on = data(bench, "HEAD~1")["on"]
    assert on != "2026-11-24"


def test_an_edit_before_the_opening_is_none_to_speak_of(bench: Bench) -> None:
    """However late one looks: each commit counts on its own day."""
    bench.write(f"{CYCLE}/cycle.yaml", "start: 2026-10-01\nend: 2026-12-31\nopens: 2026-10-25\n")
    bench.repo.commit(date=BEFORE)
    ease(bench)
    bench.repo.commit(date=BEFORE)
    bench.session("2026-11-20", READ)
    bench.repo.commit(date=AFTER)
    assert data(bench, "HEAD~2..HEAD")["alarms"] == {}
    bench.change(PLAN, "target: 5000", "target: 4000")
    bench.repo.commit(date=AFTER)
    assert data(bench, "HEAD~3..HEAD")["alarms"] == {"eased": 1, "unexplained": 1}


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 0),
        (("--exit-code",), 1),
        (("--fail-on", "eased"), 1),
        (("--fail-on", "removed,rewritten"), 0),
        (("--fail-on", "removed, eased"), 1),
        (("--fail-on", "removed", "--exit-code"), 1),
    ],
)
def test_the_exit_code_tells_what_is_asked(bench: Bench, words: tuple[str, ...], code: int) -> None:
    """Nothing unless a flag names it."""
    bench.repo.commit(date=BEFORE)
    ease(bench)
    diff(bench, *words, "--on", "2026-11-25", code=code)


def test_nothing_happened_is_no_failure(bench: Bench) -> None:
    """Whatever is asked for."""
    bench.repo.commit(date=BEFORE)
    diff(bench, "--exit-code", "--fail-on", "eased,removed,rewritten,orphaned,regraded,loosened")


def test_what_cannot_be_read_is_not_passed_over_in_silence(bench: Bench) -> None:
    """It is named; asked whether a goal was eased in it, the answer is that nobody can tell."""
    bench.repo.commit(date=BEFORE)
    bench.write(PLAN, "objectives: [\n")
    shown = diff(bench)
    assert f"{PLAN} cannot be read on one side" in " ".join(shown.split())
    assert "removed" not in shown
    diff(bench, "--fail-on", "eased", code=2)
    diff(bench, "--exit-code", code=1)


def test_an_ignored_rule_is_news(bench: Bench) -> None:
    """Comments are silence, but for those that speak to the validator."""
    bench.repo.commit(date=BEFORE)
    bench.change(
        PLAN, "        baseline: 3500", "        baseline: 3500  # okr: ignore[KR209] none yet"
    )
    found = data(bench)
    assert found["alarms"] == {"loosened": 1}
    assert "rule ignored KR209" in diff(bench)
    place = f"::warning file={PLAN},line=9,"
    assert diff(bench, "--format", "github").startswith(place)


def test_a_workspace_in_a_folder_points_at_its_files_from_the_top(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A forge knows paths from the top of the repository alone."""
    inner = Bench(bench.repo, bench.capsys, "units/north/")
    begin(inner)
    bench.repo.commit(date=BEFORE)
    ease(inner)
    monkeypatch.chdir(inner.root / CYCLE)
    shown = diff(inner, "--format", "github", "--on", "2026-11-25").splitlines()
    assert shown[0].startswith(f"::warning file=units/north/{PLAN},line=10,title=okr diff::")
    assert shown[1].startswith("::notice title=okr diff::HEAD → files on disk: 1 goal eased")


def test_two_commits_of_a_workspace_that_is_gone(bench: Bench) -> None:
    """They are compared all the same; against the disk there is nothing to compare."""
    bench.repo.commit(date=BEFORE)
    ease(bench)
    bench.repo.commit(date=AFTER)
    shutil.rmtree(bench.root / "cycles")
    (bench.root / "okr.yaml").unlink()
    assert "6,000 → 5,000" in diff(bench, "HEAD~1..HEAD")
    assert "no workspace on the disk" in bench.okr("diff", "HEAD").err


def test_a_commit_from_before_the_workspace(bench: Bench) -> None:
    """Everything in it is new then."""
    plan, settings = bench.root / "cycles", bench.root / "okr.yaml"
    shutil.move(plan, bench.repo.home / "cycles")
    shutil.move(settings, bench.repo.home / "okr.yaml")
    bench.repo.commit("Before", date=BEFORE)
    shutil.move(bench.repo.home / "cycles", plan)
    shutil.move(bench.repo.home / "okr.yaml", settings)
    bench.repo.commit("Begin", date=BEFORE)
    shown = diff(bench, "HEAD~1..HEAD")
    assert "cycle added" in shown
    assert shown.count("key result added") == 2
    bench.repo.git("branch", "other", "HEAD~1")
    bench.write("notes.md", "none of ours\n")
    bench.repo.git("rm", "-rq", "--cached", "okr.yaml", "cycles")
    assert "neither side of" in bench.okr("diff", "HEAD~1..other").err


def test_git_states_that_have_no_two_moments(bench: Bench) -> None:
    """No commit yet, and no repository: one sentence each."""
    assert "nothing is committed" in bench.okr("diff").err
    shutil.rmtree(bench.root / ".git")
    assert "is not in a git repository" in bench.okr("diff").err


def test_a_shallow_clone_says_what_it_lacks(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the commit where the two parted there is nothing to compare with."""
    bench.repo.commit(date=BEFORE)
    bench.repo.git("checkout", "-q", "-b", "pr")
    ease(bench)
    bench.repo.commit(date=AFTER)
    bench.repo.git("checkout", "-q", "main")
    bench.session("2026-11-20", READ)
    bench.repo.commit(date=AFTER)
    clone = tmp_path / "clone"
    bench.repo.git(
        "clone", "-q", "--depth=1", "--no-single-branch", f"file://{bench.repo.top}", str(clone)
    )
    monkeypatch.chdir(clone)
    assert "git fetch --unshallow" in bench.okr("diff", "origin/main...origin/pr").err
    assert "git fetch --unshallow" in bench.okr("diff", "HEAD~1").err


def test_a_linked_folder_is_named_and_not_called_new(bench: Bench) -> None:
    """A commit does not follow it, so that the disk may not either."""
    (bench.root / "cycles/now").symlink_to("2026-Q4")
    bench.repo.commit(date=BEFORE)
    assert "No goal, reading or rule has changed." in diff(bench)


def test_no_file_is_written(bench: Bench) -> None:
    """Looking changes nothing, not even in git."""
    bench.repo.commit(date=BEFORE)
    ease(bench)
    before = {p: p.stat().st_mtime_ns for p in bench.root.rglob("*") if p.is_file()}
    for name in ("text", "md", "json", "github"):
        diff(bench, "--format", name)
    assert {p: p.stat().st_mtime_ns for p in bench.root.rglob("*") if p.is_file()} == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("--format", "html"),
            "--format takes text, md, json, github, slack, teams or mail, not `html`",
        ),
        (("--fail-on", "easy"), "--fail-on takes eased, removed, rewritten"),
        (("a....b",), "is not a range"),
        (("--output=x",), "no such option"),
        (("nope",), "git knows no commit `nope`"),
        (("",), "is not a range; leave it out for HEAD"),
    ],
)
def test_what_is_typed_wrong_is_said_in_one_sentence(
    bench: Bench, words: tuple[str, ...], said: str
) -> None:
    """Nothing is printed, and the code is 2."""
    bench.repo.commit(date=BEFORE)
    answer = bench.okr("diff", *words)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_a_repository_elsewhere_is_not_asked(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The workspace that `OKR_DIR` names is compared in its own repository."""
    bench.repo.commit(date=BEFORE)
    ease(bench)
    (tmp_path / "other").mkdir()
    other = repository.Repository(tmp_path / "other")
    other.commit()
    monkeypatch.chdir(other.top)
    monkeypatch.setenv("OKR_DIR", str(bench.root))
    assert "6,000 → 5,000" in diff(bench)


def test_a_date_that_is_made_up_hides_no_edit(bench: Bench) -> None:
    """A commit cannot have been made before the one that it came after."""
    bench.repo.commit("Plan", date="2026-11-01T09:00:00+01:00")
    bench.change(PLAN, "target: 6000", "target: 5000")
    bench.repo.commit("Ease", date="2026-09-30T09:00:00+02:00")
    assert bench.okr("diff", "HEAD~1..HEAD", "--fail-on", "eased").code == 1
    bench.change(PLAN, "target: 75", "target: 74")
    bench.repo.commit("Ease in time", date="2026-09-30T10:00:00+02:00")
    assert bench.okr("diff", "HEAD~1..HEAD", "--fail-on", "eased").code == 0
