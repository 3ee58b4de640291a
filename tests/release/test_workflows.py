"""The workflows pass the linters that CI runs, and release only what was built once and tested."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.release.build import ROOT

WORKFLOWS = ROOT / ".github" / "workflows"
ZIZMOR = Path(sys.executable).with_name("zizmor")


def workflow(name: str) -> Any:
    """A workflow as plain data."""
    return YAML(typ="safe").load(WORKFLOWS / f"{name}.yml")


def zizmor(*words: str, cwd: Path = ROOT) -> "subprocess.CompletedProcess[str]":
    """Run zizmor without the network, as CI does."""
    return subprocess.run(
        [str(ZIZMOR), "--offline", *words], cwd=cwd, capture_output=True, text=True, check=False
    )


def test_zizmor_finds_nothing() -> None:
    """But what `.github/zizmor.yml` says is meant."""
    done = zizmor(".github")
    assert done.returncode == 0, done.stdout


def test_zizmor_would_find_a_hole(tmp_path: Path) -> None:
    """An input that is pasted into a script is caught."""
    shutil.copytree(ROOT / ".github", tmp_path / ".github")
    place = tmp_path / ".github/workflows/test.yml"
    place.write_text(place.read_text() + '      - run: echo "${{ github.head_ref }}"\n')
    done = zizmor(".github", cwd=tmp_path)
    assert done.returncode != 0
    assert "template-injection" in done.stdout


@pytest.mark.tools
@pytest.mark.skipif(shutil.which("actionlint") is None, reason="actionlint is not installed")
def test_actionlint_finds_nothing() -> None:
    """In any workflow."""
    done = subprocess.run(["actionlint"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_python_that_is_promised_is_tested_on_three_systems() -> None:
    """The classifiers of pyproject.toml are what the matrices run, before a release too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    promised = re.findall(r"Python :: (3\.\d+)", " ".join(project["classifiers"]))
    for name in ("test", "release"):
        matrix = workflow(name)["jobs"]["test"]["strategy"]["matrix"]
        assert matrix["python"] == promised
        assert [each.partition("-")[0] for each in matrix["system"]] == [
            "ubuntu",
            "macos",
            "windows",
        ]
    gitlab = YAML(typ="safe").load(ROOT / ".gitlab-ci.yml")
    assert gitlab["test"]["parallel"]["matrix"][0]["PYTHON"] == promised
    assert f">={promised[0]}" == project["requires-python"]


def test_the_lowest_versions_are_tested_on_the_lowest_python() -> None:
    """And the newest of everything everywhere."""
    matrix = workflow("test")["jobs"]["test"]["strategy"]["matrix"]
    assert matrix["versions"] == ["newest"]
    assert [(each["python"], each["versions"]) for each in matrix["include"]] == [
        ("3.11", "lowest")
    ]


def test_what_is_published_was_built_once_and_tested() -> None:
    """One job builds; every other takes what it uploaded, and waits for the tests of it."""
    jobs = workflow("release")["jobs"]
    building = [name for name, job in jobs.items() if "-m build" in str(job)]
    assert building == ["build"]
    assert [jobs[name]["needs"] for name in ("test", "publish", "release", "image")] == [
        "build",
        "test",
        "publish",
        "publish",
    ]
    for name in ("test", "publish", "release", "image"):
        assert "actions/download-artifact@" in str(jobs[name]["steps"])


def test_publishing_knows_no_password() -> None:
    """PyPI trusts the workflow; it stands in this file, in an environment that asks a reviewer."""
    jobs = workflow("release")["jobs"]
    assert jobs["publish"]["environment"]["name"] == "pypi"
    (upload,) = (
        s for s in jobs["publish"]["steps"] if "gh-action-pypi-publish" in s.get("uses", "")
    )
    assert "with" not in upload
    assert "secrets." not in (WORKFLOWS / "release.yml").read_text(encoding="utf-8")
    assert not [job for job in jobs.values() if "uses" in job]
