"""Where a row of a comparison stands in its file."""

from okrcli import document, load
from okrcli.document import comments
from okrcli.model import plan
from okrcli.report.delta.values import Row

_RULES = {"max_key_results", "max_objectives", "ignore"}
# what an edit is called, and the key that is written
_KEYS = {"measure": "id", "milestone": "milestones", "zone": "zones", "side": "id"}


def line(loaded: load.Loaded, row: Row) -> int:
    """The line of the key that a row is about, of its goal, else the first."""
    root = loaded.tree(row.file) if row.file in loaded.source.paths() else None
    if root is None:
        return 1
    word, _, part = row.key.partition(" ")
    if word == "ignore" and row.file != "okr.yaml":
        return _comment(loaded, row.file, root, part)
    key = _KEYS.get(word, word if word in _RULES else row.key)
    path = _goal(loaded, row)
    return document.span_at(root, (*path, key) if key else path, key=bool(key)).line


def _goal(loaded: load.Loaded, row: Row) -> tuple[str | int, ...]:
    """The way to the goal in its plan, or to the setting in `okr.yaml`."""
    cycle, team = row.home
    season = loaded.workspace.cycles.get(cycle)
    found = season.teams.get(team) if season else None
    if found and found.plan and found.path == row.file:
        return next((path[:-1] for path, name in plan.Plan.ids(found.plan) if name == row.id), ())
    return ("rules",) if row.key.partition(" ")[0] in _RULES else ()


def _comment(loaded: load.Loaded, path: str, root: document.Node, code: str) -> int:
    """The line of the last comment that ignores a rule, the first of the file without one."""
    text = loaded.source.read(path).decode("utf-8-sig", "replace")
    lines = [mark.span.line for mark in comments.ignores(text, root) if code in mark.codes]
    return lines[-1] if lines else 1
