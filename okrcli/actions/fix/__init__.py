"""Certain fixes, spliced into people's own text."""
