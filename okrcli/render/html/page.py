"""The page as text: the templates filled with what the other modules make of a view."""

import base64
import hashlib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

import okrcli
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.render.html import anchors, chart, glossary, scale
from okrcli.render.html.alignment_graph import alignment_graph
from okrcli.render.html.alignment_picture import alignment_picture
from okrcli.render.html.anchors import anchor
from okrcli.render.html.chart import value_chart
from okrcli.render.html.grade_bands import band_picture
from okrcli.render.html.sparkline import sparkline
from okrcli.render.html.timeline import milestone_timeline
from okrcli.text import sanitize
from okrcli.views import achieved, foresight, report_values, tree_values, trend
from okrcli.views.achieved import achieved_goals
from okrcli.views.words import cycle_summary, day_words, focus, goal_words, state_marks
from okrcli.views.words.check_in_rows import check_in_rows
from okrcli.views.words.goal_words import expected_words

_TEMPLATES = Path(__file__).parent / "templates"
NOTES_SHOWN = 3

# what templates call by a name of its own, and what of it needs the language to speak
PLAIN: dict[str, Callable[..., Any]] = {
    "achieved": achieved_goals,
    "anchor": anchor,
    "condition_of": goal_words.condition,
    "focus_name": focus.name,
    "ahead": foresight.share,
    "headline": cycle_summary.headline,
}
SPOKEN: dict[str, Callable[..., Any]] = {
    "about": goal_words.about,
    "adjusted": goal_words.adjusted,
    "chart_of": value_chart,
    "chart_told": chart.told,
    "checkins_of": check_in_rows,
    "focus_figures": focus.figures,
    "focus_mark": focus.mark,
    "clock": day_words.words,
    "count_of": cycle_summary.count,
    "expected_of": expected_words,
    "figure": goal_words.figure,
    "foresight": goal_words.told,
    "goal": goal_words.goal,
    "grades": band_picture,
    "kpi_goal": goal_words.kpi_goal,
    "kpi_now": goal_words.kpi_now,
    "kpi_verdict": state_marks.kpi,
    "lead": foresight.lead_by_titles,
    "next_step": goal_words.next_step,
    "now": goal_words.now,
    "particulars": goal_words.particulars,
    "path_of": milestone_timeline,
    "said_of_all": cycle_summary.said,
    "side": goal_words.side,
    "spark_of": sparkline,
    "steps_of": goal_words.steps,
    "tally": cycle_summary.tally,
    "trouble": cycle_summary.trouble,
    "verdict": state_marks.verdict,
    "whereabouts": goal_words.whereabouts,
    "zones_of": goal_words.zones,
}


def page_text(
    shown: Sequence[report_values.View],
    aligned: tree_values.Graph,
    language: catalogue.Language,
    commit: str = "",
) -> str:
    """The whole page of one cycle or several, of a commit or of the files on disk."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_TEMPLATES),
        autoescape=True,
        finalize=_visible,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_globals(shown, language, commit))
    found = alignment_graph(aligned, shown)
    place = partial(_place, shown=shown, language=language)
    environment.globals.update(graph=found, drawn=alignment_picture(found, place), place=place)
    return environment.get_template("page.html.jinja").render()


def _visible(value: object) -> object:
    """People's text with nothing hidden in it; markup of our own as it is."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return sanitize.visible(value)


def _globals(
    shown: Sequence[report_values.View], language: catalogue.Language, commit: str
) -> dict[str, Any]:
    style = Markup((_TEMPLATES / "style.css").read_text(encoding="utf-8"))
    first = shown[0]
    return {
        **PLAIN,
        **{name: partial(made, language=language) for name, made in SPOKEN.items()},
        "language": language,
        "say": language.say,
        "plural": language.plural,
        "views": shown,
        "several": len(shown) > 1,
        "on": first.on,
        "organisation": first.organisation,
        "title": _title(shown, language),
        "name_of": partial(_name, language=language),
        "broken": list(cycle_summary.left_out(first.broken, language)),
        "glossary": list(glossary.terms(first, language)),
        "origin": _origin(commit, language),
        "style": style,
        "style_hash": _hash(style),
        "weeks": trend.WEEKS,
        "notes_shown": NOTES_SHOWN,
        "percent": _percent,
        "tick_name": partial(_tick, language=language),
        "anchor_of": partial(anchors.supported, shown=shown, known=anchors.every(shown)),
        "team_name": report_values.View.team_name,
        "thanks": _thanks,
    }


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


def _percent(share: float) -> str:
    """A share for a picture: within 0 and 100."""
    return f"{min(1.0, max(0.0, share)) * 100:.2f}"


def _tick(tick: scale.Tick, language: catalogue.Language) -> str:
    """`Nov`, `2 Nov`, `2026`."""
    if tick.unit == "year":
        return str(tick.day.year)
    return language.month(tick.day) if tick.unit == "month" else language.short_day(tick.day)


def _place(
    node: tree_values.Node, shown: Sequence[report_values.View], language: catalogue.Language
) -> str:
    """Whose a goal is: its team, and of a cycle that is not shown its cycle."""
    for view in shown:
        if view.cycle.id == node.cycle:
            return view.team_name(node.view.home)
    return f"{node.view.home} · {language.cycle_label(node.cycle)}"


def _thanks(win: achieved.Win, view: report_values.View) -> str:
    return ", ".join(achieved.people(win, view))
