"""The site: its pages, search, feed and links."""
