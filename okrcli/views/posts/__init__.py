"""What is told in a chat or a mail: a title, a line about it, and sections of items."""
