"""A comparison as a message."""

from okrcli.language.terms import state_word
from okrcli.messages import N_
from okrcli.views.audience import Audience
from okrcli.views.diff_values import Delta, DiffRow, Impact, Reading, Standing
from okrcli.views.document import Item, Piece, item
from okrcli.views.posts.post_values import Post, PostSection


def diff_post(found: Delta, title: str, url: str, audience: Audience) -> Post:
    """A section a kind of change, the alarms first."""
    head = found.head
    about = [head.span, *head.cycles, head.commits, *found.notices]
    sections = [
        PostSection(section.title, tuple(_row(row, found, audience) for row in section.rows))
        for section in found.every()
    ]
    if not sections:
        about.append(audience.language.say(N_("No goal, reading or rule has changed.")))
    return Post(title, tuple(part for part in about if part), tuple(sections), url)


def _row(row: DiffRow | Reading | Impact, found: Delta, audience: Audience) -> Item:
    several = len(found.homes) > 1 and any(row.home)
    home = Piece(f" ({found.home(row.home)})" if several else "", "quiet")
    name = Piece(row.id, "ref")
    match row:
        case DiffRow():
            title = f" {row.title}: " if row.title else " "
            below = [item(*parts) for parts in row.below]
            return item(name, home, title, *row.parts, below=below)
        case Reading():
            said = f" {row.title}: {_moved(row.old, row.new, audience)} {row.change}"
            notes = [item(*parts) for parts in row.below]
            return item(name, home, said.rstrip(), below=notes)
        case Impact():
            before, after = (_standing(each, audience) for each in (row.old, row.new))
            said = f" {row.title}: {_moved(before, after, audience)} {row.change}"
            return item(name, home, said.rstrip())


def _moved(old: str, new: str, audience: Audience) -> str:
    return f"{old} {audience.glyphs.arrow} {new}" if old else new


def _standing(standing: Standing, audience: Audience) -> str:
    state = ""
    if standing.state:
        words = audience.language.say(state_word(standing.state))
        state = f"{audience.glyphs.states[standing.state]} {words}"
    return f"{standing.grade or standing.share} {state}".strip()
