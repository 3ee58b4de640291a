"""What changes a workspace, with no terminal in it; a front end parses, calls and shows."""
