"""Measures as people write them in a phrase, and the keys of a plan that they mean."""
