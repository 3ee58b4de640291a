"""Markdown into blocks: what our pages use."""

from okrcli.report.prose import blocks

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
    assert blocks.of(PAGE) == [
        blocks.Heading(1, "Title"),
        blocks.Lead("one line on it"),
        blocks.Paragraph("A paragraph over two lines."),
        blocks.Heading(2, "Heading"),
        blocks.Items((("-", "first goes on"), ("-", "second"))),
        blocks.Items((("1.", "one"), ("2.", "two"))),
        blocks.Table((("a", "b"), ("x y", "1")), (False, True)),
        blocks.Code("yaml bad", ("key: value", "", "  # kept")),
        blocks.Paragraph("After it."),
    ]


def test_a_fence_that_is_never_closed_runs_to_the_end() -> None:
    """Nothing of it is lost."""
    assert blocks.of("```\na\nb")[0] == blocks.Code("", ("a", "b"))


def test_nothing_makes_no_blocks() -> None:
    """Neither do blank lines."""
    assert blocks.of("\n  \n") == []
