"""The pages of `okr explain` and `okr guide`: there, the same in both languages, and true."""

import re
import shlex
from collections.abc import Iterator
from typing import Any

import pytest

from okrcli.cli import commands, dispatch
from okrcli.cli.pages import codes
from okrcli.language import catalogue
from okrcli.language.catalogue import language_named
from okrcli.language.pages import GUIDE, TOPICS, Section, named, page_text, path
from okrcli.text import sanitize
from okrcli.views import document
from okrcli.views.document import CodeBlock, Table
from okrcli.views.prose import prose_blocks
from tests.language import framing, pages

LANGUAGES = catalogue.LANGUAGES
EVERY = list(pages.every())
CODES = codes.every()
# What no text in a page can show: bytes that are no text, and a file that the system keeps shut.
UNSHOWABLE = {"WS703", "YM009", "YM019"}


def text(section: Section, name: str, language: str) -> str:
    """A page as it is shown, before it is drawn."""
    if section == "rules":
        return codes.page(CODES[name], language_named(language))
    return page_text(section, name, language)


def of_kind(kind: type[Any], section: Section, name: str, language: str) -> list[Any]:
    """The blocks of one kind in a page."""
    return [b for b in prose_blocks(text(section, name, language)) if isinstance(b, kind)]


def yaml(section: Section, name: str, language: str) -> list[CodeBlock]:
    """The blocks of YAML in a page."""
    found = of_kind(CodeBlock, section, name, language)
    return [block for block in found if block.kind.startswith("yaml")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_missing_and_none_left_over(language: str) -> None:
    """Every code, topic and chapter has its file, and every file is one of them."""
    for section in pages.SECTIONS:
        wanted = sorted(name for of, name in EVERY if of == section)
        folder = path(section, "any", language).parent
        assert sorted(path.stem for path in folder.iterdir()) == wanted


def test_bokmaal_has_kept_up() -> None:
    """Every page was read against the English words of today: `python -m tests.language.pages`."""
    assert pages.behind() == []


@pytest.mark.parametrize(("section", "name"), EVERY)
def test_both_languages_show_the_same(section: Section, name: str) -> None:
    """The same blocks in the same order, as large where they have rows or items."""
    shapes = [[shape(b) for b in prose_blocks(text(section, name, code))] for code in LANGUAGES]
    assert shapes[0] == shapes[1]


def shape(block: document.Block) -> tuple[str, object]:
    """What a block is without its words."""
    match block:
        case CodeBlock(kind):
            return "code", kind
        case document.Items(items):
            return "items", len(items)
        case Table(rows):
            return "table", [len(row) for row in rows]
        case document.Heading(level):
            return "heading", level
    return type(block).__name__, None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CODES)
def test_a_code_has_a_title_and_says_why(name: str, language: str) -> None:
    """The title fits a list; the words are sentences."""
    title, lead, *rest = prose_blocks(text("rules", name, language))
    assert isinstance(title, document.Heading)
    assert title.text.startswith(f"{name} ")
    assert len(title.text) <= 48
    assert isinstance(lead, document.Lead)
    assert isinstance(rest[0], document.Paragraph)
    assert re.search(r"[.:!?]$", rest[0].text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [code for code in CODES if code not in UNSHOWABLE])
def test_its_examples_are_real(name: str, language: str) -> None:
    """In the bad one that code is found and nothing else, in the good one nothing at all."""
    bad, good = yaml("rules", name, language)
    assert (bad.kind, good.kind) == ("yaml bad", "yaml good")
    assert framing.codes(good.lines, name) == set()
    assert framing.codes(bad.lines, name) == {name}


@pytest.mark.parametrize(
    "name", [code for code in CODES if code not in UNSHOWABLE and not code.startswith("YM")]
)
def test_a_comment_silences_what_the_page_says_it_does(name: str) -> None:
    """Above each finding in the bad example; a page that names no comment is about no line."""
    bad, _ = yaml("rules", name, "en")
    promised = "# okr: ignore[" in text("rules", name, "en").split("To switch it off")[1]
    assert (name not in framing.codes_with_comments(bad.lines, name)) == promised


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("section", "name"), [page for page in EVERY if page[0] != "rules"])
def test_examples_elsewhere_pass_the_validator(section: Section, name: str, language: str) -> None:
    """What a topic or the guide recommends is clean, and what it warns of is found."""
    for block in yaml(section, name, language):
        assert bool(framing.codes(block.lines)) == (block.kind == "yaml bad"), block


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GUIDE)
def test_a_chapter_takes_two_minutes(name: str, language: str) -> None:
    """200 to 350 words, examples not counted."""
    kept = re.sub(r"^```.*?^```$", "", text("guide", name, language), flags=re.M | re.S)
    assert 200 <= len(kept.split()) <= 350


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("section", "name"), [page for page in EVERY if page[0] != "rules"])
def test_a_page_opens_with_its_title_and_a_line_for_the_list(
    section: Section, name: str, language: str
) -> None:
    """One line, short enough to stay one in the list of pages at 80 columns."""
    title, lead, *_ = prose_blocks(text(section, name, language))
    assert isinstance(title, document.Heading)
    assert isinstance(lead, document.Lead)
    assert len(lead.text) <= 58


@pytest.mark.parametrize(("section", "name"), EVERY)
def test_every_command_exists(section: Section, name: str) -> None:
    """In code and in the steps to take: the command, the topic it is given, and every flag."""
    for language in LANGUAGES:
        for words in said_commands(text(section, name, language)):
            assert problem(words) is None, (language, words)


def said_commands(page: str) -> Iterator[list[str]]:
    """The commands in a page, as words."""
    inline = re.findall(r"`(okr [^`]+)`", page)
    steps = re.findall(r"^(okr .+?)(?:\s{2,}.*)?$", page, flags=re.M)
    yield from (shlex.split(line) for line in (*inline, *steps))


def problem(words: list[str]) -> str | None:
    """What is wrong with a command, None for one that okr takes."""
    name, *rest = words[1:] or ["--help"]
    if name.startswith("-"):
        return None
    if name not in commands.COMMANDS:
        return "no such command"
    if name in {"explain", "guide"} and not topic_exists(name, "-".join(rest)):
        return "no such page"
    known = flags(name)
    strange = [word for word in rest if word.startswith("--") and word not in known]
    return f"no such flag: {strange}" if strange else None


def topic_exists(command: str, topic: str) -> bool:
    """Whether a page of that name is there; CODE and TOPIC stand for any."""
    if not topic or topic in {"CODE", "TOPIC"} or topic.startswith("-"):
        return True
    known = GUIDE if command == "guide" else TOPICS
    return named(topic, known) is not None or (command == "explain" and topic in CODES)


def flags(name: str) -> set[str]:
    """The flags that a command takes."""
    app = dispatch.app_of(name, commands.COMMANDS[name])
    return {flag for parameter in app.params for flag in parameter.opts} | {"--help"}


@pytest.mark.parametrize(("section", "name"), EVERY)
def test_every_character_has_an_ascii_twin(section: Section, name: str) -> None:
    """A page can be read where nothing but ASCII can be shown."""
    for language in LANGUAGES:
        shown = sanitize.encodable(text(section, name, language), "ascii")
        assert not re.search(r"\\x|\\u20(?!2e)", shown)


ENGLISH = r"\b(key results?|objectives?|baselines?|targets?|check-?ins?|scores?|cycles?|owners?)\b"


@pytest.mark.parametrize(("section", "name"), EVERY)
def test_bokmaal_says_it_in_norwegian(section: Section, name: str) -> None:
    """The method's words are the project's own Norwegian ones, outside code and sources."""
    prose = _prose(text(section, name, "nb"))
    assert re.findall(ENGLISH, prose, re.IGNORECASE) == []


def _prose(page: str) -> str:
    without = re.sub(r"^```.*?^```$", "", page, flags=re.M | re.S)
    return re.sub(r"`[^`]*`|^Kilde: .*", "", without, flags=re.M)
