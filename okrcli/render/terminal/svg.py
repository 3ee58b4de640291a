"""A report as a picture of a terminal: one SVG file that fetches nothing."""

import html
import io
import re
from collections.abc import Iterable

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from okrcli.render.terminal import drawing
from okrcli.render.terminal.page import Page
from okrcli.text import sanitize
from okrcli.views import colours

# a figure of rich's own picture: how wide a character of its 20-pixel type is
_CELL = 12.2
_LENGTH = re.compile(r'textLength="[^"]*"([^>]*)>([^<]*)</text>')
# as rich's own, but for its web fonts: a picture in a README must not send its readers elsewhere
_FORMAT = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
  <style>
    .{unique_id}-matrix {{
      font-family: "Fira Code", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace;
      font-size: {char_height}px;
      line-height: {line_height}px;
    }}
    .{unique_id}-title {{ font: bold 18px system-ui, sans-serif; }}
    {styles}
  </style>
  <defs>
    <clipPath id="{unique_id}-clip-terminal">
      <rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
    </clipPath>
    {lines}
  </defs>
  {chrome}
  <g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
    {backgrounds}
    <g class="{unique_id}-matrix">{matrix}</g>
  </g>
</svg>
"""


def svg_picture(lines: Iterable[Text], title: str, page: Page) -> str:
    """The lines as SVG text, as wide as the page, under a title."""
    console = Console(
        file=io.StringIO(),
        record=True,
        width=page.width,
        theme=Theme(colours.STYLES),
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    for line in lines:
        console.print(drawing.joined([" ", line]), soft_wrap=True)
    drawn = console.export_svg(title=sanitize.visible(title), code_format=_FORMAT)
    return _LENGTH.sub(_measured, drawn)


def _measured(found: re.Match[str]) -> str:
    """A run of text with its true length: rich counts letters, and some take two cells."""
    rest, words = found.groups()
    length = f"{_cells(html.unescape(words)) * _CELL:g}"
    return f'textLength="{length}"{rest}>{words}</text>'


def _cells(words: str) -> int:
    return Text(words).cell_len
