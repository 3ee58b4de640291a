"""Sixteen people who check in forty times each, all at once: 640 of 640 are kept."""

import subprocess
import sys
from decimal import Decimal

import pytest

from tests.cli.checkin.desk import Desk
from tests.nothing_lost import scene

PEOPLE, EACH = 16, 40
# one author and one goal, and a clock that ticks slowly, so that many want the same name
SCRIPT = """
import os, sys
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from okrcli.actions.check_in import session_files
from okrcli.model import session
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
root, people, each = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
season = workspace_from(workspace_files.Disk(root)).workspace.cycles["2026-Q4"]
children = []
for person in range(people):
    child = os.fork()
    children.append(child)
    if child:
        continue
    for n in range(each):
        now = datetime.now().astimezone()
        now = now.replace(microsecond=now.microsecond // 10_000 * 10_000)
        reading = session.Reading(value=Decimal(person * each + n))
        made = session.Session(
            date=now.date(), author="kari", recorded=now, readings={"subscriptions": reading}
        )
        session_files.write_sessions(root, [session_files.Draft(season, "growth", made)])
    os._exit(0)
sys.exit(any(os.waitpid(child, 0)[1] for child in children))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="forks")
def test_640_check_ins_at_once_are_640_check_ins(desk: Desk) -> None:
    """Each is there once, and no temporary file is left."""
    words = [sys.executable, "-c", SCRIPT, str(desk.root), str(PEOPLE), str(EACH)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    made = desk.sessions("growth")
    values = [item.readings["subscriptions"].value for item in made]
    assert sorted(filter(None, values)) == [Decimal(n) for n in range(1, PEOPLE * EACH)]
    assert len(made) == PEOPLE * EACH
    assert any("_002" in path for path in desk.paths), "nobody wanted the same name"
    assert scene.leftovers(desk) == []
