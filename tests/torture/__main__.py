"""All of the torture, or parts of it, and a table: `python -m tests.torture --help`."""

import argparse
import contextlib
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tests import nursery
from tests.torture import accidents, crowd, full_disk, fuzzing, mutants, quarter
from tests.torture.kept import FOLDER
from tests.torture.outcome import Outcome, table
from tests.torture.process import alone, environment
from tests.torture.writing_commands import COMMANDS, MISSING

Part = Callable[[Path], Outcome]


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--seed", default="okr", help="what chance begins with")
    parser.add_argument("--only", nargs="*", help="names of parts, as in the table")
    parser.add_argument("--kills", type=int, default=160, help="for each command, at least")
    parser.add_argument("--errors", type=int, default=170, help="for each command")
    parser.add_argument("--files", type=int, default=5000, help="mutated files")
    parser.add_argument("--weeks", type=int, default=12, help="of the quarter")
    parser.add_argument("--fuzz", type=int, default=30, help="seconds for each target")
    parser.add_argument("--keep", type=Path, default=FOLDER, help="folder for inputs of faults")
    parser.add_argument("--workers", type=int, default=3, help="parts at once")
    return parser.parse_args()


def _parts(asked: argparse.Namespace) -> dict[str, Part]:
    """The parts, longest first, by name."""
    # those that write fifty files, or draw a page, take ten times as long as the others
    slow = {"demo": 4, "report": 2}
    keep = asked.keep.absolute()  # a part runs in a folder of its own, which goes with it
    parts: dict[str, Part] = {
        "mutants": partial(mutants.mutants, seed=asked.seed, files=asked.files, keep=keep),
        "fuzzing": partial(fuzzing.fuzzed, seed=asked.seed, seconds=asked.fuzz, keep=keep),
    }
    for name, command in COMMANDS.items():
        most = asked.errors // slow.get(name, 1)
        parts[f"errors/{name}"] = partial(accidents.refused, command, asked.seed, most)
        most = max(100, asked.kills // slow.get(name, 1))
        parts[f"kills/{name}"] = partial(accidents.killed, command, asked.seed, most)
    parts["together"] = partial(crowd.crowd, people=16, each=40)
    parts["quarter"] = partial(quarter.quarter, seed=asked.seed, weeks=asked.weeks)
    parts["full disk"] = partial(full_disk.full_disk, fills=12)
    wanted = asked.only or list(parts)
    return {
        name: part
        for name, part in parts.items()
        if name in wanted or name.partition("/")[0] in wanted
    }


def _done(item: tuple[str, Part]) -> Outcome:
    """One part, in a folder and an environment of its own."""
    name, part = item
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="okr-torture-") as folder:
        home = Path(folder) / "home"
        home.mkdir()
        with environment(alone(home)), contextlib.chdir(folder):
            try:
                found = part(Path(folder))
            except Exception as why:
                found = Outcome(name, "broke off", faults=[repr(why)])
    found.seconds = time.monotonic() - begun
    return found


def main() -> int:
    """The table; 1 where anything went wrong."""
    asked = _arguments()
    parts = _parts(asked)
    begun = time.monotonic()
    if not nursery.strace_works():
        parts = {name: part for name, part in parts.items() if "/" not in name}
        sys.stdout.write("kills, errors: skipped, since they need strace and leave to trace\n")
    context = multiprocessing.get_context("fork")
    with context.Pool(asked.workers, maxtasksperchild=1) as pool:
        found = []
        for each in pool.imap_unordered(_done, parts.items()):
            found.append(each)
            sys.stderr.write(
                f"{each.part} {each.what}: {each.tried:,}, {len(each.faults)} faults\n"
            )
    found.sort(key=lambda each: (each.part, each.what))
    lines = [*table(found), f"{sum(each.tried for each in found):,} tried, "]
    lines[-1] += f"{sum(len(each.faults) for each in found)} faults, seed {asked.seed},"
    lines[-1] += f" {time.monotonic() - begun:,.0f} s"
    if MISSING:
        lines.append(f"not in this version of okr: {', '.join(MISSING)}")
    sys.stdout.write("\n".join(lines) + "\n")
    return int(any(each.faults for each in found))


if __name__ == "__main__":
    sys.exit(main())
