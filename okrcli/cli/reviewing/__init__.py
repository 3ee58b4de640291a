"""Runs of `okr diff`: what is compared, what is said of it, and what the exit code tells."""
