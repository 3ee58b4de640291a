"""`okr explain` and `okr guide`: pages and lists of pages."""
