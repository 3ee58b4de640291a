"""Where the YAML parser stops, in the author's terms: what stands there, and what was meant.

Reading goes on behind most of them: a stand-in of the same length takes the place of what cannot be
read, so that one run names everything and every column stays true.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from okrcli.findings import Finding, Fix, Span
from okrcli.messages import N_
from okrcli.text import parse_error_lines, parse_error_values, shape_findings
from okrcli.text.parse_error_place import Cause, Spot


class Stumble(NamedTuple):
    """What stopped the parser, and the text to read on with, None where nothing can be read on."""

    finding: Finding
    text: str | None


def explain(error: Any, text: str, path: str) -> Stumble:
    """The finding for a YAML error: where the parser stopped, and the likeliest cause."""
    spot = _spot(error, text)
    causes = (cause for find in _CAUSES if (cause := find(spot)))
    cause = next(causes, None) or _unknown(spot)
    line = cause.line or spot.line
    found = shape_findings.finding(
        cause.code,
        path,
        Span(line, cause.at[0], line, cause.at[1]),
        cause.text,
        cause.hint,
        **cause.values,
    )
    if cause.fix:
        start, end, new = cause.fix
        found = shape_findings.fixed(found, Fix(Span(line, start, cause.last or line, end), new))
    if cause.stand_in is None:
        return Stumble(found, None)
    lines = [*spot.lines]
    lines[line - 1] = cause.stand_in + ("\r" if lines[line - 1].endswith("\r") else "")
    return Stumble(found, "\n".join(lines))


def _spot(error: Any, text: str) -> Spot:
    context, problem = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    mark = problem or context
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    opened = (context.line + 1, context.column + 1) if context else (line, column)
    said = [str(getattr(error, name, "") or "") for name in ("problem", "context")]
    return Spot(text.split("\n"), line, column, said[0], said[1], opened)


def _unknown(spot: Spot) -> Cause:
    return Cause(
        N_("this is not YAML"),
        N_("check indentation, quotes and colons on this line and the one above"),
        {},
        (spot.column, spot.column + 1),
    )


_CAUSES: tuple[Callable[[Spot], Cause | None], ...] = (
    parse_error_lines.tab,
    parse_error_values.odd_blank,
    parse_error_values.odd_quotes,
    parse_error_lines.open_bracket,
    parse_error_values.colon,
    parse_error_lines.no_colon,
    parse_error_values.first_character,
    parse_error_values.block_sign,
    parse_error_lines.open_quote,
    parse_error_lines.goes_on,
    parse_error_values.reference,
    parse_error_lines.no_dash,
    parse_error_lines.further_left,
)
