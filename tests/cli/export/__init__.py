"""`okr export` as it is typed."""
