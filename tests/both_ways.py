"""Run all tests twice: with the index on, and with every command made to read everything.

    .venv/bin/python -m tests.both_ways
    .venv/bin/python -m tests.both_ways tests/test_on_demand.py -n 0

What a command says is held by tests to the letter, so where both runs pass, it says the same
however it reads. It takes twice as long as the tests do, and is no part of `.ci/run`.
"""

import os
import subprocess
import sys

WAYS = {
    "with the index on": (("-p", "tests.index_on"), {}),
    "with everything read": ((), {"OKR_READ": "all"}),
}


def passes(options: tuple[str, ...], environ: dict[str, str]) -> bool:
    """Whether the tests that are named pass one way."""
    words = [sys.executable, "-m", "pytest", *options, *sys.argv[1:]]
    return subprocess.run(words, env={**os.environ, **environ}, check=False).returncode == 0


def main() -> int:
    """Run them; 1 where either way fails."""
    failed = [name for name, way in WAYS.items() if not passes(*way)]
    for name in WAYS:
        sys.stdout.write(f"{name}: {'FAILED' if name in failed else 'passed'}\n")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
