"""A check-in that somebody wrote into an issue form of a forge: its fields, and nothing else of it.

The forge puts a heading of three hashes above each field. Only the form's own headings are known,
in both languages; whatever stands below the last one, the note, is the note's.
"""

import re
from typing import NamedTuple

from okrcli.actions.check_in.typed_words import Unfit
from okrcli.messages import N_

LIMIT = 60_000
# the headings of the forms that `okr init` writes, in English and bokmål
HEADINGS = {
    "Goal": "goal",
    "Value now": "value",
    "Confidence": "confidence",
    "Day": "day",
    "Note": "note",
    "Mål": "goal",
    "Verdi nå": "value",
    "Tiltro": "confidence",
    "Dag": "day",
    "Notat": "note",
    # the heading until 0.1
    "Merknad": "note",
}
_EMPTY = {"_No response_", "(unchanged)", "(uendret)"}
_HEADING = re.compile(r"### (.+?)[ \t]*")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# the command to GitLab that the template ends with
_QUICK_ACTION = re.compile(r"/label ~.*")


class IssueFields(NamedTuple):
    """What stands in the form's fields; empty where nothing does."""

    goal: str
    value: str = ""
    confidence: str = ""
    day: str = ""
    note: str = ""


def issue_fields(body: str) -> IssueFields:
    """The fields of an issue's body; Unfit where it is not one of the form."""
    if len(body) > LIMIT:
        raise Unfit(N_("the issue is longer than {limit} characters"), limit=LIMIT)
    found: dict[str, list[str]] = {}
    field = ""
    for line in _begun(body.replace("\r\n", "\n")).split("\n"):
        heading = None if field == "note" else _HEADING.fullmatch(line)
        if heading:
            field = _field(heading[1], found)
            found[field] = []
        elif field:
            found[field].append(line)
        elif line.strip():
            raise Unfit(N_("the issue does not begin with the form's first heading, `### Goal`"))
    texts = {name: _text(name, lines) for name, lines in found.items()}
    if not texts.get("goal"):
        raise Unfit(N_("the form says no goal; write one under `### Goal`, as on its page"))
    return IssueFields(**texts)


def _begun(body: str) -> str:
    """The body from where the form begins: a comment before it is the template's own."""
    return _COMMENT.sub("", body, count=1) if body.lstrip().startswith("<!--") else body


def _field(heading: str, found: dict[str, list[str]]) -> str:
    field = HEADINGS.get(heading)
    if field is None:
        raise Unfit(N_("the form has no heading `{heading}`"), heading=heading[:60])
    if field in found:
        raise Unfit(N_("the heading `{heading}` is there twice"), heading=heading)
    return field


def _text(name: str, lines: list[str]) -> str:
    kept = list(lines)
    while kept and (not kept[-1].strip() or _QUICK_ACTION.fullmatch(kept[-1])):
        kept.pop()
    text = "\n".join(kept).strip()
    if text in _EMPTY:
        return ""
    if name != "note" and "\n" in text:
        raise Unfit(N_("`{field}` takes one line, and the form has more there"), field=name)
    return text
