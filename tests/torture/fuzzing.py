"""Fuzzing, guided by coverage where atheris is installed, else by mutation and chance alone.

As a program: `python -m tests.torture.fuzzing TARGET CORPUS SECONDS` fuzzes one target.
"""

import importlib.util
import random
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tests.torture.outcome import Outcome


def guided() -> bool:
    """Whether atheris is there."""
    return importlib.util.find_spec("atheris") is not None


def fuzzed(folder: Path, seed: str, seconds: int) -> Outcome:
    """Each target for so many seconds."""
    from tests.torture.fuzz_targets import TARGETS

    way = "coverage-guided (atheris)" if guided() else "by mutation, not guided: no atheris here"
    found = Outcome("fuzzing", f"{len(TARGETS)} targets, {seconds} s each, {way}")
    counts = []
    for name in TARGETS:
        runs, fault = (_guided if guided() else _mutated)(
            folder / "fuzz" / name, name, seed, seconds
        )
        counts.append(f"{name} {runs:,}")
        found.tried += runs
        found.faults += [f"{name}: {fault}"] if fault else []
    found.note = ", ".join(counts)
    return found


def _guided(folder: Path, name: str, seed: str, seconds: int) -> tuple[int, str]:
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
        return count, ""
    where = re.findall(r"^ *(?:=== )?.*?(\w+(?:Error|Exception)\b.*)$", done.stderr, re.MULTILINE)
    crash = re.findall(r"Test unit written to (\S+)", done.stderr)
    data = Path(crash[0]).read_bytes()[:300] if crash else b""
    return count, f"{where[0] if where else done.stderr[-300:]} with {data!r}"


def _mutated(_: Path, name: str, seed: str, seconds: int) -> tuple[int, str]:
    from tests.torture.fuzz_targets import SEEDS, TARGETS

    return mutated(TARGETS[name], SEEDS[name], random.Random(f"{seed}-{name}"), seconds=seconds)


def mutated(
    target: Callable[[bytes], None],
    seeds: tuple[bytes, ...],
    chance: random.Random,
    *,
    seconds: float,
    most: int = 10**9,
) -> tuple[int, str]:
    """Mutations of seeds, and of those, into a target; how many, and what flew out of it."""
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
            return runs, f"{type(why).__name__}: {str(why)[:200]} with {data[:300]!r}"
        if len(pool) < 500:
            pool.append(data)
    return runs, ""


def _main(name: str, corpus: str, seconds: str, number: str) -> None:
    import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

    with atheris.instrument_imports(include=["okrcli", "ruamel"]):
        from tests.torture.fuzz_targets import TARGETS

    options = [f"-max_total_time={seconds}", "-timeout=20", "-max_len=4096", f"-seed={number}"]
    options += [f"-artifact_prefix={corpus}-", "-rss_limit_mb=2048"]
    atheris.Setup([sys.argv[0], *options, corpus], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    _main(*sys.argv[1:5])
