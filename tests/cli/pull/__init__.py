"""`okr pull` as it is typed."""
