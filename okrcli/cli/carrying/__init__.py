"""`okr init NEXT --from CYCLE`: from what was carried over to the plans of the next cycle."""
