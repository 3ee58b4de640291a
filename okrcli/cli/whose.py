"""Whose goals are asked for: `--owner NAME`, `--owner me`, `--mine`."""

import os
from typing import TYPE_CHECKING

from okrcli import errors
from okrcli.messages import N_

if TYPE_CHECKING:
    from okrcli.cli import opening

ME = frozenset({"me", "meg"})


def owner_named(owner: str | None, *, mine: bool, opened: "opening.Opened") -> str | None:
    """The owner that is meant, whoever is at the keyboard for `me`; None for everybody's.

    Somebody whose id is `me` stays who they are. UsageError where nobody is known.
    """
    people = opened.workspace.settings.people
    if mine and owner is not None:
        raise errors.UsageError(N_("--mine says whose already; leave out --owner"))
    if not mine and (owner is None or owner.casefold() not in ME or owner in people):
        return owner
    from okrcli.actions import author

    return author.author(None, os.environ, opened.root, people)
