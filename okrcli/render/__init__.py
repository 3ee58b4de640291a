"""One package a format; each lays views out and decides nothing."""
