"""The document model in Markdown: every kind of block, with people's text dead."""

from okrcli.render.markdown.document import block_markdown
from okrcli.views.document import (
    CodeBlock,
    Heading,
    Item,
    Items,
    Lead,
    Paragraph,
    Piece,
    Table,
)
from okrcli.views.prose import prose_blocks


def test_every_kind_of_block_is_written() -> None:
    """What was read from Markdown is the same Markdown again."""
    page = (
        "# Title\n\n> what it is about\n\nSome `code`, **strong** and *stressed* words.\n\n"
        "- one\n- two\n\n3. three\n4. four\n\n```yaml\na: 1\n```"
    )
    written = ["\n".join(block_markdown(block)) for block in prose_blocks(page)]
    assert "\n\n".join(written) == page


def test_a_table_keeps_its_figures_at_the_right() -> None:
    """And a bar in a cell is no column."""
    rows = (((Piece("name"),), (Piece("n"),)), ((Piece("a | b"),), (Piece("1"),)))
    assert list(block_markdown(Table(rows, (False, True)))) == [
        "| name | n |\n| :-- | --: |\n| a \\| b | 1 |"
    ]


def test_text_of_people_marks_nothing_up() -> None:
    """In headings, leads, paragraphs and items, below and beside boxes."""
    words = (Piece("*x* <b>"),)
    dead = "\\*x\\* &lt;b&gt;"
    assert list(block_markdown(Heading(2, words))) == [f"## {dead}"]
    assert list(block_markdown(Lead(words))) == [f"> {dead}"]
    assert list(block_markdown(Paragraph(words))) == [dead]
    listed = Items((Item(words, (Item(words),), box=True),), "*Heading*")
    assert list(block_markdown(listed)) == [
        "### \\*Heading\\*",
        "",
        f"- [ ] {dead}",
        f"  - {dead}",
    ]


def test_the_fence_of_an_example_names_its_language_only() -> None:
    """What our pages say beside it is no language."""
    assert list(block_markdown(CodeBlock("yaml bad", ("a: 1",)))) == ["```yaml", "a: 1", "```"]
