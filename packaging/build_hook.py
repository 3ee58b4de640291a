"""What a wheel holds that is made and not kept: compiled catalogues, manual pages, completions.

Compiled catalogues (okr.mo) and manual pages are not committed: what can be made is not kept twice.
A checkout that is installed for development gets the catalogues only; its pages would grow old.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

# where each shell looks below a prefix, as `.venv` or `/usr/local`
COMPLETIONS = {
    "okr.bash": "share/bash-completion/completions/okr",
    "okr.zsh": "share/zsh/site-functions/_okr",
    "okr.fish": "share/fish/vendor_completions.d/okr.fish",
}


class WheelBuildHook(BuildHookInterface):
    """Hatch's hook for the wheel, editable or not."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile okr.po beside itself, and have the wheel take it and what is shared along."""
        root = Path(self.root)
        sys.path.insert(0, self.root)
        try:
            from okrcli.cli.help import man_pages
            from okrcli.language import catalogue_tool
        finally:
            sys.path.remove(self.root)
        made = catalogue_tool.compile_catalogue()
        build_data["artifacts"].append("/" + made.relative_to(root).as_posix())
        if version == "editable":
            return
        readme = (root / "README.md").read_text(encoding="utf-8")
        pages = man_pages.man_pages(self.metadata.version, readme)
        build_data["shared_data"].update(self._written(pages) | self._completions(root))

    def _written(self, pages: dict[str, str]) -> dict[str, str]:
        """Where each page is laid down until the wheel is built, and where it is installed."""
        self.folder = Path(tempfile.mkdtemp(prefix="okr-man-"))
        for name, text in pages.items():
            (self.folder / name).write_text(text, encoding="utf-8", newline="\n")
        return {str(self.folder / name): f"share/man/man1/{name}" for name in pages}

    @staticmethod
    def _completions(root: Path) -> dict[str, str]:
        folder = root / "okrcli" / "cli" / "completion"
        return {str(folder / name): place for name, place in COMPLETIONS.items()}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Take the laid-down pages away."""
        if hasattr(self, "folder"):
            shutil.rmtree(self.folder)
