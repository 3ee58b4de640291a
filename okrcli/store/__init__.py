"""The only doors to the disk and to git, and the opening of a workspace."""
