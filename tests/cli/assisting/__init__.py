"""`okr mcp`, driven by the SDK's own client over its standard input and output."""
