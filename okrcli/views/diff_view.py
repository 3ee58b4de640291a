"""What happened between two moments, in words: the same for the terminal, Markdown and a forge."""

from okrcli.history import changes
from okrcli.messages import N_
from okrcli.model import workspace
from okrcli.views import diff_readings, diff_sentences, diff_settings
from okrcli.views.audience import Audience
from okrcli.views.diff_goals import goal_rows
from okrcli.views.diff_readings import check_in_rows
from okrcli.views.diff_values import Delta, DiffSection, Head, Home


def diff_view(
    found: changes.Changes,
    sides: tuple[workspace.Workspace, workspace.Workspace],
    head: Head,
    audience: Audience,
) -> Delta:
    """Everything that is to be said; alarms stand apart, above all other rows."""
    people = _people(sides)
    rows = {
        "goals": list(goal_rows(found, audience)),
        "rewrites": list(diff_readings.rewritten(found, audience, people)),
        "reviews": list(diff_settings.reviews(found, audience)),
        "settings": list(diff_settings.settings(found, audience)),
    }
    loud = [row for every in rows.values() for row in every if row.mark == "alarm"]
    quiet = {name: [r for r in every if r.mark != "alarm"] for name, every in rows.items()}
    say = audience.language.say
    sections = (
        DiffSection("goals", say(N_("Goals")), tuple(quiet["goals"])),
        DiffSection(
            "checkins", say(N_("Check-ins")), tuple(check_in_rows(found, audience, people))
        ),
        DiffSection("reviews", say(N_("Reviews")), tuple(quiet["reviews"])),
        DiffSection("settings", say(N_("Settings and rules")), tuple(quiet["settings"])),
        DiffSection("effects", say(N_("Effect")), tuple(diff_settings.effects(found, audience))),
    )
    return Delta(
        head,
        DiffSection("alarms", _tally(found, audience), tuple(loud)),
        sections,
        _names(sides),
        tuple((path, _reason(path, sides, audience)) for path in found.unreadable),
        cycles=_cycles(sides, audience),
    )


def _reason(
    path: str, sides: tuple[workspace.Workspace, workspace.Workspace], audience: Audience
) -> str:
    """The first thing that is wrong with a file, at the moment at which it cannot be read."""
    findings = (finding for space in sides for finding in space.findings)
    found = next(finding for finding in findings if finding.place.path == path)
    return audience.language.say(found.text, **found.values)


def _tally(found: changes.Changes, audience: Audience) -> str:
    said = (diff_sentences.tally(alarm, n, audience.language) for alarm, n in found.alarms.items())
    return ", ".join(said)


def _people(sides: tuple[workspace.Workspace, workspace.Workspace]) -> dict[str, str]:
    """The names of authors, by what stands in the files."""
    return {
        name: person.name
        for space in sides
        for name, person in space.settings.people.items()
        if person.name
    }


def _cycles(
    sides: tuple[workspace.Workspace, workspace.Workspace], audience: Audience
) -> dict[str, str]:
    """What the cycles are called, by id; as they are later where that changed."""
    every = (season for space in sides for season in space.cycles.values())
    return {c.id: audience.language.cycle_label(c.id, c.dates.label) for c in every}


def _names(sides: tuple[workspace.Workspace, workspace.Workspace]) -> dict[Home, str]:
    return {
        (season.id, team.id): team.name
        for space in sides
        for season in space.cycles.values()
        for team in season.teams.values()
    }
