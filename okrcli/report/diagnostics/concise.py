"""One line a finding, as compilers and editors have it: `path:line:col: level[CODE] text`."""

from collections.abc import Iterator

from okrcli.report.diagnostics.listing import Listing


def lines(listing: Listing) -> Iterator[str]:
    """A line a finding, in order."""
    for finding in listing.findings:
        where = listing.where(finding.place)
        yield f"{where}: {finding.level}[{finding.code}] {listing.text(finding)}"
