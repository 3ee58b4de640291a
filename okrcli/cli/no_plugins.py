"""Pydantic without plugins: none of ours is one, and looking for them costs a tenth of a short run.

To look for them, pydantic imports `importlib.metadata` and reads what is installed beside okr, be
it asked to load none or not. In place of that module stands one that finds none.
"""

import sys
from types import ModuleType

_LOADER = "pydantic.plugin._loader"


def leave_plugins() -> None:
    """Let pydantic find no plugins, unless it has looked for them already."""
    if _LOADER not in sys.modules:
        loader = ModuleType(_LOADER)
        vars(loader)["get_plugins"] = tuple
        sys.modules[_LOADER] = loader
