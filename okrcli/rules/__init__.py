"""What should not be written: the rule book. `table.RULES` is its index, `table.check` runs it."""
