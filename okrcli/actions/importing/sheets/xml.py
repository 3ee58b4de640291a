"""XML read by expat as a stream of elements; a document type is refused before it is read."""

from collections.abc import Callable, Iterable
from typing import Any
from xml.parsers import expat

from okrcli.actions.importing import limits
from okrcli.messages import N_

Start = Callable[[str, dict[str, str]], None]


def parse(
    name: str,
    pieces: Iterable[bytes],
    start: Start,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Hand the elements of a text to functions, by their names without namespace.

    UnreadableFile for a document type, which is how files outside are read and small files made
    huge, and for what is no XML.
    """
    parser: Any = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = lambda *_: _refuse(name)

    def begin(tag: str, given: dict[str, str]) -> None:
        """The first element says whether names have a prefix; most have none to take off."""
        is_bare = ":" not in tag
        parser.StartElementHandler = start if is_bare else _prefixed(start)
        if end is not None:
            parser.EndElementHandler = end if is_bare else _prefixed(end)
        parser.StartElementHandler(tag, given)

    parser.StartElementHandler = begin
    if text is not None:
        parser.CharacterDataHandler = text
    try:
        for piece in pieces:
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as why:
        raise limits.UnreadableFile(
            N_("{name} is damaged: {why}; save it again"), name=name, why=str(why)
        ) from None


def _prefixed(handler: Callable[..., None]) -> Callable[..., None]:
    return lambda tag, *given: handler(tag.rpartition(":")[2], *given)


def _refuse(name: str) -> None:
    raise limits.UnreadableFile(
        N_("{name} has a DTD; spreadsheets have none, and it is not read"), name=name
    )
