"""`okr init` on a real terminal: it asks for what is missing, with a default for each."""

import sys
from pathlib import Path

import pytest

from okrcli.model import workspace
from okrcli.store import workspace_files
from okrcli.store.open import workspace_from
from tests.cli.checkin import desk
from tests.cli.checkin.terminal import CTRL_C, CTRL_D, Terminal

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs pseudo-terminals")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, with nobody known."""
    desk.settle(monkeypatch, tmp_path / "home")
    folder = tmp_path / "acme"
    folder.mkdir()
    return folder


def space(root: Path) -> workspace.Workspace:
    """What was written, read."""
    return workspace_from(workspace_files.Disk(root)).workspace


def test_it_asks_for_everything_and_enter_takes_the_default(here: Path) -> None:
    """Language first, so that the rest is asked in it."""
    seat = Terminal(["init", "--color", "never"], here)
    seat.answer("Language of reports, en or nb [en] › ", "nb")
    seat.answer("Organisasjon [acme] › ", "Lynghavn kommune")
    seat.answer("Periode [", "2026-T3")
    seat.answer("Team, skilt med komma [lynghavn-kommune] › ", "Byggesak, Innbyggertorg")
    code, rest = seat.ended()
    assert code == 0
    assert "Skrevet i " in rest
    found = space(here)
    assert (found.settings.organisation, found.settings.language) == ("Lynghavn kommune", "nb")
    assert [team.name for team in found.cycles["2026-T3"].planned] == ["Byggesak", "Innbyggertorg"]


def test_four_times_enter_is_enough(here: Path) -> None:
    """To have what it takes off a terminal."""
    seat = Terminal(["init"], here)
    for question in ("Language", "Organisation", "Cycle", "Teams"):
        seat.answer(question, "")
    assert seat.ended()[0] == 0
    assert space(here).settings.organisation == "acme"


def test_it_asks_nothing_that_was_said(here: Path) -> None:
    """With all of it on the command line it just writes."""
    words = ["--lang", "en", "--organisation", "Acme", "--team", "Growth"]
    code, _ = Terminal(["init", "2026-Q4", *words], here).ended()
    assert code == 0
    assert space(here).settings.organisation == "Acme"


def test_it_asks_again_until_the_answer_can_be_used(here: Path) -> None:
    """Each time saying why."""
    seat = Terminal(["init", "--lang", "en", "--color", "never"], here)
    seat.answer("Organisation [acme] › ", "")
    seat.answer("Cycle [", "2026-Q7")
    seat.answer("✗ the cycle `2026-Q7` does not say its dates", "2026-Q4")
    seat.answer("Teams, separated by commas [acme] › ", "a b, A-B")
    seat.answer("✗ the teams `a b` and `A-B` would share the id", "Growth")
    assert seat.ended()[0] == 0
    assert list(space(here).cycles["2026-Q4"].teams) == ["growth"]


def test_in_a_workspace_it_asks_for_cycle_and_teams_only(here: Path) -> None:
    """The next cycle and the teams of the last are the defaults."""
    Terminal(
        ["init", "2026-Q4", "--lang", "nb", "--organisation", "A", "--team", "Vekst"], here
    ).ended()
    seat = Terminal(["init", "--color", "never"], here)
    seat.answer("Periode [2027-Q1] › ", "")
    seat.answer("Team, skilt med komma [vekst] › ", "")
    assert seat.ended()[0] == 0
    assert space(here).cycles["2027-Q1"].teams["vekst"].name == "Vekst"


def test_where_no_name_tells_the_next_there_is_no_default(here: Path) -> None:
    """Enter is answered by what to write."""
    words = ["--start", "2026-01-01", "--end", "2026-02-01", "--lang", "en", "--organisation", "A"]
    Terminal(["init", "pilot", *words, "--team", "a"], here).ended()
    seat = Terminal(["init", "--color", "never"], here)
    seat.answer("Cycle › ", "")
    seat.answer("✗ the cycles here have names of their own", "2031-Q1")
    seat.answer("Teams", "")
    assert seat.ended()[0] == 0


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D])
def test_leaving_writes_nothing(here: Path, key: str) -> None:
    """At any question."""
    seat = Terminal(["init"], here)
    seat.answer("Language", "")
    seat.answer("Organisation", key)
    code, rest = seat.ended()
    assert code == 130
    assert "interrupted; nothing was written" in rest
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("environ", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}], ids=str)
def test_it_works_on_poor_terminals(here: Path, environ: dict[str, str]) -> None:
    """At 40 columns, with ASCII glyphs, and letters as far as the encoding has them."""
    seat = Terminal(["init", "--lang", "nb", "--color", "never"], here, 40, **environ)
    shown = seat.answer("Organisasjon [acme] > ", "")
    shown += seat.answer("Periode [", "2026-Q4")
    shown += seat.answer("Team", "Salg")
    code, rest = seat.ended()
    assert code == 0
    assert not {"›", "→"} & set(shown + rest)
    if "PYTHONIOENCODING" in environ:
        assert (shown + rest).isascii()
    assert space(here).cycles["2026-Q4"].teams["salg"]


def test_a_name_of_its_own_is_asked_for_its_dates(here: Path) -> None:
    """As --start and --end would say them; Enter takes a quarter from today."""
    seat = Terminal(["init", "--lang", "en", "--color", "never"], here)
    seat.answer("Organisation [acme] › ", "")
    seat.answer("Cycle [", "pilot")
    seat.answer("First day [", "2026-11-02")
    seat.answer("Last day [2027-01-31] › ", "18.13")
    seat.answer("Last day [2027-01-31] › ", "18.12")
    seat.answer("Teams, separated by commas [", "")
    assert seat.ended()[0] == 0
    dates = space(here).cycles["pilot"].dates
    assert (str(dates.start), str(dates.end)) == ("2026-11-02", "2026-12-18")
