"""What is released, built here as the release workflow builds it."""
