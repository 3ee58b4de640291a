"""Where tables lie in a grid, and what their columns are."""
