"""The texts of the files that an import adds: plans, sessions, reviews, settings."""
