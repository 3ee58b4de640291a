"""Which goal of the one moment is which of the other, whatever it is called and wherever it stands.

A goal is known by its id in its team; else by what its `was:` says; else by the same id elsewhere
with the same title or measure, since `kr1` alone says little; else by its title; else by its
readings. An objective is also known by its key results, and a team by its goals. What is left is
matched only where it stands once on both sides.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import NamedTuple

from okrcli.history.changes import How
from okrcli.history.items import GoalPair, PlanItem
from okrcli.model import kpi, plan, workspace

Key = Callable[[PlanItem], Hashable]


def own_home(item: PlanItem) -> str:
    """The id of its team."""
    return item.home


def nowhere(_: PlanItem) -> str:
    """The same for all: wherever it stands."""
    return ""


def id_key(home: Callable[[PlanItem], str], *, fold: bool = False) -> Key:
    """The key that is an item's id in a team."""

    def key(item: PlanItem) -> Hashable:
        name = item.id.casefold() if fold else item.id
        return None if item.kind == "team" else (item.kind, home(item), name)

    return key


def title_key(home: Callable[[PlanItem], str]) -> Key:
    """The key that is an item's title in a team."""

    def key(item: PlanItem) -> Hashable:
        words = " ".join(item.title.split()).casefold()
        return None if item.kind == "team" else (item.kind, home(item), words)

    return key


def measure(item: PlanItem) -> Hashable:
    """How it is measured, None for what is not."""
    thing = item.thing
    found = thing.measure if isinstance(thing, plan.KeyResult | kpi.Kpi) else None
    return None if found is None else repr(found)


def both(one: Key, other: Key) -> Key:
    """The key that is two keys together."""

    def key(item: PlanItem) -> Hashable:
        first, second = one(item), other(item)
        return None if first is None or second is None else (first, second)

    return key


def read(space: workspace.Workspace) -> Key:
    """The key that is what was read, by whom and when; None where nothing was."""

    def key(item: PlanItem) -> Hashable:
        points = [(p.day, p.recorded, p.author, repr(p.reading)) for p in item.readings(space)]
        return (item.kind, *points) if points else None

    return key


class Ground(NamedTuple):
    """What is matched: the items of a cycle at one moment, and the workspace they are from."""

    space: workspace.Workspace
    items: list[PlanItem]


def matched_pairs(old: Ground, new: Ground) -> list[GoalPair]:
    """Every item of both, paired; in the order of the new ones, what was removed after them."""
    match = _Match(old, new)
    match.teams()
    match.goals()
    return match.pairs()


class _Match:
    """What is still to be matched on either side, and what has been."""

    def __init__(self, old: Ground, new: Ground) -> None:
        self.old, self.new = old, new
        self.left = dict.fromkeys(range(len(old.items)))
        self.right = dict.fromkeys(range(len(new.items)))
        self.found: dict[int, list[tuple[int, How]]] = {}
        self.homes: dict[str, str] = {}

    def take(self, left: int, right: int, how: How) -> None:
        self.found.setdefault(right, []).append((left, how))
        self.left.pop(left, None)
        self.right.pop(right, None)

    def by(self, how: How, old_key: Key, new_key: Key | None = None) -> None:
        """Match what has the same key, where it stands once on both sides; None is no key."""
        olds = _once(self.left, self.old.items, old_key)
        news = _once(self.right, self.new.items, new_key or old_key)
        for key, right in news.items():
            if key in olds:
                self.take(olds[key], right, how)

    def teams(self) -> None:
        """Match the teams, and note what became of each id."""
        self.by("", lambda item: item.home if item.kind == "team" else None)
        if any(self.old.items[left].kind == "team" for left in self.left):
            self.by_was(("team",))
            self.take_best(_alike(self), "goals")
        for right, lefts in self.found.items():
            for left, _ in lefts:
                self.homes[self.old.items[left].home] = self.new.items[right].home

    def goals(self) -> None:
        """Match objectives, key results and KPIs, by the surest sign first."""
        self.by("", id_key(own_home))
        # what is left of now alone is new; what is left of then may have been taken over
        if self.left:
            self.by_likeness()

    def by_likeness(self) -> None:
        """Match what is not where it was under its id, by the surest sign first."""
        here, anywhere = own_home, nowhere
        id_in, title, named = id_key, title_key, id_key(anywhere, fold=True)
        self.by("", id_in(self.home), id_in(here))
        self.by_was(("objective", "key result", "KPI"))
        self.by("id", id_in(self.home, fold=True), id_in(here, fold=True))
        self.by("id", both(named, title(anywhere)))
        self.by("id", both(named, measure))
        self.by("title", title(self.home), title(here))
        self.by("title", title(anywhere))
        self.by("readings", read(self.old.space), read(self.new.space))
        self.by_key_results()

    def home(self, item: PlanItem) -> str:
        """What the team of an old item is called now."""
        return self.homes.get(item.home, item.home)

    def by_was(self, kinds: tuple[str, ...]) -> None:
        """Match by the names that items say they had; several may have become one."""
        olds = {_name(self.old.items[left]): left for left in self.left}
        for right, item in enumerate(self.new.items):
            if item.kind not in kinds:
                continue
            for name in _former(item, self.homes):
                left = olds.get((item.kind, *name), -1)
                if left in self.left:
                    self.take(left, right, "merged" if right in self.found else "was")

    def by_key_results(self) -> None:
        """Match an objective with the one that at least half of the key results of both are in."""
        olds = {_above(i): left for left, i in self.opened(self.left, self.old.items)}
        news = {_above(i): right for right, i in self.opened(self.right, self.new.items)}
        votes: Counter[tuple[int, int]] = Counter()
        for right, lefts in self.found.items():
            after = self.new.items[right]
            for left, _ in lefts if after.kind == "key result" else ():
                before = _above(self.old.items[left])
                if before in olds and _above(after) in news:
                    votes[olds[before], news[_above(after)]] += 1
        enough = {
            (left, right): count
            for (left, right), count in votes.items()
            if 2 * count >= max(_size(self.old.items[left]), _size(self.new.items[right]))
        }
        self.take_best(enough, "key results")

    def take_best(self, votes: Mapping[tuple[int, int], int], how: How) -> None:
        """Match pairs, those with most in common first; ties go the same way in both directions."""

        def order(pair: tuple[int, int]) -> tuple[int, list[tuple[str, str]]]:
            names = _above(self.old.items[pair[0]]), _above(self.new.items[pair[1]])
            return -votes[pair], sorted(names)

        for left, right in sorted(votes, key=order):
            if left in self.left and right in self.right:
                self.take(left, right, how)

    @staticmethod
    def opened(places: Iterable[int], items: list[PlanItem]) -> Iterator[tuple[int, PlanItem]]:
        """The objectives among those still to be matched."""
        return ((place, items[place]) for place in places if items[place].kind == "objective")

    def pairs(self) -> list[GoalPair]:
        """What was found out, and what stands alone."""
        made = []
        for right, item in enumerate(self.new.items):
            known = self.found.get(right)
            made += [GoalPair(self.old.items[left], item, how) for left, how in known or ()]
            if not known:
                made.append(GoalPair(None, item))
        return made + [GoalPair(self.old.items[left], None) for left in self.left]


def _once(open_: Iterable[int], items: list[PlanItem], key: Key) -> dict[Hashable, int]:
    """The places of the items whose key nothing else has."""
    seen: dict[Hashable, list[int]] = {}
    for place in open_:
        found = key(items[place])
        if found is not None:
            seen.setdefault(found, []).append(place)
    return {found: places[0] for found, places in seen.items() if len(places) == 1}


def _name(item: PlanItem) -> tuple[str, str, str]:
    return item.kind, item.home, item.id


def _above(item: PlanItem) -> tuple[str, str]:
    """The team and id of the objective that an item is, or stands in."""
    return item.home, item.objective.id if item.objective else ""


def _former(item: PlanItem, homes: dict[str, str]) -> Iterator[tuple[str, str]]:
    """The (team, id) that an item says it had, in the order it says so."""
    was = item.thing.was
    if not was:
        return
    if isinstance(item.thing, plan.Plan):
        yield from ((name.rpartition("/")[2], "") for name in was)
        return
    before = item.team.was if item.team else ()
    same = [old for old, new in homes.items() if new == item.home]
    teams = dict.fromkeys([item.home, *(name.rpartition("/")[2] for name in before), *same])
    for name in was:
        home, _, bare = name.rpartition("/")
        yield from ((h, bare) for h in ([home.rpartition("/")[2]] if home else teams))


def _alike(match: _Match) -> dict[tuple[int, int], int]:
    """How many goals teams have in common, where that is more than half of the smaller one's."""
    olds = _goals(match.old.items, _teams(match.left, match.old.items))
    news = _goals(match.new.items, _teams(match.right, match.new.items))
    holders: dict[Hashable, list[int]] = {}
    for right, goals in news.items():
        for goal in goals:
            holders.setdefault(goal, []).append(right)
    shared = Counter(
        (left, right)
        for left, goals in olds.items()
        for goal in goals
        for right in holders.get(goal, ())
    )
    return {
        (left, right): count
        for (left, right), count in shared.items()
        if 2 * count > min(len(olds[left]), len(news[right]))
    }


def _teams(open_: Iterable[int], items: list[PlanItem]) -> list[int]:
    return [place for place in open_ if items[place].kind == "team"]


def _goals(items: list[PlanItem], teams: list[int]) -> dict[int, set[tuple[str, str, str]]]:
    """What tells each team's goals, by its place: an id alone, such as `kr1`, is many teams'."""
    places = {items[team].home: team for team in teams}
    found: dict[int, set[tuple[str, str, str]]] = {team: set() for team in teams}
    for item in items if teams else ():
        if item.kind != "team" and item.home in places:
            found[places[item.home]].add((item.kind, item.id, item.title.casefold()))
    return found


def _size(item: PlanItem) -> int:
    """How many key results an objective has."""
    return len(item.thing.key_results) if isinstance(item.thing, plan.Objective) else 0
