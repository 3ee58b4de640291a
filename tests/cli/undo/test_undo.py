"""`okr undo`: my newest check-in that git has not committed, and no other."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.text import Text

from okrcli import errors
from okrcli.cli import undo
from okrcli.store import file_changes
from tests.cli.checkin.desk import CYCLE, Desk
from tests.cli.checkin.terminal import CTRL_C, CTRL_D, Terminal

GONE = "every check-in of kari is committed"


def values(desk: Desk, team: str = "growth") -> list[str]:
    """The values of subscriptions in a team's sessions, in order."""
    return [str(made.readings["subscriptions"].value) for made in desk.sessions(team)]


def write(desk: Desk, name: str, reading: str, team: str = "growth", head: str = "") -> str:
    """Write a session by hand; gives its path."""
    path = f"{CYCLE}/checkins/{team}/{name}.yaml"
    day, author = name[:10], name.rpartition("-")[2].partition("_")[0]
    text = f"date: {day}\nauthor: {author}\n{head}readings:\n  {reading}\n"
    desk.write(path, text)
    return path


def test_the_newest_goes_and_the_others_stay(desk: Desk) -> None:
    """One after the other."""
    desk.versioned()
    for value in ("4001", "4002", "4003"):
        desk.checkin("subscriptions", value)
    for left in (["4001", "4002"], ["4001"]):
        done = desk.okr("undo", "--yes")
        assert (done.code, done.err) == (0, "")
        assert values(desk) == left
    assert desk.okr("undo", "--yes").code == 0
    assert desk.paths == []
    done = desk.okr("undo", "--yes")
    assert done.code == 2
    assert "there is no check-in of kari to take back" in done.err


def test_it_is_shown_with_what_it_takes_back(desk: Desk) -> None:
    """The file as it stands, and where the goal goes back to."""
    desk.versioned().checkin("subscriptions", "4560", "--on", desk.day(7))
    desk.checkin("subscriptions", "4720", "--note", "so good")
    path = f"{CYCLE}/{desk.paths[-1]}"
    done = desk.okr("undo", "--yes")
    assert f" # {path}\n" in done.out
    assert ' subscriptions: {value: 4720, note: "so good"}\n' in done.out
    assert " subscriptions  4,720 → 4,560  42%, expected 67%  ■ off track" in done.out
    assert f" Took back {path}\n" in done.out


def test_a_dry_run_and_nobody_to_ask_remove_nothing(desk: Desk) -> None:
    """The one is fine, the other not."""
    desk.versioned().checkin("subscriptions", "4720")
    dry, unasked = desk.okr("undo", "--dry-run"), desk.okr("undo")
    assert (dry.code, unasked.code, len(desk.paths)) == (0, 2, 1)
    assert "value: 4720" in dry.out
    assert "add --yes to do it" in unasked.err


def test_what_is_committed_stays(desk: Desk) -> None:
    """Also when it was changed on the disk since."""
    desk.versioned().checkin("subscriptions", "4720")
    desk.git("add", ".")
    desk.git("commit", "-qm", "Check in")
    assert GONE in desk.okr("undo", "--yes").err
    path = desk.root / CYCLE / desk.paths[0]
    path.write_text(path.read_text().replace("4720", "4721"))
    assert GONE in desk.okr("undo", "--yes").err
    assert len(desk.paths) == 1


def test_an_older_one_that_is_not_committed_goes(desk: Desk) -> None:
    """Though a newer one is."""
    desk.versioned()
    older = write(desk, f"{desk.day(2)}-090000-kari", "subscriptions: {value: 1}")
    desk.checkin("subscriptions", "4720")
    desk.git("add", f"{CYCLE}/{desk.paths[-1]}")
    desk.git("commit", "-qm", "Check in")
    assert f"Took back {older}" in desk.okr("undo", "--yes").out
    assert values(desk) == ["4720"]


def test_what_is_only_staged_goes_and_git_is_told_how_to_forget_it(desk: Desk) -> None:
    """The command works as it is printed."""
    desk.versioned().checkin("subscriptions", "4720")
    desk.git("add", ".")
    done = desk.okr("undo", "--yes")
    assert desk.paths == []
    command = next(line for line in done.out.splitlines() if "rm -q --cached" in line)
    subprocess.run(
        ["sh", "-c", command.strip(" →").partition("   ")[0]], check=True, cwd=desk.root.parent
    )
    assert desk.git("status", "--porcelain") == ""


def test_of_others_nothing_goes(desk: Desk) -> None:
    """Whoever they are; by the flag I am one of them."""
    desk.versioned().checkin("subscriptions", "4720", "--author", "tom")
    assert "there is no check-in of kari" in desk.okr("undo", "--yes").err
    assert desk.okr("undo", "--yes", "--author", "Tom Baker").code == 0
    assert desk.paths == []


def test_mine_are_those_under_any_of_my_names(desk: Desk) -> None:
    """Written by hand with name or address."""
    desk.versioned()
    day = desk.day(1)
    for n, name in enumerate(("Kari Nordmann", "KARI@acme.example")):
        text = f"date: {day}\nauthor: {name}\nreadings: {{mrr: {{note: a}}}}\n"
        desk.write(f"{CYCLE}/checkins/growth/{n}.yaml", text)
    for left in (1, 0):
        assert desk.okr("undo", "--yes").code == 0
        assert len(desk.paths) == left


def test_what_one_check_in_wrote_goes_together(desk: Desk) -> None:
    """Of several teams and days; what came before stays."""
    desk.versioned().checkin("tickets", "35")
    rows = f"id,value,date\nsubscriptions,1,\nretention,70,{desk.day(2)}\ntickets,30,\nnps,40,\n"
    desk.checkin("--from", str(desk.write("../r.csv", rows)))
    assert len(desk.paths) == 5
    done = desk.okr("undo", "--yes")
    assert done.out.count("Took back ") == 4
    assert [made.readings["resolution"].value for made in desk.sessions("product")] == [35]


def test_of_one_second_only_the_last_goes(desk: Desk) -> None:
    """Sessions of the same instant by older versions, told apart by their counters alone."""
    desk.versioned()
    day = desk.day(0)
    head = f"recorded: {day}T00:00:01+00:00\n"
    for n, name in enumerate(("kari", "kari_002", "kari_010", "kari_1000")):
        write(desk, f"{day}-000001-{name}", f"subscriptions: {{value: {n}}}", head=head)
    desk.okr("undo", "--yes")
    assert sorted(values(desk)) == ["0", "1", "2"]
    desk.okr("undo", "--yes")
    assert sorted(values(desk)) == ["0", "1"]


def test_without_an_instant_the_day_decides(desk: Desk) -> None:
    """Sessions by hand may lack it."""
    desk.versioned()
    for ago in (3, 1, 2):
        write(desk, f"{desk.day(ago)}-kari", f"subscriptions: {{value: {ago}}}")
    desk.okr("undo", "--yes")
    assert sorted(values(desk)) == ["2", "3"]


def test_what_is_folded_stays(desk: Desk) -> None:
    """Also where it stands on its own besides."""
    desk.versioned()
    name = f"{desk.day(9)}-090000-kari"
    path = write(desk, name, "subscriptions: {value: 1}")
    body = (desk.root / path).read_text().replace("\n", "\n    ").rstrip()
    desk.write(f"{CYCLE}/checkins/growth.yaml", f"sessions:\n  - file: {name}.yaml\n    {body}\n")
    assert "what is folded stays" in desk.okr("undo", "--yes").err
    assert (desk.root / path).exists()


def test_a_closed_cycle_keeps_its_readings(desk: Desk) -> None:
    """The grades rest on them."""
    desk.versioned().checkin("subscriptions", "4720")
    desk.write(f"{CYCLE}/reviews/growth.yaml", f"closed: {desk.day(0)}\nauthor: kari\n")
    done = desk.okr("undo", "--yes")
    assert (done.code, len(desk.paths)) == (2, 1)
    assert f"growth closed 2026-Q4 ({CYCLE}/reviews/growth.yaml)" in done.err


def test_one_that_cannot_be_read_is_named(desk: Desk) -> None:
    """It may be the newest; another's does not matter."""
    desk.versioned().checkin("subscriptions", "4720")
    desk.write(f"{CYCLE}/checkins/growth/{desk.day(0)}-235959999-tom.yaml", "date: soon\n")
    assert desk.okr("undo", "--dry-run").code == 0
    broken = f"{CYCLE}/checkins/growth/{desk.day(0)}-235959999-kari_002.yaml"
    desk.write(broken, "date: soon\n")
    assert f"{broken}:1:1 cannot be read" in desk.okr("undo", "--yes").err


def test_one_in_a_merge_is_named(desk: Desk) -> None:
    """Two clones wrote the same name by hand, and nobody has settled it."""
    desk.versioned()
    path = f"{CYCLE}/checkins/growth/{desk.day(5)}-kari.yaml"
    for branch, value in (("one", 1), ("other", 2)):
        desk.git("switch", "-qc", branch, "main")
        write(desk, f"{desk.day(5)}-kari", f"subscriptions: {{value: {value}}}")
        desk.git("add", ".")
        desk.git("commit", "-qm", branch)
    with pytest.raises(subprocess.CalledProcessError):
        desk.git("merge", "-q", "one")
    assert f"{path}:4:1 cannot be read" in desk.okr("undo", "--yes").err
    desk.git("checkout", "--ours", ".")
    assert f"{path} is in a merge" in desk.okr("undo", "--yes").err


def test_before_the_first_commit_everything_is_mine_to_take_back(desk: Desk) -> None:
    """An unborn branch."""
    desk.git("init", "-q")
    desk.checkin("subscriptions", "4720")
    assert desk.okr("undo", "--yes").code == 0
    assert desk.paths == []


def test_without_a_repository_it_warns(desk: Desk) -> None:
    """Nothing tells what is kept elsewhere."""
    desk.checkin("subscriptions", "4720")
    done = desk.okr("undo", "--yes")
    assert (done.code, desk.paths) == (0, [])
    assert "is not in a git repository" in done.out
    assert "until then nobody can bring back what is removed" in done.out


UNKNOWN = "git cannot say which check-ins are committed, so none is taken back: "


def test_without_git_nothing_goes_where_a_repository_is(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is committed there nobody can say, and also not from a folder below its top."""
    desk.versioned().checkin("subscriptions", "4720")
    monkeypatch.setenv("PATH", str(desk.root))
    done = desk.okr("undo", "--yes")
    assert (done.code, len(desk.paths)) == (2, 1)
    assert f"{UNKNOWN}git is not on the PATH" in done.err
    (desk.root / ".git").rename(desk.root.parent / ".git")
    assert UNKNOWN in desk.okr("undo", "--yes").err
    (desk.root.parent / ".git").rename(desk.root.parent / "git")
    done = desk.okr("undo", "--yes")
    assert (done.code, desk.paths) == (0, [])
    assert "git is not on the PATH" in done.out


def committed(desk: Desk) -> Desk:
    """A desk with one committed check-in, which is all there is."""
    desk.versioned().checkin("subscriptions", "4720")
    desk.git("add", ".")
    desk.git("commit", "-qm", "Check in")
    return desk


def lose_head(desk: Desk) -> None:
    """Let git find no HEAD."""
    (desk.root / ".git/HEAD").unlink()


def lead_nowhere(desk: Desk) -> None:
    """A worktree whose repository is gone."""
    (desk.root / ".git").rename(desk.root.parent / "gone")
    desk.write(".git", "gitdir: /gone\n")


def lose_commit(desk: Desk) -> None:
    """HEAD names a commit whose object is missing."""
    name = desk.git("rev-parse", "HEAD").strip()
    (desk.root / ".git/objects" / name[:2] / name[2:]).unlink()


def lose_branch(desk: Desk) -> None:
    """HEAD names a branch that is no more, though the log knows that it had commits."""
    (desk.root / ".git/refs/heads/main").unlink()


def lose_tree(desk: Desk) -> None:
    """The commit is there, and what was committed is not."""
    name = desk.git("rev-parse", "HEAD^{tree}").strip()
    (desk.root / ".git/objects" / name[:2] / name[2:]).unlink()


@pytest.mark.parametrize("lose", [lose_head, lead_nowhere, lose_commit, lose_branch, lose_tree])
def test_what_git_cannot_say_is_not_taken(desk: Desk, lose: Callable[[Desk], None]) -> None:
    """A repository is there and does not answer; nothing is removed, and the reason is said."""
    lose(committed(desk))
    done = desk.okr("undo", "--yes")
    assert (done.code, len(desk.paths)) == (2, 1)
    assert "Traceback" not in done.err
    assert "git" in done.err


@pytest.mark.parametrize("other", ["/nonexistent", "other"])
def test_another_repository_named_by_the_environment_does_not_decide(
    desk: Desk, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hook hands down the GIT_DIR of its own; the one around the folder is asked as well."""
    committed(desk)
    if other == "other":
        other = str(desk.root.parent / "other/.git")
        subprocess.run(["git", "init", "-q", str(Path(other).parent)], check=True)
    monkeypatch.setenv("GIT_DIR", other)
    done = desk.okr("undo", "--yes")
    assert (done.code, len(desk.paths)) == (2, 1)
    monkeypatch.delenv("GIT_DIR")
    desk.checkin("subscriptions", "4721")
    assert (desk.okr("undo", "--yes").code, len(desk.paths)) == (0, 1)


def test_what_an_undo_that_died_began_with_is_what_the_next_one_takes(desk: Desk) -> None:
    """One of its two files was set aside; both go, and the check-in before them stays."""
    desk.versioned().checkin("subscriptions", "4001")
    rows = "id,value\nsubscriptions,1\ntickets,30\n"
    desk.checkin("--from", str(desk.write("../r.csv", rows)))
    path = next(path for path in desk.paths if "product" in path)
    file_changes.set_aside(desk.root, f"{CYCLE}/{path}", "kari")
    done = desk.okr("undo", "--yes")
    assert (done.code, done.out.count("Took back ")) == (0, 2)
    assert values(desk) == ["4001"]
    assert len(desk.paths) == 1


def test_what_others_set_aside_is_theirs(desk: Desk) -> None:
    """Somebody's undo may be at work, also of one whose name begins like mine."""
    desk.versioned()
    for value, who in (("1", "kari"), ("2", "kari-n"), ("3", "kari")):
        desk.checkin("subscriptions", value, "--author", who)
    file_changes.set_aside(desk.root, f"{CYCLE}/{desk.paths[1]}", "kari-n")
    assert desk.okr("undo", "--yes").code == 0
    assert values(desk) == ["1"]
    assert desk.okr("undo", "--yes", "--author", "kari-n").code == 0
    assert values(desk) == ["1"]
    assert len(desk.paths) == 1


def test_an_undo_that_cannot_be_told_is_the_one_that_is_repeated(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says what was done, and a repeat takes no second one."""
    for value in ("4001", "4002"):
        desk.checkin("subscriptions", value)

    def refuse(*_: object) -> list[Text]:
        raise errors.RefusedError("no")

    with monkeypatch.context() as patch:
        patch.setattr(undo, "done", refuse)
        done = desk.okr("undo", "--yes")
    assert done.code == 2
    assert done.err.endswith("-kari.yaml was taken back, but no\n")
    assert values(desk) == ["4001"]
    assert desk.okr("undo", "--yes").code == 0
    assert values(desk) == ["4001"]
    assert desk.okr("undo", "--yes").code == 0
    assert desk.paths == []


def test_a_file_that_cannot_go_keeps_the_others_where_they_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of a check-in or nothing of it."""
    desk.versioned()
    rows = "id,value\nsubscriptions,1\ntickets,30\n"
    desk.checkin("--from", str(desk.write("../r.csv", rows)))
    before, real = desk.paths, file_changes.set_aside

    def refuse(root: Path, path: str, by: str) -> None:
        if "product" in path:
            raise errors.RefusedError(f"{path} cannot be removed: no")
        real(root, path, by)

    monkeypatch.setattr(file_changes, "set_aside", refuse)
    done = desk.okr("undo", "--yes")
    assert (done.code, desk.paths) == (2, before)
    assert "cannot be removed: no" in done.err


def test_in_bokmal(desk: Desk) -> None:
    """Question and end."""
    desk.versioned().checkin("subscriptions", "4720")
    done = desk.okr("undo", "--yes", "--lang", "nb")
    assert f"Angret {CYCLE}/checkins/growth/" in done.out


needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")


@needs_terminal
@pytest.mark.parametrize(
    ("keys", "code", "left"),
    [("y", 0, 0), ("", 0, 1), (CTRL_C, 130, 1), (CTRL_D, 130, 1)],
)
def test_on_a_terminal_it_asks(desk: Desk, keys: str, code: int, left: int) -> None:
    """Enter is no, and so is leaving."""
    desk.versioned().checkin("subscriptions", "4720")
    seat = Terminal(["undo", "--color", "never"], desk.root, 40)
    shown = seat.answer("Take it back, y or n [n] › ", keys)
    assert "value: 4720" in shown
    assert seat.ended()[0] == code
    assert len(desk.paths) == left


@needs_terminal
def test_what_was_changed_while_it_asked_stays(desk: Desk) -> None:
    """It is no longer what was shown."""
    desk.versioned().checkin("subscriptions", "4720")
    path = Path(desk.root, CYCLE, desk.paths[0])
    seat = Terminal(["undo"], desk.root)
    seat.until("Take it back")
    path.write_text(path.read_text().replace("4720", "4721"))
    seat.answer("› ", "y")
    code, shown = seat.ended()
    assert (code, values(desk)) == (2, ["4721"])
    assert "was changed meanwhile, so it stays" in shown.replace("\n", " ")
