"""Objectives and key results in plain files."""

__version__ = "0.1.0"
