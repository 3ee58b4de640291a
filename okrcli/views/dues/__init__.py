"""Who is due to check in, what comes next, and the same in words."""
