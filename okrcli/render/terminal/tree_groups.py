"""Groups of teams above the tree: how far each is, and below it its teams."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from okrcli.messages import N_
from okrcli.render.terminal.page import Page, styled
from okrcli.render.terminal.tree_rows import RowFigures, RowWidths, row_lines
from okrcli.views.report_values import GroupFigures, TeamView
from okrcli.views.words.goal_words import expected_words


def group_rows(groups: Sequence[GroupFigures], page: Page) -> list[RowFigures]:
    """What stands at the right of the rows of groups and of their teams, for their widths."""
    teams = (team for group in groups for team in group.teams)
    return [
        *(_percent(group.share, page) for group in groups),
        *(_team_figures(team, page) for team in teams),
    ]


def group_lines(groups: Sequence[GroupFigures], widths: RowWidths, page: Page) -> Iterator[Text]:
    """The groups with their teams, and a rule below them; nothing where there are none."""
    for group in groups:
        guides = (Text(), styled(page.glyphs.branch_on, "muted"))
        yield from row_lines(
            _group_title(group, page), _percent(group.share, page), guides, widths, page
        )
        for team in group.teams:
            yield from _team(team, widths, page, last=team is group.teams[-1])
    if groups:
        yield page.rule()


def _group_title(group: GroupFigures, page: Page) -> Text:
    """`nordics  8 teams · expected by now 65%`."""
    named = page.text(group.id, "title") if group.id else page.say(N_("in no group"), "title")
    about = [page.language.plural("{n} team", "{n} teams", len(group.teams))]
    expected = expected_words(group.headline, page.language)
    about += [expected] if expected else []
    return named.append("  ").append_text(page.text(f" {page.glyphs.dot} ".join(about), "muted"))


def _team(team: TeamView, widths: RowWidths, page: Page, *, last: bool) -> Iterator[Text]:
    """`├─ hub-east  Eastern hub`, its progress and who leads it."""
    glyphs = page.glyphs
    first = glyphs.branch_last if last else glyphs.branch
    more = " " * len(glyphs.branch_last) if last else glyphs.branch_on
    title = page.text(team.id, "id")
    if team.name.lower() != team.id:
        title.append("  ").append_text(page.text(team.name))
    guides = (styled(first, "muted"), styled(more, "muted"))
    yield from row_lines(title, _team_figures(team, page), guides, widths, page)


def _team_figures(team: TeamView, page: Page) -> RowFigures:
    return _percent(team.share, page)._replace(owner=page.text(team.lead or "", "muted"))


def _percent(share: float | None, page: Page) -> RowFigures:
    said = "" if share is None else page.language.share(share)
    return RowFigures(Text(said, "title"), Text(), Text())
