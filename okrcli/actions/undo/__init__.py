"""Taking a check-in back."""
