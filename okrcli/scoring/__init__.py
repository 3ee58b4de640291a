"""Numbers out of a workspace and a day: progress, pace, states, roll-ups and grades; all pure."""
