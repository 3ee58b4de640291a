"""The report as CSV: one row a key result, or one a reading."""
