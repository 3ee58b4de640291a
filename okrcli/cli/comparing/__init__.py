"""`okr diff`: what is compared, and in which format."""
