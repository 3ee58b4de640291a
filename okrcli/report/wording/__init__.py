"""What a page or a Markdown file says of a view, in words; where the words go is theirs."""
