"""Putting the sheets of a workbook together; all that needs XlsxWriter is loaded from here."""

from okrcli.language import catalogue
from okrcli.report.workbook.about_sheet import write_about
from okrcli.report.workbook.book import Book
from okrcli.report.workbook.content import Content
from okrcli.report.workbook.key_result_sheet import write_key_results
from okrcli.report.workbook.kpi_sheet import write_kpis
from okrcli.report.workbook.overview_sheet import write_overview
from okrcli.report.workbook.reading_sheet import write_readings
from okrcli.report.workbook.trend_sheet import TrendSheet


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
