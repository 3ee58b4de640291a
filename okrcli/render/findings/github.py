"""Findings as GitHub shows them: annotations on the lines, and all in the step's summary."""

from collections import Counter
from collections.abc import Iterator

from okrcli.findings import LEVELS, Finding, Level
from okrcli.messages import N_
from okrcli.text import markdown_escape
from okrcli.views.finding_list import Listing

# what GitHub shows of each level in one step; more are dropped without a word
MOST = 10
# a step's summary may hold 1 MiB, and is not shown at all when it holds more
SUMMARY_LIMIT = 1_000_000
_COMMANDS = {"error": "error", "warning": "warning", "advice": "notice"}


def github_lines(listing: Listing) -> Iterator[str]:
    """Workflow commands: the worst ten of each level, and a count of the others.

    The count is a notice too, so that it leaves room for nine.
    """
    most = dict.fromkeys(LEVELS, MOST)
    if max(listing.counts.values()) > MOST:
        most["advice"] -= 1
    shown: Counter[Level] = Counter()
    for finding in listing.worst_first:
        shown[finding.level] += 1
        if shown[finding.level] <= most[finding.level]:
            yield _command(finding, listing)
    left = sum(max(0, n - most[level]) for level, n in listing.counts.items())
    if left:
        more = listing.language.plural("and one more finding", "and {n} more findings", left)
        yield command("notice", more, title="okr validate")


def _command(finding: Finding, listing: Listing) -> str:
    span, hint = finding.place.span, listing.hint(finding)
    text = listing.text(finding) + (f"\n{hint}" if hint else "")
    columns = {}
    if span.end_line == span.line:
        columns = {"col": span.column, "endColumn": max(span.column, span.end_column - 1)}
    return command(
        _COMMANDS[finding.level],
        text,
        file=listing.path(finding.place.path),
        line=span.line,
        endLine=span.end_line,
        **columns,
        title=f"{finding.code} {finding.name}",
    )


def summary(listing: Listing, room: int = SUMMARY_LIMIT) -> str:
    """All findings as a Markdown table, as many of them as there is room for in bytes."""
    say = listing.language.say
    said = listing.language.plural("one finding", "{n} findings", len(listing.findings))
    nothing = say(N_("nothing found"))
    head = f"### okr validate: {said if listing.findings else nothing}\n"
    if not listing.findings:
        return head
    place, what = say(N_("place")), say(N_("finding"))
    head += f"\n| | {place} | {what} |\n|---|---|---|\n"
    rows, left = [head], room - len(head.encode()) - 200
    for n, finding in enumerate(listing.worst_first):
        row = _row(finding, listing)
        left -= len(row.encode())
        if left < 0:
            hidden = len(listing.findings) - n
            rows.append(
                "\n"
                + listing.language.plural("and one more finding", "and {n} more findings", hidden)
                + "\n"
            )
            break
        rows.append(row)
    return "".join(rows)


def _row(finding: Finding, listing: Listing) -> str:
    hint = listing.hint(finding)
    said = [markdown_escape.escaped(text) for text in (listing.text(finding), hint) if text]
    where = markdown_escape.escaped(listing.where(finding.place))
    return f"| {finding.level} {finding.code} | {where} | {'<br>'.join(said)} |\n"


def command(level: str, message: str, **properties: object) -> str:
    """`::warning file=a.yaml,line=3,title=okr::message`; nothing in a value can begin another one.

    Line breaks stay, properties without a value are left away.
    """
    named = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value)
    return f"::{level}{' ' if named else ''}{named}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
