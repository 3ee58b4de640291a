"""Who somebody is that a forge has signed in: looked up in `people:`, never taken from a text."""

from collections.abc import Mapping

from okrcli import errors
from okrcli.messages import N_
from okrcli.model import settings
from okrcli.model.settings import folded_name

FORGES = ("github", "gitlab")


def person_of_login(login: str, people: Mapping[str, settings.Person]) -> str:
    """The id of the one person whose `github:` or `gitlab:` it is, whatever its capital letters.

    UsageError where nobody's or several people's it is.
    """
    wanted = _bare(login)
    found = [
        name
        for name, person in people.items()
        if wanted and wanted in {_bare(getattr(person, forge) or "") for forge in FORGES}
    ]
    if len(found) == 1:
        return found[0]
    words = (
        N_("`{login}` is several people in okr.yaml: {found}; keep one of them")
        if found
        else N_("nobody in okr.yaml has `github: {login}`; add it to a person under `people:`")
    )
    raise errors.UsageError(words, login=login[:80], found=", ".join(found))


def _bare(login: str) -> str:
    return folded_name(login).removeprefix("@")
