"""The shell steps of the check-in's workflow, run on recorded events in a repository with a remote.

`gh` is a stand-in that writes down what it is asked; git, okr and bash are the real ones.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from ruamel.yaml import YAML

from okrcli.actions.init.forge_files import forge_files
from tests.cli.checkin.desk import Desk
from tests.cli.checkin.test_issue import body

pytestmark = pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("bash"), reason="needs bash"
)
FILES = forge_files("github", "en", ".")
FORM, CHECKIN, SITE = FILES
GH = """\
#!/bin/sh
echo "$@" >> "$GH_LOG"
for word in "$@"; do
  case "$before" in --body-file) cat "$word" >> "$GH_LOG";; esac
  before="$word"
done
"""


def workflow(path: str) -> dict[str, Any]:
    """A workflow as YAML."""
    found: dict[str, Any] = YAML(typ="safe").load(FILES[path])
    return found


def scripts(path: str) -> dict[str, str]:
    """The shell of each named step."""
    jobs = workflow(path)["jobs"].values()
    return {s["name"]: s["run"] for job in jobs for s in job["steps"] if "run" in s}


class Forge(NamedTuple):
    """A repository with a remote, and what `gh` was asked."""

    desk: Desk
    log: Path
    environ: dict[str, str]

    def event(self, text: str, login: str = "Kari-N", number: int = 7) -> str:
        """Run the steps for an issue with this body; what `gh` was asked meanwhile."""
        self.log.write_text("")
        for name in ("Record", "Answer"):
            done = subprocess.run(
                ["bash", "-e", "-o", "pipefail", "-c", scripts(CHECKIN)[name]],
                cwd=self.desk.root,
                env={**self.environ, "BODY": text, "LOGIN": login, "NUMBER": str(number)},
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr
        self.desk.git("switch", "-q", "main")
        return self.log.read_text(encoding="utf-8")

    def branches(self) -> list[str]:
        """The branches of the remote."""
        return self.desk.git("ls-remote", "--heads", "origin").split()[1::2]


@pytest.fixture
def forge(desk: Desk, tmp_path: Path) -> Forge:
    """A workspace on a forge, with kari known to it."""
    settings = desk.root / "okr.yaml"
    settings.write_text(
        settings.read_text().replace("team: growth}", "team: growth, github: kari-n}", 1)
    )
    for path, text in FILES.items():
        desk.write(path, text)
    desk.versioned()
    subprocess.run(["git", "init", "-q", "--bare", str(tmp_path / "remote.git")], check=True)
    desk.git("remote", "add", "origin", str(tmp_path / "remote.git"))
    desk.git("push", "-q", "origin", "main")
    runner, programs = tmp_path / "runner", tmp_path / "bin"
    for place in (runner / "okr/bin/python", programs / "gh"):
        place.parent.mkdir(parents=True, exist_ok=True)
        text = GH if place.name == "gh" else f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
        place.write_text(text)
        place.chmod(0o755)
    environ = {
        **os.environ,
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(runner),
        "GH_LOG": str(tmp_path / "gh.log"),
        "OKR_DIR": ".",
        "BASE": "main",
    }
    return Forge(desk, tmp_path / "gh.log", environ)


def test_an_issue_becomes_a_branch_with_one_new_file(forge: Forge) -> None:
    """And a pull request, and an answer with what was recorded."""
    asked = forge.event(body("subscriptions", "4790", "6"))
    assert forge.branches() == ["refs/heads/main", "refs/heads/okr-checkin/7"]
    changed = forge.desk.git("diff", "--name-status", "main", "okr-checkin/7").split()
    assert changed[0] == "A"
    assert len(changed) == 2
    assert changed[1].startswith("cycles/2026-Q4/checkins/growth/")
    assert "author: kari\n" in forge.desk.git("show", f"okr-checkin/7:{changed[1]}")
    assert "pr create --base main --head okr-checkin/7" in asked
    assert "    Wrote cycles/2026-Q4/checkins/growth/" in asked


@pytest.mark.parametrize(
    "text",
    [
        body("subscriptions", "$(touch owned)"),
        body("`touch owned`", "1"),
        body("subscriptions", "1; touch owned"),
        '"; touch owned; echo "',
        "'; touch owned; '",
        body("--dry-run", "1"),
        "### Goal\n\nsubscriptions\n\n### Author\n\nola\n\n### Value now\n\n4790\n",
        "\\n$BODY${BODY}%s%n",
        "",
    ],
)
def test_a_hostile_issue_runs_nothing_and_is_answered(forge: Forge, text: str) -> None:
    """With okr's one line, indented so that it is no markup, and a label; nothing is pushed."""
    asked = forge.event(text)
    assert not list(forge.desk.root.parent.rglob("owned"))
    assert forge.branches() == ["refs/heads/main"]
    assert forge.desk.paths == []
    assert "issue edit 7 --add-label okr-needs-fixing" in asked
    assert "\n    okr: " in asked


def test_a_note_is_a_note_whatever_a_shell_would_make_of_it(forge: Forge) -> None:
    """It is recorded as it stands."""
    note = "$(touch owned) `touch owned` ${HOME} ::set-output name=x::y\n### Goal\n'\"\\"
    forge.event(body("subscriptions", "4790", note=note))
    assert not list(forge.desk.root.parent.rglob("owned"))
    forge.desk.git("switch", "-q", "okr-checkin/7")
    assert forge.desk.reading("subscriptions").note == note


@pytest.mark.parametrize("login", ["mallory", "--help", "kari", "$(id)", ""])
def test_whoever_okr_yaml_does_not_know_records_nothing(forge: Forge, login: str) -> None:
    """A login is data, also one that looks like an option."""
    asked = forge.event(body("subscriptions", "4790"), login)
    assert "okr-needs-fixing" in asked
    assert forge.branches() == ["refs/heads/main"]


def test_no_script_has_anything_of_the_event_in_it() -> None:
    """It travels in variables: what is put into a script by the forge would be run."""
    for path in (CHECKIN, SITE):
        assert scripts(path)
        for text in scripts(path).values():
            assert "${{" not in text


def test_only_members_on_their_own_issues_with_the_label_start_it() -> None:
    """And the workflow may do no more than it needs."""
    found = workflow(CHECKIN)
    assert found["permissions"] == {}
    job = found["jobs"]["checkin"]
    assert set(job["permissions"]) == {"contents", "issues", "pull-requests"}
    for words in (
        "contains(github.event.issue.labels.*.name, 'okr-checkin')",
        "github.event.sender.login == github.event.issue.user.login",
        """contains(fromJSON('["OWNER","MEMBER","COLLABORATOR"]')""",
    ):
        assert words in job["if"]


@pytest.mark.parametrize("path", [CHECKIN, SITE])
def test_actions_are_pinned_and_leave_no_credentials(path: str) -> None:
    """To commits, which nobody can move."""
    steps = [s for job in workflow(path)["jobs"].values() for s in job["steps"] if "uses" in s]
    assert steps
    for step in steps:
        assert len(step["uses"].partition("@")[2]) == 40
        if step["uses"].startswith("actions/checkout"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("language", ["en", "nb"])
def test_the_form_s_headings_are_those_that_the_check_in_reads(language: str) -> None:
    """In both languages, on both forges."""
    from okrcli.actions.check_in.issue_form import HEADINGS

    form = YAML(typ="safe").load(forge_files("github", language, ".")[FORM])
    fields = {each["attributes"]["label"]: each["id"] for each in form["body"]}
    assert {label: HEADINGS[label] for label in fields} == fields
    assert set(fields.values()) == {"goal", "value", "confidence", "day", "note"}
    template = forge_files("gitlab", language, ".")[".gitlab/issue_templates/checkin.md"]
    headings = [line[4:] for line in template.splitlines() if line.startswith("### ")]
    assert headings == list(fields)


def test_init_writes_the_files_at_the_top_of_the_repository(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Naming the folder of the workspace in the workflows; a second time it leaves them alone."""
    desk.versioned()
    folder = desk.root / "goals"
    folder.mkdir()
    for name in ("okr.yaml", "kpis.yaml", "cycles"):
        (desk.root / name).rename(folder / name)
    monkeypatch.chdir(folder)
    answer = desk.okr("init", "--github")
    assert answer.code == 0
    for path in FILES:
        assert f"Wrote {path}\n" in answer.out
    assert 'OKR_DIR: "goals"' in (desk.root / CHECKIN).read_text()
    (desk.root / CHECKIN).write_text("mine")
    assert f"left as it was: {CHECKIN}" in desk.okr("init", "--github").out
    assert (desk.root / CHECKIN).read_text() == "mine"


def test_init_refuses_a_folder_that_a_shell_would_read(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before it is in a workflow."""
    desk.versioned()
    folder = desk.root / "$(touch owned)"
    folder.mkdir()
    (desk.root / "okr.yaml").rename(folder / "okr.yaml")
    monkeypatch.chdir(folder)
    answer = desk.okr("init", "--gitlab")
    assert answer.code == 2
    assert "a workflow cannot name the folder" in answer.err
