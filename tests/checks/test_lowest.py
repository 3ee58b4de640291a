"""The lowest versions that the project allows are named, and can be installed in its stead."""

import subprocess
import sys
import tomllib
from importlib import metadata

import pytest
from packaging.version import Version

from tests import lowest


def test_every_requirement_has_a_floor_and_what_is_installed_meets_it() -> None:
    """The pins are those of the runtime, of the extras, and of what builds the package."""
    pins = dict(pin.split("==") for pin in lowest.pins(tomllib.loads(lowest.PROJECT.read_text())))
    assert {"typer", "ruamel.yaml", "Jinja2", "pytest", "hatchling"} <= pins.keys()
    installed = {name: metadata.version(name) for name in pins.keys() - {"hatchling"}}
    assert all(Version(installed[name]) >= Version(pins[name]) for name in installed)


def test_typer_without_its_exceptions_is_not_allowed() -> None:
    """From 0.26.0 to 0.27.1 there is no `typer.exceptions`, and every command crashed."""
    pins = dict(pin.split("==") for pin in lowest.pins(tomllib.loads(lowest.PROJECT.read_text())))
    assert Version(pins["typer"]) >= Version("0.28")


@pytest.mark.parametrize("line", ["rich", "rich<15", "rich==13", "rich~=13.9", "rich>13"])
def test_a_requirement_without_a_floor_is_refused(line: str) -> None:
    """Nobody could test it."""
    project = {
        "build-system": {"requires": []},
        "project": {"name": "okrcli", "dependencies": [line], "optional-dependencies": {}},
    }
    with pytest.raises(ValueError, match="names no lowest version"):
        list(lowest.pins(project))


def test_it_runs_before_anything_is_installed() -> None:
    """By a bare Python, isolated, as the workflow does."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(lowest.__file__)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "typer==" in done.stdout
    assert all(line.count("==") == 1 for line in done.stdout.splitlines())
