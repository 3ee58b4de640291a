"""What a message is made of, whichever service shows it."""

from typing import NamedTuple

from okrcli.views.document import Item


class PostSection(NamedTuple):
    """A heading, and what stands under it; `owner` is the id of a person it is addressed to.

    `url` is the page of whom or what it is about, empty where nothing is published.
    """

    title: str
    items: tuple[Item, ...]
    owner: str | None = None
    url: str = ""


class Post(NamedTuple):
    """A whole message; `more` is said, with the number in it, where sections are left out.

    `url` is where all of it can be read, empty where nothing is published.
    """

    title: str
    about: tuple[str, ...]
    sections: tuple[PostSection, ...]
    url: str = ""
