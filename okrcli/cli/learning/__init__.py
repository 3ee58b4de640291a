"""What the commands that teach have in common: pages, topics, and the schemas of files."""
