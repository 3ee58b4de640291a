"""What is said of a view in words, for every format."""
