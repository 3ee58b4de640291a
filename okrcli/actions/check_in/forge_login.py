"""Who somebody is that a forge has signed in: looked up in `people:`, never taken from a text."""

from collections.abc import Mapping

from okrcli import errors
from okrcli.messages import N_
from okrcli.model import settings
from okrcli.model.settings import folded_name

FORGES = ("github", "gitlab")


def person_of_login(login: str, people: Mapping[str, settings.Person]) -> str:
    """The id of the one person whose `github:` or `gitlab:` it is, whatever its capital letters.

    `github:LOGIN` is looked up under `github:` alone: somebody else may have the name elsewhere.
    UsageError where nobody's or several people's it is.
    """
    forges, name = _forges(login)
    wanted = _bare(name)
    found = [
        each
        for each, person in people.items()
        if wanted and wanted in {_bare(getattr(person, forge) or "") for forge in forges}
    ]
    if len(found) == 1:
        return found[0]
    words = (
        N_("`{login}` is several people in okr.yaml: {found}; keep one of them")
        if found
        else N_("nobody in okr.yaml has `{forge}: {login}`; add it to a person under `people:`")
    )
    raise errors.UsageError(words, login=name[:80], found=", ".join(found), forge=forges[0])


def _forges(login: str) -> tuple[tuple[str, ...], str]:
    """The forges whose login it may be, and the login."""
    for forge in FORGES:
        if login.startswith(f"{forge}:"):
            return (forge,), login.removeprefix(f"{forge}:")
    return FORGES, login


def _bare(login: str) -> str:
    return folded_name(login).removeprefix("@")
