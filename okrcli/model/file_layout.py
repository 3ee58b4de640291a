"""Where the files of a workspace stand, and what each holds by its place alone."""

import re
from collections.abc import Iterable
from typing import NamedTuple

# of what is meant for a workspace, however it ends: also `.YAML`, `.yaml ` and `.yaml.bak`
_ENDING = re.compile(r"\.(?:ya?ml|json)(?![a-z])", re.IGNORECASE)
_AT_THE_ROOT = re.compile(r"(?:okr|kpis)\.(?:ya?ml|json)(?![a-z]).*", re.IGNORECASE | re.DOTALL)
FOLDER = "cycles"
_FOLDERS = frozenset((FOLDER, "plans", "checkins", "reviews"))
_FILES = {"okr.yaml", "kpis.yaml", "cycle.yaml"}

_KINDS = {"plans": "plan", "reviews": "review", "checkins": "fold"}


class FilePlace(NamedTuple):
    """What a file is by where it stands: `kind` is "plan", "session", "fold" and so on.

    Empty are the `cycle` of a file at the root, the `team` of one that belongs to none, and the
    `group` where the cycle has none.
    """

    kind: str
    cycle: str = ""
    team: str = ""
    group: str = ""


_AT_THE_TOP = {"okr": FilePlace("settings"), "kpis": FilePlace("kpis")}


def place(path: str) -> FilePlace | None:
    """What a path of the workspace holds, None for one that no file of it may have."""
    *folders, name = path.split("/")
    stem, suffix = name[:-5], name[-5:]
    if suffix != ".yaml" or not stem:
        return None
    if not folders:
        return _AT_THE_TOP.get(stem)
    if folders[0] != FOLDER or len(folders) < 2 or "" in folders:
        return None
    return _below(folders[1], folders[2:], stem)


def _below(cycle: str, folders: list[str], stem: str) -> FilePlace | None:
    """What a file holds in a folder of a cycle; plans come first where folders are called alike."""
    match folders:
        case []:
            return FilePlace("cycle", cycle) if stem == "cycle" else None
        case ["plans" | "reviews" | "checkins" as kind]:
            return FilePlace(_KINDS[kind], cycle, stem)
        case [group, "plans"]:
            return FilePlace("plan", cycle, stem, group)
        case ["checkins", team]:
            return FilePlace("session", cycle, team)
        case [group, "reviews" | "checkins" as kind]:
            return FilePlace(_KINDS[kind], cycle, stem, group)
        case [group, "checkins", team]:
            return FilePlace("session", cycle, team, group)
    return None


def team_group(known: str | None, plan: str, at: FilePlace) -> str | None:
    """The group of a team after one more of its files, None without: its plan's, once that is read.

    `known` is what those before say, and `plan` the path of the plan if it is one of them. A team
    that moved leaves its sessions where they are: the plan says where it is now.
    """
    if plan:
        return known
    if at.kind == "plan":
        return at.group or None
    return known or at.group or None


def group_folder(cycle: str, group: str) -> str:
    """The folder in which all files of a group stand that has one in a cycle."""
    return f"{FOLDER}/{cycle}/{group}"


def is_folder_of_checkins(path: str) -> bool:
    """Whether a path is that of a folder in which a team's sessions stand, and nothing else.

    Of one in a group or of a team that is called as a folder of ours, which may be either, it is
    not said.
    """
    match path.split("/"):
        case ["cycles", _, "checkins", team]:
            return team not in _FOLDERS
        case ["cycles", _, group, "checkins", _]:
            return group not in _FOLDERS
    return False


def in_one_folder_of_checkins(paths: Iterable[str]) -> bool:
    """Whether files all stand in one folder of a team's sessions; it is not so of no files."""
    folders = {path.rpartition("/")[0] for path in paths}
    return len(folders) == 1 and all(map(is_folder_of_checkins, folders))


def claims(path: str) -> bool:
    """Whether a path is one of a workspace's files, or looks as if somebody took it for one.

    At the root that is what is called as a file of a workspace, in any case and with any ending;
    below `cycles/` all that ends as YAML and JSON do, or almost.
    """
    if any(part.startswith(".") for part in path.split("/")):
        return False
    top, _, below = path.partition("/")
    if not below:
        return _AT_THE_ROOT.fullmatch(path) is not None
    return top.casefold() == FOLDER and data_like(path.rpartition("/")[2])


def data_like(name: str) -> bool:
    """Whether a file's name ends as those of YAML and JSON files do, or almost."""
    return _ENDING.search(name) is not None


def ending(path: str) -> str:
    """The ending of a file's name with all that stands behind it: `.yaml.bak`; empty for none."""
    name = path.rpartition("/")[2]
    found = _ENDING.search(name)
    if found is None or name.endswith((".yaml", ".yml")):
        return ".yml" if name.endswith(".yml") else ""
    return name[found.start() :]


def recased(path: str) -> tuple[str, str] | None:
    """A part of a path that differs from a known name by case only, up to there; and that name.

    None where no part does: `cycles/2026-Q4/Plans/growth.yaml` gives `cycles/2026-Q4/Plans` and
    `plans`.
    """
    parts = path.split("/")
    for i, part in enumerate(parts):
        known = _FOLDERS if i < len(parts) - 1 else _FILES
        # a cycle or group may be called as it likes
        expected = i == 0 or (i >= 2 and part.casefold() in known)
        if expected and part.casefold() in known and part not in known:
            return "/".join(parts[: i + 1]), part.casefold()
    return None
