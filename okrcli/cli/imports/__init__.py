"""A run of `okr import`: its files and flags, and what it says of them."""
