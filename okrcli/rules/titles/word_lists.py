"""Lists of words and phrases as they are typed: a text with commas between them."""


def listed(text: str) -> tuple[str, ...]:
    """The words and phrases of a list, as typed between commas and line ends."""
    parts = (part.strip() for line in text.splitlines() for part in line.split(","))
    return tuple(part for part in parts if part)
