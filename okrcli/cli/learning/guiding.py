"""What `okr guide` shows: a page on the method, or its table of contents."""

import difflib
from collections.abc import Iterator

from rich.text import Text

from okrcli import errors
from okrcli.cli.learning import listing
from okrcli.findings import N_
from okrcli.language import catalogue, pages
from okrcli.report.prose import drawing
from okrcli.report.terminal import draw
from okrcli.report.terminal.page import Page


def page_on(asked: str, language: catalogue.Language) -> str:
    """The page on a topic as Markdown, with where to read on; NotFoundError suggests."""
    name = pages.named(asked, pages.GUIDE)
    if name:
        return f"{pages.text('guide', name, language.code)}\n{_next(name, language)}\n"
    every = {word: name for name, others in pages.GUIDE.items() for word in (name, *others)}
    near = difflib.get_close_matches(asked.casefold(), every, 1, 0.5)
    if near:
        said = f"did you mean `{near[0]}`?"
    elif pages.named(asked, pages.TOPICS):
        said = f"there is one in `okr explain {asked}`"
    else:
        said = "`okr guide` lists what there is"
    raise errors.NotFoundError(f"the guide has no page on `{asked}`; {said}")


def _next(name: str, language: catalogue.Language) -> str:
    """Where to read on: the next page, or from the last one the contents."""
    names = list(pages.GUIDE)
    after = names[names.index(name) + 1 :]
    if not after:
        return language.say(N_("That was the last page; `okr guide` lists them all."))
    topic = listing.name_in(language, after[0], pages.GUIDE[after[0]])
    return language.say(N_("Read on: `okr guide {topic}`"), topic=topic)


def contents(page: Page) -> Iterator[Text]:
    """What the guide is, and a line on each of its pages, in the order they are worth reading."""
    yield page.say(N_("Working with OKRs, in short"), "title")
    yield Text()
    about = page.say(
        N_(
            "Each page takes two minutes. Read them in order, or the one you need before a meeting."
        ),
        "muted",
    )
    yield from draw.wrapped(about, min(page.inner, drawing.MEASURE))
    yield Text()
    yield from listing.pages_of("guide", pages.GUIDE, page)
    yield Text()
    first = listing.name_in(page.language, *next(iter(pages.GUIDE.items())))
    yield Text(f"{page.glyphs.next} okr guide {first}", "hint")
