"""The first files of a workspace, a cycle or a team."""
