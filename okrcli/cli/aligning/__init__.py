"""`okr tree`: which alignment is asked for, and in which format."""
