"""A message for Microsoft Teams, as an adaptive card."""
