"""Every example that a help page shows can be typed as it stands."""

import io
import os
import re
import subprocess
from pathlib import Path

import pytest

from okrcli.cli import commands, dispatch
from tests.actions.importing import workbooks
from tests.cli.checkin.desk import CYCLE, KPIS, SETTINGS, Desk
from tests.cli.help import written

EXAMPLES = list(dict.fromkeys((e.line, tuple(e.words)) for e in written.examples()))
# What asks for revisions or makes one, for which the workspace needs to be under git.
OF_GIT = ("diff", "log", "--rev", "--commit")
# What stops an example where there is nobody at a terminal, and no cycle that is over.
STOPS = (
    "no terminal to ask",
    "has not closed 2026-Q4",
    "not closed yet in 2026-Q4",
    "--repo . finds no name",
)
GRADED = ("subscriptions", "retention", "regions", "annual-plans", "keyboard")
GOALS = (
    ("Objective", "Key Result", "Start", "Target", "Current"),
    ("Be kept", "Improve customer retention rate", 68, 75, 71),
)
PLAN = """\
objectives:
  - id: a
    title: Be loved
    key_results: [{id: won, title: Win a prize, done_when: won}]
"""


@pytest.fixture
def prepared(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A workspace with what the examples speak of, an editor and a browser that do nothing."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO()))
    monkeypatch.setenv("EDITOR", "true")
    monkeypatch.setenv("BROWSER", "true")
    desk.write(f"{CYCLE}/plans/a.yaml", PLAN)
    desk.write("readings.csv", "id,value\nsubscriptions,4720\n")
    visits = workbooks.table(("Date", "Value"), (desk.today, 1395))
    (desk.root / "visits.xlsx").write_bytes(visits)
    rows = "".join(f"{goal},0.5\n" for goal in GRADED)
    known = SETTINGS.replace("team: growth}", "team: growth, github: kari}", 1)
    desk.write("okr.yaml", known)
    desk.write("form.md", "### Goal\n\nsubscriptions\n\n### Value now\n\n4720\n")
    desk.write("grades.csv", f"id,grade\n{rows}")
    (desk.root / "okrs.xlsx").write_bytes(workbooks.table(*GOALS))
    desk.write("okrs.toml", "[file]\n")
    exported = "Title,Type,Team,Period\nGrow,Objective,Sales,Q4 2026\n"
    (desk.root / "export.zip").write_bytes(workbooks.archive({"goals.csv": exported}))
    desk.write("kpis.yaml", re.sub(r"id: (nps|visitors),", r"id: \1, source: survey,", KPIS))
    connectors = Path(os.environ["HOME"]) / ".config/okr/connectors.toml"
    connectors.parent.mkdir(parents=True)
    connectors.write_text('[connectors.survey]\ntype = "command"\nargv = ["echo", "42"]\n')
    connectors.chmod(0o600)
    desk.okr("checkin", "subscriptions", "4000")
    desk.write("review.yaml", desk.okr("close", "--team", "growth", "--early", "--dry-run").out)
    return desk


def committed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put it under git, with as many commits and tags as the examples name."""
    script = (
        "git init -q -b main . && git add -A && GIT_COMMITTER_DATE=2020-01-01T12:00:00Z git commit -qm Begin && git tag v1 &&"
        " for n in $(seq 21); do git commit -q --allow-empty -m $n; done && git tag v2"
    )
    for role in ("AUTHOR", "COMMITTER"):
        for key in ("NAME", "EMAIL"):
            monkeypatch.setenv(f"GIT_{role}_{key}", "kari")
    subprocess.run(["sh", "-c", script], cwd=desk.root, check=True)


@pytest.mark.parametrize(("line", "words"), EXAMPLES, ids=[line for line, _ in EXAMPLES])
def test_it_parses(line: str, words: tuple[str, ...]) -> None:
    """Its command takes the words as they are."""
    name, *rest = words
    dispatch.app_of(name, commands.COMMANDS[name]).make_context(name, list(rest))


@pytest.mark.parametrize(
    ("line", "words"),
    EXAMPLES,
    ids=[line for line, _ in EXAMPLES],
)
def test_it_runs(
    line: str, words: tuple[str, ...], prepared: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To its end, or to the question that nobody is there to answer."""
    if set(OF_GIT) & set(words):
        committed(prepared, monkeypatch)
    early = ["--early"] if words[0] == "close" and "--fold" not in words else []
    answer = prepared.okr(*words, *early)
    assert answer.code in {0, 1} or any(stop in answer.err for stop in STOPS), answer
