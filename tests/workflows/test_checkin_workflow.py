"""The shell steps of the check-in's workflow, run on recorded events in a repository with a remote.

`gh` is a stand-in that writes down what it is asked; git, okr and bash are the real ones.
"""

import os
import re
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
from tests.release.build import ROOT
from tests.release.test_workflows import zizmor

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
case "$1 $2" in "$GH_REFUSES") exit 1;; "$GH_REFUSES_TOO") exit 1;; esac
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

    def event(self, text: str, login: str = "Kari-N", **environ: str) -> str:
        """Run the steps for an issue with this body; what `gh` was asked meanwhile."""
        event = {"BODY": text, "LOGIN": login, "NUMBER": "7", "ID": "4711", **environ}
        self.log.write_text("")
        for name in ("Record", "Answer"):
            done = subprocess.run(
                ["bash", "-e", "-o", "pipefail", "-c", scripts(CHECKIN)[name]],
                cwd=self.desk.root,
                env={**self.environ, **event},
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr
        self.desk.git("switch", "-q", "main")
        self.desk.git("clean", "-qfd", "--", "cycles")
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
        "OKR_DIRECT": "false",
        "BASE": "main",
        "GITHUB_SERVER_URL": "https://github.example",
        "GITHUB_REPOSITORY": "acme/goals",
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


def test_a_check_in_is_by_whom_the_forge_has_signed_in(forge: Forge) -> None:
    """The commit is its author's by the forge's own address for them."""
    forge.event(body("subscriptions", "4790"))
    made = forge.desk.git("log", "-1", "--format=%an <%ae> %cn", "okr-checkin/7")
    assert made == "kari <4711+Kari-N@users.noreply.github.com> okr\n"


def test_a_check_in_may_go_to_the_default_branch_directly(forge: Forge) -> None:
    """Where somebody chose that; the issue is answered and closed."""
    asked = forge.event(body("subscriptions", "4790"), OKR_DIRECT="true")
    assert forge.branches() == ["refs/heads/main"]
    names = forge.desk.git("diff", "--name-only", "main", "okr-checkin/7").split()
    assert len(names) == 1
    remote = forge.desk.git("ls-remote", "origin", "main").split()[0]
    assert remote == forge.desk.git("rev-parse", "okr-checkin/7").strip()
    assert "issue close 7" in asked
    assert "pr create" not in asked


def test_where_workflows_may_open_no_pull_request_the_answer_links_to_one(forge: Forge) -> None:
    """As repositories are set at first; without it nobody would know of the branch."""
    refuses = {"GH_REFUSES": "pr create", "GH_REFUSES_TOO": "pr view"}
    asked = forge.event(body("subscriptions", "4790"), **refuses)
    assert forge.branches() == ["refs/heads/main", "refs/heads/okr-checkin/7"]
    assert "https://github.example/acme/goals/compare/main...okr-checkin/7?expand=1" in asked


def test_what_the_linter_refuses_is_answered_and_not_pushed(forge: Forge) -> None:
    """It looks at the new file; here it is a stand-in that finds an error in whatever it is given."""
    python = Path(forge.environ["RUNNER_TEMP"]) / "okr/bin/python"
    strict = 'case "$4" in validate) echo "$5: error CH000"; exit 1;; esac\n'
    python.write_text(python.read_text().replace("exec", f"{strict}exec"))
    asked = forge.event(body("subscriptions", "4790"))
    assert forge.branches() == ["refs/heads/main"]
    assert re.search(r"\n    cycles/2026-Q4/checkins/growth/.*\.yaml: error CH000\n", asked)
    assert "--add-label okr-needs-fixing" in asked


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


def test_a_login_of_another_forge_is_somebody_else(forge: Forge) -> None:
    """Whoever has a colleague's GitLab name on GitHub is not that colleague."""
    settings = forge.desk.root / "okr.yaml"
    settings.write_text(settings.read_text().replace("github: kari-n", "gitlab: kari-n"))
    forge.desk.git("commit", "-qam", "moved")
    assert "nobody in okr.yaml has `github: " in forge.event(body("subscriptions", "4790"))


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


def test_zizmor_finds_nothing_in_what_init_writes(tmp_path: Path) -> None:
    """Nor in its strictest mood."""
    for path in (CHECKIN, SITE):
        place = tmp_path / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(FILES[path])
    done = zizmor("--persona", "auditor", ".github", cwd=tmp_path)
    assert done.returncode == 0, done.stdout


@pytest.mark.tools
@pytest.mark.skipif(shutil.which("actionlint") is None, reason="actionlint is not installed")
def test_actionlint_finds_nothing_in_what_init_writes(tmp_path: Path) -> None:
    """With shellcheck where it is installed."""
    (tmp_path / "w").mkdir()
    for path in (CHECKIN, SITE):
        (tmp_path / "w" / Path(path).name).write_text(FILES[path])
    files = [str(each) for each in sorted((tmp_path / "w").iterdir())]
    done = subprocess.run(["actionlint", *files], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
@pytest.mark.parametrize("step", ["Record", "Answer"])
def test_shellcheck_finds_nothing(step: str) -> None:
    """In the steps as bash runs them."""
    done = subprocess.run(
        ["shellcheck", "--shell=bash", "-"],
        input=scripts(CHECKIN)[step], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", [CHECKIN, SITE])
def test_actions_are_pinned_and_leave_no_credentials(path: str) -> None:
    """To commits, which nobody can move: the same that this repository itself runs."""
    texts = (ROOT / ".github/workflows").glob("*.yml")
    own = {use for each in texts for use in re.findall(r"uses: (\S+)", each.read_text())}
    steps = [s for job in workflow(path)["jobs"].values() for s in job["steps"] if "uses" in s]
    assert steps
    for step in steps:
        assert len(step["uses"].partition("@")[2]) == 40
        assert step["uses"] in own
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
