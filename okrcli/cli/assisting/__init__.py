"""`okr mcp`: what an assistant may read of a workspace, and how it is asked."""
