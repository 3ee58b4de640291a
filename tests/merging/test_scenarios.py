"""Whatever two branches do: no conflict over a check-in, nothing lost, nothing twice."""

from decimal import Decimal

import pytest

from okrcli.model import review
from tests.cli.checkin.desk import CYCLE, Desk
from tests.merging.branches import PLAN, Branches

CLOSED = "closed: {day}\nauthor: {who}\nobjectives:\n  mrr: {{grade: {grade}}}\n"
FINLAND = "          - {id: finland, title: Finland open for business}\n"


@pytest.fixture
def branches(desk: Desk) -> Branches:
    """Everything is committed on main, and git merges as it does out of the box."""
    return Branches(desk.versioned())


def numbers(*values: int) -> list[Decimal]:
    """Values to compare with."""
    return [Decimal(value) for value in values]


def test_both_check_in_the_same_key_result(branches: Branches) -> None:
    """Both readings are there, in the order they were recorded; the newest counts."""
    tom = branches.on("tom", branches.check_in("subscriptions", "4700", "--author", "tom"))
    branches.on("kari", branches.check_in("subscriptions", "4720"))
    branches.merge(tom)
    assert branches.values("subscriptions") == numbers(4700, 4720)
    assert "4,720 → 6,000" in branches.desk.okr("report", "subscriptions").out


def test_both_check_in_different_key_results(branches: Branches) -> None:
    """Each is there."""
    tom = branches.on("tom", branches.check_in("retention", "71", "--author", "tom"))
    branches.on("kari", branches.check_in("subscriptions", "4720"))
    branches.merge(tom)
    assert branches.values("subscriptions") == numbers(4720)
    assert branches.values("retention") == numbers(71)


def test_one_author_checks_in_twice_within_a_second(branches: Branches) -> None:
    """On two branches, of the same day: two files, since a name tells milliseconds."""
    one = branches.on("one", branches.check_in("subscriptions", "4700"))
    branches.on("other", branches.check_in("subscriptions", "4720"))
    branches.merge(one)
    assert branches.values("subscriptions") == numbers(4700, 4720)


def test_one_author_checks_in_the_same_day_with_the_same_value(branches: Branches) -> None:
    """Two readings that agree; nothing contradicts."""
    one = branches.on("one", branches.check_in("subscriptions", "4700"))
    branches.on("other", branches.check_in("subscriptions", "4700"))
    branches.merge(one)
    assert branches.values("subscriptions") == numbers(4700, 4700)
    assert "CH507" not in branches.desk.okr("validate").out


def test_a_plan_is_edited_while_it_is_checked_in_to(branches: Branches) -> None:
    """The reading is held against the new target."""
    plan = branches.on("plan", branches.edit("target: 6000", "target: 5000  # eased in week 8"))
    branches.on("kari", branches.check_in("subscriptions", "4720"))
    branches.merge(plan)
    assert "81%" in branches.desk.okr("report", "subscriptions").out


def test_a_key_result_is_removed_while_it_is_checked_in_to(branches: Branches) -> None:
    """The reading stays, and the validator tells that nobody is called so any more."""
    text = (branches.desk.root / PLAN).read_text()
    start = text.index("      - id: retention")
    gone = branches.on("gone", branches.edit(text[start : text.index("      - id: regions")], ""))
    branches.on("kari", branches.check_in("retention", "71"))
    branches.merge(gone)
    assert len(branches.desk.sessions("growth")) == 1
    assert "no goal or KPI of growth is called `retention`" in branches.desk.okr("validate").out


def test_a_key_result_is_renamed_while_it_is_checked_in_to(branches: Branches) -> None:
    """`was:` takes the reading over."""
    renamed = branches.on(
        "renamed", branches.edit("- id: retention", "- id: loyalty\n        was: retention")
    )
    branches.on("kari", branches.check_in("retention", "71"))
    branches.merge(renamed)
    assert branches.values("loyalty") == numbers(71)
    assert "CH501" not in branches.desk.okr("validate").out


def test_a_milestone_is_removed_while_it_is_done(branches: Branches) -> None:
    """The other one still counts."""
    gone = branches.on("gone", branches.edit(FINLAND, ""))
    branches.on("kari", branches.check_in("regions", "--done", "denmark,finland"))
    branches.merge(gone)
    assert "1 of 1 done" in branches.desk.okr("report", "regions").out
    assert "`regions` has no milestone `finland`" in branches.desk.okr("validate").out


def test_a_team_is_renamed_while_it_checks_in(branches: Branches) -> None:
    """The plan's file and its `was:`; sessions stay where they are, and are the new team's."""

    def rename() -> None:
        branches.edit("name: Growth", "name: Expansion\nwas: growth")()
        branches.desk.git("mv", PLAN, f"{CYCLE}/plans/expansion.yaml")

    branches.on("before", branches.check_in("subscriptions", "4600"))
    renamed = branches.on("renamed", rename, start="before")
    branches.on("kari", branches.check_in("subscriptions", "4720"), start="before")
    branches.merge(renamed)
    assert branches.values("subscriptions", "expansion") == numbers(4600, 4720)


def test_a_team_moves_to_a_group_while_it_checks_in(branches: Branches) -> None:
    """Its plan moves; sessions stay where they are, and the next ones stand beside the plan."""

    def move() -> None:
        (branches.desk.root / CYCLE / "nordic/plans").mkdir(parents=True)
        branches.desk.git("mv", PLAN, f"{CYCLE}/nordic/plans/growth.yaml")

    branches.on("before", branches.check_in("subscriptions", "4600"))
    moved = branches.on("moved", move, start="before")
    branches.on("kari", branches.check_in("subscriptions", "4720"), start="before")
    branches.merge(moved)
    branches.check_in("subscriptions", "4800")()
    assert branches.values("subscriptions") == numbers(4600, 4720, 4800)
    assert len(list((branches.desk.root / CYCLE / "nordic/checkins/growth").iterdir())) == 1


@pytest.mark.parametrize("sessions", [1, 5])
def test_a_cycle_is_closed_and_folded_while_somebody_checks_in(
    branches: Branches, sessions: int
) -> None:
    """Both forms stand side by side; git takes no session for a renamed one."""
    desk = branches.desk

    def close() -> None:
        day = desk.day(0)
        desk.write(f"{CYCLE}/reviews/growth.yaml", CLOSED.format(day=day, who="tom", grade="0.7"))
        assert desk.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth").code == 0

    works = [branches.check_in("subscriptions", str(4000 + n)) for n in range(sessions)]
    branches.on("before", *works)
    folded = branches.on("folded", close, start="before")
    branches.on("kari", branches.check_in("subscriptions", "4720"), start="before")
    branches.merge(folded)
    assert len(desk.paths) == 2
    assert branches.values("subscriptions") == numbers(*range(4000, 4000 + sessions), 4720)


def test_a_review_is_written_while_somebody_checks_in(branches: Branches) -> None:
    """Grades stay as they were given, and the reading is there."""
    desk = branches.desk
    text = CLOSED.format(day=desk.day(0), who="tom", grade="0.7")
    closed = branches.on("closed", lambda: desk.write(f"{CYCLE}/reviews/growth.yaml", text))
    branches.on("kari", branches.check_in("subscriptions", "4720"))
    branches.merge(closed)
    found = desk.space.cycles["2026-Q4"].teams["growth"].review
    assert found
    assert found.objectives == {"mrr": review.ObjectiveReview(grade=Decimal("0.7"))}
    assert branches.values("subscriptions") == numbers(4720)


def test_check_ins_are_rebased(branches: Branches) -> None:
    """Onto a plan that was edited and others' check-ins."""
    works = [branches.check_in("subscriptions", str(4700 + n)) for n in range(3)]
    branches.on("kari", *works)
    edited = branches.edit("target: 6000", "target: 5000")
    branches.on("tom", edited, branches.check_in("subscriptions", "4600", "--author", "tom"))
    branches.desk.git("rebase", "-q", "tom", "kari")
    branches.check_clean()
    assert branches.values("subscriptions") == numbers(4700, 4701, 4702, 4600)


def test_a_check_in_is_cherry_picked_and_merged(branches: Branches) -> None:
    """It comes twice, and is there once."""
    branches.on("kari", branches.check_in("subscriptions", "4720"))
    branches.on("tom", branches.check_in("subscriptions", "4600", "--author", "tom"))
    branches.desk.git("cherry-pick", "kari")
    branches.merge("kari")
    assert branches.values("subscriptions") == numbers(4720, 4600)


def test_a_check_in_is_squashed_and_merged(branches: Branches) -> None:
    """As GitHub's button does, and then once more with its history."""
    works = [branches.check_in("subscriptions", str(4700 + n)) for n in range(2)]
    branches.on("kari", *works)
    branches.desk.git("switch", "-q", "main")
    branches.desk.git("merge", "-q", "--squash", "kari")
    branches.commit("Check-ins of the week")
    branches.merge("kari")
    assert branches.values("subscriptions") == numbers(4700, 4701)


def test_a_check_in_is_reverted(branches: Branches) -> None:
    """It is gone, and the others are not; reverted back it is there again."""
    branches.on("kari", *[branches.check_in("subscriptions", str(4700 + n)) for n in range(3)])
    branches.desk.git("revert", "--no-edit", "HEAD~1")
    assert branches.values("subscriptions") == numbers(4700, 4702)
    branches.desk.git("revert", "--no-edit", "HEAD")
    assert branches.values("subscriptions") == numbers(4700, 4701, 4702)


def test_branches_merge_criss_cross(branches: Branches) -> None:
    """Each takes the other's, goes on, and takes it again: two bases, and no conflict."""
    git = branches.desk.git
    branches.on("one", branches.check_in("subscriptions", "1"))
    branches.on("other", branches.check_in("subscriptions", "2", "--author", "tom"))
    git("switch", "-qc", "one-2", "one")
    branches.merge("other")
    git("switch", "-qc", "other-2", "other")
    branches.merge("one")
    branches.check_in("subscriptions", "4", "--author", "tom")()
    branches.commit()
    git("switch", "-q", "one-2")
    branches.check_in("subscriptions", "3")()
    branches.commit()
    assert len(git("merge-base", "--all", "one-2", "other-2").split()) == 2
    branches.merge("other-2")
    assert sorted(branches.values("subscriptions")) == numbers(1, 2, 3, 4)


def test_many_branches_merge_at_once(branches: Branches) -> None:
    """An octopus."""
    names = [
        branches.on(f"b{n}", branches.check_in("subscriptions", str(n), "--author", f"p{n}"))
        for n in range(4)
    ]
    branches.desk.git("switch", "-q", "main")
    branches.merge(*names)
    assert sorted(branches.values("subscriptions")) == numbers(0, 1, 2, 3)


def test_standing_kpis_are_read_on_both_sides(branches: Branches) -> None:
    """By people of two teams, and of a KPI that no plan links."""
    works = [branches.check_in(name, "40", "--author", "ola") for name in ("visitors", "nps")]
    ola = branches.on("ola", *works)
    branches.on("kari", branches.check_in("visitors", "41"), branches.check_in("nps", "41"))
    branches.merge(ola)
    pooled = branches.desk.space.pooled
    assert {name: len(found) for name, found in pooled.items()} == {"visitors": 2, "nps": 2}


def test_readings_that_contradict_are_told(branches: Branches) -> None:
    """One author, one day, two values, and nothing says which was later: a rule speaks up."""
    desk, day = branches.desk, branches.desk.day(1)

    def by_hand(name: str, value: int) -> None:
        text = f"date: {day}\nauthor: kari\nreadings:\n  subscriptions: {{value: {value}}}\n"
        desk.write(f"{CYCLE}/checkins/growth/{day}-{name}.yaml", text)

    one = branches.on("one", lambda: by_hand("office", 4700))
    branches.on("other", lambda: by_hand("train", 4720))
    branches.merge(one)
    assert branches.values("subscriptions") == numbers(4700, 4720)
    done = desk.okr("validate", "--strict")
    assert done.code == 1
    assert "CH507" in done.out
    assert "was read as 4700 and as 4720 at the same time" in " ".join(done.out.split())
    branches.check_in("subscriptions", "4710", "--on", day)()
    assert branches.values("subscriptions")[-1] == 4710


def test_two_reviews_of_one_team_conflict_and_the_check_ins_do_not(branches: Branches) -> None:
    """A grade is given once: git asks, okr names the file, and every reading is there."""
    desk = branches.desk
    path = f"{CYCLE}/reviews/growth.yaml"

    def close(who: str, grade: str) -> None:
        desk.write(path, CLOSED.format(day=desk.day(0), who=who, grade=grade))

    one = branches.on(
        "one", branches.check_in("subscriptions", "4700"), lambda: close("kari", "0.7")
    )
    branches.on("other", branches.check_in("subscriptions", "4720"), lambda: close("tom", "0.8"))
    assert branches.conflicts(one) == [path]
    done = desk.okr("report", "--cycle", "2026-Q4")
    assert done.code == 0
    assert "YM011" in done.out
    assert "4,720 → 6,000" in done.out


def test_two_folds_of_one_team_lose_nothing(branches: Branches) -> None:
    """The same sessions fold to the same bytes; with a late one more, git asks for the folded file."""
    desk = branches.desk

    def close() -> None:
        desk.write(f"{CYCLE}/reviews/growth.yaml", CLOSED.format(day=desk.day(0), who="a", grade=1))

    def fold() -> None:
        assert desk.okr("close", "2026-Q4", "--fold", "--yes", "--team", "growth").code == 0

    branches.on("before", branches.check_in("subscriptions", "4700"), close)
    branches.on("one", fold, start="before")
    branches.on("same", fold, start="before")
    branches.merge("one")
    assert branches.values("subscriptions") == numbers(4700)
    branches.on("late", start="before")
    (desk.root / CYCLE / "reviews/growth.yaml").unlink()
    branches.check_in("subscriptions", "4720")()
    close()
    fold()
    branches.commit()
    assert branches.conflicts("one") == [f"{CYCLE}/checkins/growth.yaml"]
    desk.git("checkout", "--ours", f"{CYCLE}/checkins/growth.yaml")
    assert branches.values("subscriptions") == numbers(4700, 4720)
