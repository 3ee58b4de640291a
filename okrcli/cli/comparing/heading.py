"""The head of a comparison: what is compared, in which cycles, and whose commits they are."""

from collections.abc import Iterator

from okrcli.cli.comparing.request import HERE, DiffAnswer, DiffRequest
from okrcli.messages import N_
from okrcli.render.terminal.page import Page
from okrcli.views import diff_values

MOST_NAMES = 3
SHORT = 10


def diff_head(what: DiffRequest, answer: DiffAnswer, page: Page) -> diff_values.Head:
    """The head in the page's language."""
    changes = answer.found.changes
    return diff_values.Head(
        _span(what, answer, page), _cycles(answer, page), _commits(answer, page), changes.on
    )


def _span(what: DiffRequest, answer: DiffAnswer, page: Page) -> str:
    """`main...HEAD` as it was typed, `HEAD → files on disk`."""
    typed = what.range or HERE
    if what.since is not None:
        typed = f"{answer.span.ends.old[:SHORT]}{what.range or ''}"
    if not answer.span.working:
        return typed
    here = page.language.say(N_("files on disk"))
    return f"{typed} {page.glyphs.arrow} {here}"


def _cycles(answer: DiffAnswer, page: Page) -> tuple[str, ...]:
    """What the cycles are called that something happened in."""
    found = answer.found.changes
    named = {goal.subject.cycle for goal in found.goals}
    named |= {item.subject.cycle for item in found.checkins}
    named |= {effect.subject.cycle for effect in found.effects}
    named |= {rewrite.cycle for rewrite in found.rewrites}
    named |= {edit.cycle for edit in found.reviews} | {edit.where for edit in found.settings}
    spaces = (answer.found.new.workspace, answer.found.old.workspace)
    labels = {season.id: season.dates.label for space in spaces for season in space.cycles.values()}
    return tuple(page.language.cycle_label(n, labels.get(n)) for n in sorted(named - {""}))


def _commits(answer: DiffAnswer, page: Page) -> str:
    """`3 commits · Ingrid, Mattis`; of the disk alone, that nothing of it is committed.

    Nothing where the disk is compared with a commit that it is behind.
    """
    commits = answer.span.commits
    if not commits:
        return page.language.say(N_("not in git yet")) if answer.span.unsaved else ""
    names = list(dict.fromkeys(commit.author for commit in commits))
    shown = ", ".join(names[:MOST_NAMES])
    more = f" +{len(names) - MOST_NAMES}" if len(names) > MOST_NAMES else ""
    count = page.language.plural("{n} commit", "{n} commits", len(commits))
    return f"{count} {page.glyphs.dot} {shown}{more}"


def notices(answer: DiffAnswer, page: Page) -> Iterator[str]:
    """Where the two moments were found, where that is not what one would think."""
    found, language = answer.span, page.language
    if found.former is not None:
        yield language.say(
            N_("The workspace has moved from {old} to {new}."),
            old=found.former or "./",
            new=found.prefix or "./",
        )
    if found.left_out:
        yield language.plural(
            "One file is not checked out, and was compared as git's index has it;"
            " `git sparse-checkout disable` brings it back.",
            "{n} files are not checked out, and were compared as git's index has them;"
            " `git sparse-checkout disable` brings them back.",
            len(found.left_out),
        )
