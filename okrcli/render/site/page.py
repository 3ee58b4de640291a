"""One page of the site: a template filled in for the place where the page stands."""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import okrcli
from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.render.site.setting import SiteSetting
from okrcli.render.web.environment import template_environment
from okrcli.scoring import states
from okrcli.views import report_values
from okrcli.views.published import addresses
from okrcli.views.published.rows import GoalRow
from okrcli.views.words import check_in_rows, cycle_summary, state_marks
from okrcli.views.words.move_words import count_words, move_words

Way = list[tuple[str, str]]
TEMPLATES = Path(__file__).parent / "templates"
NEEDS_SHOWN, BELOW_SHOWN, OWNED_SHOWN, READINGS_SHOWN = 12, 40, 150, 100

# what templates call the pages that there is one of, and what gives the others
_ADDRESSES: dict[str, object] = {
    "home": addresses.HOME,
    "people_page": addresses.PEOPLE,
    "kpis_page": addresses.KPIS,
    "goal_page": addresses.goal_page,
    "later_page": addresses.later_page,
    "objective_page": addresses.objective_page,
    "person_page": addresses.person_page,
    "person_calendar": addresses.person_calendar,
    "team_calendar": addresses.team_calendar,
    "team_page": addresses.team_page,
}
_MOST_SHOWN = {
    "needs_shown": NEEDS_SHOWN,
    "below_shown": BELOW_SHOWN,
    "owned_shown": OWNED_SHOWN,
    "due_shown": OWNED_SHOWN,
}


class SiteCycle(NamedTuple):
    """A cycle in the way around the site."""

    id: str
    name: str
    page: str


class PageMaker:
    """Fills the site's templates; what is the same on every page is given once."""

    def __init__(self, setting: SiteSetting, *, has_kpis: bool) -> None:
        self.setting = setting
        self.environment = template_environment(TEMPLATES, setting.language, setting.shown)
        self.environment.globals.update(
            **_ADDRESSES,
            **_MOST_SHOWN,
            organisation=setting.organisation,
            private=setting.private,
            base=setting.base,
            on=setting.on,
            cycles=(),
            has_kpis=has_kpis,
            anchor=_anchor,
            origin=_origin(setting),
            check_in=setting.links.check_in,
            form_known=bool(setting.links.form),
            calendars=setting.calendars,
            moved=partial(move_words, language=setting.language),
            counted=partial(count_words, language=setting.language),
            due_mark=partial(due_mark, setting=setting),
            checkins_of=partial(_newest, language=setting.language),
            said_of=partial(cycle_summary.said_of, language=setting.language),
            slices_of=cycle_summary.slices_of,
        )

    def show_cycles(self, cycles: Sequence[SiteCycle]) -> None:
        """Name the cycles in the way around the site."""
        self.environment.globals.update(cycles=cycles)

    def cycle_name(self, cycle: workspace.Cycle) -> str:
        """What a cycle is called."""
        return self.setting.language.cycle_label(cycle.id, cycle.dates.label)

    def page(self, template: str, here: str, title: str, **values: object) -> tuple[str, bytes]:
        """The path of a page, and its bytes."""
        found = self.environment.get_template(f"{template}.html.jinja")
        link = partial(addresses.relative, here)
        text = found.render(title=self.setting.shown(title), here=here, link=link, **values)
        return here, text.encode()


def _newest(
    kr: report_values.KeyResultView, view: report_values.View, language: catalogue.Language
) -> list[check_in_rows.CheckInRow]:
    """As many check-ins of a key result as leave its page small."""
    return list(islice(check_in_rows.check_in_rows(kr, view, language), READINGS_SHOWN))


def _anchor(view: report_values.View, ref: str) -> str:
    """The place of a goal on its objective's page."""
    return addresses.anchor(view.cycle.id, ref)


def _origin(setting: SiteSetting) -> str:
    """Who made the pages: the same on all, so that one whose goals are as before is as before."""
    return setting.language.say(N_("Written by okr {version}"), version=okrcli.__version__)


def due_mark(row: GoalRow, setting: SiteSetting) -> state_marks.Mark:
    """When a goal is to be read next: `16 days late`, `today`, `30 Nov`."""
    language, left = setting.language, row.due_in or 0
    if left < 0:
        words = language.plural("{n} day late", "{n} days late", -left)
        return state_marks.state("stale", language)._replace(words=words)
    word: states.State = "open"
    if left == 0:
        return state_marks.state(word, language)._replace(words=language.say(N_("today")))
    day = date_after(setting, left)
    return state_marks.state(word, language)._replace(words=day)


def date_after(setting: SiteSetting, days: int) -> str:
    """The day that is so many days ahead, in words."""
    return setting.language.short_day(setting.on + timedelta(days=days))
