"""`okr site`."""
