"""A workspace as a data set: Parquet (or CSV) tables that engines join and add up the same way.

A table is a file a cycle, with typed columns: numbers as people typed them are decimals, computed
shares are doubles, days are days. It is made team by team, so that a workspace of any size takes
little memory.
"""
