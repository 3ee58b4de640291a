"""Alignment as a picture: which objective supports which, the supported to the left."""
