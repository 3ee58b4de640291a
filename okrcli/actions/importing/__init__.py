"""Goals and readings out of other people's files: from bytes to the texts of new files.

The road: bytes are read into grids of cells (`sheets`), grids into tables with known columns
(`tables`, `headings`), tables into goals and readings as they stand there (`gathering`), and those
into plans, sessions and reviews (`planning`, `texts`). Whatever was guessed, changed or left out is
a notice with a code and the address of the row (`notices`).
"""
