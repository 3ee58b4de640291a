"""What every format says of one workspace."""
