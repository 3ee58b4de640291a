"""Workspaces as git has them: one as it was committed, two compared, and the life of a goal."""
