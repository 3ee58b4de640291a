"""How fast, as ratios against a yardstick of the same run: scripts to run, apart from the tests."""
