"""What `okr explain` shows: the page on a code or a topic, or the list of all of them."""

import difflib
from collections.abc import Iterator

from rich.text import Text

from okrcli import errors
from okrcli.cli.pages import codes, page_list, show_page
from okrcli.cli.pages.page_list import page_rows
from okrcli.language import catalogue, pages
from okrcli.language.pages import page_text
from okrcli.messages import N_, Message, either
from okrcli.render.terminal import diagnosis
from okrcli.render.terminal.page import Page
from okrcli.render.wrapping import wrapped


def names() -> list[str]:
    """Every topic, then every code."""
    return [*pages.TOPICS, *codes.every()]


def page(asked: str, language: catalogue.Language) -> str:
    """The page on a topic, a code (by code or name) or a family of codes (`KR`), as Markdown.

    NotFoundError for anything else, with what was probably meant.
    """
    topic = pages.named(asked, pages.TOPICS)
    if topic:
        return page_text("topics", topic, language.code)
    known = codes.every()
    code = known.get(asked.upper()) or _by_name(asked, known)
    if code:
        return codes.page(code, language)
    if asked.upper() in codes.FAMILIES:
        return _family(asked.upper(), known, language)
    raise errors.NotFoundError(
        N_("there is no page on `{asked}`; {nearest}"), asked=asked, nearest=_nearest(asked, known)
    )


def _by_name(asked: str, known: dict[str, codes.Code]) -> codes.Code | None:
    return next((code for code in known.values() if code.name == asked.casefold()), None)


def _family(start: str, known: dict[str, codes.Code], language: catalogue.Language) -> str:
    rows = [
        f"| `{code.code}` | {code.title(language)} | {code.level_in(language)} |\n"
        for code in known.values()
        if code.code.startswith(start)
    ]
    title = language.say(codes.FAMILIES[start])
    columns = language.say(N_("| code | what it is about | level |"))
    return f"# {start} {title}\n\n{columns}\n|---|---|---|\n{''.join(rows)}"


def _nearest(asked: str, known: dict[str, codes.Code]) -> Message:
    """What may have been meant: a code, a name, a topic, or a page of the guide."""
    guide = pages.named(asked, pages.GUIDE)
    if guide:
        return Message(N_("the guide has one: `okr guide {page}`"), page=guide)
    if asked.isdecimal() or asked[:2].upper() in codes.FAMILIES:
        near = difflib.get_close_matches(asked.upper(), known, 2, 0.6)
    else:
        words = [*pages.TOPICS, *(code.name for code in known.values())]
        near = difflib.get_close_matches(asked.casefold(), words, 1, 0.6)
    if not near:
        return Message(N_("`okr explain` lists what there is"))
    return Message(N_("did you mean {said}?"), said=either([f"`{word}`" for word in near]))


def contents(paper: Page) -> Iterator[Text]:
    """Topics with a line on each, then every code with its title and level, by family."""
    language = paper.language
    said = paper.say(N_("okr explain TOPIC: what the numbers mean"), "title")
    yield from wrapped(said, paper.inner)
    yield from page_list.pages_of("topics", pages.TOPICS, paper)
    yield Text()
    said = paper.say(N_("okr explain CODE: what is found, and why it matters"), "title")
    yield from wrapped(said, paper.inner)
    every = {code.code: _row(code, language) for code in codes.every().values()}
    for start, family in codes.FAMILIES.items():
        yield Text()
        yield paper.say(family, "number")
        of_family = [row for code, row in every.items() if code.startswith(start)]
        yield from page_rows(of_family, paper, list(every.values()))


def _row(code: codes.Code, language: catalogue.Language) -> page_list.Row:
    level = Text(code.level_in(language), diagnosis.LEVEL_STYLES[code.level])
    return code.code, code.title(language), level


BOOK = show_page.Book(names, page, contents)
