"""One line a finding, as compilers and editors have it: `path:line:col: code text`."""

from collections.abc import Iterator

from okrcli.report import visible
from okrcli.report.diagnostics.listing import Listing


def lines(listing: Listing) -> Iterator[str]:
    """A line a finding, in order."""
    for finding in listing.findings:
        place = visible.visible(str(finding.place))
        yield f"{place}: {finding.level}[{finding.code}] {listing.text(finding)}"
