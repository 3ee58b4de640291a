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
from okrcli.findings import N_
from okrcli.language import catalogue
from okrcli.report import achieved, foresight, tree, visible
from okrcli.report import view as views
from okrcli.report.html import anchors, bands, chart, glossary, scale, spark, timeline
from okrcli.report.html.alignment import drawing, graph
from okrcli.report.wording import checkins, dated, focus, goals, headlines, marks, overview

_TEMPLATES = Path(__file__).parent / "templates"
NOTES_SHOWN = 3

# what templates call by a name of its own, and what of it needs the language to speak
PLAIN: dict[str, Callable[..., Any]] = {
    "achieved": achieved.of,
    "anchor": anchors.of,
    "condition_of": goals.condition,
    "focus_name": focus.name,
    "ahead": foresight.share,
    "headline": overview.headline,
}
SPOKEN: dict[str, Callable[..., Any]] = {
    "about": goals.about,
    "chart_of": chart.of,
    "chart_told": chart.told,
    "checkins_of": checkins.rows,
    "focus_figures": focus.figures,
    "focus_mark": focus.mark,
    "clock": dated.words,
    "count_of": overview.count,
    "expected_of": headlines.expected,
    "figure": goals.figure,
    "foresight": goals.told,
    "goal": goals.goal,
    "grades": bands.of,
    "kpi_goal": goals.kpi_goal,
    "kpi_now": goals.kpi_now,
    "kpi_verdict": marks.kpi,
    "lead": foresight.lead_by_titles,
    "now": goals.now,
    "particulars": goals.particulars,
    "path_of": timeline.of,
    "said_of_all": overview.said,
    "side": goals.side,
    "spark_of": spark.of,
    "steps_of": goals.steps,
    "tally": overview.tally,
    "trouble": overview.trouble,
    "verdict": marks.verdict,
    "whereabouts": goals.whereabouts,
    "zones_of": goals.zones,
}


def text(
    shown: Sequence[views.View],
    aligned: tree.Graph,
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
    found = graph.of(aligned, shown)
    place = partial(_place, shown=shown, language=language)
    environment.globals.update(graph=found, drawn=drawing.of(found, place), place=place)
    return environment.get_template("page.html.jinja").render()


def _visible(value: object) -> object:
    """People's text with nothing hidden in it; markup of our own as it is."""
    if isinstance(value, Markup) or not isinstance(value, str):
        return value
    return visible.visible(value)


def _globals(
    shown: Sequence[views.View], language: catalogue.Language, commit: str
) -> dict[str, Any]:
    style = Markup((_TEMPLATES / "style.css").read_text(encoding="utf-8"))
    first = shown[0]
    return {
        **PLAIN,
        **{name: partial(made, language=language) for name, made in SPOKEN.items()},
        "language": language, "say": language.say, "plural": language.plural,
        "views": shown, "several": len(shown) > 1, "on": first.on,
        "organisation": first.organisation, "title": _title(shown, language),
        "name_of": partial(_name, language=language),
        "broken": list(overview.left_out(first.broken, language)),
        "glossary": list(glossary.terms(first, language)),
        "origin": _origin(commit, language),
        "style": style, "style_hash": _hash(style),
        "weeks": views.TREND_WEEKS, "notes_shown": NOTES_SHOWN,
        "percent": _percent, "tick_name": partial(_tick, language=language),
        "anchor_of": partial(anchors.supported, shown=shown, known=anchors.every(shown)),
        "team_name": views.View.team_name, "thanks": _thanks,
    }  # fmt: skip


def _hash(style: str) -> str:
    """What the page's own policy knows its style sheet by."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def _name(view: views.View, language: catalogue.Language) -> str:
    return language.cycle_label(view.cycle.id, view.cycle.dates.label)


def _title(shown: Sequence[views.View], language: catalogue.Language) -> str:
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


def _place(node: tree.Node, shown: Sequence[views.View], language: catalogue.Language) -> str:
    """Whose a goal is: its team, and of a cycle that is not shown its cycle."""
    for view in shown:
        if view.cycle.id == node.cycle:
            return view.team_name(node.view.home)
    return f"{node.view.home} · {language.cycle_label(node.cycle)}"


def _thanks(win: achieved.Win, view: views.View) -> str:
    return ", ".join(achieved.people(win, view))
