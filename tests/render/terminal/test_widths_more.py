"""The board of KPIs, what leads and the alignment fit their terminal, whatever people write."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from okrcli.model import workspace
from okrcli.render.terminal.kpi_board import kpi_board_lines
from okrcli.render.terminal.lead_lag import lead_lag_lines
from okrcli.render.terminal.page import Page
from okrcli.render.terminal.tree import tree_lines
from okrcli.views.kpi_board import kpi_board
from okrcli.views.leading import leading_view
from okrcli.views.tree_view import alignment_of
from tests import examples
from tests.render.terminal import drawn
from tests.render.terminal.test_widths import ACTING, hostile, titles


def screens(space: workspace.Workspace, page: Page) -> list[Text]:
    """The lines of all three."""
    season = space.cycles["2026-Q4"]
    return [
        *kpi_board_lines(kpi_board(space, season, drawn.ON), page),
        *lead_lag_lines(leading_view(space, season, drawn.ON), page),
        *tree_lines(alignment_of(space, season, drawn.ON), page),
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
