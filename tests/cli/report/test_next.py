"""The commands that a report ends with can be typed as they stand, and look at the same moment."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from okrcli import cli
from tests import examples


@pytest.fixture
def acme(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """At the English example, at a wide terminal."""
    for name in ("OKR_DIR", "OKR_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.chdir(examples.ROOT / "acme")
    capsys.readouterr()


def named(capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """The commands at the foot of a screen."""
    assert cli.main(words) == 0
    steps = re.findall(r"→ (okr .*?)(?=  |$)", capsys.readouterr().out, re.MULTILINE)
    return [step.strip() for step in steps]


@pytest.mark.usefixtures("acme")
@pytest.mark.parametrize(
    ("words", "moment"),
    [
        (("--cycle", "2026-Q3"), "--cycle 2026-Q3"),
        (("--cycle", "2026-Q3", "--on", "2026-11-25"), "--cycle 2026-Q3 --on 2026-11-25"),
        (("--on", "2026-11-25"), "--on 2026-11-25"),
        (("mrr", "--on", "2026-11-25"), "--on 2026-11-25"),
        (("subscriptions", "--on", "2026-11-25"), "--on 2026-11-25"),
    ],
)
def test_the_next_command_looks_at_the_same_moment(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], moment: str
) -> None:
    """The cycle and the day that were typed; nothing is checked in to the past."""
    steps = named(capsys, "report", *words)
    assert not any(step.startswith("okr checkin") for step in steps)
    (again,) = [step for step in steps if step.startswith("okr report")]
    assert moment in again
    goal = shlex.split(again.split(moment)[0])
    assert cli.main([*goal[1:], *moment.split()]) == 0


@pytest.mark.usefixtures("acme")
def test_of_several_cycles_each_names_its_own(capsys: pytest.CaptureFixture[str]) -> None:
    """`all-current` is no place to look an id up in."""
    steps = named(capsys, "report", "--cycle", "all-current", "--on", "2026-11-25")
    assert [step.split()[2:5] for step in steps] == [
        ["chosen", "--cycle", "2026"],
        ["mrr", "--cycle", "2026-Q4"],
    ]


def test_a_cycle_that_has_ended_is_to_be_closed(
    tmp_path: Path, acme: None, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing more is checked in to it."""
    place = shutil.copytree(examples.ROOT / "acme", tmp_path / "acme")
    for name in ("2026-Q4", "2026", "2026-Q3/reviews"):
        shutil.rmtree(place / "cycles" / name)
    steps = named(capsys, "-C", str(place), "report")
    assert [step.split()[1] for step in steps] == ["close", "report"]
    assert steps[0] == "okr close 2026-Q3"


@pytest.mark.usefixtures("acme")
def test_a_plan_is_edited_in_its_cycle(capsys: pytest.CaptureFixture[str]) -> None:
    """An open one; `okr edit` knows no days."""
    steps = named(capsys, "report", "mrr", "--cycle", "2026-Q4", "--on", "2026-11-25")
    assert "okr edit mrr --cycle 2026-Q4" in steps
