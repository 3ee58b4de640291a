"""What `okr schema` prints, and the one place where its files are replaced."""

import difflib
import os
from pathlib import Path

from okrcli import errors, schema, store
from okrcli.report import visible

_FRESH = ".fresh"


def printed(name: str | None) -> str:
    """The text of one schema, or a list of all; UsageError names the nearest kind."""
    if name is None:
        rows = [f"{kind:<10} {known.where:<38} {known.about}" for kind, known in _kinds()]
        return "\n".join([*rows, ""])
    if name not in schema.KINDS:
        near = difflib.get_close_matches(name, schema.KINDS, 1, 0.5)
        tail = f"did you mean `{near[0]}`?" if near else f"there is {', '.join(schema.KINDS)}"
        raise errors.UsageError(f"there is no schema `{name}`; {tail}")
    return schema.text(name)


def _kinds() -> list[tuple[str, schema.Kind]]:
    return list(schema.KINDS.items())


def written() -> str:
    """What was refreshed in the workspace, one line a file; generated files are replaced whole."""
    root = store.find_root(Path(os.environ.get("OKR_DIR") or Path.cwd()))
    lines = [f"{schema.path(name)}: {_refreshed(root, name)}" for name in schema.KINDS]
    return f"{visible.visible(str(root))}\n" + "".join(f"  {line}\n" for line in lines)


def _refreshed(root: Path, name: str) -> str:
    place, text = root / schema.path(name), schema.text(name)
    if not os.path.lexists(place):
        store.create(root, schema.path(name), text)
        return "written"
    if place.is_file() and place.read_bytes() == text.encode():
        return "up to date"
    if not place.is_file() or place.is_symlink():
        raise errors.RefusedError(f"{schema.path(name)} is not an ordinary file; move it away")
    fresh = root / (schema.path(name) + _FRESH)
    fresh.unlink(missing_ok=True)
    store.create(root, schema.path(name) + _FRESH, text)
    fresh.replace(place)
    return "refreshed"
