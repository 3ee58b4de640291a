"""Block Kit JSON within Slack's limits: `{"text": …, "blocks": […]}`.

Each limit is not enough: a message of 13,200 characters is refused though every block is within
its own (bolt-js #2509), so the whole is held to 12,000.
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
from okrcli.views.posts.item_lines import AS_CODE, STANDING_OUT, PostLine, post_lines

HEADER, SECTION, BLOCKS, WHOLE = 150, 3000, 50, 12000
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "*": "∗", "~": "∼", "`": "ˋ"})
_MEMBER = re.compile(r"[UW][A-Z0-9]{2,20}")


def slack_json(
    post: post_values.Post, people: Mapping[str, Person], language: catalogue.Language
) -> str:
    """The message on one line; what does not fit is counted, with where to read it."""
    lines = post_lines(post, _marked, "•")

    def whole(number: int) -> str:
        blocks = _blocks(post, lines[:number], people)
        rest = _escaped(item_lines.rest_words(len(lines) - number, language))
        last = ": ".join(part for part in (rest, _link(post.url, post.url)) if part)
        if last:
            blocks.append(_section(last))
        said = {"text": _escaped(f"{post.title}: {', '.join(post.about[1:])}"[:1000])}
        return json.dumps({**said, "blocks": blocks}, ensure_ascii=False) if _counts(blocks) else ""

    number = item_lines.longest_that_fits(lines, lambda n: 0 < len(whole(n)) <= WHOLE)
    return sanitize.in_json(whole(number)) + "\n"


def _counts(blocks: list[dict[str, Any]]) -> bool:
    return len(blocks) <= BLOCKS


def _blocks(
    post: post_values.Post, lines: list[PostLine], people: Mapping[str, Person]
) -> list[dict[str, Any]]:
    title = sanitize.visible(post.title)
    header = title if len(title) <= HEADER else f"{title[: HEADER - 1]}…"
    blocks: list[dict[str, Any]] = [
        {"type": "header", "text": {"type": "plain_text", "text": header, "emoji": False}},
        _section(_escaped(" · ".join(post.about))[:SECTION]),
    ]
    for n, section in enumerate(post.sections):
        own = [_short(line.text) for line in lines if line.section == n]
        if own:
            head = f"*{_named(section, people)}*"
            blocks += [_section(text) for text in _chunks([head, *own])]
    return blocks


def _chunks(lines: list[str]) -> list[str]:
    """The lines joined into texts that are no longer than a section may be."""
    chunks = [lines[0]]
    for line in lines[1:]:
        if len(chunks[-1]) + 1 + len(line) > SECTION:
            chunks.append(line)
        else:
            chunks[-1] = f"{chunks[-1]}\n{line}"
    return chunks


def _short(line: str) -> str:
    """A line that fits into a section, without half an entity at its end."""
    if len(line) <= SECTION - 200:
        return line
    return re.sub(r"&[a-z]*$", "", line[: SECTION - 201]) + "…"


def _section(text: str) -> dict[str, Any]:
    """Nothing in it is made a link or a mention that is not written as one."""
    return {"type": "section", "text": {"type": "mrkdwn", "text": text, "verbatim": True}}


def _named(section: post_values.PostSection, people: Mapping[str, Person]) -> str:
    """The heading: a mention where `people:` has a member's id, else the words; with its page."""
    person = people.get(section.owner or "")
    if person and person.slack and _MEMBER.fullmatch(person.slack):
        return " ".join(part for part in (f"<@{person.slack}>", _link(section.url, "↗")) if part)
    title = section.title[: SECTION // 10]
    return _link(section.url, title) or _escaped(title)


def _link(url: str, words: str) -> str:
    """A link of ours, empty without an address."""
    address = url.replace("&", "&amp;").replace("|", "%7C").replace("<", "%3C").replace(">", "%3E")
    return f"<{address}|{_escaped(words)}>" if url else ""


def _marked(piece: Piece) -> str:
    text = _escaped(piece.text)
    bare = text.strip()
    mark = "*" if piece.style in STANDING_OUT else "`" if piece.style in AS_CODE else ""
    if not bare:
        return text
    return text.replace(bare, f"{mark}{bare}{mark}", 1)


def _escaped(text: str) -> str:
    """People's text, which can neither call anybody nor link anywhere."""
    shown = sanitize.visible(text)
    blanks = " " if text[-1:].isspace() and not shown[-1:].isspace() else ""
    return (shown + blanks).translate(_ENTITIES)
