"""A message as an e-mail without addresses."""
