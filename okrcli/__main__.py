"""The door: `okr` and `python -m okrcli`."""

import contextlib
import gc
import os
import sys


def run() -> None:
    """Run the command line and end the process with its exit code."""
    # a short run makes few cycles: collecting them rarely saves a tenth of the time
    gc.set_threshold(200_000)

    from okrcli.cli import main

    _end(main(sys.argv[1:]))


def _end(code: int) -> None:
    """Leave at once: taking modules apart one by one costs a short run a tenth of its time."""
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
