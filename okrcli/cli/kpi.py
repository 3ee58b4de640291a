"""`okr kpi`: the board of all KPIs, one of them, and whether leading ones lead."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from itertools import chain
from typing import Annotated, NamedTuple

import typer
from rich.text import Text

from okrcli import errors
from okrcli.actions import names, workspace_groups
from okrcli.actions.names import around
from okrcli.cli import destination, opening, options, screen
from okrcli.cli.screen import ScreenOptions
from okrcli.cli.since import since_named
from okrcli.cli.whose import owner_named
from okrcli.messages import N_, Phrase
from okrcli.model import measures, plan, reference, workspace
from okrcli.model.kpi import Kpi
from okrcli.render.terminal.page import Page
from okrcli.views import kpi_values, leading
from okrcli.views.kpi_board import kpi_board, only
from okrcli.views.kpi_values import KpiChoice
from okrcli.views.leading import leading_view


def kpi(
    ref: Annotated[
        str | None, typer.Argument(metavar="[REF]", help="A KPI; a goal with --lead-lag.")
    ] = None,
    lead_lag: Annotated[
        bool, typer.Option("--lead-lag", help="Do leading KPIs lead their lagging ones?")
    ] = False,
    pair: Annotated[
        tuple[str, str] | None,
        typer.Option("--pair", metavar="A B", help="Does A lead B? KPIs or numeric key results."),
    ] = None,
    since: options.Since = None,
    on: options.On = None,
    rev: options.Rev = None,
    cycle: options.CycleName = None,
    team: options.TeamName = None,
    group: options.GroupName = None,
    owner: options.Owner = None,
    mine: options.Mine = False,
    state: Annotated[
        list[str] | None,
        typer.Option(
            "--state",
            metavar="STATUS",
            help="misses, under-way, stale, no-reading, watched, holds or reached.",
        ),
    ] = None,
    kind: Annotated[
        str | None, typer.Option("--kind", metavar="KIND", help="Only what is leading or lagging.")
    ] = None,
    stale: options.Stale = False,
    format_: Annotated[
        str, typer.Option("--format", metavar="text|json", help="For people, or for programs.")
    ] = "text",
    lang: options.Lang = None,
    color: options.Color = "auto",
    ascii_: options.Ascii = False,
) -> int:
    """Show all KPIs, leading and lagging: where they are, how they have moved, what they serve.

    Examples:
      okr kpi                        the board, by team
      okr kpi visitors               one, with its history and chart
      okr kpi --kind leading         what to act on; also --team, --group, --owner, --state
      okr kpi --since 2w             with the change in two weeks; also `last`, a day, a commit
      okr kpi --lead-lag             which leading KPIs lead, and by how many weeks
      okr kpi --lead-lag mrr         those of one goal
      okr kpi --pair visitors churn  any two

    On the board, "week" is the change in the last week ("month" in the last month, where all that
    is shown is read monthly) and "start" that since the cycle began; the trend runs over all
    cycles. `okr explain lead-lag` says when a KPI may be said to lead another.
    """
    from okrcli.render.terminal.page import Moment

    filters = choice(team, owner, state, kind, stale=stale)._replace(group=group)
    what = checked(
        KpiRequest(ref, pair, lead_lag, options.day(on), cycle, filters, format_of(format_))
    )
    opened = opening.to_look_at(rev)
    whose = owner_named(owner, mine=mine, opened=opened)
    what = checked(what._replace(filters=what.filters._replace(owner=whose)))
    what = what._replace(since=_since(since, what, opened.workspace))
    language = opening.language(lang, opened.workspace)
    how = ScreenOptions(language, color, ascii_, Moment(cycle, on, rev))
    show_kpis(opened, what, how)
    return 0


FORMATS = ("text", "json")
SIDES = ("leading", "lagging")
# what a key result calls it
_OTHER_WORDS = {"does-not-hold": "misses"}


class KpiRequest(NamedTuple):
    """A reference, two, or none; a day, and the filters of the board."""

    ref: str | None
    pair: tuple[str, str] | None
    lead_lag: bool
    on: date
    cycle: str | None
    filters: KpiChoice
    format: str
    since: date | None = None


def choice(
    team: str | None, owner: str | None, state: list[str] | None, kind: str | None, *, stale: bool
) -> KpiChoice:
    """What the filters leave; UsageError for words they do not take."""
    known = (*kpi_values.STATES, *_OTHER_WORDS)
    words = [options.state_among("--state", word, known) for word in options.split(state or [])]
    states = tuple(_OTHER_WORDS.get(word, word) for word in words)
    side = None if kind is None else options.among("--kind", kind, SIDES)
    return KpiChoice(team, owner, states, side, stale)


def _since(text: str | None, asked: "KpiRequest", space: workspace.Workspace) -> date | None:
    """The day that changes are told since; UsageError beside what is no board."""
    if text is not None and (asked.ref or asked.pair or asked.lead_lag):
        raise errors.UsageError(N_("--since is for the board; leave it out, or the rest"))
    return since_named(text, asked.on, space)


def format_of(word: str) -> str:
    """The format that is meant; UsageError for another."""
    return options.among("--format", word, FORMATS)


def checked(asked: KpiRequest) -> KpiRequest:
    """The same, where its words go together; else UsageError."""
    if asked.pair and (asked.ref or asked.lead_lag):
        raise errors.UsageError(N_("--pair names its two KPIs itself; leave out the rest"))
    narrows = asked.filters.narrows
    if narrows and (asked.pair or (asked.ref and not asked.lead_lag)):
        raise errors.UsageError(
            N_("filters are for the board; a KPI that is named is shown as it is")
        )
    other = asked.filters._replace(team=None).narrows
    if asked.lead_lag and other:
        raise errors.UsageError(N_("--lead-lag takes a goal or --team, and no other filter"))
    return asked


def show_kpis(opened: opening.Opened, asked: KpiRequest, how: ScreenOptions) -> None:
    """Show what is asked for; NotFoundError for what does not exist."""
    space = opened.workspace
    season = names.season(space, asked.cycle, asked.on)
    if asked.format == "json":
        destination.put(_json(space, season, asked, opened.commit), None)
        return
    screen.screen(opened, how, partial(_lines, space, season, asked))


def _json(
    space: workspace.Workspace, season: workspace.Cycle, asked: KpiRequest, commit: str
) -> str:
    from okrcli.render.json import board
    from okrcli.render.json.board import board_json

    if asked.lead_lag or asked.pair:
        return board.leads(leading_pairs(space, season, asked), commit)
    shown = kpi_board(space, season, asked.on, _filters(space, season, asked), asked.since)
    if asked.ref:
        target = _target(space, season, asked)
        shown = only(kpi_board(space, target.cycle, asked.on), target.ref)
    return board_json(shown, commit)


def _lines(
    space: workspace.Workspace, season: workspace.Cycle, asked: KpiRequest, page: Page
) -> Iterator[Text]:
    if asked.lead_lag or asked.pair:
        from okrcli.render.terminal.lead_lag import lead_lag_lines

        return lead_lag_lines(leading_pairs(space, season, asked), page)
    if asked.ref:
        return _one(space, _target(space, season, asked), asked, page)
    from okrcli.render.terminal.kpi_board import kpi_board_lines

    shown = kpi_board(space, season, asked.on, _filters(space, season, asked), asked.since)
    note = () if asked.cycle else screen.which_cycle(shown, page)
    return chain(note, kpi_board_lines(shown, page))


def _filters(space: workspace.Workspace, season: workspace.Cycle, asked: KpiRequest) -> KpiChoice:
    filters = asked.filters
    if filters.team:
        filters = filters._replace(team=names.team(space, [season], filters.team))
    if filters.group:
        group = workspace_groups.known_group(season, filters.group)
        filters = filters._replace(group=group)
    return filters


def _target(
    space: workspace.Workspace, season: workspace.Cycle, asked: KpiRequest
) -> reference.Target:
    """The KPI that is meant; NotFoundError says so of what is a goal or a team."""
    wide = [season] if asked.cycle else names.around(space, season, asked.on)
    name = asked.ref or ""
    try:
        return names.target(space, wide, name, reference.KPIS)
    except errors.NotFoundError:
        other = names.target(space, wide, name)
        raise errors.NotFoundError(
            N_(
                "`{ref}` is no KPI; `okr report {name}` shows this {kind}, and `okr kpi"
                " --lead-lag {name}` asks about its KPIs"
            ),
            ref=other.ref,
            name=name,
            kind=Phrase(other.kind),
        ) from None


def _one(
    space: workspace.Workspace, target: reference.Target, asked: KpiRequest, page: Page
) -> Iterator[Text]:
    from okrcli.render.terminal.goal_details import detail_lines
    from okrcli.views.report import report_view

    assert isinstance(target.item, Kpi)
    view = report_view(space, target.cycle, asked.on, target=target)
    yield from detail_lines(view, target, space, page)


def leading_pairs(
    space: workspace.Workspace, season: workspace.Cycle, asked: KpiRequest
) -> leading.Leads:
    """The pairs of a cycle's goals, of one goal, or the two that are named."""
    if asked.pair:
        return _two(space, season, asked, asked.pair)
    wide = [season] if asked.cycle else names.around(space, season, asked.on)
    if asked.ref:
        target = names.target(space, wide, asked.ref)
        return leading.of_target(space, target, asked.on)
    team = asked.filters.team
    named = names.team(space, [season], team) if team else None
    return leading_view(space, season, asked.on, named)


def _two(
    space: workspace.Workspace, season: workspace.Cycle, asked: KpiRequest, names: tuple[str, str]
) -> leading.Leads:
    wide = [season] if asked.cycle else around(space, season, asked.on)
    first, second = (_numeric(space, wide, name) for name in names)
    return leading.of_two(space, season, asked.on, (first, second))


def _numeric(
    space: workspace.Workspace, seasons: list[workspace.Cycle], name: str
) -> reference.Target:
    """The KPI of that name, else the key result; NotFoundError for what has no numbers."""
    try:
        return names.target(space, seasons, name, reference.KPIS)
    except errors.NotFoundError:
        found = names.target(space, seasons, name, ("key result", *reference.KPIS))
    if not _has_numbers(found.item):
        raise errors.NotFoundError(
            N_("`{ref}` is not measured in numbers; name a KPI"), ref=found.ref
        )
    return found


def _has_numbers(item: reference.Item | None) -> bool:
    if isinstance(item, Kpi):
        return True
    what = item.measure if isinstance(item, plan.KeyResult) else None
    return what is None or isinstance(what, measures.Reach | measures.Keep)
