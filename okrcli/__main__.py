"""The door: `okr` and `python -m okrcli`."""

import contextlib
import gc
import os
import sys
from types import ModuleType


def run() -> None:
    """Run the command line and end the process with its exit code."""
    # a short run makes few cycles: collecting them rarely saves a tenth of the time
    gc.set_threshold(100_000)
    _without_plugins()

    from okrcli.cli import main

    _end(main(sys.argv[1:]))


def _end(code: int) -> None:
    """Leave at once: taking modules apart one by one costs a short run a tenth of its time."""
    with contextlib.suppress(OSError):
        sys.stderr.flush()
    os._exit(code)


def _without_plugins() -> None:
    """Keep pydantic from looking for plug-ins, which costs a tenth of a report.

    PYDANTIC_DISABLE_PLUGINS comes too late: the loader's own imports are what is slow.
    """
    loader = ModuleType("pydantic.plugin._loader")
    loader.get_plugins = lambda: ()  # type: ignore[attr-defined]
    sys.modules[loader.__name__] = loader


if __name__ == "__main__":
    run()
