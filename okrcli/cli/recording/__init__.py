"""`okr checkin`: one reading, many from a file, or the walk."""
