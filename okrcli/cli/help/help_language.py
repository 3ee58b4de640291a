"""The language of help pages, which need no workspace: as `OKR_LANG` or the locale says."""

import os
from collections.abc import Callable

_LOCALES = ("OKR_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def help_say() -> Callable[[str], str]:
    """What puts a help page's text into the language to speak.

    Nothing of the catalogue is imported for English, so that `okr --help` answers at once.
    """
    named = next((os.environ[name] for name in _LOCALES if os.environ.get(name)), "")
    if named[:2].lower() not in {"nb", "no", "nn"}:
        return str
    from okrcli.language.catalogue import language_named

    return language_named("nb").translate
