"""Who is meant by an owner's cell: people with ids, names and addresses, or words as they stand."""

import re
from functools import lru_cache
from typing import NamedTuple

from okrcli.actions.importing.meaning import vocabulary

_EMAIL = re.compile(r"[^\s<>,;|()]+@[^\s<>,;|()]+\.[A-Za-z]{2,}")
_NAMED = re.compile(r"\s*(.*?)\s*<([^<>]+@[^<>]+)>\s*")
_HANDLE = re.compile(r"@([A-Za-z0-9][A-Za-z0-9._-]*)")
_LETTER = r"[^\W\d_]"
_WORD = rf"{_LETTER}[\w.'’-]*"
_FULL = re.compile(rf"{_WORD}(?: (?:{_WORD}|van|von|de|der|af|la))* {_WORD}")
_TURNED = re.compile(rf"({_WORD}(?: {_WORD})?), ({_WORD}(?: {_WORD})?)")
_SPLIT = re.compile(r"\s*(?:[\n;|/&+]|\bog\b|\band\b|\bund\b)\s*")

_BRACKET = re.compile(r"\s*\(([^()]*)\)\s*$")
# of a title whose end is looked at
_LONGEST = 1_000


class NamedPerson(NamedTuple):
    """Somebody an owner's cell names. `id` is how files call them.

    Without `known` the words stand as they are: a position, a unit.
    """

    id: str
    name: str = ""
    email: str = ""
    handle: str = ""
    turned: bool = False
    known: bool = True


@lru_cache(maxsize=4096)
def slug(text: str) -> str:
    """A name as an id: `Åse Nordli` is `ase-nordli`."""
    return re.sub(r"[^a-z0-9]+", "-", vocabulary.folded(text)).strip("-")[:64].strip("-")


def legal(name: str) -> str:
    """A user name as an id: as it stands where it can be one."""
    is_id = re.fullmatch(r"(?!x-)[a-z0-9][a-z0-9._-]{0,63}", name) is not None
    return name if is_id else slug(name).removeprefix("x-") or "somebody"


def parsed(text: str, *, names_only: bool = False) -> list[NamedPerson]:
    """The people that a cell names, the accountable one first.

    `Last, First` is turned round; commas part people only where the parts are names of their own.
    """
    return list(_parsed(text, names_only)) if text else []


@lru_cache(maxsize=4096)
def _parsed(text: str, names_only: bool) -> tuple[NamedPerson, ...]:
    found: dict[str, NamedPerson] = {}
    for part in _parts(text):
        person = _person(part, names_only=names_only)
        if person is not None:
            found.setdefault(person.id, person)
    return tuple(found.values())


def _parts(text: str) -> list[str]:
    parts = [part.strip() for part in _SPLIT.split(text) if part.strip()]
    found: list[str] = []
    for part in parts:
        pieces = [piece.strip() for piece in part.split(",") if piece.strip()]
        if len(pieces) == 1 or _is_turned(part, pieces):
            found.append(part)
        elif len(pieces) % 2 == 0 and all(_single(piece) for piece in pieces) and len(pieces) > 2:
            found.extend(f"{a}, {b}" for a, b in zip(pieces[::2], pieces[1::2], strict=True))
        else:
            found.extend(pieces)
    return found


def _single(piece: str) -> bool:
    return " " not in piece and "@" not in piece


def _is_turned(part: str, pieces: list[str]) -> bool:
    """Whether a comma stands inside one name: `Nordli, Åse`, and not `Siv Tangen, Ole Dahl`."""
    if len(pieces) != 2 or not _TURNED.fullmatch(part) or any(vocabulary.role(p) for p in pieces):
        return False
    return _single(pieces[0]) or (_single(pieces[1]) and pieces[0].count(" ") == 1)


def _person(part: str, *, names_only: bool) -> NamedPerson | None:
    named = _NAMED.fullmatch(part)
    if named:
        name = named[1].strip('" ')
        return NamedPerson(slug(name) or _local(named[2]), name, named[2].strip())
    if _EMAIL.fullmatch(part):
        return NamedPerson(_local(part), "", part)
    handle = _HANDLE.fullmatch(part)
    if handle:
        return NamedPerson(legal(handle[1].lower()), "", "", handle[1])
    if part.startswith("@") or vocabulary.nothing(part) or not any(c.isalnum() for c in part):
        return None
    turned = _TURNED.fullmatch(part)
    if turned:
        part = f"{turned[2]} {turned[1]}"
    is_name = _looks_like_name(part) and not vocabulary.role(part)
    if not is_name or (names_only and " " not in part and not part[:1].isupper()):
        return NamedPerson(part, known=False)
    return NamedPerson(slug(part) or part, part, turned=bool(turned))


def _looks_like_name(part: str) -> bool:
    pieces = part.split()
    if len(pieces) == 1:
        return bool(re.fullmatch(_WORD, part)) and part[:1].isupper() and not part.isupper()
    capital = [piece for piece in pieces if piece[:1].isupper()]
    return (
        len(pieces) <= 4
        and _FULL.fullmatch(part) is not None
        and len(capital) >= 2
        and not any(len(piece) > 2 and piece.isupper() for piece in pieces)
    )


def _local(email: str) -> str:
    return slug(email.partition("@")[0].replace(".", "-")) or "somebody"


def trailing(title: str) -> tuple[str, list[NamedPerson]]:
    """A title without the names that stand in brackets at its end, and those people."""
    found = _BRACKET.search(title) if len(title) <= _LONGEST else None
    if not found:
        return title, []
    said = re.sub(
        r"^(lead|owner|eier|ansvarlig|verantwortlich|dri)\s*:\s*", "", found[1], flags=re.I
    )
    pieces = [piece.strip() for piece in re.split(r"[,/&]| og | and | und ", said) if piece.strip()]
    people = [
        person
        for piece in pieces
        if (re.fullmatch(_WORD, piece) or _FULL.fullmatch(piece) or piece.startswith("@"))
        and (person := _person(piece, names_only=True)) is not None
        and (person.known or said != found[1])
    ]
    is_all = pieces and len(people) == len(pieces) < 5 and found.start() > 0
    return (title[: found.start()].strip(), people) if is_all else (title, [])


class Register:
    """The people of an import: one person for an address, a name and a handle that agree."""

    def __init__(self) -> None:
        self.people: dict[str, NamedPerson] = {}
        self.joined: set[str] = set()

    def add(self, person: NamedPerson) -> str:
        """The id that files use for somebody; what is learnt of them is kept."""
        if not person.known:
            return person.id
        known = self.people.get(person.id)
        if known is None:
            self.people[person.id] = person._replace(turned=False)
            return person.id
        if bool(known.email) != bool(person.email):
            self.joined.add(person.id)
        self.people[person.id] = known._replace(
            name=known.name or person.name,
            email=known.email or person.email,
            handle=known.handle or person.handle,
        )
        return person.id
