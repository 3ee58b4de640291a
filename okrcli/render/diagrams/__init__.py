"""Alignment in the languages of drawing programs."""
