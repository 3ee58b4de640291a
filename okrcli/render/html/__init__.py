"""The page to show around: one file, no script and no network."""
