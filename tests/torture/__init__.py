"""Torture: kills, refusals, crowds, full disks and hostile bytes, at a size that tests have no time for.

`python -m tests.torture` runs all of it and prints a table. Tests run a short form of each part.
"""
