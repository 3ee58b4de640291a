"""Nothing lost: many at once, the same again, and all or nothing."""

import subprocess
import sys
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from okrcli import errors
from okrcli.actions.check_in import session_files
from okrcli.actions.check_in.session_files import Draft, write_sessions
from okrcli.actions.close import folding
from okrcli.model import session
from okrcli.store import file_changes, workspace_files
from okrcli.text import writing
from tests.cli.checkin.desk import CYCLE, Desk


def test_check_ins_at_once_are_all_kept(desk: Desk) -> None:
    """By one author, of one goal, in one second perhaps; many more in tests/nothing_lost."""
    values = range(4001, 4005)
    started = [desk.started("subscriptions", str(value)) for value in values]
    ended = [(*process.communicate(), process.returncode) for process in started]
    assert [code for *_, code in ended] == [0] * len(values), ended
    kept = [made.readings["subscriptions"].value for made in desk.sessions("growth")]
    assert sorted(filter(None, kept)) == list(values)


def test_of_one_second_the_later_one_counts(desk: Desk) -> None:
    """File names decide between them, in the order they were taken."""
    for value in range(4001, 4013):
        desk.checkin("subscriptions", str(value))
    space = desk.space
    season = space.cycles["2026-Q4"]
    item = season.teams["growth"].objectives[0].key_results[0]
    values = [
        point.reading.value for point in space.readings_of(season, season.teams["growth"], item)
    ]
    assert values == list(range(4001, 4013))


def test_the_same_again_records_nothing_twice(desk: Desk) -> None:
    """After an unclear end the command may simply be repeated."""
    first = desk.checkin("subscriptions", "4720", "--note", "one\ttwo")
    again = desk.checkin("subscriptions", "4720", "--note", "one\ttwo")
    assert (first.code, again.code, len(desk.paths)) == (0, 0, 1)
    assert f"There already: {CYCLE}/{desk.paths[0]}" in again.out
    assert "Wrote" not in again.out


def test_an_import_of_several_days_records_nothing_twice(desk: Desk) -> None:
    """However often it is repeated; a day that something else was said of meanwhile is new."""
    days = [desk.day(2), desk.day(1), desk.day(0)]
    text = "id,value,date\n" + "".join(
        f"subscriptions,{n},{day}\n" for n, day in enumerate(days, 1)
    )
    rows = str(desk.write("../rows.csv", text))
    assert desk.checkin("--from", rows).code == 0
    for _ in range(3):
        again = desk.checkin("--from", rows)
        assert (again.code, len(desk.paths)) == (0, 3)
        assert again.out.count("There already: ") == 3
    desk.checkin("subscriptions", "9", "--on", days[0])
    assert desk.checkin("--from", rows).out.count("There already: ") == 2
    assert len(desk.paths) == 5


@pytest.mark.parametrize(
    ("ago", "minutes", "repeats"), [(0, 10, True), (0, 11, False), (1, 11, True), (1, 9999, True)]
)
def test_the_same_of_today_is_a_new_look_after_some_minutes(
    desk: Desk, *, ago: int, minutes: int, repeats: bool
) -> None:
    """Of a day that is past it is the same, whenever it is said again."""
    season = desk.space.cycles["2026-Q4"]
    now = datetime.combine(date.fromisoformat(desk.day(0)), time(23), UTC)
    made = session.Session(
        date=date.fromisoformat(desk.day(ago)),
        author="kari",
        recorded=now - timedelta(minutes=minutes),
        readings={"subscriptions": session.Reading(value=Decimal(1))},
    )
    write_sessions(desk.root, [Draft(season, "growth", made)])
    again = Draft(season, "growth", made.model_copy(update={"recorded": now}))
    assert (session_files.earlier(desk.space, again) is not None) == repeats


def test_what_was_recorded_is_said_when_it_cannot_be_told(desk: Desk) -> None:
    """The output has no room; whoever repeats it is told that it is there."""
    rows = desk.write("../rows.csv", "id,value\nsubscriptions,4720\ntickets,30\n")
    for words in (["--from", str(rows)], ["retention", "70"]):
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [sys.executable, "-m", "okrcli", "checkin", *words],
                cwd=desk.root,
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
        assert done.returncode == 2
        assert "recorded, but the output cannot be written: No space left on device" in done.stderr
    assert len(desk.paths) == 3
    assert desk.checkin("--from", str(rows)).out.count("There already") == 2


@pytest.mark.parametrize(
    "between",
    [
        ["subscriptions", "4721"],
        ["subscriptions", "--note", "wait"],
        ["subscriptions", "4720", "--author", "tom"],
    ],
)
def test_back_to_an_earlier_value_is_a_new_reading(desk: Desk, between: list[str]) -> None:
    """Something else was recorded of it meanwhile."""
    desk.checkin("subscriptions", "4720")
    desk.checkin(*between)
    desk.checkin("subscriptions", "4720")
    assert len(desk.paths) == 3


def test_the_same_on_another_day_is_another_reading(desk: Desk) -> None:
    """Or by somebody else, or with another note."""
    desk.checkin("subscriptions", "4720")
    desk.checkin("subscriptions", "4720", "--on", desk.day(1))
    desk.checkin("subscriptions", "4720", "--session-note", "x")
    assert len(desk.paths) == 3


def drafts(desk: Desk) -> list[Draft]:
    """What two teams would write."""
    desk.checkin("subscriptions", "1")
    desk.checkin("tickets", "1")
    season = desk.space.cycles["2026-Q4"]
    return [
        Draft(season, name, made.model_copy(update={"date": made.date - timedelta(days=1)}))
        for name in ("growth", "product")
        for made in desk.sessions(name)
    ]


def test_a_repeat_counts_for_ten_minutes(desk: Desk) -> None:
    """After that it is somebody who found the same figure again."""
    desk.checkin("subscriptions", "4720")
    space = desk.space
    (made,) = desk.sessions("growth")
    assert made.recorded
    for minutes, is_same in ((9, True), (11, False)):
        recorded = made.recorded + timedelta(minutes=minutes)
        draft = Draft(
            space.cycles["2026-Q4"], "growth", made.model_copy(update={"recorded": recorded})
        )
        assert bool(session_files.earlier(space, draft)) == is_same


def test_what_one_team_cannot_keep_no_team_keeps(desk: Desk) -> None:
    """The first file is taken away again when the second cannot be written."""
    first, second = drafts(desk)
    before = desk.paths
    blocked = Draft(second.cycle, "product/x", second.session)
    (desk.root / CYCLE / "checkins/product/x").write_text("a file where a folder should be")
    with pytest.raises(errors.RefusedError, match="cannot be written"):
        write_sessions(desk.root, [first, blocked])
    assert [path for path in desk.paths if not path.endswith("/x")] == before


def test_a_taken_name_gets_a_counter(desk: Desk, tmp_path: Path) -> None:
    """Which sorts behind it."""
    draft = drafts(desk)[0]
    paths = [write_sessions(tmp_path, [draft])[0] for _ in range(3)]
    assert [path[-11:] for path in paths[1:]] == ["ri_002.yaml", "ri_003.yaml"]
    assert sorted(paths) == paths
    assert all(
        (tmp_path / path).read_text() == writing.session_text(draft.session) for path in paths
    )


@pytest.mark.parametrize("when", ["before", "meanwhile"])
def test_a_name_that_was_folded_is_not_given_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    """Else two sessions of one name would be one to every reader; a fold may come in between."""
    before = len(desk.sessions("growth"))
    (path,) = write_sessions(desk.root, [_read(desk, 4701)])

    def fold() -> None:
        disk = workspace_files.Disk(desk.root)
        plan = folding.planned_folds(
            disk, disk.paths(), desk.space.cycles["2026-Q4"].teams["growth"]
        )
        assert plan
        folding.write_fold(desk.root, plan)
        assert not (desk.root / path).exists()

    if when == "before":
        fold()
    else:
        create, folds = file_changes.create, iter([fold])

        def late(root: Path, name: str, text: str) -> None:
            for each in folds:
                each()
            create(root, name, text)

        monkeypatch.setattr(file_changes, "create", late)
    assert write_sessions(desk.root, [_read(desk, 4801)]) == [path.replace(".yaml", "_002.yaml")]
    values = [made.readings["subscriptions"].value for made in desk.sessions("growth")[before:]]
    assert values == [4701, 4801]


def test_a_session_that_is_folded_as_soon_as_it_is_there_is_written_once(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its name stands in the fold then, and what stands there is itself."""
    create = file_changes.create
    folds = iter([None])

    def folded_at_once(root: Path, name: str, text: str) -> None:
        create(root, name, text)
        for _ in folds:
            disk = workspace_files.Disk(root)
            plan = folding.planned_folds(
                disk, disk.paths(), desk.space.cycles["2026-Q4"].teams["growth"]
            )
            assert plan
            folding.write_fold(root, plan)

    monkeypatch.setattr(file_changes, "create", folded_at_once)
    write_sessions(desk.root, [_read(desk, 4701)])
    values = [made.readings["subscriptions"].value for made in desk.sessions("growth")]
    assert values.count(Decimal(4701)) == 1


def _read(desk: Desk, value: int) -> Draft:
    """A check-in of one moment."""
    moment = datetime(2026, 11, 20, 9, tzinfo=UTC)
    made = session.Session(
        date=moment.date(),
        author="kari",
        recorded=moment,
        readings={"subscriptions": session.Reading(value=Decimal(value))},
    )
    return Draft(desk.space.cycles["2026-Q4"], "growth", made)
