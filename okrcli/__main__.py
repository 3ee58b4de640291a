"""The door: `okr` and `python -m okrcli`."""

import sys


def run() -> None:
    """Run the command line and end the process with its exit code."""
    from okrcli.cli import main

    sys.exit(main(sys.argv[1:]))


if __name__ == "__main__":
    run()
