"""Many rows handed over at once, CSV or JSON, all or nothing."""
