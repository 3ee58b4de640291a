"""The page to show around: one file, no script and no network, light and dark, on paper too.

Its templates are filled with what the other modules make of a view. People's text passes Jinja's
autoescape and `visible`, and is never an address; the page's own policy allows its own style sheet
and nothing else.
"""

import base64
import hashlib
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from markupsafe import Markup

import okrcli
from okrcli import errors
from okrcli.insight import lead_lag
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.html import anchors, glossary
from okrcli.render.html.alignment_graph import alignment_graph
from okrcli.render.html.alignment_picture import alignment_picture
from okrcli.render.html.anchors import anchor
from okrcli.render.html.kpi_grid import kpi_grid
from okrcli.render.html.page_size import fitted_page, left_out_words
from okrcli.render.web.environment import shared_style, template_environment
from okrcli.render.web.page_detail import WHOLE, PageDetail
from okrcli.render.web.sparkline import share_sparkline
from okrcli.views import achieved, changed, report_values, tree_values
from okrcli.views.achieved import achieved_goals
from okrcli.views.dues.missed import missed_people, missed_words
from okrcli.views.foresight import answered_pairs
from okrcli.views.objective_facts import lowest_confidence
from okrcli.views.objective_trend import objective_trend
from okrcli.views.words import broken_files, change_words, focus, goal_words
from okrcli.views.words.move_words import count_words, move_words
from okrcli.views.words.need_rows import SHOWN, need_rows
from okrcli.views.words.rhythm import rhythm_words

_TEMPLATES = Path(__file__).parent / "templates"


def _side(side: str, language: catalogue.Language) -> str:
    """The word for leading or lagging."""
    return language.say(goal_words.SIDES[side])


def _missed(view: report_values.View, language: catalogue.Language) -> str:
    """Who was missed."""
    return missed_words(missed_people(view), language)


# what only this page tells: what of it needs the language to speak
_SPOKEN: dict[str, Callable[..., Any]] = {
    "change_headline": change_words.headline,
    "change_note": change_words.note,
    "counts_of": count_words,
    "line_of": share_sparkline,
    "missed": _missed,
    "moved": move_words,
    "needs": need_rows,
    "rhythm": rhythm_words,
    "side_of": _side,
    "turn_of": change_words.turn,
    "values_of": change_words.values,
}
# what is the same on all pages, in any language
_ON_ANY_PAGE: dict[str, Any] = {
    "achieved": achieved_goals,
    "anchor": anchor,
    "kpi_rows": kpi_grid,
    "kpis_listed": True,
    "lowest": lowest_confidence,
    "needs_shown": SHOWN,
    "points_of": change_words.points,
    "team_name": report_values.View.team_name,
    "trend_of": objective_trend,
}


class PageMatter(NamedTuple):
    """What a page is of: cycles, what their goals support, a commit, and what changed since a day.

    The commit is empty of files on disk; there is no change, or one a cycle or None.
    """

    shown: Sequence[report_values.View]
    aligned: tree_values.Graph
    commit: str = ""
    changes: Sequence[changed.ReportChange | None] = ()


class HtmlPage(NamedTuple):
    """A page, and what it had to leave out in words, nothing where it is whole."""

    text: str
    left_out: str


def html_text(
    shown: Sequence[report_values.View],
    aligned: tree_values.Graph,
    language: catalogue.Language,
    commit: str = "",
) -> str:
    """The page of one cycle or several, without the word about what it leaves out."""
    return html_page(shown, aligned, language, commit).text


def html_page(
    shown: Sequence[report_values.View],
    aligned: tree_values.Graph,
    language: catalogue.Language,
    commit: str = "",
    changes: Sequence[changed.ReportChange | None] = (),
) -> HtmlPage:
    """The page of one cycle or several, with as much of each goal as fits.

    RefusedError says how to narrow what would be too large.
    """
    matter = PageMatter(shown, aligned, commit, changes)
    page = fitted_page(shown, partial(page_text, matter, language))
    if not page.fits:
        raise errors.RefusedError(
            N_(
                "the page would be at least {size} MB, more than anybody opens; narrow it to a team"
                " (`okr report TEAM --format html`), with --owner or with --state, or write a"
                " page a team with `okr site`"
            ),
            size=language.number(Decimal(page.size) / 1_000_000, 1),
        )
    return HtmlPage(page.text, left_out_words(page.detail, language))


def page_text(matter: PageMatter, language: catalogue.Language, detail: PageDetail = WHOLE) -> str:
    """The whole page of one cycle or several, with so much of each goal."""
    environment = template_environment(_TEMPLATES, language)
    shown = matter.shown
    environment.globals.update(_globals(matter, language))
    found = alignment_graph(matter.aligned, shown)
    place = partial(_place, shown=shown, language=language)
    environment.globals.update(graph=found, drawn=alignment_picture(found, place), place=place)
    environment.globals.update(detail=detail, left_out=left_out_words(detail, language))
    return environment.get_template("page.html.jinja").render()


def _globals(matter: PageMatter, language: catalogue.Language) -> dict[str, Any]:
    style = Markup(shared_style())
    shown = matter.shown
    first = shown[0]
    return {
        **_ON_ANY_PAGE,
        **{name: partial(made, language=language) for name, made in _SPOKEN.items()},
        "views": shown,
        "several": len(shown) > 1,
        "on": first.on,
        "organisation": first.organisation,
        "title": _title(shown, language),
        "name_of": partial(_name, language=language),
        "every_lead": _every_lead,
        "change_of": _changes(matter).get,
        "unread_of": _unread,
        "broken": list(broken_files.left_out(first.broken, language)),
        "glossary": list(glossary.terms(first, language)),
        "origin": _origin(matter.commit, language),
        "style": style,
        "style_hash": _hash(style),
        "anchor_of": partial(anchors.supported, shown=shown, known=anchors.every(shown)),
        "thanks": _thanks,
        "title_of": _title_of,
    }


def _changes(matter: PageMatter) -> dict[str, changed.ReportChange | None]:
    """What changed, by cycle."""
    return {v.cycle.id: each for v, each in zip(matter.shown, matter.changes, strict=False)}


def _unread(found: changed.ReportChange) -> str:
    """The titles of what was not read since."""
    return ", ".join(goal.now.item.title for goal in found.unread)


def _every_lead(view: report_values.View) -> tuple[list[lead_lag.KpiPair], int]:
    return answered_pairs(kr for one in view.every_objective for kr in one.key_results)


def _hash(style: str) -> str:
    """What the page's own policy knows its style sheet by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _name(view: report_values.View, language: catalogue.Language) -> str:
    return language.cycle_label(view.cycle.id, view.cycle.dates.label)


def _title(shown: Sequence[report_values.View], language: catalogue.Language) -> str:
    parts = [shown[0].organisation, "OKR", *(_name(view, language) for view in shown)]
    parts.append(focus.name(shown[0]))
    return " · ".join(part for part in parts if part)


def _origin(commit: str, language: catalogue.Language) -> str:
    """Who made the page, and of what."""
    version = okrcli.__version__
    if commit:
        words = N_("Written by okr {version} from commit {commit}")
        return language.say(words, version=version, commit=commit[:10])
    return language.say(N_("Written by okr {version}"), version=version)


def _place(
    node: tree_values.Node, shown: Sequence[report_values.View], language: catalogue.Language
) -> str:
    """Whose a goal is: its team, and of a cycle that is not shown its cycle."""
    for view in shown:
        if view.cycle.id == node.cycle:
            return view.team_name(node.view.home)
    return f"{node.view.home} · {language.cycle_label(node.cycle, node.label)}"


def _thanks(win: achieved.Win, view: report_values.View) -> str:
    return ", ".join(achieved.people(win, view))


def _title_of(view: report_values.View, ref: str) -> str:
    """What a key result is called."""
    every = (kr for one in view.every_objective for kr in one.key_results)
    return next(kr.item.title for kr in every if kr.ref == ref)
