"""The runs of `okr checkin`: one reading, many from a file, or the walk."""

import os

from okrcli import errors
from okrcli.cli import author as authors
from okrcli.cli import opening, terminal
from okrcli.cli.checking import admitting, recording
from okrcli.cli.checking import reading as readings
from okrcli.cli.checking.doubts import Doubt, Refusal
from okrcli.cli.checking.filing import Entry
from okrcli.cli.checking.scene import Asked, Scene
from okrcli.cli.checking.words import Typed, valued
from okrcli.messages import N_


def run(asked: Asked, lang: str | None, *, ascii_flag: bool) -> int:
    """Record what is asked for; 0, or the OkrError of whatever stops it."""
    _check_words(asked)
    opened = opening.as_needed()
    admitting.check_settings(opened.workspace)
    page = terminal.page(opening.language(lang, opened.workspace), ascii_flag=ascii_flag)
    people = opened.workspace.settings.people
    who = authors.author(asked.author, os.environ, opened.root, people)
    scene = Scene(opened, asked, page, who)
    if asked.day > asked.today:
        admitting.refuse_future(asked.day)
    if asked.walks:
        from okrcli.cli.checking import tour

        return tour.run(scene)
    if asked.source is not None:
        from okrcli.cli.checking import many

        return many.run(scene, asked.source)
    return _one(scene)


def _check_words(asked: Asked) -> None:
    """UsageError for words that contradict each other, and for a walk with nobody to ask."""
    said = bool(asked.words) or asked.typed != Typed()
    if asked.source is not None and said:
        raise errors.UsageError(N_("--from brings its own ids and values; give it alone"))
    if (asked.team or asked.everything) and (said or asked.source is not None):
        raise errors.UsageError(
            N_("--team and --all are for the walk; leave them out to record one")
        )
    if not asked.words and asked.typed != Typed():
        raise errors.UsageError(N_("name what was read first, as in `okr checkin ID --note TEXT`"))
    if asked.walks and not terminal.interactive():
        raise errors.UsageError(
            N_(
                "`{name}` given and no terminal to ask on; write `okr checkin ID VALUE`, or many"
                " readings with --from FILE"
            )
            if asked.words
            else N_(
                "nothing given and no terminal to ask on; write `okr checkin ID VALUE`, or many"
                " readings with --from FILE"
            ),
            name=asked.words[0] if asked.words else "",
        )


def _one(scene: Scene) -> int:
    """Record one reading, given on the command line."""
    asked = scene.asked
    found = scene.subject(asked.words[0], asked.day)
    value = " ".join(asked.words[1:])
    words = asked.typed if not value else valued(asked.typed, value)
    item = readings.of(found, words, scene.hearing(asked.day, _doubt(scene)))
    return recording.record(scene, [Entry(found, asked.day, item)])


def _doubt(scene: Scene) -> Doubt:
    """Who settles what a number leaves open: somebody at the terminal, else nobody."""
    if not terminal.interactive():
        return Refusal()
    from okrcli.cli.checking import asking

    return asking.Asker(scene.page, scene.asked.color)
