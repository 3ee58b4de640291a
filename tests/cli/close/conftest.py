"""A desk at the end of its cycle, with readings of most goals."""

import pytest

from tests.cli.checkin.desk import CYCLE, Desk

READINGS = """\
id,value,done,zone,confidence
subscriptions,5700,,,8
retention,71.5,,,5
regions,,denmark,,6
annual-plans,,,target,
keyboard,,yes,,
tickets,20,,,
response-time,30,,,
"""


@pytest.fixture
def ended(desk: Desk) -> Desk:
    """The cycle ended four days ago; kari and ola have checked in, and nothing is closed."""
    desk.write(f"{CYCLE}/cycle.yaml", f"start: {desk.day(95)}\nend: {desk.day(4)}\n")
    readings = desk.write("../readings.csv", READINGS)
    for ago in (20, 6):
        assert desk.checkin("--from", str(readings), "--on", desk.day(ago)).code == 0
    assert desk.checkin("subscriptions", "4000", "--on", desk.day(30)).code == 0
    return desk
