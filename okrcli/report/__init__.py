"""Everything a report says, computed once in `view`, and one renderer a format."""
