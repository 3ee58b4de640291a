"""A workbook being written: its sheets, and each look that cells have, made once."""

import io
from datetime import UTC, date, datetime, time

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from okrcli.language import catalogue
from okrcli.render.workbook.cell_values import Cell, Chance, Figure, Share
from okrcli.views import colours

Property = str | int | bool

# as Excel has it: no text becomes a formula, a link or a number by the way it looks
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
# the ink and the paper of the terminal's colours, dark enough on it to be read
COLOURS = {
    "green": ("#17653A", "#E3F4E8"),
    "yellow": ("#7A4F00", "#FDF1D3"),
    "red": ("#9F1D1D", "#FBE4E2"),
    "cyan": ("#0B5D70", "#DDF3F7"),
    "magenta": ("#6F2A7B", "#F4E5F6"),
    "blue": ("#1F4E99", "#E2ECFA"),
    "dim": ("#595959", "#F2F2F2"),
}
BAR = "#7FB2E5"
MUTED = "#595959"
# a little room before a text, as a number may end where it begins
LEFT: dict[str, Property] = {"align": "left", "indent": 1}
HEADING: dict[str, Property] = {"bold": True, "text_wrap": True, "bottom": 1, "bg_color": "#E9EEF4"}


class WorkbookWriter:
    """A workbook in memory, in one language."""

    def __init__(self, language: catalogue.Language, day: date) -> None:
        self.language = language
        self._file = io.BytesIO()
        self._workbook = xlsxwriter.Workbook(self._file, _OPTIONS)
        # the day of the report, as two runs are to give the same bytes
        self._workbook.set_properties({"created": datetime.combine(day, time(), UTC)})
        self._formats: dict[tuple[tuple[str, Property], ...], Format] = {}

    def sheet(self, name: str) -> Worksheet:
        """A new sheet, landscape on A4 and one page wide, with its name and page below."""
        sheet = self._workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.5, bottom=0.7)
        sheet.set_footer("&L&A&R&P / &N")
        sheet.hide_gridlines(2)
        return sheet

    def format(self, **properties: Property) -> Format:
        """The look with these properties, at the top of its cell."""
        found = self._formats.get(key := tuple(sorted(properties.items())))
        if found is None:
            found = self._workbook.add_format({"valign": "top", **properties})
            self._formats[key] = found
        return found

    def colours(self, word: str) -> Format:
        """The colours of a state, for a condition."""
        ink, paper = COLOURS[colours.STYLES.get(word, "dim")]
        found = self._formats.get(key := (("colours", word),))
        if found is None:
            found = self._workbook.add_format({"font_color": ink, "bg_color": paper})
            self._formats[key] = found
        return found

    def number_format(self, cell: Cell) -> str:
        """How a number is shown, in Excel's own notation."""
        space = " " if self.language.code == "nb" else ""
        match cell:
            case Share(signed=True):
                return f'+0{space}%;"−"0{space}%;0{space}%'
            case Share():
                # 100 % is said only when that is reached
                return f'[>=1]0{space}%;[>=0.995]"99{space}%";0{space}%'
            case Chance():
                return f'[<0.05]"< 5{space}%";[>0.95]"> 95{space}%";0{space}%'
            case Figure(places=places, signed=signed):
                shown = "#,##0" + ("." + "0" * places if places else "")
                return f'+{shown};"−"{shown};{shown}' if signed else shown
            case date():
                return "dd.mm.yyyy" if self.language.code == "nb" else "yyyy-mm-dd"
        return "General"

    def data(self) -> bytes:
        """The whole file; nothing can be written afterwards."""
        self._workbook.close()
        return self._file.getvalue()
