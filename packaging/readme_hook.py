"""The README as the package index shows it: its links lead to the repository at this version.

In the repository they are relative, so that they work in a fork and without a network.
"""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

_LINK = re.compile(r"(?P<mark>!?)\[(?P<text>[^]]*)\]\((?P<target>(?!https?:|#|mailto:)[^)\s]+)\)")


def absolute(text: str, repository: str, tag: str) -> str:
    """Markdown with every relative link as one to `repository` at a tag, pictures as raw files."""
    raw = repository.replace("https://github.com/", "https://raw.githubusercontent.com/")

    def link(found: re.Match[str]) -> str:
        base = f"{raw}/{tag}" if found["mark"] else f"{repository}/blob/{tag}"
        return f"{found['mark']}[{found['text']}]({base}/{found['target']})"

    return _LINK.sub(link, text)


class ReadmeHook(MetadataHookInterface):
    """Hatch's hook for the metadata."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the readme."""
        root = Path(self.root)
        code = (root / "okrcli" / "__init__.py").read_text(encoding="utf-8")
        tag = "v" + re.findall(r'__version__ = "(.+)"', code)[0]
        text = (root / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {
            "content-type": "text/markdown",
            "text": absolute(text, metadata["urls"]["Repository"], tag),
        }
