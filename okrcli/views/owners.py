"""Whose a goal is: the first named is accountable for it, the others contribute."""

from collections.abc import Iterable
from typing import NamedTuple

from okrcli.model import settings
from okrcli.model.settings import folded_name


class Owner(NamedTuple):
    """One of them: what the plan calls them, and the name to show."""

    id: str
    name: str


class Owners(NamedTuple):
    """All of them, the accountable one first; empty where a goal is nobody's."""

    every: tuple[Owner, ...] = ()

    @property
    def name(self) -> str | None:
        """The name of the one who is accountable, None where nobody is."""
        return self.every[0].name if self.every else None

    @property
    def id(self) -> str | None:
        """What the plan calls the one who is accountable."""
        return self.every[0].id if self.every else None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all."""
        return tuple(owner.name for owner in self.every)

    def include(self, name: str) -> bool:
        """Whether somebody of that id or name is one of them, however it is spelled."""
        wanted = folded_name(name)
        return any(wanted in {folded_name(each) for each in owner} for owner in self.every)


def owners_of(given: Iterable[str], known: settings.Settings) -> Owners:
    """The owners that a plan names, each once."""
    return Owners(tuple(Owner(who, known.person(who) or who) for who in dict.fromkeys(given)))
