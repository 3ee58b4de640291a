"""The steps that review OKRs on GitHub and GitLab, run as the runners would run them."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from ruamel.yaml import YAML

from tests import repository
from tests.cli.history.bench import CYCLE, DATES, GROWTH, PLAN

ROOT = Path(__file__).parents[2]
ACTION = ROOT / ".github/actions/okr/action.yml"
WORKFLOW = ROOT / ".github/workflows/okrs.yml"
TEMPLATE = ROOT / ".gitlab/okr.gitlab-ci.yml"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the steps are written for bash")


class Ran(NamedTuple):
    """What a step ended with, and what it said."""

    code: int
    out: str
    err: str


class Runner:
    """A pull request that eases a goal, in the folder `okrs` of a repository."""

    def __init__(self, folder: Path) -> None:
        self.repo = repository.Repository(folder)
        self.summary = folder / "summary.md"
        self.repo.write("okrs/okr.yaml", "")
        self.repo.write(f"okrs/{CYCLE}/cycle.yaml", DATES)
        self.repo.write(f"okrs/{PLAN}", GROWTH)
        self.base = self.repo.commit("Plan", date="2026-10-01T12:00:00+02:00")
        self.repo.write(f"okrs/{PLAN}", GROWTH.replace("target: 6000", "target: 5000"))
        self.head = self.repo.commit("Ease", date="2026-11-24T12:00:00+01:00")

    def bash(self, script: str, **environ: str) -> Ran:
        """Run a script as a runner does: it stops at the first command that fails."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        # what the first step installs
        python = self.summary.parent / "temp/okr/bin/python"
        python.parent.mkdir(parents=True, exist_ok=True)
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        python.chmod(0o755)
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
            cwd=self.repo.top,
            capture_output=True,
            text=True,
            check=False,
            env={
                **self.repo.environment,
                "PATH": path,
                "LANG": "C.UTF-8",
                "GITHUB_STEP_SUMMARY": str(self.summary),
                "RUNNER_TEMP": str(self.summary.parent / "temp"),
                **environ,
            },
        )
        return Ran(done.returncode, done.stdout, done.stderr)


def read(place: Path) -> Any:
    """A file of YAML as plain data."""
    return YAML(typ="safe").load(place)


def step(name: str) -> str:
    """The script of a step of the action."""
    steps = {each["name"]: each["run"] for each in read(ACTION)["runs"]["steps"]}
    script = steps[name]
    assert isinstance(script, str)
    return script


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    """A runner with the pull request checked out."""
    return Runner(tmp_path)


@pytest.mark.parametrize("place", [ACTION, WORKFLOW, TEMPLATE], ids=lambda place: place.name)
def test_a_fork_gets_nothing_to_steal(place: Path) -> None:
    """No token, no secret, no run with the base's rights; inputs are never pasted into a script."""
    text = place.read_text(encoding="utf-8")
    code = "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    for word in ("pull_request_target", "secrets.", "token", "TOKEN", "permissions: write"):
        assert word not in code
    for each in read(ACTION)["runs"]["steps"]:
        assert "${{" not in each["run"]


# what a job may do besides reading: PyPI and the pages believe who runs it, and no password is kept
MORE = {
    ("codeql", "codeql"): {"contents": "read", "security-events": "write"},
    ("release", "publish"): {"id-token": "write"},
    ("release", "release"): {"contents": "write", "id-token": "write", "attestations": "write"},
    ("release", "image"): {"contents": "read", "packages": "write"},
    ("schemas", "publish"): {"id-token": "write", "pages": "write"},
}
SHOWN = [ACTION, TEMPLATE, *sorted((ROOT / ".github/workflows").glob("*.yml")), ROOT / "README.md"]


@pytest.mark.parametrize("place", SHOWN, ids=lambda place: place.name)
def test_what_is_used_is_pinned_by_commit(place: Path) -> None:
    """A tag can be moved to other code; our own commit is for whoever copies it to fill in."""
    text = place.read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)", text) + re.findall(r"([\w-]+/okr@\S+?)[`\"\s]", text)
    assert used or place == TEMPLATE
    for each in used:
        assert re.fullmatch(r"\./\S+|[\w./-]+@([0-9a-f]{40}|COMMIT)", each), each
    assert "@main" not in text


@pytest.mark.parametrize(
    "place", [*SHOWN[:-1], ROOT / ".pre-commit-hooks.yaml"], ids=lambda place: place.name
)
def test_python_is_started_isolated(place: Path) -> None:
    """It would import what lies in the checkout, such as a `venv.py` of the request."""
    code = "\n".join(
        line.partition("# ")[0] for line in place.read_text(encoding="utf-8").splitlines()
    )
    starts = re.findall(r"(?:^|[\s/\"])python3?\"? +(-\S+|[\w/]+\.py)", code)
    assert starts or place.name in {"okrs.yml", "codeql.yml", ".pre-commit-hooks.yaml"}
    assert set(starts) <= {"-I"}
    assert not re.search(r"bin/(pip|okr)\b|(?<!-m )\bpip3? install\s", code)


@pytest.mark.parametrize(
    "place", sorted((ROOT / ".github/workflows").glob("*.yml")), ids=lambda p: p.name
)
def test_a_workflow_has_no_rights_but_those_that_a_job_asks_for(place: Path) -> None:
    """To read what it checks out, which leaves no credentials behind; few may do more."""
    workflow = read(place)
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        assert job["permissions"] == MORE.get((place.stem, name), {"contents": "read"})
        for step_ in job["steps"]:
            if step_.get("uses", "").startswith("actions/checkout@"):
                assert step_["with"]["persist-credentials"] is False
            assert "${{" not in step_.get("run", "")


@pytest.mark.parametrize("name", ["okr validate", "okr diff"])
def test_nothing_of_the_request_is_imported(runner: Runner, name: str) -> None:
    """Modules that Python or okr would import, were they looked for where the step runs."""
    for module in ("venv", "okrcli", "site", "sitecustomize", "json", "typer", "encodings"):
        runner.repo.write(f"{module}.py", "open('stolen', 'w')\nraise SystemExit(0)\n")
    ran = runner.bash(
        step(name),
        OKR_DIR="okrs",
        OKR_BASE=runner.base,
        OKR_FAIL_ON="",
        OKR_STRICT="",
        PYTHONPATH=str(runner.repo.top),
    )
    assert ran.code == 0, ran.err
    assert "::warning file=okrs/" in ran.out
    assert not (runner.repo.top / "stolen").exists()


def test_the_environment_is_made_outside_the_checkout(runner: Runner) -> None:
    """By a Python that imports nothing of it, on both forges."""
    runner.repo.write("venv.py", "open('stolen', 'w')\n")
    runner.repo.write("pip.py", "open('stolen', 'w')\n")
    gitlab = (
        "\n".join(read(TEMPLATE)["okr"]["before_script"][1:3]) + '\ntest -x "$okr_home/bin/python"'
    )
    github = step("Install okr").splitlines()[0]
    temp = runner.summary.parent / "new"
    for script in (gitlab, github):
        assert (
            runner.bash(script, RUNNER_TEMP=str(temp), TMPDIR=str(runner.summary.parent)).code == 0
        )
    assert (temp / "okr/bin/python").exists()
    assert not (runner.repo.top / "stolen").exists()
    assert runner.repo.git("status", "--porcelain").split() == ["??", "pip.py", "??", "venv.py"]


def test_gitlab_s_reports_follow_no_link(runner: Runner) -> None:
    """A request may bring one of that name."""
    outside = runner.summary.parent / "outside"
    outside.write_text("mine")
    for name in ("okr.md", "okr-quality.json"):
        (runner.repo.top / name).symlink_to(outside)
    ran = runner.bash(
        "\n".join(read(TEMPLATE)["okr"]["script"]),
        OKR_DIR="okrs",
        OKR_FAIL_ON="",
        CI_MERGE_REQUEST_DIFF_BASE_SHA=runner.base,
    )
    assert ran.code == 0, ran.err
    assert outside.read_text() == "mine"
    assert (runner.repo.top / "okr.md").is_file()


def test_the_workflow_uses_the_action_with_inputs_that_it_has() -> None:
    """And with the rights to read, no more."""
    workflow = read(WORKFLOW)
    assert workflow["permissions"] == {}
    assert workflow["jobs"]["okr"]["permissions"] == {"contents": "read"}
    used = workflow["jobs"]["okr"]["steps"][1]
    assert (ROOT / used["uses"] / "action.yml").is_file()
    assert used["with"].keys() <= read(ACTION)["inputs"].keys()


def test_okr_is_installed_from_where_the_action_lies(runner: Runner, tmp_path: Path) -> None:
    """Into an environment of its own, which later steps find first; another source may be named."""
    bin_, log = tmp_path / "bin", tmp_path / "log"
    bin_.mkdir()
    pip = f'#!/bin/sh\\necho "$@" >> {log}\\n'
    (bin_ / "python3").write_text(
        f'#!/bin/sh\nmkdir -p "$4/bin" && printf \'{pip}\' > "$4/bin/python" && chmod +x "$4/bin/python"\n'
    )
    (bin_ / "python3").chmod(0o755)
    paths = tmp_path / "paths"
    known = {
        "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
        "RUNNER_TEMP": str(tmp_path),
        "GITHUB_PATH": str(paths),
        "OKR_ACTION": "/a/.github/actions/okr",
    }
    for source in ("", "okrcli==9"):
        assert runner.bash(step("Install okr"), **known, OKR_INSTALL=source).code == 0
    assert log.read_text().splitlines() == [
        "-I -m pip install --quiet /a/.github/actions/okr/../../..",
        "-I -m pip install --quiet okrcli==9",
    ]
    assert paths.read_text().splitlines()[0] == f"{tmp_path}/okr/bin"
    assert (ACTION.parent / "../../.." / "pyproject.toml").is_file()


@pytest.mark.parametrize(("strict", "code"), [("", 0), ("yes", 1)])
def test_findings_become_annotations(runner: Runner, strict: str, code: int) -> None:
    """With paths from the top of the repository; warnings fail when asked to."""
    ran = runner.bash(step("okr validate"), OKR_DIR="okrs", OKR_STRICT=strict)
    assert ran.code == code, ran.err
    assert f"::warning file=okrs/{PLAN},line=" in ran.out


@pytest.mark.parametrize(("fail_on", "code"), [("", 0), ("removed", 0), ("eased,removed", 1)])
def test_the_diff_becomes_a_summary_and_annotations(
    runner: Runner, fail_on: str, code: int
) -> None:
    """The summary is written before the step fails."""
    ran = runner.bash(step("okr diff"), OKR_DIR="okrs", OKR_BASE=runner.base, OKR_FAIL_ON=fail_on)
    assert ran.code == code, ran.err
    assert ran.out.startswith(
        f"::warning file=okrs/{PLAN},line=10,title=okr diff::subscriptions target"
    )
    assert "target lowered ~~6,000~~ → 5,000" in runner.summary.read_text(encoding="utf-8")


@pytest.mark.parametrize("base", ["", "0" * 40])
def test_a_first_push_has_nothing_to_compare_with(runner: Runner, base: str) -> None:
    """GitHub names no commit then, or one of zeros."""
    ran = runner.bash(step("okr diff"), OKR_DIR="okrs", OKR_BASE=base, OKR_FAIL_ON="eased")
    assert (ran.code, ran.out) == (0, "Nothing to compare with.\n")


def test_words_of_the_event_are_words(runner: Runner) -> None:
    """Whatever a branch or an input is called, it is one word, and no option."""
    hostile = "--format=json; echo stolen > stolen; $(touch stolen)"
    ran = runner.bash(step("okr diff"), OKR_DIR="okrs", OKR_BASE=hostile, OKR_FAIL_ON=hostile)
    assert ran.code == 2
    assert not (runner.repo.top / "stolen").exists()


def merged(runner: Runner) -> str:
    """Check the request out merged into a target that lost a goal meanwhile; gives the target."""
    runner.repo.git("checkout", "-q", "-b", "target", runner.base)
    left = GROWTH.partition("      - id: retention")[0]
    runner.repo.write(f"okrs/{PLAN}", left)
    target = runner.repo.commit("Drop retention", date="2026-11-25T12:00:00+01:00")
    runner.repo.git("merge", "-q", "--no-ff", "-m", "Merge", runner.head)
    return target


@pytest.mark.parametrize(("merge", "code"), [(True, 0), (False, 1)])
def test_what_the_target_got_meanwhile_is_not_the_requests(
    runner: Runner, *, merge: bool, code: int
) -> None:
    """GitHub merges into the newest target, and names an older one; a commit of one's own is left."""
    merged(runner)
    head = runner.repo.git("rev-parse", "HEAD").strip()
    ran = runner.bash(
        step("okr diff"),
        OKR_DIR="okrs",
        OKR_BASE=runner.base,
        OKR_FAIL_ON="removed",
        OKR_MERGED=head if merge else runner.head,
    )
    assert ran.code == code, ran.err
    assert "target lowered" in runner.summary.read_text(encoding="utf-8")


def test_gitlab_leaves_out_what_the_target_got_meanwhile(runner: Runner) -> None:
    """A pipeline for merged results names the target; the other base is where they parted."""
    target = merged(runner)
    ran = runner.bash(
        "\n".join(read(TEMPLATE)["okr"]["script"]),
        OKR_DIR="okrs",
        OKR_FAIL_ON="removed",
        CI_MERGE_REQUEST_DIFF_BASE_SHA=runner.base,
        CI_MERGE_REQUEST_TARGET_BRANCH_SHA=target,
    )
    assert ran.code == 0, ran.err
    assert "1 goal eased" in ran.out


def test_gitlab_says_what_it_lacks_before_it_installs_anything(runner: Runner) -> None:
    """A template cannot know where okr is to come from, and no index need have it."""
    job = read(TEMPLATE)["okr"]
    given = job["variables"]["OKR_INSTALL"]
    ran = runner.bash("\n".join(job["before_script"]), OKR_INSTALL=given)
    assert (ran.code, ran.out) == (2, "")
    assert "set it to what pip installs" in ran.err
    assert runner.repo.git("status", "--porcelain") == ""


@pytest.mark.parametrize(("fail_on", "code"), [("", 0), ("eased", 1)])
def test_gitlab_gets_its_reports(runner: Runner, fail_on: str, code: int) -> None:
    """Findings for the widget, the document beside it, and the screen in the log."""
    job = read(TEMPLATE)["okr"]
    ran = runner.bash(
        "\n".join(job["script"]),
        OKR_DIR="okrs",
        OKR_FAIL_ON=fail_on,
        CI_MERGE_REQUEST_DIFF_BASE_SHA=runner.base,
    )
    assert ran.code == code, ran.err
    assert "1 goal eased" in ran.out
    assert (runner.repo.top / "okr.md").read_text(encoding="utf-8").startswith("### ")
    assert (runner.repo.top / job["artifacts"]["reports"]["codequality"]).is_file()


def test_gitlab_fails_for_findings_after_it_has_shown_the_diff(runner: Runner) -> None:
    """The first failure is kept to the end."""
    runner.repo.write(f"okrs/{CYCLE}/plans/broken.yaml", "objectives: [\n")
    ran = runner.bash(
        "\n".join(read(TEMPLATE)["okr"]["script"]),
        OKR_DIR="okrs",
        OKR_FAIL_ON="",
        CI_MERGE_REQUEST_DIFF_BASE_SHA=runner.base,
    )
    assert ran.code == 1
    assert (runner.repo.top / "okr.md").is_file()
