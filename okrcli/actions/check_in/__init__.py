"""Recording readings: who may, what was typed, and the session files."""
