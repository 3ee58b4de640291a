"""What to say where the library that draws pages is not installed."""

import sys

from okrcli import errors
from okrcli.messages import N_


def templates_missing() -> errors.RefusedError:
    """The error that says how to install it."""
    return errors.RefusedError(
        N_(
            "the page is drawn with Jinja2, which is not installed; run: {python} -m pip"
            ' install "okrcli[html]"'
        ),
        python=sys.executable,
    )
