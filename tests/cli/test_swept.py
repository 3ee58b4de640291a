"""Every command that writes sweeps what runs that died left in any folder it knows."""

import os
import time

import pytest

from okrcli.store import atomic_write, file_changes
from tests.cli.checkin.desk import CYCLE, Desk

FOLDERS = (
    ".",
    ".okr",
    "cycles",
    CYCLE,
    f"{CYCLE}/plans",
    f"{CYCLE}/checkins/product",
    f"{CYCLE}/reviews",
)
BROKEN = "name: Broken\nobjectives:\n  - {id: o, titel: Sell more, why: to live, owner: kari}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["checkin", "subscriptions", "4720"],
        ["undo", "--yes"],
        ["init", "2031-Q1", "--team", "growth"],
        ["schema", "--write"],
        ["validate", "--fix"],
        ["close", "2026-Q4", "--early", "--team", "product", "--from", "../grades.csv"],
        ["close", "2026-Q4", "--fold", "--yes", "--team", "growth"],
    ],
    ids=lambda words: " ".join(words[:2]),
)
def test_old_temporaries_go_and_young_ones_stay(desk: Desk, words: list[str]) -> None:
    """And nothing that is no file of ours, nor what lies behind a link."""
    desk.checkin("subscriptions", "4001")
    desk.write("../grades.csv", "id\nresponse-time\ntickets\n")
    desk.write("../outside/x", "")
    if words[-1] == "growth" and words[0] == "close":
        desk.write(f"{CYCLE}/reviews/growth.yaml", f"closed: {desk.day(0)}\nauthor: kari\n")
    if words[-1] == "--fix":
        desk.write(f"{CYCLE}/plans/broken.yaml", BROKEN)
    for folder in FOLDERS:
        (desk.root / folder).mkdir(parents=True, exist_ok=True)
        for name, age in (("old", 3700), ("young", 3500)):
            place = desk.write(f"{folder}/{atomic_write.TEMPORARY}{name}", "")
            os.utime(place, (time.time() - age,) * 2)
        (desk.root / folder / f"{atomic_write.TEMPORARY}folder").mkdir()
    behind = desk.write(f"../outside/{atomic_write.TEMPORARY}old", "")
    os.utime(behind, (0, 0))
    (desk.root / CYCLE / "away").symlink_to(behind.parent)
    assert desk.okr(*words).code in {0, 1}
    for folder in FOLDERS:
        there = {
            p.name.removeprefix(atomic_write.TEMPORARY)
            for p in (desk.root / folder).glob(".okr-tmp-*")
        }
        assert there == {"young", "folder"}, folder
    assert behind.exists()


def test_a_folder_with_a_dot_in_its_name_is_known(desk: Desk) -> None:
    """Cycles and teams may have one."""
    for folder in ("cycles/2026.10/checkins/a.b", "cycles/x/div.1/plans"):
        place = desk.write(f"{folder}/{atomic_write.TEMPORARY}old", "")
        os.utime(place, (0, 0))
        desk.write(f"{folder}/kari.yaml", "")
        file_changes.set_aside(desk.root, f"{folder}/kari.yaml", "kari")
        assert file_changes.set_aside_before(desk.root, "kari") == [f"{folder}/kari.yaml"]
        file_changes.put_back(desk.root, f"{folder}/kari.yaml", "kari")
        file_changes.sweep(desk.root)
        assert not place.exists()


def test_a_report_sweeps_the_folder_that_it_is_written_to(desk: Desk) -> None:
    """A run that wrote there may have died."""
    place = desk.write(f"{atomic_write.TEMPORARY}old", "")
    os.utime(place, (0, 0))
    assert desk.okr("report", "-o", "okrs.csv").code == 0
    assert not place.exists()
