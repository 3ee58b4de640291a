"""Words of ours that are put into a language where they are shown, and not where they are made.

Nothing is imported here, since errors are made of messages, and completion imports errors.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def N_(text: str) -> str:  # noqa: N802 - gettext's own name for "translate this later"
    """The same text, marked for the catalogues."""
    return text


class Phrase(str):
    """A value of our own words, which is translated where it is shown; people's texts never are."""

    __slots__ = ()


class Message:
    """A template of the catalogue, and what stands in its braces.

    The template is marked with `N_`; one without values is taken as it stands. A value may be a
    `Message`, a `Joined` or a `Phrase`, and is translated with it. As a string it is in English.

    >>> str(Message("the line before: {why}", why=Message("no id")))
    'the line before: no id'
    """

    __slots__ = ("template", "values")

    def __init__(self, template: str, /, **values: object) -> None:
        self.template = template
        self.values = values

    def __str__(self) -> str:
        return self.template.format(**self.values) if self.values else self.template


class Clause(Message):
    """A message that another follows behind a semicolon: it ends without its question mark."""

    __slots__ = ()

    def __str__(self) -> str:
        return super().__str__().rstrip("?")


class Joined:
    """Messages and people's texts in a row, with the same sign between them.

    >>> str(Joined([Message("yes"), "kari"]))
    'yes, kari'
    """

    __slots__ = ("between", "parts")

    def __init__(self, parts: "Iterable[Message | str]", between: str = ", ") -> None:
        self.parts = tuple(parts)
        self.between = between

    def __str__(self) -> str:
        return self.between.join(map(str, self.parts))


def either(words: "Sequence[str | Message]") -> Message:
    """Some words of which one is meant: `text, md or json`; one alone as it stands.

    >>> str(either(["text", "md", "json"]))
    'text, md or json'
    """
    *rest, last = words
    if not rest:
        return Message("{last}", last=last)
    return Message(N_("{first} or {last}"), first=Joined(rest), last=last)
