"""Fuzzing, guided by coverage where atheris is installed, else by mutation and chance alone.

As a program: `python -m tests.torture.fuzzing TARGET FILE` puts a file's bytes into one target, as
those that were kept of a fault; with a corpus, seconds and a number it fuzzes that target.
"""

import importlib.util
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.torture.kept import kept_bytes
from tests.torture.outcome import Outcome

_SHOWN = 300


class FuzzResult(NamedTuple):
    """How many inputs a target was given, what flew out of it at the last, and that input."""

    runs: int
    fault: str = ""
    data: bytes = b""


def guided() -> bool:
    """Whether atheris is there."""
    return importlib.util.find_spec("atheris") is not None


def fuzzed(folder: Path, seed: str, seconds: int, keep: Path) -> Outcome:
    """Each target for so many seconds; the whole input of a fault is kept in a folder."""
    from tests.torture.fuzz_targets import TARGETS

    way = "coverage-guided (atheris)" if guided() else "by mutation, not guided: no atheris here"
    found = Outcome("fuzzing", f"{len(TARGETS)} targets, {seconds} s each, {way}")
    counts = []
    for name in TARGETS:
        result = (_guided if guided() else _mutated)(folder / "fuzz" / name, name, seed, seconds)
        counts.append(f"{name} {result.runs:,}")
        found.tried += result.runs
        if result.fault:
            found.faults.append(fault_line(name, result, keep))
    found.note = ", ".join(counts)
    return found


def fault_line(name: str, result: FuzzResult, keep: Path) -> str:
    """What the table says of a fault: the beginning of its input, and where all of it is kept."""
    place = kept_bytes(keep, f"fuzzing-{name}", result.data)
    return f"{name}: {result.fault} with {result.data[:_SHOWN]!r}; all of it in {place}"


def _guided(folder: Path, name: str, seed: str, seconds: int) -> FuzzResult:
    from tests.torture.fuzz_targets import SEEDS

    folder.mkdir(parents=True)
    for n, data in enumerate(SEEDS[name]):
        (folder / f"seed-{n}").write_bytes(data)
    number = random.Random(seed).randrange(1, 2**31)
    words = [sys.executable, "-m", __name__, name, str(folder), str(seconds), str(number)]
    done = subprocess.run(words, capture_output=True, text=True, errors="replace", check=False)
    runs = re.findall(r"^#(\d+)\t|Done (\d+) runs", done.stderr, re.MULTILINE)
    count = max((int(a or b) for a, b in runs), default=0)
    if not done.returncode:
        return FuzzResult(count)
    where = re.findall(r"^ *(?:=== )?.*?(\w+(?:Error|Exception)\b.*)$", done.stderr, re.MULTILINE)
    crash = re.findall(r"Test unit written to (\S+)", done.stderr)
    data = Path(crash[0]).read_bytes() if crash else b""
    return FuzzResult(count, where[0] if where else done.stderr[-_SHOWN:], data)


def _mutated(_: Path, name: str, seed: str, seconds: int) -> FuzzResult:
    from tests.torture.fuzz_targets import SEEDS, TARGETS

    return mutated(TARGETS[name], SEEDS[name], random.Random(f"{seed}-{name}"), seconds=seconds)


def mutated(
    target: Callable[[bytes], None],
    seeds: tuple[bytes, ...],
    chance: random.Random,
    *,
    seconds: float,
    most: int = 10**9,
) -> FuzzResult:
    """Mutations of seeds, and of those, into a target, until something flies out of it."""
    from tests.torture.mutants import mutation

    pool, end, runs = list(seeds), time.monotonic() + seconds, 0
    while time.monotonic() < end and runs < most:
        data = chance.choice(pool)
        for _ in range(chance.choice((1, 2, 4))):
            data = mutation(data, chance)
        runs += 1
        try:
            target(data)
        except Exception as why:
            return FuzzResult(runs, f"{type(why).__name__}: {str(why)[:200]}", data)
        if len(pool) < 500:
            pool.append(data)
    return FuzzResult(runs)


def _once(name: str, place: str) -> None:
    from tests.torture.fuzz_targets import TARGETS

    TARGETS[name](Path(place).read_bytes())


def _main(name: str, corpus: str, seconds: str, number: str) -> None:
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

    with atheris.instrument_imports(include=["okrcli", "ruamel"]):
        from tests.torture.fuzz_targets import TARGETS

    options = [f"-max_total_time={seconds}", "-timeout=20", "-max_len=4096", f"-seed={number}"]
    options += [f"-artifact_prefix={corpus}-", "-rss_limit_mb=2048"]
    atheris.Setup([sys.argv[0], *options, corpus], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    if len(sys.argv) == 3:
        _once(*sys.argv[1:3])
    else:
        _main(*sys.argv[1:5])
