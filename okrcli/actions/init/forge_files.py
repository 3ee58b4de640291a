"""What a forge needs for people without git: a check-in form, and workflows for it and a site."""

import re
from pathlib import Path

from okrcli import errors
from okrcli.messages import N_

_TEMPLATES = Path(__file__).parent / "templates" / "forge"
# by forge: where each file goes, and its template; `{lang}` is the language of the form
_FILES = {
    "github": {
        ".github/ISSUE_TEMPLATE/checkin.yml": "github/{lang}/checkin.yml",
        ".github/workflows/okr-checkin.yml": "github/okr-checkin.yml",
        ".github/workflows/okr-site.yml": "github/okr-site.yml",
    },
    "gitlab": {
        ".gitlab/issue_templates/checkin.md": "gitlab/{lang}/checkin.md",
        ".gitlab/okr-checkin.gitlab-ci.yml": "gitlab/okr-checkin.gitlab-ci.yml",
        ".gitlab/okr-site.gitlab-ci.yml": "gitlab/okr-site.gitlab-ci.yml",
    },
}
_PLAIN = re.compile(r"[A-Za-z0-9._/-]+")


def forge_files(forge: str, language: str, folder: str) -> dict[str, str]:
    """The text of each file by its path from the repository's top; `folder` has okr.yaml.

    RefusedError for a folder whose name could mean something to a shell.
    """
    if not _PLAIN.fullmatch(folder):
        raise errors.RefusedError(
            N_("a workflow cannot name the folder `{folder}`; use letters, digits, `.`, `_`, `-`"),
            folder=folder,
        )
    return {
        path: (_TEMPLATES / name.format(lang=language))
        .read_text(encoding="utf-8")
        .replace("@DIR@", folder)
        for path, name in _FILES[forge].items()
    }
