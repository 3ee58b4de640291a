"""Help pages: the overview, and each command's own."""
