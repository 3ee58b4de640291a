"""Where a team begins: a workspace or its next cycle from templates, and the example to try."""
