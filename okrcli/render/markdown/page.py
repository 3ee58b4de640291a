"""A page of prose as Markdown for others: our own fences say good and bad, theirs cannot."""

import re

from okrcli.language import catalogue
from okrcli.views import prose

_LABELLED = re.compile(r"^```yaml (bad|good)$", re.MULTILINE)
_CONSOLE = re.compile(r"^```console$", re.MULTILINE)


def page_markdown(page: str, language: catalogue.Language) -> str:
    """The page with a label above each example, and fences that every renderer knows."""
    labelled = _LABELLED.sub(
        lambda found: f"**{language.say(prose.LABELS[found[1]])}:**\n\n```yaml", page
    )
    return _CONSOLE.sub("```sh", labelled).rstrip("\n") + "\n"
