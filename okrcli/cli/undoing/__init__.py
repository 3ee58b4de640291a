"""`okr undo`: from whose session is the newest to the file that goes."""
