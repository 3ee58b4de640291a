"""Rule files: a small workspace in one YAML file, with the findings that are expected in it marked.

A file is the plan of the team growth. Further files of the workspace follow behind a line
`# === path`. The day is 2026-11-25, or that of a line `# on: 2027-02-01`. Under a line that a rule
should mind, or that cannot be read, a comment underlines the place and names the code:

    title: Explore new markets
    #      ^^^^^^^ KR203

In the first column the `#` itself counts: `#^^^^ KR203` underlines five characters.
"""

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from okrcli.findings import Finding
from okrcli.rules import audit
from tests import workspaces

PLAN = "cycles/2026-Q4/plans/growth.yaml"
_FILE = re.compile(r"^# === (?P<path>\S+)\n", re.MULTILINE)
_DAY = re.compile(r"^# on: (\S+)$", re.MULTILINE)
_PLANS = re.compile(r"^# plans: ([0-9]+)(?: in ([a-z]+))?$", re.MULTILINE)
_MARK = re.compile(r"(?:# +)?(?P<carets>#?\^+) (?P<code>[A-Z]{2}[0-9]{3})")


class Mark(NamedTuple):
    """A finding that is expected: its file, line, columns (the end exclusive) and code."""

    path: str
    line: int
    column: int
    end: int
    code: str


class Marked(NamedTuple):
    """A rule file taken apart."""

    files: dict[str, str]
    marks: list[Mark]
    on: date


def read(path: Path) -> Marked:
    """The workspace, the marks and the day in a rule file."""
    text = path.read_text(encoding="utf-8")
    first, *more = _FILE.split(text)
    files = {PLAN: first} | _crowd(first) | dict(zip(more[::2], more[1::2], strict=True))
    day = _DAY.search(text)
    marks = [mark for name, body in files.items() for mark in _marks(name, body)]
    return Marked(files, marks, date.fromisoformat(day[1] if day else "2026-11-25"))


def _crowd(text: str) -> dict[str, str]:
    """As many more plans as the line `# plans: 1001 in nord` wants, in a group of that name."""
    wanted = _PLANS.search(text)
    if wanted is None:
        return {}
    folder = f"cycles/2026-Q4/{wanted[2]}/plans" if wanted[2] else "cycles/2026-Q4/plans"
    return {f"{folder}/team-{n}.yaml": "name: A team\n" for n in range(int(wanted[1]))}


def _marks(path: str, body: str) -> list[Mark]:
    marks, about = [], 0
    for number, line in enumerate(body.split("\n"), 1):
        found = _MARK.fullmatch(line.rstrip())
        if found is None:
            about = number
        else:
            span = found.span("carets")
            marks.append(Mark(path, about, span[0] + 1, span[1] + 1, found["code"]))
    return marks


def found_in(marked: Marked) -> list[Finding]:
    """All findings in a rule file's workspace."""
    return audit.findings(workspaces.loaded(marked.files), marked.on)


def mark_of(finding: Finding) -> Mark:
    """A finding as the mark that would expect it; one of several lines ends with its first."""
    span = finding.place.span
    end = span.end_column if span.end_line == span.line else span.column + 1
    return Mark(finding.place.path, span.line, span.column, max(end, span.column + 1), finding.code)
