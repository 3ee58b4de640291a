"""Tests of what views say in words."""
