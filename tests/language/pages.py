"""Whether bokmål has kept up with English in the pages, and the tool that says it has.

`python -m tests.language.pages` lists the pages whose English words changed after bokmål was written.
Read both, bring bokmål up to date, and name them: `python -m tests.language.pages rules/KR203`.
"""

import hashlib
import re
import sys
from collections.abc import Iterator

from okrcli.cli.pages import codes
from okrcli.language import pages
from okrcli.language.pages import page_text

SECTIONS: tuple[pages.Section, ...] = ("rules", "topics", "guide")
Page = tuple[pages.Section, str]


def every() -> Iterator[Page]:
    """All pages there should be."""
    yield from (("rules", name) for name in codes.every())
    yield from (("topics", name) for name in pages.TOPICS)
    yield from (("guide", name) for name in pages.GUIDE)


def fingerprint(section: pages.Section, name: str) -> str:
    """Eight digits that change when the English words do, and not when lines are broken anew."""
    if section == "rules":
        words = codes.english(codes.every()[name])
    else:
        words = page_text(section, name, "en")
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()[:8]


def mark(section: pages.Section, name: str) -> str:
    """The line that a page in bokmål opens with when it has kept up."""
    return f"<!-- english: {fingerprint(section, name)} -->\n"


def behind() -> list[str]:
    """The pages that bokmål lacks, or has from before the English words changed."""
    return [
        f"{section}/{name}"
        for section, name in every()
        if not pages.path(section, name, "nb").is_file()
        or not raw(section, name).startswith(mark(section, name))
    ]


def renew(section: pages.Section, name: str) -> None:
    """Say that a page in bokmål has been read against the English words of today."""
    words = re.sub(r"\A<!-- english: \w+ -->\n", "", raw(section, name))
    pages.path(section, name, "nb").write_text(mark(section, name) + words, encoding="utf-8")


def raw(section: pages.Section, name: str) -> str:
    """A page in bokmål with its first line."""
    return pages.path(section, name, "nb").read_text(encoding="utf-8")


def main(names: list[str]) -> int:
    """Renew the pages named, and list those that are behind; 1 while some are."""
    known = {f"{section}/{name}": (section, name) for section, name in every()}
    for name in names:
        renew(*known[name])
    for name in behind():
        sys.stdout.write(f"bokmål is behind: {name}\n")
    return 1 if behind() else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
