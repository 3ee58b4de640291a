"""Killed at every system call that changes the disk: nothing is lost, and a second try is enough."""

import signal

from tests.cli.checkin.desk import CYCLE, Desk
from tests.nothing_lost import scene
from tests.nothing_lost.scene import Scene
from tests.nursery import Nursery, needs_strace

pytestmark = needs_strace


def test_a_check_in_of_two_teams(desk: Desk, nursery: Nursery) -> None:
    """Every file is whole or not there; repeated, each reading is there once."""
    rows = desk.write("../rows.csv", "id,value\nsubscriptions,4720\ntickets,30\n")
    found = Scene(desk, nursery, "checkin", "--from", str(rows))
    kept = set()
    for name, when in found.places():
        copy = found.copy()
        killed = found.run(copy, f"inject={name}:signal=KILL:when={when}")
        assert killed.code == -signal.SIGKILL, (name, when)
        kept.add(len(scene.sessions(copy)))
        assert found.again(copy) == 0
        teams = sorted(team for team, _ in scene.sessions(copy))
        assert teams == ["growth", "product"], (name, when)
    assert kept == {0, 1, 2}


def test_a_fold(desk: Desk, nursery: Nursery) -> None:
    """All sessions are there at every moment, and once more is enough to end it."""
    scene.close(desk)
    found = Scene(desk, nursery, "close", "2026-Q4", "--fold", "--yes")
    before = scene.sessions(desk)
    halfway = 0
    for name, when in found.places():
        copy = found.copy()
        killed = found.run(copy, f"inject={name}:signal=KILL:when={when}")
        assert killed.code == -signal.SIGKILL, (name, when)
        assert scene.sessions(copy) == before, (name, when)
        halfway += (copy.root / CYCLE / "checkins/growth.yaml").exists()
        assert found.again(copy) == 0
        assert scene.sessions(copy) == before
        assert [path for path in copy.paths if "/." not in path] == ["checkins/growth.yaml"]
    assert halfway > 3


def test_an_undo(desk: Desk, nursery: Nursery) -> None:
    """The session is there or not; the one before it always is, also when it is repeated."""
    for value in ("4001", "4002"):
        desk.checkin("subscriptions", value)
    found = Scene(desk, nursery, "undo", "--yes")
    first, second = scene.sessions(desk).items()
    kept = []
    for name, when in found.places():
        copy = found.copy()
        killed = found.run(copy, f"inject={name}:signal=KILL:when={when}")
        assert killed.code == -signal.SIGKILL, (name, when)
        kept.append(list(scene.sessions(copy).items()))
        assert found.again(copy) == 0
        assert list(scene.sessions(copy).items()) == [first], (name, when)
        assert scene.leftovers(copy) == []
    assert [first, second] in kept
    assert [first] in kept
    assert len(kept) == 3


def test_closing(desk: Desk, nursery: Nursery) -> None:
    """The review is whole or not there; where it is not, the same again writes it."""
    rows = desk.write("../rows.csv", "id\nresponse-time\ntickets\n")
    found = Scene(desk, nursery, "close", "--early", "--from", str(rows))
    whole = found.copy()
    assert found.again(whole) == 0
    path = f"{CYCLE}/reviews/product.yaml"
    text = (whole.root / path).read_text()
    for name, when in found.places():
        copy = found.copy()
        killed = found.run(copy, f"inject={name}:signal=KILL:when={when}")
        assert killed.code == -signal.SIGKILL, (name, when)
        there = (copy.root / path).exists()
        assert found.again(copy) == (2 if there else 0)
        assert (copy.root / path).read_text() == text
