"""Markdown into blocks: what our pages use."""

from okrcli.views import prose
from okrcli.views.prose import CodeBlock, ProseTable, prose_blocks

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


def test_every_kind_of_block_is_found() -> None:
    """In order, lines joined where they only wrapped, code as it stands."""
    assert prose_blocks(PAGE) == [
        prose.Heading(1, "Title"),
        prose.Lead("one line on it"),
        prose.Paragraph("A paragraph over two lines."),
        prose.Heading(2, "Heading"),
        prose.Items((("-", "first goes on"), ("-", "second"))),
        prose.Items((("1.", "one"), ("2.", "two"))),
        ProseTable((("a", "b"), ("x y", "1")), (False, True)),
        CodeBlock("yaml bad", ("key: value", "", "  # kept")),
        prose.Paragraph("After it."),
    ]


def test_a_fence_that_is_never_closed_runs_to_the_end() -> None:
    """Nothing of it is lost."""
    assert prose_blocks("```\na\nb")[0] == CodeBlock("", ("a", "b"))


def test_nothing_makes_no_blocks() -> None:
    """Neither do blank lines."""
    assert prose_blocks("\n  \n") == []
