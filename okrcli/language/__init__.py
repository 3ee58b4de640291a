"""What is shown to people in English and bokmål: catalogues, numbers and dates."""
