"""What has moved since the last check-in, in Markdown: at the headline, a line, and a column."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.text.markdown_escape import escaped
from okrcli.views import report_values
from okrcli.views.words.move_words import count_words, move_words


def headline_move(view: report_values.View, language: catalogue.Language) -> str:
    """`+19 since 11 Nov`; nothing where nothing was read since, or the cycle is closed."""
    moves, moved = view.movement, view.moved
    if moves is None or moved is None or moved.kind == "unread":
        return ""
    since = language.say(N_("since {day}"), day=language.short_day(moves.since))
    return escaped(f"{move_words(moved, language)} {since}")


def moved_lines(view: report_values.View, language: catalogue.Language, *, tally: bool) -> str:
    """How many went which way, which moved furthest, and where confidence fell, a line each."""
    return "  \n".join(_lines(view, language, tally=tally))


def _lines(view: report_values.View, language: catalogue.Language, *, tally: bool) -> Iterator[str]:
    moves, say = view.movement, language.say
    if moves is None or not moves.key_results:
        return
    if tally:
        heading = say(N_("Changed since {day}"), day=language.short_day(moves.since))
        counts = ", ".join(words for _, words in count_words(moves, language))
        yield f"{escaped(heading)}: {escaped(counts)}"
    biggest = [
        f"{escaped(view.called(ref))} {escaped(move_words(moves.of(ref), language))}"
        for ref, _ in moves.biggest()
    ]
    if biggest:
        heading = escaped(say(N_("Biggest moves")))
        yield f"{heading}: {', '.join(biggest)}"
    furthest = moves.furthest_fallen
    fallen = [f"{escaped(view.called(f.ref))} {f.before} → {f.now}" for f in furthest]
    if moves.more_fallen:
        fallen.append(escaped(say(N_("and {n} more"), n=moves.more_fallen)))
    if fallen:
        heading = escaped(say(N_("Confidence fell")))
        yield f"{heading}: {', '.join(fallen)}"


def move_cell(view: report_values.View, ref: str, language: catalogue.Language) -> str:
    """`+7`, `=` of what stood still, `·` of what was not read; empty where nothing is compared."""
    moves = view.movement
    return escaped(move_words(moves.of(ref), language)) if moves else ""
