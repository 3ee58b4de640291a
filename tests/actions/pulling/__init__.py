"""Figures fetched from where they live: connectors, their file, and what is made of answers."""
