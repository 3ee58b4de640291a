"""`okr init --github` and `--gitlab`: form and workflows, beside a workspace that is there."""

import os
import sys

from okrcli import errors
from okrcli.actions.init.first_files import write_first_files
from okrcli.actions.init.forge_files import forge_files
from okrcli.cli import opening
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.store.git import repository


def begin_forge(forge: str, lang: str | None) -> int:
    """Write the files at the top of the repository, and say which; what is there stays."""
    opened = opening.here()
    language = opening.language(lang, opened.workspace)
    try:
        top = repository.open_at(opened.root, os.environ).top
    except errors.NotFoundError:
        top = opened.root
    folder = os.path.relpath(opened.root, top).replace(os.sep, "/")
    written = write_first_files(top, forge_files(forge, language.code, folder))
    for words, paths in (
        (N_("Wrote {path}"), written.new),
        (N_("There already, and left as it was: {path}"), written.kept),
    ):
        for path in paths:
            sys.stdout.write(f"{language.say(words, path=path)}\n")
    sys.stdout.write(f"\n{_next(forge, language)}\n")
    return 0


def _next(forge: str, language: catalogue.Language) -> str:
    """What is left to do by hand."""
    if forge == "github":
        return language.say(
            N_(
                "Now give each person in okr.yaml their `github:` name, put the form's address"
                " under `site:`, set OKR_INSTALL, make a label okr-checkin, and commit the files."
            )
        )
    return language.say(
        N_(
            "Now give each person in okr.yaml their `gitlab:` name, include the jobs in"
            " .gitlab-ci.yml, set OKR_INSTALL, and commit the files. GitLab starts no pipeline for"
            " an issue: make a scheduled one with the variable OKR_TOKEN; the file says how."
        )
    )
