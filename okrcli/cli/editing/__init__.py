"""`okr edit`: from what somebody names to a line in the editor, and a check afterwards."""
