"""What people meet first in the repository names things that are there."""

import json
import re

import pytest
from ruamel.yaml import YAML

from tests.release.build import ROOT

SECURITY = (ROOT / ".github/SECURITY.md").read_text(encoding="utf-8")
TOP = {
    "okrcli",
    "examples",
    "tests",
    "packaging",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
}


def test_every_promise_names_tests_that_are_there() -> None:
    """A promise without a test is a wish."""
    section = SECURITY.split("## What is promised")[1].split("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 8
    for row in rows:
        named = re.findall(r"`(tests/[\w/.]+)`", row)
        assert named, row
        assert all((ROOT / name).exists() for name in named), named


@pytest.mark.parametrize("name", ["SECURITY.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md"])
def test_the_readme_leads_there(name: str) -> None:
    """To how a weakness is told, how we treat each other, and how the program is made."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"\]\((?:\.github/)?{re.escape(name)}\)", readme)


@pytest.mark.parametrize("name", ["bug", "idea", "rule"])
def test_an_issue_form_asks_something_by_ids_that_differ(name: str) -> None:
    """GitHub shows no form that has an id twice, or nothing to fill in."""
    form = YAML(typ="safe").load(ROOT / f".github/ISSUE_TEMPLATE/{name}.yml")
    assert form["name"]
    assert form["description"]
    ids = [each["id"] for each in form["body"]]
    assert len(ids) == len(set(ids)) > 1


def test_the_devcontainer_installs_what_the_readme_says() -> None:
    """With everything that the tests need."""
    made = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8"))
    test_it = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()[-1]
    assert made["postCreateCommand"].startswith(test_it.removesuffix(" && .venv/bin/pytest"))


def test_the_top_of_the_repository_is_short() -> None:
    """Whoever opens it sees the program, the examples, the tests, and what to read."""
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    made = {name.strip("/") for name in ignored} | {"PKG-INFO"}
    shown = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert shown - made == TOP
