"""Workbooks made by hand, part by part, so that tests know every byte of them."""

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
# cell styles in their order: plain, per cent, day, euro, struck
_STYLES = f"""<styleSheet xmlns="{_MAIN}"><numFmts count="2">
<numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="#,##0 [$€-407]"/>
</numFmts><fonts count="2"><font/><font><strike/></font></fonts><cellXfs count="5">
<xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="14" fontId="0"/>
<xf numFmtId="165" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>"""
STYLES = {"": 0, "%": 1, "day": 2, "€": 3, "struck": 4}


class Raw(NamedTuple):
    """A cell as it stands in the file: its stored value, type, style and formula."""

    stored: str = ""
    type: str = ""
    style: str = ""
    formula: str = ""


def letters(number: int) -> str:
    """The letters of a column, from 1."""
    return chr(64 + number)


def cell(place: str, value: object) -> str:
    """The XML of a cell."""
    if isinstance(value, Raw):
        kind = f' t="{value.type}"' if value.type else ""
        formula = f"<f>{escape(value.formula)}</f>" if value.formula else ""
        stored = f"<v>{escape(value.stored)}</v>" if value.stored else ""
        return f'<c r="{place}"{kind} s="{STYLES[value.style]}">{formula}{stored}</c>'
    if isinstance(value, date):
        return f'<c r="{place}" s="2"><v>{(value - date(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int | float):
        return f'<c r="{place}"><v>{value}</v></c>'
    text = escape(str(value))
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def sheet(rows: Iterable[Iterable[object]], hidden: Iterable[int] = ()) -> str:
    """The XML of a sheet whose first row is row 1; None leaves a cell out."""
    unseen = set(hidden)
    lines = []
    for n, row in enumerate(rows, 1):
        cells = [cell(f"{letters(i)}{n}", v) for i, v in enumerate(row, 1) if v is not None]
        mark = ' hidden="1"' if n in unseen else ""
        lines.append(f'<row r="{n}"{mark}>{"".join(cells)}</row>')
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(lines)}</sheetData></worksheet>'


def workbook(
    sheets: Mapping[str, str],
    *,
    states: Mapping[str, str] | None = None,
    parts: Mapping[str, str] | None = None,
    properties: str = "",
) -> bytes:
    """The bytes of a workbook of sheets by name; `parts` are added or stand in for others."""
    states = states or {}
    names = list(sheets)
    listed = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{i}" r:id="r{i}" '
        f'state="{states.get(name, "visible")}"/>'
        for i, name in enumerate(names, 1)
    )
    links = "".join(
        f'<Relationship Id="r{i}" Type="{_OFFICE}/worksheet" Target="worksheets/s{i}.xml"/>'
        for i, _ in enumerate(names, 1)
    )
    links += f'<Relationship Id="s" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    top = f'<Relationship Id="t" Type="{_OFFICE}/officeDocument" Target="/xl/book.xml"/>'
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}">{top}</Relationships>',
        "xl/_rels/book.xml.rels": f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>',
        "xl/book.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">{properties}'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/styles.xml": _STYLES,
        **{f"xl/worksheets/s{i}.xml": text for i, text in enumerate(sheets.values(), 1)},
        **(parts or {}),
    }
    return archive(files)


def archive(files: Mapping[str, str | bytes]) -> bytes:
    """The bytes of a zip file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in files.items():
            target.writestr(name, data)
    return made.getvalue()


def table(*rows: Iterable[object]) -> bytes:
    """A workbook of one sheet called OKRs."""
    return workbook({"OKRs": sheet(rows)})
