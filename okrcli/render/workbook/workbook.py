"""The report as an Excel workbook: objectives, key results, KPIs and readings, a sheet each.

Numbers are numbers, days are dates and shares are percentages, so that a spreadsheet can count with
them. People's text is text whatever it begins with: no cell holds a formula.
"""

import sys

from okrcli import errors
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.workbook.content import Content


def workbook_bytes(content: Content, language: catalogue.Language) -> bytes:
    """The bytes of the .xlsx file, the same for the same content.

    RefusedError says how to install what writes it.
    """
    try:
        from okrcli.render.workbook.assembly import assembled_workbook
    except ModuleNotFoundError as missing:
        if missing.name != "xlsxwriter":
            raise
        raise errors.RefusedError(
            N_(
                "the workbook is written with XlsxWriter, which is not installed; run: {python} -m"
                ' pip install "okrcli[xlsx]"'
            ),
            python=sys.executable,
        ) from None
    return assembled_workbook(content, language)
