"""Closing a cycle: verdicts, reviews, and many session files folded into one."""
