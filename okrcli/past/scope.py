"""Which files of two moments have to be read to tell what happened, and what it makes of the goals.

Everything of a team that something was changed of; of other teams only what reaches into those: a
team that a `was:` may name, and the readings of a standing KPI that is pooled over the workspace.
Texts are searched for words before they are read as YAML: too much may be found, never too little.
"""

import re
from collections.abc import Iterable, Iterator

from okrcli.model import layout
from okrcli.past.files import Files

Home = tuple[str, str]

_ID = re.compile(rb"""\bid: *["']?([A-Za-z0-9][A-Za-z0-9._-]*)""")
_MEASURED_BY = re.compile(rb"""measured_by: *["']?([A-Za-z0-9][A-Za-z0-9._-]*)""")
_WORD = re.compile(rb"[A-Za-z0-9][A-Za-z0-9._-]*")
_TOP = ("settings", "kpis", "cycle")
KPIS = "kpis.yaml"


def chosen(old: Files, new: Files, changed: frozenset[str]) -> frozenset[str]:
    """The paths to read on either side, those that changed among them."""
    scope = _Scope(old, new)
    scope.fetch(changed)
    kinds = {place.kind for place in map(layout.place, changed) if place}
    if "settings" in kinds:
        return scope.everything
    scope.add_homes(_homes(scope, changed))
    scope.add_pooled(_read_kpis(scope, changed))
    return scope.taken | changed | scope.top


def reaching(files: Files, homes: Iterable[Home], kpis: Iterable[str]) -> frozenset[str]:
    """The paths to read of one moment, for all that is to be known of some teams and KPIs."""
    scope = _Scope(files, files)
    scope.add_homes(homes)
    scope.add_pooled({name.encode() for name in kpis})
    return scope.taken | scope.top


def _homes(scope: "_Scope", changed: Iterable[str]) -> Iterator[Home]:
    """The teams that something was changed of: all of a cycle whose dates changed."""
    for place in map(layout.place, changed):
        if place and place.kind == "cycle":
            yield from (home for home in scope.homes if home[0] == place.cycle)
        elif place and place.team:
            yield place.cycle, place.team


def _read_kpis(scope: "_Scope", changed: Iterable[str]) -> set[bytes]:
    """The standing KPIs that changed, or that were read in a session that did."""
    ids = scope.standing()
    if KPIS in changed:
        return ids
    texts = [side.text(path) for side in scope.sides for path in changed if "/checkins/" in path]
    return {name for name in ids if any(name in text for text in texts)}


class _Scope:
    """What has been taken so far of two moments."""

    def __init__(self, old: Files, new: Files) -> None:
        self.sides = (old, new)
        self.homes: dict[Home, set[str]] = {}
        self.everything = frozenset(old.paths()) | frozenset(new.paths())
        top = set()
        for path in self.everything:
            place = layout.place(path)
            if place is None or place.kind in _TOP:
                top.add(path)
            else:
                self.homes.setdefault((place.cycle, place.team), set()).add(path)
        self.top = frozenset(top)
        self.taken: frozenset[str] = frozenset()
        self.fetch(self.top)

    def fetch(self, paths: Iterable[str]) -> None:
        """Read the texts at some paths, of both sides at once: they share what they know."""
        old, new = self.sides
        wanted = list(paths)
        old.texts.fetch(
            side.ids[path] for side in (old, new) for path in wanted if path in side.ids
        )

    def standing(self) -> set[bytes]:
        """The ids that standing KPIs have, and any word that may be one that they had."""
        texts = list(self.texts(KPIS))
        renamed = (word for text in texts if b"was:" in text for word in _WORD.findall(text))
        return {*(name for text in texts for name in _ID.findall(text)), *renamed}

    def texts(self, path: str) -> Iterator[bytes]:
        """What stands at a path, before and after."""
        return (side.text(path) for side in self.sides)

    def add_homes(self, homes: Iterable[Home]) -> None:
        """Take all of some teams, and of those that a `was:` ties to them in either direction."""
        waiting = {home for home in homes if home in self.homes}
        while waiting:
            fresh = {path for home in waiting for path in self.homes[home]} - self.taken
            cycles = {cycle for cycle, _ in waiting}
            ties = [path for path in _plans(self.everything) if _home(path)[0] in cycles]
            self.fetch(fresh | set(ties))
            self.taken |= fresh
            waiting = {home for home in self._tied(ties) if not self.homes[home] <= self.taken}

    def _tied(self, plans: Iterable[str]) -> Iterator[Home]:
        """The teams that a plan with a `was:` has a word for, and its own, if one is taken."""
        taken = {_home(path) for path in self.taken}
        for path in plans:
            here = _home(path)
            words = {w for text in self.texts(path) if b"was:" in text for w in _WORD.findall(text)}
            named = [(here[0], word.decode()) for word in words]
            if here in taken:
                yield from (home for home in named if home in self.homes)
            elif any(home in taken for home in named):
                yield here

    def add_pooled(self, read: set[bytes]) -> None:
        """Take what standing KPIs reach: the plans they measure, and all their readings."""
        plans = [path for path in _plans(self.everything) if path not in self.taken]
        if read:
            self.fetch(plans)
            self.add_homes(_home(path) for path in plans if self._measured(path) & read)
        names = {name for path in _plans(self.taken) for name in self._measured(path)}
        names |= read
        ids = self.standing()
        if names & ids:
            renamed = any(b"was:" in text for text in self.texts(KPIS))
            self._add_readings(ids if renamed else names & ids)

    def _measured(self, path: str) -> set[bytes]:
        return {name for text in self.texts(path) for name in _MEASURED_BY.findall(text)}

    def _add_readings(self, names: set[bytes]) -> None:
        """Take every session that may hold a reading of them, and the plan beside it.

        A team may have a goal of its own by that name, which its plan says.
        """
        rest = [path for path in self.everything - self.taken if "/checkins/" in path]
        self.fetch(rest)
        found = {
            path for path in rest
            if any(name in text for text in self.texts(path) for name in names)
        }  # fmt: skip
        homes = {_home(path) for path in found}
        beside = {path for home in homes for path in _plans(self.homes[home])}
        self.fetch(beside)
        self.taken |= found | beside


def _plans(paths: Iterable[str]) -> Iterator[str]:
    return (path for path in paths if "/plans/" in path)


def _home(path: str) -> Home:
    place = layout.place(path)
    return (place.cycle, place.team) if place else ("", "")
