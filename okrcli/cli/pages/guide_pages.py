"""What `okr guide` shows: a page on the method, or its table of contents."""

import difflib
from collections.abc import Iterator

from rich.text import Text

from okrcli import errors
from okrcli.cli.pages import page_list, show_page
from okrcli.language import catalogue, pages
from okrcli.language.pages import page_text
from okrcli.messages import N_
from okrcli.render.terminal.document import MEASURE
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped


def page(asked: str, language: catalogue.Language) -> str:
    """The page on a topic as Markdown; NotFoundError for another, with what was probably meant."""
    name = pages.named(asked, pages.GUIDE)
    if name:
        return page_text("guide", name, language.code)
    words = [word for name, others in pages.GUIDE.items() for word in (name, *others)]
    near = difflib.get_close_matches(asked.casefold(), words, 1, 0.5)
    if pages.named(asked, pages.TOPICS):
        said = N_("the guide has no page on `{asked}`; there is one in `okr explain {asked}`")
    elif near:
        said = N_("the guide has no page on `{asked}`; did you mean `{near}`?")
    else:
        said = N_("the guide has no page on `{asked}`; `okr guide` lists what there is")
    raise errors.NotFoundError(said, asked=asked, near=near[0] if near else "")


def after(asked: str, language: catalogue.Language) -> str:
    """Where to read on: the next page, or from the last one the contents."""
    every = list(pages.GUIDE.items())
    rest = every[list(pages.GUIDE).index(str(pages.named(asked, pages.GUIDE))) + 1 :]
    if not rest:
        return "\n" + language.say(N_("That was the last page; `okr guide` lists them all."))
    topic = page_list.name_in(language, *rest[0])
    return "\n" + language.say(N_("Read on: `okr guide {topic}`"), topic=topic)


def contents(paper: Page) -> Iterator[Text]:
    """What the guide is, and a line on each of its pages, in the order they are worth reading."""
    yield paper.say(N_("Working with OKRs, in short"), "title")
    yield Text()
    about = paper.say(
        N_(
            "Each page takes two minutes. Read them in order, or the one you need before a meeting."
        ),
        "muted",
    )
    yield from wrapped(about, min(paper.inner, MEASURE))
    yield Text()
    yield from page_list.pages_of("guide", pages.GUIDE, paper)
    yield Text()
    first = page_list.name_in(paper.language, *next(iter(pages.GUIDE.items())))
    yield Text(f"{paper.glyphs.next} okr guide {first}", "hint")


BOOK = show_page.Book(lambda: list(pages.GUIDE), page, contents, after)
