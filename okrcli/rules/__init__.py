"""What should not be written: the rule book."""
