"""The values of edits as people read them."""

from datetime import date
from decimal import Decimal

from okrcli.history.changes import Edit
from okrcli.language.terms import OUTCOME_WORDS
from okrcli.messages import N_
from okrcli.model import cycle, measures, plan, settings
from okrcli.views import figures
from okrcli.views.audience import Audience

COUNTED = {"target", "baseline", "zone"}
WEEKDAYS: dict[str, str] = {
    "monday": N_("monday"),
    "tuesday": N_("tuesday"),
    "wednesday": N_("wednesday"),
    "thursday": N_("thursday"),
    "friday": N_("friday"),
    "saturday": N_("saturday"),
    "sunday": N_("sunday"),
}
_WORDS: dict[str, str] = {
    "committed": N_("committed"),
    "aspirational": N_("aspirational"),
    "higher": N_("higher is better"),
    "lower": N_("lower is better"),
    "leading": N_("leading"),
    "lagging": N_("lagging"),
    **OUTCOME_WORDS,
    **WEEKDAYS,
}
_TRANSLATED = {"kind", "better", "side", "outcome", "meetings"}


def amount_words(key: str, value: object, unit: str | None, audience: Audience) -> str:
    """A value in words: a dash for none, numbers with their unit where they are counted in it."""
    language = audience.language
    match value:
        case None:
            return audience.glyphs.dash
        case bool():
            return language.say(N_("yes") if value else N_("no"))
        case Decimal():
            return language.value(value, unit if key in COUNTED else None, short=True)
        case int() | float():
            return language.number(Decimal(repr(value)))
        case date():
            return language.short_day(value)
        case str():
            return language.say(_WORDS[value]) if key in _TRANSLATED else value
        case tuple():
            return ", ".join(amount_words(key, item, unit, audience) for item in value)
        case dict():
            days = sorted(value.items())
            return ", ".join(f"{language.short_day(d)} {language.value(v, unit)}" for d, v in days)
        case _:
            return _entry(value, unit, audience)


def both(edit: Edit, unit: str | None, audience: Audience) -> tuple[str, str]:
    """The values of an edit before and after; long numbers so that they can be told apart."""
    if isinstance(edit.old, Decimal) and isinstance(edit.new, Decimal):
        unit = unit if edit.key in COUNTED else None
        return audience.language.apart(edit.old, edit.new, unit)
    old, new = (amount_words(edit.key, value, unit, audience) for value in (edit.old, edit.new))
    return old, new


def _entry(value: object, unit: str | None, audience: Audience) -> str:
    """A part of the model that is more than one value."""
    match value:
        case measures.Relative():
            return figures.share_of_change(value, audience.language)
        case measures.Milestone():
            return value.title
        case settings.Person():
            return ", ".join(str(text) for _, text in value if text)
        case plan.Adjustment():
            return f"{audience.language.short_day(value.on)}: {value.because}"
        case plan.Work():
            return f"{value.title} <{value.url}>"
        case cycle.Cycle():
            days = (audience.language.full_day(day) for day in (value.start, value.end))
            return f" {audience.glyphs.dash} ".join(days)
        case _:
            return measured(value, unit, audience)


def measured(what: object, unit: str | None, audience: Audience) -> str:
    """How a goal is measured, in a few words: `3,500 → 6,000`, `> 1,250`, `3 milestones`."""
    match what:
        case measures.Reach():
            start = amount_words("baseline", what.baseline, unit, audience)
            ends = (*what.zone_numbers().values(),) or (what.target,)
            target = " / ".join(amount_words("target", end, unit, audience) for end in ends)
            return target if what.baseline is None else f"{start} {audience.glyphs.arrow} {target}"
        case measures.Keep():
            return audience.glyphs.drawable(figures.bounds(what, unit, audience.language))
        case measures.Milestones():
            return audience.language.plural("{n} milestone", "{n} milestones", len(what.items))
        case measures.Zones():
            return audience.language.say(N_("in three zones"))
        case measures.DoneWhen():
            return audience.language.say(N_("yes or no"))
        case _:
            return ""
