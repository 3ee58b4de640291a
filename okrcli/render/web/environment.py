"""What templates are filled with: the words and pictures that every page may ask for by name."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup

from okrcli.language import catalogue
from okrcli.render.web import chart, scale
from okrcli.render.web.chart import value_chart
from okrcli.render.web.grade_bands import band_picture
from okrcli.render.web.linked_text import linked
from okrcli.render.web.page_detail import WHOLE
from okrcli.render.web.sparkline import sparkline
from okrcli.render.web.timeline import milestone_timeline
from okrcli.text import sanitize
from okrcli.views import foresight, trend
from okrcli.views.words import cycle_summary, day_words, focus, goal_words, state_marks
from okrcli.views.words.check_in_rows import check_in_rows
from okrcli.views.words.goal_words import expected_words

TEMPLATES = Path(__file__).parent / "templates"
NOTES_SHOWN = 3

# what templates call by a name of its own, and what of it needs the language to speak
_PLAIN: dict[str, Callable[..., Any]] = {
    "condition_of": goal_words.condition,
    "focus_name": focus.name,
    "ahead": foresight.share,
    "leads_of": foresight.answered_pairs,
    "headline": cycle_summary.headline,
}
_SPOKEN: dict[str, Callable[..., Any]] = {
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
    "lead_told": foresight.lead_by_titles,
    "waiting": foresight.waiting_words,
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


class _CompiledOnce(jinja2.BytecodeCache):
    """What templates compiled to in this process, for the environments of every language."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code


@cache
def _compiled_once(shown: Callable[[str], str]) -> _CompiledOnce:
    """One for each way to show text, which is part of what is compiled."""
    return _CompiledOnce()


def template_environment(
    folder: Path,
    language: catalogue.Language,
    shown: Callable[[str], str] = sanitize.visible,
) -> jinja2.Environment:
    """An environment for the templates of a folder and the shared ones.

    Every text of people's passes `shown` on its way to the page.
    """

    def finalize(value: object) -> object:
        """People's text with nothing hidden in it; markup of our own as it is."""
        return value if isinstance(value, Markup) or not isinstance(value, str) else shown(value)

    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([folder, TEMPLATES]),
        autoescape=True,
        finalize=finalize,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=_compiled_once(shown),
    )
    environment.globals.update(_globals(language), linked=partial(linked, show=shown))
    return environment


def _globals(language: catalogue.Language) -> dict[str, Any]:
    return {
        # whether the KPIs of all goals stand in one place of the page, to link to
        "kpis_listed": False,
        "detail": WHOLE,
        **_PLAIN,
        **{name: partial(made, language=language) for name, made in _SPOKEN.items()},
        "language": language,
        "say": language.say,
        "plural": language.plural,
        "weeks": trend.WEEKS,
        "notes_shown": NOTES_SHOWN,
        "percent": _percent,
        "tick_name": partial(_tick, language=language),
    }


def shared_style() -> str:
    """The style sheet that every page begins with."""
    return (TEMPLATES / "style.css").read_text(encoding="utf-8")


def _percent(share: float) -> str:
    """A share for a picture: within 0 and 100."""
    return f"{min(1.0, max(0.0, share)) * 100:.2f}"


def _tick(tick: scale.Tick, language: catalogue.Language) -> str:
    """`Nov`, `2 Nov`, `2026`."""
    if tick.unit == "year":
        return str(tick.day.year)
    return language.month(tick.day) if tick.unit == "month" else language.short_day(tick.day)
