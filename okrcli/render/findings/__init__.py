"""Findings for editors and forges, one module a format."""
