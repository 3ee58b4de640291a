"""What two items may have in common: keys by which one is taken for the other. None is no key."""

from collections.abc import Callable, Hashable

from okrcli.changes.items import Item
from okrcli.model import kpi, plan, workspace

Key = Callable[[Item], Hashable]


def own_home(item: Item) -> str:
    """The id of its team."""
    return item.home


def nowhere(_: Item) -> str:
    """The same for all: wherever it stands."""
    return ""


def id_in(home: Callable[[Item], str], *, fold: bool = False) -> Key:
    """The key that is an item's id in a team."""

    def key(item: Item) -> Hashable:
        name = item.id.casefold() if fold else item.id
        return None if item.kind == "team" else (item.kind, home(item), name)

    return key


def title(home: Callable[[Item], str]) -> Key:
    """The key that is an item's title in a team."""

    def key(item: Item) -> Hashable:
        words = " ".join(item.title.split()).casefold()
        return None if item.kind == "team" else (item.kind, home(item), words)

    return key


def measure(item: Item) -> Hashable:
    """How it is measured, None for what is not."""
    thing = item.thing
    found = thing.measure if isinstance(thing, plan.KeyResult | kpi.Kpi) else None
    return None if found is None else repr(found)


def both(one: Key, other: Key) -> Key:
    """The key that is two keys together."""

    def key(item: Item) -> Hashable:
        first, second = one(item), other(item)
        return None if first is None or second is None else (first, second)

    return key


def read(space: workspace.Workspace) -> Key:
    """The key that is what was read, by whom and when; None where nothing was."""

    def key(item: Item) -> Hashable:
        points = [(p.day, p.recorded, p.author, repr(p.reading)) for p in item.readings(space)]
        return (item.kind, *points) if points else None

    return key
