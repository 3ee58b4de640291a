"""The ways in: bytes of a workbook, a text table, JSON, an archive or a document, as grids."""
