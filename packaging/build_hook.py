"""Compiles the catalogues when a wheel is built or the checkout is installed for development.

Compiled catalogues (okr.mo) are not committed: what can be made is not kept twice.
"""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueBuildHook(BuildHookInterface):
    """Hatch's hook for the wheel, editable or not."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile okr.po beside itself, and have the wheel take the result along."""
        sys.path.insert(0, self.root)
        try:
            from okrcli.language import catalogue_tool
        finally:
            sys.path.remove(self.root)
        made = catalogue_tool.compile_catalogue()
        build_data["artifacts"].append("/" + made.relative_to(Path(self.root)).as_posix())
