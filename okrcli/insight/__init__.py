"""Statistics that say "too early" rather than flatter: forecasts and lead/lag."""
