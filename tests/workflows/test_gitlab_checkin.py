"""The script of GitLab's scheduled job, run on recorded issues in a repository with a remote.

`curl` is a stand-in that answers as GitLab's API does and writes down what it is asked; git, okr
and bash are the real ones.
"""

import json
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
PATH = ".gitlab/okr-checkin.gitlab-ci.yml"
TEXT = forge_files("gitlab", "en", ".")[PATH]
TOKEN = "glpat-secret"
CURL = f"""\
#!{sys.executable}
import json, os, pathlib, sys, urllib.parse
here = pathlib.Path(os.environ["FORGE"])
words, url = sys.argv[1:], sys.argv[-1]
sent = []
for before, word in zip(words, words[1:]):
    if before == "--data-urlencode":
        name, _, file = word.partition("@")
        sent.append(name + "=" + pathlib.Path(file).read_text(encoding="utf-8"))
    elif before == "--data":
        sent.append(word)
if url.endswith("/graphql"):
    print((here / "issues.json").read_text(encoding="utf-8"))
elif "/members/all/" in url:
    levels = json.loads((here / "members.json").read_text())
    number = url.rpartition("/")[2]
    if number not in levels:
        sys.exit("curl: (22) The requested URL returned error: 404")
    print(json.dumps({{"access_level": levels[number]}}))
else:
    with (here / "log").open("a", encoding="utf-8") as log:
        log.write(json.dumps([url, sent]) + "\\n")
with (here / "words").open("a", encoding="utf-8") as log:
    log.write(" ".join(words) + "\\n")
"""


def job() -> dict[str, Any]:
    """The job as YAML."""
    found: dict[str, Any] = YAML(typ="safe").load(TEXT)["okr-checkin"]
    return found


def issue(text: str, number: int = 7, login: str = "Kari-N", **others: Any) -> dict[str, Any]:
    """An issue as GitLab tells of it."""
    return {
        "iid": str(number),
        "description": text,
        "author": {"id": "gid://gitlab/User/42", "username": login},
        "updatedBy": None,
        "notes": {"nodes": []},
        **others,
    }


class GitLab(NamedTuple):
    """A repository with a remote, and what the API was asked."""

    desk: Desk
    here: Path
    environ: dict[str, str]

    def scheduled(self, *issues: dict[str, Any]) -> dict[str, list[str]]:
        """Run the job for these issues; what was sent, by the end of the address."""
        told = {"project": {"issues": {"nodes": issues}}, "currentUser": {"username": "bot"}}
        (self.here / "issues.json").write_text(json.dumps({"data": told}), encoding="utf-8")
        (self.here / "log").write_text("")
        shutil.rmtree(self.here / "work/new", ignore_errors=True)
        done = subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", job()["script"][-1]],
            cwd=self.desk.root, env=self.environ, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert TOKEN not in done.stdout + done.stderr
        asked = [json.loads(line) for line in (self.here / "log").read_text().splitlines()]
        return {url.partition("/issues/")[2]: sent for url, sent in asked}

    def branches(self) -> list[str]:
        """The branches of the remote."""
        return self.desk.git("ls-remote", "--heads", "origin").split()[1::2]


@pytest.fixture
def gitlab(desk: Desk, tmp_path: Path) -> GitLab:
    """A workspace on a GitLab, with kari known to it."""
    settings = desk.root / "okr.yaml"
    settings.write_text(
        settings.read_text().replace("team: growth}", "team: growth, gitlab: kari-n}", 1)
    )
    desk.versioned()
    remote, here = tmp_path / "remote.git", tmp_path / "forge"
    subprocess.run(["git", "init", "-q", "--bare", str(remote)], check=True)
    subprocess.run(
        ["git", "--git-dir", str(remote), "config", "receive.advertisePushOptions", "true"],
        check=True,
    )
    desk.git("remote", "add", "origin", str(remote))
    desk.git("push", "-q", "origin", "main")
    for place in (here / "work/okr/bin/python", here / "bin/curl"):
        place.parent.mkdir(parents=True, exist_ok=True)
        text = CURL if place.name == "curl" else f'#!/bin/sh\nexec "{sys.executable}" "$@"\n'
        place.write_text(text)
        place.chmod(0o755)
    (here / "members.json").write_text('{"42": 20}')
    address = f"https://okr:{TOKEN}@gitlab.example:443/acme/goals.git"
    environ = {
        **os.environ,
        "PATH": f"{here / 'bin'}{os.pathsep}{os.environ['PATH']}",
        "FORGE": str(here),
        "OKR_DIR": ".",
        "OKR_WORK": str(here / "work"),
        "OKR_TOKEN": TOKEN,
        "CI_API_V4_URL": "https://gitlab.example/api/v4",
        "CI_API_GRAPHQL_URL": "https://gitlab.example/api/graphql",
        "CI_PROJECT_ID": "1",
        "CI_PROJECT_PATH": "acme/goals",
        "CI_SERVER_PROTOCOL": "https",
        "CI_SERVER_HOST": "gitlab.example",
        "CI_SERVER_PORT": "443",
        "CI_DEFAULT_BRANCH": "main",
        "CI_COMMIT_SHA": desk.git("rev-parse", "HEAD").strip(),
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{remote}.insteadOf",
        "GIT_CONFIG_VALUE_0": address,
    }
    return GitLab(desk, here, environ)


def test_an_issue_becomes_a_branch_with_one_new_file(gitlab: GitLab) -> None:
    """With an answer of what was recorded, and the label that says so."""
    sent = gitlab.scheduled(issue(body("subscriptions", "4790", "6")))
    assert gitlab.branches() == ["refs/heads/main", "refs/heads/okr-checkin/7"]
    changed = gitlab.desk.git("diff", "--name-status", "main", "okr-checkin/7").split()
    assert changed[0] == "A"
    assert len(changed) == 2
    assert "author: kari\n" in gitlab.desk.git("show", f"okr-checkin/7:{changed[1]}")
    assert "    Wrote cycles/2026-Q4/checkins/growth/" in sent["7/notes"][0]
    assert sent["7"] == ["add_labels=okr-recorded", "remove_labels=okr-needs-fixing"]


def test_an_issue_that_was_answered_is_not_read_again_until_it_is_edited(gitlab: GitLab) -> None:
    """The answer ends with the mark of what it answers; another's comment with it counts not."""
    first = issue(body("subscriptions", "4790"))
    note = gitlab.scheduled(first)["7/notes"][0]
    answered = {"nodes": [{"author": {"username": "bot"}, "body": note}]}
    assert gitlab.scheduled({**first, "notes": answered}) == {}
    edited = issue(body("subscriptions", "4800"), notes=answered)
    assert "7/notes" in gitlab.scheduled(edited)
    copied = {"nodes": [{"author": {"username": "mallory"}, "body": note}]}
    assert "7/notes" in gitlab.scheduled({**first, "notes": copied})


def test_several_issues_are_branches_of_their_own(gitlab: GitLab) -> None:
    """One that is refused leaves nothing behind for the next."""
    gitlab.scheduled(
        issue(body("subscriptions", "4790"), 7),
        issue(body("nothing-of-ours", "1"), 8),
        issue(body("retention", "70"), 9),
    )
    assert gitlab.branches() == [
        "refs/heads/main", "refs/heads/okr-checkin/7", "refs/heads/okr-checkin/9",
    ]  # fmt: skip
    for number in (7, 9):
        names = gitlab.desk.git("diff", "--name-only", "main", f"okr-checkin/{number}").split()
        assert len(names) == 1


@pytest.mark.parametrize(
    "text",
    [
        body("subscriptions", "$(touch owned)"),
        body("`touch owned`", "1"),
        '"; touch owned; echo "',
        "'; touch owned; '",
        "'''\nimport os; os.system('touch owned')\n'''",
        body("--dry-run", "1"),
        "### Goal\n\nsubscriptions\n\n### Author\n\nola\n\n### Value now\n\n4790\n",
        "",
    ],
)
def test_a_hostile_issue_runs_nothing_and_is_answered(gitlab: GitLab, text: str) -> None:
    """With okr's one line, indented, and a label; nothing is pushed."""
    sent = gitlab.scheduled(issue(text))
    assert not list(gitlab.desk.root.parent.rglob("owned"))
    assert gitlab.branches() == ["refs/heads/main"]
    assert sent["7/notes"][0].startswith("body=    okr: ")
    assert sent["7"] == ["add_labels=okr-needs-fixing", "remove_labels=okr-recorded"]


@pytest.mark.parametrize("login", ["mallory", "--help", "kari", "$(id)", "../../x"])
def test_whoever_okr_yaml_does_not_know_records_nothing(gitlab: GitLab, login: str) -> None:
    """A login is data."""
    sent = gitlab.scheduled(issue(body("subscriptions", "4790"), login=login))
    assert gitlab.branches() == ["refs/heads/main"]
    assert "nobody in okr.yaml has `gitlab: " in sent["7/notes"][0]


@pytest.mark.parametrize("members", ["{}", '{"42": 10}'], ids=["nobody", "guest"])
def test_only_members_check_in(gitlab: GitLab, members: str) -> None:
    """Whatever okr.yaml says of them."""
    (gitlab.here / "members.json").write_text(members)
    sent = gitlab.scheduled(issue(body("subscriptions", "4790")))
    assert gitlab.branches() == ["refs/heads/main"]
    assert "members of the project check in" in sent["7/notes"][0]


@pytest.mark.parametrize(
    ("editor", "recorded"), [("mallory", False), ("bot", True), ("Kari-N", True)]
)
def test_what_somebody_else_put_into_an_issue_is_not_its_author_s(
    gitlab: GitLab, editor: str, recorded: bool
) -> None:
    """Only the author and the job itself may have changed it last."""
    gitlab.scheduled(issue(body("subscriptions", "4790"), updatedBy={"username": editor}))
    assert ("refs/heads/okr-checkin/7" in gitlab.branches()) is recorded


def test_the_token_stands_in_no_command_but_the_push(gitlab: GitLab) -> None:
    """And nothing of an issue stands in any."""
    gitlab.scheduled(issue(body("subscriptions", "4790", note="a secret note")))
    words = (gitlab.here / "words").read_text(encoding="utf-8")
    assert TOKEN not in words
    assert "secret note" not in words


def test_the_job_runs_on_a_schedule_only() -> None:
    """Where a token is given to it, one at a time."""
    found = job()
    assert found["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule" && $OKR_TOKEN'}]
    assert found["resource_group"] == "okr-checkin"


@pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not installed")
def test_shellcheck_finds_nothing() -> None:
    """In the script as bash runs it."""
    done = subprocess.run(
        ["shellcheck", "--shell=bash", "--severity=warning", "-"],
        input=job()["script"][-1], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
