"""What `okr checkin` refuses: one message that says where, what and what next, and no file."""

from pathlib import Path

import pytest

from tests.cli.checkin.desk import CYCLE, GROWTH, Desk


def refused(desk: Desk, *words: str) -> str:
    """What was said against the words; exit code 2, nothing on standard output, nothing written."""
    before = desk.paths
    done = desk.checkin(*words)
    assert done.code == 2, done
    assert done.out == ""
    assert desk.paths == before
    assert done.err.startswith("okr: ")
    return done.err.removeprefix("okr: ").rstrip("\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "nps 4,720",
            "`4,720` may mean two numbers; write 4720 or 4.72",
        ),
        ("subscriptions many", "`many` is not a plain number"),
        ("subscriptions 5h", "this is counted in subscriptions, not in h; write the number alone"),
        ("subscriptions 4720%", "this is counted in subscriptions, not in %"),
        (
            "subscriptions --done denmark",
            "`subscriptions` is measured in numbers; write `okr checkin subscriptions NUMBER`",
        ),
        (
            "regions 2",
            "`regions` is measured by milestones; `okr checkin regions --done ID` takes denmark,"
            " finland",
        ),
        (
            "regions --done finnland",
            "`regions` has no milestone `finnland`; did you mean `finland`? It has denmark, finland",
        ),
        ("regions --done oslo", "`regions` has no milestone `oslo`; it has denmark, finland"),
        (
            "regions --done denmark --undone denmark",
            "`denmark` cannot be both done and undone",
        ),
        ("denmark yes", "`denmark` is a milestone; write `okr checkin regions --done denmark`"),
        ("annual-plans 0.7", "`0.7` is no zone of `annual-plans`; give none, commit, target or"),
        ("annual-plans targte", "`targte` is no zone of `annual-plans`; did you mean `target`?"),
        ("keyboard 1", "`keyboard` is done or not; give yes or no"),
        ("mrr 5", "`mrr` is an objective; read its key results instead: subscriptions, retention,"),
        ("growth 5", "`growth` is a team; `okr checkin --team growth` asks about its goals"),
        ("invitations 5", "`invitations` was dropped on "),
        (
            "subscriptions 4720 --confidence 11",
            "confidence is a whole number from 0 to 10, not `11`",
        ),
        ("subscriptions 4720 --confidence 6.5", "confidence is a whole number from 0 to 10"),
        ("subscriptions 4720 --confidence -1", "confidence is a whole number from 0 to 10"),
        ("visitors --skip why", "`visitors` is no key result; only key results are left out"),
        ("retention 70 --skip why", "`retention` is either skipped or read"),
        ("nosuch 4", "nothing in 2026-Q4 is called `nosuch`; `okr report` lists the ids"),
        ("subscription 4 --done x", "`subscriptions` is measured in numbers"),
        ("retentoin 4", "did you mean `growth/retention`, `resolution`?"),
        ("--note hei", "name what was read first, as in `okr checkin ID --note TEXT`"),
        ("subscriptions", "`subscriptions` given and no terminal to ask on"),
        ("", "nothing given and no terminal to ask on; write `okr checkin ID VALUE`, or many"),
        ("--all", "nothing given and no terminal to ask on"),
        ("subscriptions 4 --team growth", "--team and --all are for the walk"),
        ("--from x.csv subscriptions 4", "--from brings its own ids and values; give it alone"),
        ("subscriptions 4 --on soon", "`soon` is not a day; write it as in 2026-11-23, 25.11, "),
        ("subscriptions 4 --cycle 2026-Q9", "there is no cycle `2026-Q9`; there is 2026-Q4"),
        (
            "subscriptions 4 --confidense 6",
            "there is no option `--confidense`; did you mean --conf",
        ),
        (
            "subscriptions 4 --confidense=6",
            "there is no option `--confidense`; did you mean --conf",
        ),
        (
            "-- churn -1 --on 2026-11-20",
            "`--on` stands after `--`; put it before, or leave `--` out",
        ),
        ("subscriptions 4 -x", "there is no option `-x`; see `okr checkin --help`"),
        ("subscriptions 4 --lang de", "--lang takes en or nb, not `de`"),
    ],
)
def test_what_is_typed_wrong_is_told(desk: Desk, words: str, said: str) -> None:
    """In one line, with what to type instead."""
    message = refused(desk, *words.split())
    assert said in message
    assert "\n" not in message


def test_an_ambiguous_id_lists_what_it_may_mean(desk: Desk) -> None:
    """With references and titles, to choose from."""
    assert refused(desk, "re", "4").splitlines()[:3] == [
        "`re` may mean any of 4; write one of them in full:",
        "  growth/retention  Improve customer retention rate",
        "  growth/regions  Launch in two new regions",
    ]


def test_a_reading_of_tomorrow_is_refused(desk: Desk) -> None:
    """Nobody has read it."""
    assert f"{desk.day(-1)} has not come yet" in refused(
        desk, "subscriptions", "1", "--on", desk.day(-1)
    )


def test_a_goal_of_another_cycle_is_named_with_its_days(desk: Desk) -> None:
    """The day that was typed belongs to the cycle before."""
    desk.write("cycles/2026-Q3/cycle.yaml", f"start: {desk.day(150)}\nend: {desk.day(61)}\n")
    said = refused(desk, "subscriptions", "1", "--on", desk.day(70))
    assert f"it is in 2026-Q4, from {desk.day(60)} to {desk.day(-30)}, so give one of its" in said
    assert "or --cycle 2026-Q4" in said


def test_a_reading_before_the_cycle_is_refused(desk: Desk) -> None:
    """With the day it begins."""
    said = refused(desk, "subscriptions", "1", "--on", desk.day(61))
    assert f"{desk.day(61)} is before 2026-Q4 begins ({desk.day(60)})" in said


def test_a_reading_long_after_the_cycle_is_refused(desk: Desk) -> None:
    """Two weeks are given; then the next cycle is due."""
    desk.write(f"{CYCLE}/cycle.yaml", f"start: {desk.day(90)}\nend: {desk.day(15)}\n")
    said = refused(desk, "subscriptions", "1")
    assert f"more than 14 days after 2026-Q4 ended ({desk.day(15)})" in said
    assert desk.checkin("subscriptions", "1", "--on", desk.day(1)).code == 0


def test_a_closed_cycle_takes_no_readings(desk: Desk) -> None:
    """The team's review is named, also for a day before it was closed."""
    desk.write(f"{CYCLE}/reviews/growth.yaml", f"closed: {desk.day(3)}\nauthor: kari\n")
    for on in (desk.day(0), desk.day(10)):
        said = refused(desk, "subscriptions", "1", "--on", on)
        assert f"growth closed 2026-Q4 on {desk.day(3)} ({CYCLE}/reviews/growth.yaml)" in said
    assert desk.checkin("tickets", "30").code == 0


def test_a_review_that_cannot_be_read_may_have_closed_it(desk: Desk) -> None:
    """In doubt nothing is added."""
    desk.write(f"{CYCLE}/reviews/growth.yaml", "closed: perhaps\n")
    assert "reviews/growth.yaml cannot be read" in refused(desk, "subscriptions", "1")


def test_without_a_workspace_init_is_named(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing above is a workspace either."""
    monkeypatch.chdir(tmp_path)
    done = desk.checkin("subscriptions", "1")
    assert done.code == 2
    assert "no workspace in " in done.err
    assert "okr init" in done.err


def test_without_a_cycle_init_is_named(desk: Desk) -> None:
    """The workspace has none at all."""
    for place in sorted((desk.root / CYCLE).rglob("*"), reverse=True):
        place.rmdir() if place.is_dir() else place.unlink()
    assert "okr init" in refused(desk, "subscriptions", "1")


def test_two_cycles_of_one_length_are_a_choice(desk: Desk) -> None:
    """With --cycle."""
    desk.write("cycles/pilot/cycle.yaml", f"start: {desk.day(60)}\nend: {desk.day(-30)}\n")
    assert "choose one with --cycle" in refused(desk, "subscriptions", "1")
    assert desk.checkin("subscriptions", "1", "--cycle", "2026-q4").code == 0


def test_a_broken_cycle_file_is_named(desk: Desk) -> None:
    """It is why no cycle contains today."""
    desk.write(f"{CYCLE}/cycle.yaml", "start: today\nend: 2026-12-31\n")
    assert f"{CYCLE}/cycle.yaml:1:8 cannot be read" in refused(desk, "subscriptions", "1")


def test_a_broken_plan_is_named_with_its_place(desk: Desk) -> None:
    """The id may well be in it."""
    desk.write(f"{CYCLE}/plans/growth.yaml", GROWTH.replace("baseline: 3500", "baseline: 3,500"))
    said = refused(desk, "subscriptions", "1")
    assert "nothing in 2026-Q4 is called `subscriptions`" in said
    assert f"{CYCLE}/plans/growth.yaml:10:19 cannot be read (`3,500` is not a plain number)" in said


def test_a_prefix_is_no_certain_name_while_a_plan_is_broken(desk: Desk) -> None:
    """`re` of growth may be meant, though only product's can be seen; an id in full is."""
    desk.write(f"{CYCLE}/plans/growth.yaml", "objectives: none\n")
    assert "or write the id in full" in refused(desk, "ticke", "30")
    assert desk.checkin("tickets", "30").code == 0


def test_broken_settings_say_nothing_of_people(desk: Desk) -> None:
    """A check-in under the wrong name would stay for ever."""
    desk.write("okr.yaml", "people: [kari\n")
    assert "okr.yaml:1:9 cannot be read (this `[` is never closed)" in refused(
        desk, "subscriptions", "1"
    )


def test_a_newer_format_is_not_written_to(desk: Desk) -> None:
    """What a newer okr wrote, this one may not understand."""
    desk.write("okr.yaml", "format: 2\n")
    assert "okr.yaml:1:9 cannot be read" in refused(desk, "subscriptions", "1")


@pytest.mark.parametrize("note", ["", "  ", "a\x1b[31mb", "a\u202eb", "a\u200bb"])
def test_hidden_characters_and_empty_notes_are_refused(desk: Desk, note: str) -> None:
    """They could act on a terminal, or read otherwise than they are."""
    assert "the text " in refused(desk, "subscriptions", "1", "--note", note)


def test_a_folder_that_cannot_be_written_is_named(desk: Desk) -> None:
    """A file stands where the folder should be."""
    desk.write(f"{CYCLE}/checkins", "")
    done = desk.checkin("subscriptions", "1")
    assert done.code == 2
    assert f"{CYCLE}/checkins/growth/" in done.err
    assert "cannot be written" in done.err
