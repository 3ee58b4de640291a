"""`okr meeting`: which meeting is asked for, and in which format."""
