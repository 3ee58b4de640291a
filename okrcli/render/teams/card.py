"""An adaptive card for a *Workflows* webhook: Office 365 connectors and MessageCard are retired.

`TextBlock` shows Markdown, so that what would be markup in people's text is escaped.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from okrcli.language import catalogue
from okrcli.model.settings import Person
from okrcli.text import sanitize
from okrcli.views.document import Piece
from okrcli.views.posts import item_lines, post_values
from okrcli.views.posts.item_lines import STANDING_OUT, PostLine, post_lines

# Teams takes 28 KB, headers and its own wrapping included
WHOLE = 25 * 1024
_MARKS = re.compile(r"[\\\[\]()*_`~#]")
_AT = re.compile(r"<(?=/?at>)", re.IGNORECASE)


def teams_json(
    post: post_values.Post, people: Mapping[str, Person], language: catalogue.Language
) -> str:
    """The message on one line; what does not fit is counted, with where to read it."""
    lines = post_lines(post, _marked, "-")

    def whole(number: int) -> str:
        body, mentions = _body(post, lines[:number], people)
        rest = _escaped(item_lines.rest_words(len(lines) - number, language))
        last = ": ".join(part for part in (rest, _link(post.url, post.url)) if part)
        if last:
            body.append(_text(last))
        return json.dumps(_message(body, mentions), ensure_ascii=False)

    number = item_lines.longest_that_fits(lines, lambda n: len(whole(n).encode()) <= WHOLE)
    return sanitize.in_json(whole(number)) + "\n"


def _message(body: list[dict[str, Any]], mentions: list[dict[str, Any]]) -> dict[str, Any]:
    card = {
        "type": "AdaptiveCard",
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "version": "1.4",
        "body": body,
        "msteams": {"width": "Full", "entities": mentions},
    }
    kind = "application/vnd.microsoft.card.adaptive"
    return {"type": "message", "attachments": [{"contentType": kind, "content": card}]}


def _body(
    post: post_values.Post, lines: list[PostLine], people: Mapping[str, Person]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    body = [
        _text(_escaped(post.title), size="Large", weight="Bolder"),
        _text(_escaped(" · ".join(post.about)), isSubtle=True),
    ]
    mentions: list[dict[str, Any]] = []
    for n, section in enumerate(post.sections):
        own = [line.text for line in lines if line.section == n]
        if not own:
            continue
        person = people.get(section.owner or "")
        title = _link(section.url, section.title) or _escaped(section.title)
        if person and person.teams:
            called = f"<at>{sanitize.visible(section.title)}</at>"
            mentions.append(_mention(called, person.teams, section.title))
            title = " ".join(part for part in (called, _link(section.url, "↗")) if part)
        body.append(_text(title, weight="Bolder", spacing="Medium"))
        body.append(_text("\n".join(own)))
    return body, mentions


def _mention(text: str, upn: str, name: str) -> dict[str, Any]:
    who = {"id": sanitize.visible(upn), "name": sanitize.visible(name)}
    return {"type": "mention", "text": text, "mentioned": who}


def _link(url: str, words: str) -> str:
    """A link of ours, empty without an address."""
    address = url.replace("(", "%28").replace(")", "%29")
    return f"[{_escaped(words)}]({address})" if url else ""


def _text(words: str, **looks: object) -> dict[str, Any]:
    return {"type": "TextBlock", "text": words, "wrap": True, **looks}


def _marked(piece: Piece) -> str:
    text = _escaped(piece.text)
    bare = text.strip()
    if not bare or piece.style not in STANDING_OUT:
        return text
    return text.replace(bare, f"**{bare}**", 1)


def _escaped(text: str) -> str:
    """People's text as it stands: no link, no mark, no mention."""
    shown = sanitize.visible(text)
    blanks = " " if text[-1:].isspace() and not shown[-1:].isspace() else ""
    marked = _MARKS.sub(lambda found: f"\\{found[0]}", shown + blanks)
    return _AT.sub("<\u200b", marked)
