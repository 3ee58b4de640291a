"""Our own words about what happened: labels of keys, and the sentences that raise the voice."""

from okrcli.history.changes import Alarm, Edit, GoalChange
from okrcli.language import catalogue
from okrcli.messages import N_

LABELS: dict[str, str] = {
    "title": N_("title"),
    "why": N_("reason"),
    "description": N_("description"),
    "draft": N_("draft"),
    "id": N_("id of the workspace"),
    "site": N_("address of pages: {part}"),
    "meetings": N_("day of the meeting: {part}"),
    "lead": N_("lead"),
    "group": N_("group"),
    "owner": N_("owner"),
    "kind": N_("kind"),
    "teams": N_("shared with"),
    "supports": N_("supports"),
    "unit": N_("unit"),
    "measured_by": N_("measured by"),
    "weight": N_("weight"),
    "start": N_("starts"),
    "due": N_("due"),
    "expected": N_("expected on the way"),
    "checkin_every": N_("days between check-ins"),
    "team": N_("team"),
    "source": N_("source"),
    "side": N_("side"),
    "leading": N_("leading"),
    "lagging": N_("lagging"),
    "dropped": N_("dropped"),
    "because": N_("because"),
    "adjusted": N_("changed because"),
    "work": N_("work"),
    "baseline": N_("baseline"),
    "better": N_("direction"),
    "measure": N_("measured"),
    "done_when": N_("done when"),
    "zone": N_("zone {part}"),
    "milestone": N_("milestone {part}"),
    "milestone id": N_("id of the milestone"),
    "milestone was": N_("earlier names of {part}"),
    "was": N_("takes over readings of"),
    "milestone title": N_("milestone {part}"),
    "milestone due": N_("milestone {part} due"),
    "milestone weight": N_("weight of {part}"),
    "organisation": N_("organisation"),
    "language": N_("language"),
    "format": N_("file format"),
    "policy": N_("status policy"),
    "on_track": N_("on track from"),
    "at_risk": N_("at risk from"),
    "max_key_results": N_("key results allowed an objective"),
    "max_objectives": N_("objectives allowed a team"),
    "ignore": N_("rule ignored"),
    "people": N_("person {part}"),
    "cycle": N_("cycle"),
    "label": N_("label"),
    "end": N_("ends"),
    "opens": N_("opens"),
    "closed": N_("closed"),
    "author": N_("author"),
    "note": N_("note"),
    "grade": N_("grade"),
    "outcome": N_("outcome"),
    "learned": N_("learned"),
    "progress": N_("progress"),
}


def label(key: str, part: str, language: catalogue.Language) -> str:
    """What a key is called."""
    return language.say(LABELS[key], part=part)


def tally(alarm: Alarm, count: int, language: catalogue.Language) -> str:
    """How many of an alarm there are: `2 goals eased`."""
    match alarm:
        case "eased":
            return language.plural("{n} goal eased", "{n} goals eased", count)
        case "removed":
            return language.plural("{n} goal taken out", "{n} goals taken out", count)
        case "orphaned":
            return language.plural(
                "{n} goal without its readings", "{n} goals without their readings", count
            )
        case "rewritten":
            return language.plural("{n} check-in rewritten", "{n} check-ins rewritten", count)
        case "regraded":
            return language.plural(
                "{n} verdict changed after closing", "{n} verdicts changed after closing", count
            )
        case "loosened":
            return language.plural("{n} rule loosened", "{n} rules loosened", count)
        case "unexplained":
            return language.plural(
                "{n} goal changed without a reason", "{n} goals changed without a reason", count
            )


def voice(edit: Edit, change: GoalChange, language: catalogue.Language) -> str:
    """What an edit does to a goal that was agreed on; empty where that is nothing to speak of."""
    if edit.verdict == "orphaned":
        return language.say(N_("what was done under the old name stays behind"))
    if change.days_left is None or edit.verdict in {None, "raised"}:
        return ""
    late = change.days_left < 0
    left = "" if late else language.time_left(change.days_left)
    in_time, afterwards = _SAID[_manner(edit)]
    return language.say(afterwards if late else in_time, left=left)


def _manner(edit: Edit) -> str:
    """What kind of change it is: by its key where that says more than the verdict."""
    if edit.verdict == "moved" or (edit.verdict == "eased" and edit.key in _WEIGHTS):
        return _BY_KEY.get(edit.key, "moved")
    return str(edit.verdict)


_WEIGHTS = {"weight", "milestone weight"}
_BY_KEY = {
    "baseline": "baseline",
    "weight": "counts",
    "milestone weight": "counts",
    "dropped": "counts",
    "milestone": "counts",
    "measured_by": "source",
    "was": "source",
    "milestone was": "source",
}
# what is said while there is time left, and after the end
_SAID: dict[str, tuple[str, str]] = {
    "removed": (N_("no longer counts, {left}"), N_("no longer counts, after the end")),
    "eased": (N_("eases the goal, {left}"), N_("eases the goal after the end")),
    "moved": (N_("asks for something else, {left}"), N_("asks for something else after the end")),
    "baseline": (N_("moves the start, {left}"), N_("moves the start after the end")),
    "counts": (N_("changes what counts, {left}"), N_("changes what counts after the end")),
    "source": (N_("counts other readings, {left}"), N_("counts other readings after the end")),
    "elsewhere": (N_("counts elsewhere, {left}"), N_("counts elsewhere after the end")),
    "loosened": (N_("may be silent for longer, {left}"), N_("may be silent for longer")),
}


def removed(change: GoalChange, language: catalogue.Language) -> str:
    """When a goal was taken away that was agreed on; empty before that."""
    if change.days_left is None:
        return ""
    if change.days_left < 0:
        return language.say(N_("after the end"))
    return language.time_left(change.days_left)


def taken_out(change: GoalChange, language: catalogue.Language) -> str:
    """That a goal counts no more where it did, though it is there; empty for any other."""
    if not change.taken_out or change.days_left is None:
        return ""
    in_time, afterwards = _SAID["removed" if change.how == "merged" else "elsewhere"]
    left = "" if change.days_left < 0 else language.time_left(change.days_left)
    return language.say(in_time if left else afterwards, left=left)
