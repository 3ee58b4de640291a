"""What has changed since a day, as a part of a report in Markdown."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.text.markdown_escape import code, escaped
from okrcli.views import changed, report_values
from okrcli.views.words import change_words


def changed_markdown(
    found: changed.ReportChange, view: report_values.View, language: catalogue.Language
) -> str:
    """A heading, how many moved, and a line a goal, the biggest move first."""
    return "\n".join(_lines(found, view, language))


def _lines(
    found: changed.ReportChange, view: report_values.View, language: catalogue.Language
) -> Iterator[str]:
    yield f"## {escaped(change_words.headline(found, view.on.year, language))}"
    yield ""
    yield escaped(" · ".join(change_words.tally(found, language)))
    goals = (*found.up, *found.down, *found.turned)
    if goals:
        yield ""
    for goal in goals:
        moved = change_words.points(goal)
        head = f"**{moved}** " if moved else ""
        about = (change_words.values(goal, language), change_words.turn(goal, language))
        said = f"{goal.now.item.title}: {', '.join(about)}"
        yield f"- {head}{code(view.called(goal.now.ref))} {escaped(said)}"
        note = change_words.note(goal, found, language)
        if note:
            yield f"  - {escaped(note)}"
    if found.unread:
        names = ", ".join(view.called(goal.now.ref) for goal in found.unread)
        yield ""
        yield escaped(language.say(N_("Not read: {names}"), names=names))
