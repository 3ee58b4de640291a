"""Many rows handed over at once, as a file or on standard input: CSV or JSON, all or nothing."""
