"""Carrying what was not finished over into the plans of the next cycle."""
