"""Tables and lists as goals and readings, row by row, as they stand there."""
