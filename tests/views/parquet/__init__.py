"""The data set: its rows, its types and its sums."""
