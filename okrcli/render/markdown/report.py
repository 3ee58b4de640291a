"""The report as Markdown, for a wiki, an issue or a step's summary; never larger than they take.

GitHub's tables, details folded; people's text passes `markdown_escape.escaped`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.markdown import goals, overview
from okrcli.render.markdown.changed import changed_markdown
from okrcli.text import markdown_escape
from okrcli.views import changed, report_values
from okrcli.views.foresight import answered_pairs, waiting_words

# a step's summary holds 1 MiB; what comes after this in it has some room
LIMIT = 900 * 1024
_RESERVE = 1024


class Block(NamedTuple):
    """A stretch of the report, and what of it may be left out: its details, or all of it."""

    text: str
    details: str = ""
    goal: bool = False


def report_markdown(
    shown: Sequence[report_values.View],
    language: catalogue.Language,
    commit: str = "",
    changes: Sequence[changed.ReportChange | None] = (),
) -> str:
    """The whole of it, at most 900 KiB: where it is more, details go first, and then goals."""
    told = changes or [None] * len(shown)
    blocks = [
        block
        for view, change in zip(shown, told, strict=True)
        for block in _cycle(view, change, language)
    ]
    if commit:
        origin = language.say(N_("As of commit {commit}."), commit="{}")
        blocks.append(Block(origin.format(markdown_escape.code(commit[:10]))))
    whole = _joined(block.text + block.details for block in blocks)
    return whole if _size(whole) <= LIMIT else _shortened(blocks, language)


def _cycle(
    view: report_values.View, change: changed.ReportChange | None, language: catalogue.Language
) -> Iterator[Block]:
    """A cycle's blocks: its head and overview, then a block a goal."""
    yield Block(overview.head(view, language, tally=change is None))
    if change:
        yield Block(changed_markdown(change, view, language))
    places = _places(view)
    blocks, waiting = _goals(view, places, language)
    for team in view.teams:
        if places[team.id]:
            yield Block(f"## {markdown_escape.escaped(team.name)}")
        yield from (blocks[team.id, ref] for ref in places[team.id])
    if waiting:
        yield Block(markdown_escape.escaped(waiting_words(waiting, language)))


def _places(view: report_values.View) -> dict[str, list[str]]:
    """The goals to tell of each team: its own, and those it shares whose team is not shown."""
    shown = {team.id for team in view.teams}
    return {
        team.id: [
            *(one.ref for one in team.objectives),
            *(one.ref for one in team.shared if one.home not in shown),
        ]
        for team in view.teams
    }


def _goals(
    view: report_values.View, places: Mapping[str, Sequence[str]], language: catalogue.Language
) -> tuple[dict[tuple[str, str], Block], int]:
    """The block of each goal by team and ref, and the number of pairs that wait for readings.

    Goals are looked at one after another. Once it is too much with details, no more are kept.
    """
    teams: dict[str, list[report_values.TeamView]] = {}
    for team in view.teams:
        for ref in places[team.id]:
            teams.setdefault(ref, []).append(team)
    blocks: dict[tuple[str, str], Block] = {}
    size = waiting = 0
    for one in view.objectives_in_turn():
        waiting += answered_pairs(one.key_results)[1]
        for team in teams.get(one.ref, ()):
            text = goals.table(one, view, team, language)
            details = goals.details(one, view, language) if size <= LIMIT else ""
            size += _size(text) + _size(details)
            blocks[team.id, one.ref] = Block(text, details, goal=True)
    return blocks, waiting


def _shortened(blocks: Sequence[Block], language: catalogue.Language) -> str:
    """What fits without details: every block that is no goal, and goals from the first on."""
    room = LIMIT - _RESERVE - sum(_size(block.text) + 2 for block in blocks if not block.goal)
    kept, left_out = [], 0
    for block in blocks:
        size = _size(block.text) + 2
        if block.goal and (left_out or size > room):
            left_out += 1
            continue
        room -= size if block.goal else 0
        kept.append(block.text)
    words = [language.say(N_("Details are left out, since this would be too large with them."))]
    if left_out:
        words.append(
            language.plural(
                "One more objective is left out.", "{n} more objectives are left out.", left_out
            )
        )
    return _joined([_cut(_joined(kept)), " ".join(words)])


def _cut(text: str) -> str:
    """The text or, of one that is too large without any goal, its first lines."""
    data = text.encode()
    if len(data) <= LIMIT - _RESERVE:
        return text.rstrip()
    return data[: LIMIT - _RESERVE].decode(errors="ignore").rpartition("\n")[0]


def _joined(parts: Iterator[str] | Sequence[str]) -> str:
    return "\n\n".join(parts) + "\n"


def _size(text: str) -> int:
    return len(text.encode())
