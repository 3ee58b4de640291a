"""`okr close`: from readings to grades given by people, and from many session files to one."""
