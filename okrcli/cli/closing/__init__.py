"""`okr close`: verdicts asked for, reviews written, sessions folded."""
