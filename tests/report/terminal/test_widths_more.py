"""The board of KPIs, what leads and the alignment fit their terminal, whatever people write."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from okrcli.model import workspace
from okrcli.report import board, leading, tree
from okrcli.report.terminal import board as board_screen
from okrcli.report.terminal import leads as leads_screen
from okrcli.report.terminal import tree as tree_screen
from okrcli.report.terminal.page import Page
from tests import examples
from tests.report.terminal import drawn
from tests.report.terminal.test_widths import ACTING, hostile, titles


def screens(space: workspace.Workspace, page: Page) -> list[Text]:
    """The lines of all three."""
    season = space.cycles["2026-Q4"]
    return [
        *board_screen.lines(board.of(space, season, drawn.ON), page),
        *leads_screen.lines(leading.of(space, season, drawn.ON), page),
        *tree_screen.lines(tree.of(space, season, drawn.ON), page),
    ]


@given(titles, titles, st.integers(20, 200), st.booleans())
@example("財" * 40, "\x1b" * 30, 20, False)
@settings(max_examples=30)
def test_no_line_is_wider_than_the_terminal(first: str, second: str, width: int, nb: bool) -> None:
    """From 20 to 200 columns, and nothing in it acts on the terminal."""
    page = examples.page(width, "nb" if nb else "en", ascii_only=width % 2 == 0)
    for line in screens(hostile(first, second), page):
        assert cell_len(line.plain) <= width - 1, line
        assert ACTING.search(line.plain) is None, line
