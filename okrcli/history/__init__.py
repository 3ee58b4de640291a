"""What happened between two states of a workspace, and the log of one goal."""
