"""The workflows that `okr init` writes, run as a forge would run them."""
