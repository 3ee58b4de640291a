"""What happened between two moments, in words: the same for the terminal, Markdown and a forge."""

from okrcli import changes
from okrcli.findings import N_
from okrcli.model import workspace
from okrcli.report.delta import checkins, goals, rest, sentences
from okrcli.report.delta.values import Delta as Delta
from okrcli.report.delta.values import Head as Head
from okrcli.report.delta.values import Home, Section
from okrcli.report.delta.values import Impact as Impact
from okrcli.report.delta.values import Part as Part
from okrcli.report.delta.values import Parts as Parts
from okrcli.report.delta.values import Reading as Reading
from okrcli.report.terminal.page import Page


def of(
    found: changes.Changes,
    sides: tuple[workspace.Workspace, workspace.Workspace],
    head: Head,
    page: Page,
) -> Delta:
    """Everything that is to be said; alarms stand apart, above all other rows."""
    people = _people(sides)
    rows = {
        "goals": list(goals.rows(found, page)),
        "rewrites": list(checkins.rewritten(found, page, people)),
        "reviews": list(rest.reviews(found, page)),
        "settings": list(rest.settings(found, page)),
    }
    loud = [row for every in rows.values() for row in every if row.mark == "alarm"]
    quiet = {name: [r for r in every if r.mark != "alarm"] for name, every in rows.items()}
    say = page.language.say
    sections = (
        Section("goals", say(N_("Goals")), tuple(quiet["goals"])),
        Section("checkins", say(N_("Check-ins")), tuple(checkins.rows(found, page, people))),
        Section("reviews", say(N_("Reviews")), tuple(quiet["reviews"])),
        Section("settings", say(N_("Settings and rules")), tuple(quiet["settings"])),
        Section("effects", say(N_("Effect")), tuple(rest.effects(found, page))),
    )
    return Delta(
        head, Section("alarms", _tally(found, page), tuple(loud)), sections, _names(sides),
        tuple((path, _reason(path, sides, page)) for path in found.unreadable),
    )  # fmt: skip


def _reason(path: str, sides: tuple[workspace.Workspace, workspace.Workspace], page: Page) -> str:
    """The first thing that is wrong with a file, at the moment at which it cannot be read."""
    findings = (finding for space in sides for finding in space.findings)
    found = next(finding for finding in findings if finding.place.path == path)
    return page.language.say(found.text, **found.values)


def _tally(found: changes.Changes, page: Page) -> str:
    said = (sentences.tally(alarm, n, page.language) for alarm, n in found.alarms.items())
    return ", ".join(said)


def _people(sides: tuple[workspace.Workspace, workspace.Workspace]) -> dict[str, str]:
    """The names of authors, by what stands in the files."""
    return {
        name: person.name
        for space in sides
        for name, person in space.settings.people.items()
        if person.name
    }


def _names(sides: tuple[workspace.Workspace, workspace.Workspace]) -> dict[Home, str]:
    return {
        (season.id, team.id): team.name
        for space in sides
        for season in space.cycles.values()
        for team in season.teams.values()
    }
