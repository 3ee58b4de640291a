"""One line a finding, as compilers and editors have it: `path:line:col: level[CODE] text`."""

from collections.abc import Iterator

from okrcli.views.finding_list import Listing


def concise_lines(listing: Listing) -> Iterator[str]:
    """A line a finding, in order."""
    for finding in listing.findings:
        where = listing.where(finding.place)
        yield f"{where}: {finding.level}[{finding.code}] {listing.text(finding)}"
