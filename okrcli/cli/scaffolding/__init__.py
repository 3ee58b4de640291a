"""`okr init`: what is asked, and what is said of the files written."""
