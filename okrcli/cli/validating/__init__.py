"""What `okr validate` does: which findings are wanted, how they are shown, and what is mended."""
