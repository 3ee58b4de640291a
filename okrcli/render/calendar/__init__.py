"""A calendar feed."""
