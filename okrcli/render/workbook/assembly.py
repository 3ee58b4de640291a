"""Putting the sheets of a workbook together; all that needs XlsxWriter is loaded from here."""

from okrcli.language import catalogue
from okrcli.render.workbook.about_sheet import write_about
from okrcli.render.workbook.book import Book
from okrcli.render.workbook.content import Content
from okrcli.render.workbook.key_result_sheet import write_key_results
from okrcli.render.workbook.kpi_sheet import write_kpis
from okrcli.render.workbook.overview_sheet import write_overview
from okrcli.render.workbook.reading_sheet import write_readings
from okrcli.render.workbook.trend_sheet import TrendSheet


def assembled_workbook(content: Content, language: catalogue.Language) -> bytes:
    """The bytes of a workbook with all its sheets."""
    book = Book(language, content.views[0].on)
    write_overview(book, content)
    trends = TrendSheet(book)
    write_key_results(book, content, trends)
    write_kpis(book, content, trends)
    write_readings(book, content)
    write_about(book, content)
    return book.data()
