"""Which files of two moments have to be read to tell what happened, and what it makes of the goals.

Everything of a team that something was changed of; of other teams only what reaches into those: a
team that a `was:` names, and the readings of a standing KPI that is pooled over the workspace.
What reaches where is decided from what the files spell, whatever the spelling: too much at times,
never too little. Bytes are searched only to pass over files that cannot spell a word.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from okrcli.history.files_at import Files
from okrcli.model import file_layout, kpi, plan, session, workspace
from okrcli.store.open import Memory, entry

Home = tuple[str, str]

_TOP = ("settings", "kpis", "cycle")
KPIS = "kpis.yaml"
_PLAN_WORDS = (b"was", b"measured_by")


class PlanLinks(NamedTuple):
    """The teams that a plan's goals or the plan itself had belonged to, and the KPIs it reads.

    `own` are the ids whose readings are the plan's own, also where a standing KPI has the same. A
    plan that cannot be used is `unknown`: it may be tied to anything.
    """

    teams: frozenset[str] = frozenset()
    kpis: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    unknown: bool = False


def may_spell(text: bytes, word: bytes) -> bool:
    r"""Whether a scalar in a YAML text may spell a word of ASCII without blanks.

    Without a backslash nothing is escaped, and a scalar's value is what stands in the file: only
    line breaks are folded, to a blank or a break and never to nothing, and `''` to `'`. So the word
    stands there as it is.

    >>> may_spell(b'"was": old', b"was"), may_spell(b'"w\\x61s": old', b"was")
    (True, True)
    >>> may_spell(b"title: Grow", b"was")
    False
    """
    return word in text or b"\\" in text


def plan_links(files: Files, path: str, memory: Memory) -> PlanLinks:
    """The links of a plan; none where it is not there, or cannot be used."""
    found = entry(files, path, memory) if path in files.ids else None
    if not isinstance(found, plan.Plan):
        return PlanLinks(unknown=path in files.ids)
    own = workspace.Team("", "", plan=found).own_ids
    return PlanLinks(frozenset(_former_teams(found)), frozenset(_measuring(found)), own)


def spelled_links(files: Files, path: str, memory: Memory) -> PlanLinks:
    """The same of its `was:` and `measured_by:` alone: a plan that has neither is not parsed."""
    text = files.text(path)
    if not any(may_spell(text, word) for word in _PLAN_WORDS):
        return PlanLinks()
    return plan_links(files, path, memory)


def _former_teams(found: plan.Plan) -> Iterator[str]:
    for name in found.was:
        yield name.rpartition("/")[2]
    for item in _items(found):
        for name in item.was:
            home = name.rpartition("/")[0]
            if home:
                yield home.rpartition("/")[2]


def _items(found: plan.Plan) -> Iterator[plan.Objective | plan.KeyResult | kpi.Kpi]:
    """The objectives, key results and own KPIs of a plan."""
    for objective in found.objectives:
        yield objective
        for key_result in objective.key_results:
            yield key_result
            for item in (*key_result.leading, *key_result.lagging):
                if isinstance(item, kpi.Kpi):
                    yield item


def _measuring(found: plan.Plan) -> Iterator[str]:
    for objective in found.objectives:
        for key_result in objective.key_results:
            if key_result.measured_by:
                yield key_result.measured_by


def ids_read(files: Files, path: str, memory: Memory) -> frozenset[str]:
    """The ids that the sessions at a path have readings of."""
    found = entry(files, path, memory) if path in files.ids else None
    sessions: tuple[session.Session, ...] = ()
    if isinstance(found, session.Session):
        sessions = (found,)
    elif isinstance(found, session.Fold):
        sessions = found.sessions
    return frozenset(name for one in sessions for name in one.readings)


def kpi_names(files: Files, path: str, memory: Memory) -> list[frozenset[str]]:
    """The names of each standing KPI: the id that it has and those that it had."""
    found = entry(files, path, memory) if path in files.ids else None
    kpis = found.kpis if isinstance(found, kpi.StandingKpis) else ()
    return [frozenset((item.id, *item.was)) for item in kpis]


def needed_paths(old: Files, new: Files, changed: frozenset[str], memory: Memory) -> frozenset[str]:
    """The paths to read on either side, those that changed among them."""
    scope = _Scope(old, new, memory)
    scope.fetch(changed)
    kinds = {place.kind for place in map(file_layout.place, changed) if place}
    if "settings" in kinds:
        return scope.everything
    scope.add_homes(_homes(scope, changed))
    scope.add_pooled(_moved_kpis(scope, changed))
    return scope.taken | changed | scope.top


def paths_reaching(
    files: Files, homes: Iterable[Home], kpis: Iterable[str], memory: Memory
) -> frozenset[str]:
    """The paths to read of one moment, for all that is to be known of some teams and KPIs."""
    scope = _Scope(files, files, memory)
    scope.add_homes(homes)
    scope.add_pooled(set(kpis))
    return scope.taken | scope.top


def _homes(scope: "_Scope", changed: Iterable[str]) -> Iterator[Home]:
    """The teams that something was changed of: all of a cycle whose dates changed."""
    for place in map(file_layout.place, changed):
        if place and place.kind == "cycle":
            yield from (home for home in scope.homes if home[0] == place.cycle)
        elif place and place.team:
            yield place.cycle, place.team


def _moved_kpis(scope: "_Scope", changed: frozenset[str]) -> set[str]:
    """The standing KPIs that changed, or of which readings may have come or gone."""
    ids = scope.standing()
    if KPIS in changed or any(scope.came_or_went(path) for path in changed):
        return ids
    read: set[str] = set()
    for path in changed:
        if "/checkins/" in path:
            read |= {name for side in scope.sides for name in ids_read(side, path, scope.memory)}
        elif "/plans/" in path:
            # an id that becomes a plan's own takes its readings out of the standing KPI's
            before, after = (plan_links(side, path, scope.memory).own for side in scope.sides)
            read |= before ^ after
    return ids & read


class _Scope:
    """What has been taken so far of two moments."""

    def __init__(self, old: Files, new: Files, memory: Memory) -> None:
        # a side that is given twice is asked once
        self.sides = (old,) if old is new else (old, new)
        self.memory = memory
        self.homes: dict[Home, set[str]] = {}
        self.everything = frozenset(old.paths()) | frozenset(new.paths())
        top = set()
        for path in self.everything:
            place = file_layout.place(path)
            if place is None or place.kind in _TOP:
                top.add(path)
            else:
                self.homes.setdefault((place.cycle, place.team), set()).add(path)
        self.top = frozenset(top)
        self.taken: frozenset[str] = frozenset()
        self.fetch(self.top)

    def fetch(self, paths: Iterable[str]) -> None:
        """Read the texts at some paths, of both sides at once: they share what they know."""
        wanted = list(paths)
        self.sides[0].texts.fetch(
            side.ids[path] for side in self.sides for path in wanted if path in side.ids
        )

    def standing(self) -> set[str]:
        """The ids that standing KPIs have, and those that they had."""
        return {name for names in self._kpis() for name in names}

    def _kpis(self) -> list[frozenset[str]]:
        return [names for side in self.sides for names in kpi_names(side, KPIS, self.memory)]

    def came_or_went(self, path: str) -> bool:
        """Whether a cycle can be used at one moment only, and so all that was read in it."""
        place = file_layout.place(path)
        if place is None or place.kind != "cycle":
            return False
        known = [path in side.ids and entry(side, path, self.memory) for side in self.sides]
        return not all(known)

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
        """The teams that the `was:` of a plan names, and the plan's own, if one is taken."""
        taken = {_home(path) for path in self.taken}
        for path in plans:
            here, known = _home(path), list(self._links(path))
            named = [(here[0], team) for found in known for team in found.teams]
            if here in taken:
                yield from (home for home in named if home in self.homes)
            elif any(home in taken for home in named) or any(found.unknown for found in known):
                # what a broken plan is tied to nobody can tell, and it is to be named
                yield here

    def _links(self, path: str) -> Iterator[PlanLinks]:
        """What a plan is tied to, before and after."""
        return (spelled_links(side, path, self.memory) for side in self.sides)

    def add_pooled(self, read: set[str]) -> None:
        """Take what standing KPIs reach: the plans they measure, and all their readings."""
        read = self._all_names(read)
        plans = [path for path in _plans(self.everything) if path not in self.taken]
        if read:
            self.fetch(plans)
            self.add_homes(_home(path) for path in plans if self._measured(path) & read)
        names = {name for path in _plans(self.taken) for name in self._measured(path)}
        pooled = self._all_names(names | read) & self.standing()
        if pooled:
            self._add_readings(pooled)

    def _all_names(self, names: set[str]) -> set[str]:
        """The names, and all others of the standing KPIs that have or had one of them."""
        known = self._kpis()
        while fresh := {name for each in known if each & names for name in each} - names:
            names = names | fresh
        return names

    def _measured(self, path: str) -> set[str]:
        return {name for found in self._links(path) for name in found.kpis}

    def _add_readings(self, names: set[str]) -> None:
        """Take every session that may hold a reading of them, and the plan beside it.

        A team may have a goal of its own by that name, which its plan says.
        """
        words = [name.encode() for name in names]
        rest = [path for path in self.everything - self.taken if "/checkins/" in path]
        self.fetch(rest)
        found = {
            path
            for path in rest
            if any(may_spell(side.text(path), word) for side in self.sides for word in words)
        }
        homes = {_home(path) for path in found}
        beside = {path for home in homes for path in _plans(self.homes[home])}
        self.fetch(beside)
        self.taken |= found | beside


def _plans(paths: Iterable[str]) -> Iterator[str]:
    return (path for path in paths if "/plans/" in path)


def _home(path: str) -> Home:
    place = file_layout.place(path)
    return (place.cycle, place.team) if place else ("", "")
