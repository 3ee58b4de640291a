"""A short form of each part of the torture, always the same, and that it notices what is wrong."""

import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.nursery import needs_strace
from tests.torture import accidents, ledger
from tests.torture.outcome import Outcome, table
from tests.torture.process import alone, environment
from tests.torture.writing_commands import COMMANDS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")
SEED = "short"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder and an environment of its own."""
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.chdir(tmp_path)
    with environment(alone(home)):
        yield tmp_path


@needs_strace
@pytest.mark.parametrize("name", ["checkin-from", "fix", "import", "import-more"])
def test_killed(folder: Path, name: str) -> None:
    """Nothing is torn or lost, and once more is enough; half of an import is taken back for that."""
    from tests import nursery

    with nursery.opened(folder) as children:
        run = accidents.Rehearsed(COMMANDS[name], folder, children)
        chosen = random.Random(f"{SEED}-{name}").sample(run.changing(), 6)
        assert [
            fault for place in chosen for fault in accidents.killed_faults(run, place) or ()
        ] == []


@needs_strace
@pytest.mark.parametrize(
    "name", ["checkin-from", "fix", "fold", "init-from", "import-more", "edit"]
)
def test_refused(folder: Path, name: str) -> None:
    """All or nothing, or it is told; and no traceback, whatever is closed, read or printed."""
    found = accidents.refused(COMMANDS[name], SEED, 6, folder)
    assert (found.tried, found.faults) == (6, [])


def test_a_crowd(folder: Path) -> None:
    """Four people, five times each, beside folds and reports."""
    from tests.torture import crowd

    found = crowd.crowd(folder, 4, 5)
    assert (found.tried, found.faults) == (20, [])


def test_two_weeks_of_a_quarter(folder: Path) -> None:
    """With a rename, a revert and a fold at its end."""
    from tests.torture import quarter

    found = quarter.quarter(folder, SEED, 2)
    assert found.faults == []
    assert found.tried >= 17


def test_mutants(folder: Path) -> None:
    """Some forty files."""
    from tests.torture import mutants

    found = mutants.mutants(folder, SEED, 30, folder / "keep")
    assert found.faults == []
    assert found.tried >= 30


@pytest.mark.parametrize("name", ["reader", "canonical", "splicer", "rows", "importer", "history"])
def test_fuzzed(name: str) -> None:
    """A few dozen mutations; what flies out of a target is told with its bytes."""
    from tests.torture.fuzz_targets import SEEDS, TARGETS
    from tests.torture.fuzzing import mutated

    chance = random.Random(SEED)
    assert mutated(TARGETS[name], SEEDS[name], chance, seconds=60, most=40) == (40, "", b"")


def test_the_whole_input_of_a_fault_is_kept(folder: Path) -> None:
    """However long it is; the file can be put into the target again, and the table names it."""
    from tests.torture.fuzzing import fault_line, mutated

    given: list[bytes] = []

    def broken(data: bytes) -> None:
        given.append(data)
        raise ZeroDivisionError("found")

    result = mutated(broken, (b"x" * 1000,), random.Random(SEED), seconds=60)
    assert result == (1, "ZeroDivisionError: found", given[0])
    long = result._replace(data=b"x" * 1000)
    said = fault_line("reader", long, folder / "keep")
    [place] = (folder / "keep").iterdir()
    assert said == (f"reader: ZeroDivisionError: found with {b'x' * 300!r}; all of it in {place}")
    assert place.read_bytes() == b"x" * 1000
    words = [sys.executable, "-m", "tests.torture.fuzzing"]
    checkout = Path(__file__).parents[2]
    for name, code in (("reader", 0), ("nothing", 1)):
        done = subprocess.run(
            [*words, name, str(place)], cwd=checkout, check=False, capture_output=True
        )
        assert done.returncode == code


def test_a_workspace_that_a_command_fails_on_is_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the files as they were mutated."""
    from tests.torture import mutants

    monkeypatch.setattr(mutants, "READING", (("no-such-command",), ("validate",)))
    monkeypatch.setattr(mutants, "SECONDS", 0.0)
    found = mutants.mutants(folder, SEED, 1, folder / "keep")
    place = folder / "keep" / f"mutants-{SEED}-0"
    assert found.faults[0].endswith(f"; in {place}")
    assert (place / "okr.yaml").exists()


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ([("a", "1"), ("b", "2")], []),
        ([("a", "1"), ("b", "3")], []),
        ([("a", "1"), ("b", "")], ["b is neither as it was nor as it is to be"]),
        ([("b", "2")], ["a is lost"]),
        ([("a", "1"), ("a", "1"), ("b", "2")], ["a is neither as it was nor as it is to be"]),
    ],
)
def test_what_is_torn_or_lost_is_noticed(now: list[tuple[str, str]], said: list[str]) -> None:
    """A file of neither state, one of both that is gone, and one that is there twice."""
    before = Counter([("a", "1"), ("b", "2")])
    after = Counter([("a", "1"), ("b", "3")])
    assert ledger.broken(Counter(now), before, after) == said


def test_the_moments_of_check_ins_do_not_count(folder: Path) -> None:
    """Of two runs of one command the files are equal, but for the clock."""
    states = []
    for moment in ("090000123", "101112"):
        root = folder / moment
        root.mkdir()
        (root / f"2026-11-30-{moment}-kari.yaml").write_text(
            f"recorded: 2026-11-30T{moment}\nfile: 2026-11-30-{moment}-kari.yaml\nvalue: 1\n"
        )
        (root / ".okr-tmp-1").write_text("")
        states.append(ledger.state(root))
    assert states[0] == states[1]
    assert len(states[0]) == 1
    assert ledger.leftovers(root) == [".okr-tmp-1"]


def test_the_table_has_every_part_and_its_first_faults() -> None:
    """So that nobody has to look elsewhere."""
    sound = Outcome("kills", "okr undo", 2000, [], 12.4, "6 calls change the disk")
    bad = Outcome("errors", "okr fix", 7, [f"fault {n}" for n in range(10)], 1)
    said = list(table([sound, bad]))
    assert said[2] == "| kills  | okr undo | 2,000 |      0 | 12 s |"
    assert said[3] == "| errors | okr fix  |     7 |     10 |  1 s |"
    assert said[4] == "kills, okr undo: 6 calls change the disk"
    assert said[-1] == "FAULT errors, okr fix: and 2 more"
