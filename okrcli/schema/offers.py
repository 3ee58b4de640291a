"""What an editor offers to write where any text may stand: the rules that can be switched off."""

import inspect
from typing import Any

from okrcli.model import settings
from okrcli.model.shape_errors import FileEntry
from okrcli.rules import table

Json = dict[str, Any]


def rule_offers(model: type[FileEntry], name: str) -> Json | None:
    """A choice of words with what each means, for the one field that has such words."""
    if (model, name) != (settings.Rules, "ignore"):
        return None
    return {
        "enum": [rule.name for rule in table.RULES.values()],
        "enumDescriptions": [f"{code}: {_reason(rule)}" for code, rule in table.RULES.items()],
    }


def _reason(rule: table.Rule) -> str:
    """The first sentence of a rule's page."""
    return (inspect.getdoc(rule.find) or "").split("\n", maxsplit=1)[0]
