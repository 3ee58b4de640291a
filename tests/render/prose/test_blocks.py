"""Markdown into blocks: what our pages use."""

from okrcli.views import document
from okrcli.views.document import CodeBlock, Item, Items, Piece, Pieces, Table
from okrcli.views.prose import prose_blocks

PAGE = """\
# Title

> one line on it

A paragraph
over two lines.

## Heading
- first
  goes on
- second

1. one
2. two

| a | b |
|---|--:|
| x y | 1 |

```yaml bad
key: value

  # kept
```
After it.
"""


def words(text: str) -> Pieces:
    """Plain words."""
    return (Piece(text),)


def test_every_kind_of_block_is_found() -> None:
    """In order, lines joined where they only wrapped, code as it stands."""
    assert prose_blocks(PAGE) == [
        document.Heading(1, words("Title")),
        document.Lead(words("one line on it")),
        document.Paragraph(words("A paragraph over two lines.")),
        document.Heading(2, words("Heading")),
        Items((Item(words("first goes on")), Item(words("second")))),
        Items((Item(words("one")), Item(words("two"))), first=1),
        Table(((words("a"), words("b")), (words("x y"), words("1"))), (False, True)),
        CodeBlock("yaml bad", ("key: value", "", "  # kept")),
        document.Paragraph(words("After it.")),
    ]


def test_a_fence_that_is_never_closed_runs_to_the_end() -> None:
    """Nothing of it is lost."""
    assert prose_blocks("```\na\nb")[0] == CodeBlock("", ("a", "b"))


def test_nothing_makes_no_blocks() -> None:
    """Neither do blank lines."""
    assert prose_blocks("\n  \n") == []
