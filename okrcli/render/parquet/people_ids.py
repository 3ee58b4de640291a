"""Who is named in the data set: ids as the files have them, or p1, p2 … where nobody is to be."""

from collections.abc import Iterable


class PeopleIds:
    """The ids that people are given, in the order in which they first come."""

    def __init__(self, known: Iterable[str], *, is_hidden: bool) -> None:
        self.is_hidden = is_hidden
        self._numbers: dict[str, str] = {}
        for name in known:
            self.id(name)

    def id(self, name: str | None) -> str | None:
        """The id of somebody; the same for the same name, ignoring case."""
        if name is None or not self.is_hidden:
            return name
        return self._numbers.setdefault(name.casefold(), f"p{len(self._numbers) + 1}")

    def words(self, text: str | None) -> str | None:
        """What somebody wrote; nothing where nobody is to be named, since it may name anybody."""
        return None if self.is_hidden else text
