"""Views on a terminal: lines of rich text for a width, a language and a set of glyphs."""
