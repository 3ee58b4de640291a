"""A comparison as Markdown, for a comment on a pull request or a step's summary."""

from collections.abc import Iterator

from okrcli.language.terms import state_word
from okrcli.messages import N_
from okrcli.render.markdown.pieces import pieces_markdown
from okrcli.scoring import states
from okrcli.text import markdown_escape
from okrcli.views.audience import Audience
from okrcli.views.diff_values import (
    Delta,
    DiffRow,
    DiffSection,
    Impact,
    Reading,
    Standing,
)
from okrcli.views.document import Mark

# a step's summary holds 1 MiB; what comes after this in it has some room
LIMIT = 900 * 1024
_RESERVE = 4096
OPEN = 10
_SIGNS: dict[Mark, str] = {
    "alarm": "⚠️",
    "added": "➕",
    "removed": "➖",
    "changed": "✏️",
    "better": "↗",
    "worse": "↘",
    "same": "",
    "note": "",
}


def diff_markdown(found: Delta, audience: Audience) -> str:
    """The whole of it, at most 900 KiB: what is too much is counted instead."""
    room = _Room(LIMIT - _RESERVE)
    lines = list(_head(found))
    for line in lines:
        room.take(line)
    shown = list(found.every())
    for section in shown:
        lines += _section(section, found, audience, room)
    if not shown:
        lines += ["", audience.language.say(N_("No goal, reading or rule has changed."))]
    for path, why in found.unreadable:
        said = audience.language.say(
            N_("{path} cannot be read on one side, and was left out: {why}"),
            path=markdown_escape.code(path),
            why=markdown_escape.escaped(why),
        )
        lines += ["", said]
    for words in found.notices:
        lines += ["", markdown_escape.escaped(words)]
    return "\n".join(lines) + "\n"


class _Room:
    """The bytes that are left."""

    def __init__(self, size: int) -> None:
        self.left = size

    def take(self, line: str) -> bool:
        """Whether a line still fits; then it has its place."""
        self.left -= len(line.encode()) + 1
        return self.left > 0


def _head(found: Delta) -> Iterator[str]:
    """`### main...HEAD · Q4 2026`, and below it whose commits they are."""
    head = found.head
    yield "### " + " · ".join(markdown_escape.escaped(part) for part in (head.span, *head.cycles))
    if head.commits:
        yield ""
        yield markdown_escape.escaped(head.commits)


def _section(section: DiffSection, found: Delta, audience: Audience, room: _Room) -> Iterator[str]:
    """A heading and its rows; folded unless it is loud, or short."""
    loud = section.name in {"alarms", "effects"}
    title = markdown_escape.escaped(section.title)
    yield ""
    if loud:
        yield f"#### {'⚠️ ' if section.name == 'alarms' else ''}{title}"
    else:
        state = " open" if len(section.rows) <= OPEN else ""
        yield f"<details{state}><summary><b>{title}</b> ({len(section.rows)})</summary>"
    yield ""
    yield from _rows(section, found, audience, room)
    if not loud:
        yield ""
        yield "</details>"


def _rows(section: DiffSection, found: Delta, audience: Audience, room: _Room) -> Iterator[str]:
    yield from _columns(section, audience)
    for n, row in enumerate(section.rows):
        line = _row(row, found, audience)
        if not room.take(line):
            more = audience.language.plural("and one more", "and {n} more", len(section.rows) - n)
            yield from ("", more)
            return
        yield line


def _columns(section: DiffSection, audience: Audience) -> Iterator[str]:
    """The head of a table, for what has columns."""
    say = audience.language.say
    first = section.rows[0]
    if isinstance(first, Reading):
        names = [N_("goal"), N_("before"), N_("now"), N_("change"), N_("confidence")]
        yield "| | " + " | ".join(say(name) for name in names) + " |"
        yield "|:-:|:--|--:|--:|--:|:--|"
    elif isinstance(first, Impact):
        names = [N_("objective"), N_("before"), N_("now"), N_("change")]
        yield "| | " + " | ".join(say(name) for name in names) + " |"
        yield "|:-:|:--|:--|:--|--:|"


def _row(row: DiffRow | Reading | Impact, found: Delta, audience: Audience) -> str:
    several = len(found.homes) > 1 and any(row.home)
    home = f" ({markdown_escape.escaped(found.home(row.home))})" if several else ""
    match row:
        case DiffRow():
            return _item(row, home)
        case Reading():
            return _reading(row, home)
        case Impact():
            return _impact(row, home, audience)


def _item(row: DiffRow, home: str) -> str:
    """`- ⚠️ **activation** (Growth) Get started: target lowered ~~70%~~ → 60% **eases …**`."""
    name = f"**{markdown_escape.escaped(row.id)}**" if row.id else ""
    title = f" {markdown_escape.escaped(row.title)}:" if row.title else ""
    below = "".join(f"<br>{pieces_markdown(parts)}" for parts in row.below)
    lead = " ".join(word for word in (_SIGNS[row.mark], f"{name}{home}{title}".strip()) if word)
    return f"- {lead} {pieces_markdown(row.parts)}{below}"


def _reading(row: Reading, home: str) -> str:
    name = f"**{markdown_escape.escaped(row.id)}**{home} {markdown_escape.escaped(row.title)}"
    notes = "".join(f"<br>{pieces_markdown(parts)}" for parts in row.below)
    confidence = "".join(markdown_escape.escaped(part.text) + " " for part in row.confidence)
    cells = (
        _SIGNS[row.mark],
        name + notes,
        markdown_escape.escaped(row.old),
        markdown_escape.escaped(row.new),
        markdown_escape.escaped(row.change),
        confidence.strip(),
    )
    return f"| {' | '.join(cells)} |"


def _impact(row: Impact, home: str, audience: Audience) -> str:
    name = f"**{markdown_escape.escaped(row.id)}**{home} {markdown_escape.escaped(row.title)}"
    before, after = (_standing(standing, audience) for standing in (row.old, row.new))
    change = markdown_escape.escaped(row.change)
    return f"| {_SIGNS[row.mark]} | {name} | {before} | {after} | {change} |"


def _standing(standing: Standing, audience: Audience) -> str:
    state = _state(standing.state, audience) if standing.state else ""
    return markdown_escape.escaped(f"{standing.grade or standing.share} {state}".strip())


def _state(state: states.State, audience: Audience) -> str:
    return f"{audience.glyphs.states[state]} {audience.language.say(state_word(state))}"
