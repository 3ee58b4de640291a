"""What a site says: reports a team at a time, and the rows of its lists, small enough to keep."""
