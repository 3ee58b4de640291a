"""Imports in memory, and what came of them."""

from datetime import date
from typing import Any

from okrcli.actions.importing import lint, run
from okrcli.actions.importing.import_result import Imported
from okrcli.actions.importing.request import ImportRequest
from tests.actions.importing import judging

ON = date(2026, 11, 30)


def imported(name: str, data: bytes | str, **wishes: Any) -> Imported:
    """The import of one file into a new workspace, in the fourth quarter and on its ON."""
    given = {"on": ON, "is_dated": True, "cycle": "2026-Q4", "team": "growth", **wishes}
    bare = data.encode() if isinstance(data, str) else data
    result = run.imported([(name, bare)], ImportRequest(**given))
    run.settle_files(result, {})
    lint.findings(None, result.files, ON)
    return result


def plan(result: Imported, team: str = "growth", cycle: str = "2026-Q4") -> dict[str, Any]:
    """The plan that was written for a team."""
    found = judging.loaded(result.files[f"cycles/{cycle}/plans/{team}.yaml"])
    assert isinstance(found, dict)
    return found


def key_results(result: Imported, team: str = "growth") -> dict[str, dict[str, Any]]:
    """The key results of a team's plan by their titles."""
    return {
        each["title"]: each
        for objective in plan(result, team)["objectives"]
        for each in objective["key_results"]
    }


def readings(result: Imported) -> dict[tuple[str, str], dict[str, Any]]:
    """Every reading that was written, by its day and goal."""
    return {
        (session["date"].isoformat(), key): reading
        for path, text in result.files.items()
        if "/checkins/" in path
        for session in [judging.loaded(text)]
        for key, reading in session["readings"].items()
    }


def bent(result: Imported) -> set[tuple[str, str]]:
    """What was changed or guessed: code and address."""
    return {(notice.code, notice.at) for notice in result.notices.bent}


def skipped(result: Imported) -> dict[str, str]:
    """What was left out, and why."""
    every = result.notices.skipped.values()
    return {each.at: each.text.format(**each.values) for each in every}
