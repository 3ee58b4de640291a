"""`okr report` as it is typed."""
