"""Tests of `okr due`."""
