"""Help pages: the overview, and each command's own, with examples before everything else."""
