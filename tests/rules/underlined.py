"""What the rules about titles underline in each labelled title, as a file to look at.

`python -m tests.rules.underlined` writes `data/underlined.txt` again: one line a finding, with the
title's id, the code and the words. Whoever changes how titles are read looks at the difference.
"""

from collections.abc import Iterator

from tests.rules import labelled

FILE = labelled.CORPUS / "underlined.txt"
CODES = (*labelled.CODES, "KR206", "KR217", "KR219")


def lines() -> list[str]:
    """A line a finding in our own corpus, in its order: `b-en-0001 KR203 Phone`."""
    titles = [title for path in labelled.files() for title in labelled.read(path)]
    return list(_lines(titles))


def _lines(titles: list[labelled.Title]) -> Iterator[str]:
    for title, found in zip(titles, labelled.underlined(titles), strict=True):
        yield from sorted(f"{title.id} {code} {part}" for code, part in found if code in CODES)


if __name__ == "__main__":
    FILE.write_text("\n".join(lines()) + "\n", encoding="utf-8")
