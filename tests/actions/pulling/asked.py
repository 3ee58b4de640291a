"""A connector asked as `okr pull` asks it: from TOML to an answer, or to why there is none."""

from datetime import UTC, date, datetime
from pathlib import Path

from okrcli.actions.pulling import asking, connectors_from_file
from okrcli.actions.pulling.answers import ConnectorAnswer, ConnectorQuestion
from okrcli.actions.pulling.config_file import ConfigText

ON = date(2026, 11, 25)
QUESTION = ConnectorQuestion(ON, datetime(2026, 11, 26, tzinfo=UTC))


def outcome(keys: str, folder: Path, **environ: str) -> asking.Outcome:
    """What comes of one connector, given its keys as they stand in TOML."""
    config = ConfigText(folder / "c.toml", f"[connectors.it]\n{keys}", is_readable_by_others=False)
    made = connectors_from_file.connectors_from(config)["it"]
    return asking.outcomes([made], QUESTION, environ)["it"]


def answer(keys: str, folder: Path, **environ: str) -> ConnectorAnswer:
    """Its answer; fails where it gives none."""
    found = outcome(keys, folder, **environ)
    assert found.problem is None, str(found.problem)
    assert found.answer is not None
    return found.answer


def problem(keys: str, folder: Path, **environ: str) -> str:
    """Why it gives none, in English; fails where it gives one."""
    found = outcome(keys, folder, **environ)
    assert found.answer is None
    return str(found.problem)
