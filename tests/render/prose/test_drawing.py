"""Pages drawn for a terminal: whole at any width, in both languages."""

import re

import pytest
from inline_snapshot import snapshot

from okrcli.language import catalogue, pages
from okrcli.language.catalogue import language_named
from okrcli.render.markdown.page import page_markdown
from okrcli.render.terminal.document import Pen, prose_layout
from okrcli.render.terminal.page import Page
from okrcli.views.glyphs import glyphs_for
from okrcli.views.prose import prose_blocks
from tests.language import test_pages

WIDTHS = (40, 60, 80, 100)


def pen(width: int, language: str = "en", *, ascii_only: bool = False, quoted: bool = True) -> Pen:
    """A pen for a page of that width."""
    glyphs = glyphs_for(ascii_only=ascii_only)
    return Pen(Page(width, language_named(language), glyphs), prose_layout(quoted=quoted))


def drawn(text: str, width: int, language: str = "en", *, ascii_only: bool = False) -> str:
    """A page's Markdown as it is drawn without colour."""
    lines = pen(width, language, ascii_only=ascii_only).lines(prose_blocks(text))
    return "\n".join(line.plain.rstrip() for line in lines)


PAGE = """\
# A title

> what it is about

Some words with `code`, **strong** and *stressed* ones, and 46 % or 6 000 of them.

- a list
- whose second item is long enough to go on below

| measure | from | to |
|---|--:|--:|
| renewals | 68 | 75 |
| subscriptions | 3500 | 6000 |

```yaml bad
key_results:
  - id: trials            # a word on it
    title: TBD
```

```console
okr report               where everything stands
okr checkin
```
"""


def test_wide() -> None:
    """Columns beside each other, examples marked by shape, word and colour."""
    assert drawn(PAGE, 62) == snapshot("""\
A title
────────────────────────────────────────────────────────────
what it is about

Some words with `code`, strong and *stressed* ones, and 46 %
or 6 000 of them.

 · a list
 · whose second item is long enough to go on below

measure        from    to
renewals         68    75
subscriptions  3500  6000

✗ Not like this
    key_results:
      - id: trials            # a word on it
        title: TBD

→ okr report   where everything stands
→ okr checkin\
""")


def test_narrow_and_ascii() -> None:
    """Nothing is cut off, and every drawn sign has its twin."""
    assert drawn(PAGE, 32, "nb", ascii_only=True) == snapshot("""\
A title
------------------------------
what it is about

Some words with `code`, strong
and *stressed* ones, and 46 %
or 6 000 of them.

 - a list
 - whose second item is long
   enough to go on below

measure        from    to
renewals         68    75
subscriptions  3500  6000

x Ikke slik
    key_results:
      - id: trials
        # a word on it
        title: TBD

> okr report
    where everything stands
> okr checkin\
""")


def test_a_table_too_wide_becomes_a_list_of_rows() -> None:
    """With the columns' names before the cells, and no empty cells."""
    table = "| kind of figure | what it says of the past | and of the future |\n|---|---|---|\n"
    table += "| lagging | whether it worked | |\n| leading | | what comes next |\n"
    assert drawn(table, 30) == snapshot("""\
kind of figure: lagging
  what it says of the
    past: whether it worked

kind of figure: leading
  and of the future: what
    comes next\
""")


def test_colour_takes_the_place_of_marks() -> None:
    """Where colour tells code apart, its backticks go."""
    lines = list(pen(80, quoted=False).lines(prose_blocks("Some `code` and *stress*.")))
    assert [line.plain for line in lines] == ["Some code and stress."]


def test_a_number_stays_with_what_belongs_to_it() -> None:
    """At no width does a line end between a number and its per cent, or within its thousands."""
    for width in range(24, 60):
        assert not re.search(r"(46|6)\n", drawn("It was 46 % of 6 000 and more than that.", width))


@pytest.mark.parametrize(("section", "name"), test_pages.EVERY)
def test_every_page_is_whole_at_every_width(section: pages.Section, name: str) -> None:
    """No line is wider than the page, and every word is there, in its order within its block."""
    for language in catalogue.LANGUAGES:
        text = test_pages.text(section, name, language)
        words = sorted(re.findall(r"\w+", drawn(text, 400, language)))
        for width in WIDTHS:
            shown = drawn(text, width, language)
            assert max(map(len, shown.split("\n"))) <= width - 2
            assert missing(words, shown) == [], width


def missing(words: list[str], shown: str) -> list[str]:
    """The words that a narrower drawing lacks, but for those that it had to break."""
    joined = re.sub(r"\s+", "", shown)
    return [word for word in words if word not in joined]


def test_markdown_labels_its_examples() -> None:
    """With fences that every renderer knows."""
    text = "```yaml bad\na: 1\n```\n\n```console\nokr report\n```\n"
    assert page_markdown(text, language_named("nb")) == (
        "**Ikke slik:**\n\n```yaml\na: 1\n```\n\n```sh\nokr report\n```\n"
    )
