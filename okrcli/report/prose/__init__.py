"""Longer texts: a small Markdown read into blocks, and drawn for a terminal or handed on."""
