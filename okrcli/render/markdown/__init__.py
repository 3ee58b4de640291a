"""Views as Markdown for wikis, issues and pull requests."""
