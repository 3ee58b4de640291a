"""Workspaces in memory, for tests that want a plan and some readings and no disk."""

from datetime import date

from okrcli.model import workspace
from okrcli.scoring.roll_up import objective_score
from okrcli.scoring.scores import KeyResultScore
from okrcli.store.open import Loaded, workspace_from
from okrcli.text import sources

CYCLE = "label: Q4 2026\nstart: 2026-10-01\nend: 2026-12-31\n"
HEAD = (
    "objectives:\n  - id: o\n    title: An objective\n    owner: kari\n    key_results:\n"
    "      - id: kr\n        title: A key result\n"
)


def loaded(files: dict[str, str]) -> Loaded:
    """What a workspace of these files holds; `okr.yaml` and the cycle are there by default."""
    basis = {"okr.yaml": "", "cycles/2026-Q4/cycle.yaml": CYCLE}
    return workspace_from(sources.texts({**basis, **files}))


def with_key_result(keys: str, readings: dict[str, str], **files: str) -> workspace.Workspace:
    """A workspace of one key result, given its keys and a reading a day, as they stand in YAML."""
    body = "".join(f"        {line}\n" for line in keys.splitlines())
    sessions = {
        f"cycles/2026-Q4/checkins/growth/{day}-090000-kari.yaml": (
            f"date: {day}\nauthor: kari\nreadings:\n  kr: {reading}\n"
        )
        for day, reading in readings.items()
    }
    space = loaded({"cycles/2026-Q4/plans/growth.yaml": HEAD + body, **sessions, **files}).workspace
    assert space.findings == ()
    return space


def score(space: workspace.Workspace, on: str) -> KeyResultScore:
    """The score of the first key result of the first team in Q4 2026, as of a day."""
    season = space.cycles["2026-Q4"]
    return (
        objective_score(space, season, date.fromisoformat(on)).teams[0].objectives[0].key_results[0]
    )
