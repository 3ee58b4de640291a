"""A comparison as annotations on GitHub: what a reviewer must not miss, where it stands."""

from collections.abc import Callable, Iterator

from okrcli.messages import N_
from okrcli.render.findings import github
from okrcli.text import sanitize
from okrcli.views.audience import Audience
from okrcli.views.diff_values import Delta, DiffRow, Impact
from okrcli.views.document import plain_text

# GitHub shows ten of each level and step, and drops the others without a word
MOST = 10
TITLE = "okr diff"
Line = Callable[[DiffRow], int]


def annotation_lines(found: Delta, audience: Audience, prefix: str, line: Line) -> Iterator[str]:
    """A warning for each alarm, ten at most, and one notice that counts everything.

    `prefix` leads from the repository's top to the workspace; `line` finds a row in its file.
    """
    loud = [row for row in found.alarms.rows if isinstance(row, DiffRow)]
    kept = loud if len(loud) <= MOST else loud[: MOST - 1]
    for row in kept:
        path = f"{prefix}{row.file}"
        yield github.command("warning", _said(row), file=path, line=line(row), title=TITLE)
    if len(kept) < len(loud):
        more = audience.language.plural("and one more", "and {n} more", len(loud) - len(kept))
        yield github.command("warning", more, title=TITLE)
    for said in found.notices:
        yield github.command("notice", sanitize.visible(said), title=TITLE)
    for path, why in found.unreadable:
        said = sanitize.visible(
            audience.language.say(
                N_("{path} cannot be read on one side, and was left out: {why}"), path=path, why=why
            )
        )
        yield github.command("warning", said, file=f"{prefix}{path}", title=TITLE)
    yield github.command("notice", sanitize.visible(_summary(found, audience)), title=TITLE)


def _said(row: DiffRow) -> str:
    below = "; ".join(plain_text(parts) for parts in row.below)
    words = f"{row.id} {row.plain}" if row.id else row.plain
    return sanitize.visible(f"{words} ({below})" if below else words)


def _summary(found: Delta, audience: Audience) -> str:
    """`main...HEAD: 1 goal eased. Goals: 2. Check-ins: 5. mrr 44% → 48%`."""
    parts = [found.alarms.title] if found.alarms.rows else []
    parts += [f"{s.title}: {len(s.rows)}" for s in found.sections if s.rows]
    effects = [row for s in found.sections for row in s.rows if isinstance(row, Impact)]
    parts += [
        f"{row.id} {row.old.share} {audience.glyphs.arrow} {row.new.share}" for row in effects[:5]
    ]
    if not parts:
        parts = [audience.language.say(N_("No goal, reading or rule has changed."))]
    return f"{found.head.span}: {'. '.join(parts)}"
