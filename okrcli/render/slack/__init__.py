"""A message for Slack, as Block Kit."""
