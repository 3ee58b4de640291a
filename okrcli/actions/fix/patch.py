"""A change to a file as a patch that `git apply` takes: line ends as they are, nothing hidden."""

import difflib
from collections.abc import Iterator

from okrcli.text import sanitize

_NO_NEWLINE = "\\ No newline at end of file"


def patch_lines(path: str, before: bytes, after: bytes) -> Iterator[str]:
    """The unified diff, without the line feeds at the ends of its lines."""
    old, new = (data.decode("utf-8").splitlines(keepends=True) for data in (before, after))
    name = sanitize.visible(path)
    for line in difflib.unified_diff(old, new, f"a/{name}", f"b/{name}", lineterm=""):
        bare = line.removesuffix("\n")
        yield _shown(bare)
        if line == bare and line[:1] in {" ", "+", "-"} and not line.startswith(("---", "+++")):
            yield _NO_NEWLINE


def _shown(line: str) -> str:
    """A line whose tabs and carriage return stay, so that it can be applied."""
    end = "\r" if line.endswith("\r") else ""
    parts = line.removesuffix("\r").split("\t")
    return "\t".join(sanitize.visible_line(part) for part in parts) + end
