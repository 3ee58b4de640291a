"""What a finding is known by from one commit to the next, when lines move and words are mended."""

import hashlib
from collections import Counter
from collections.abc import Iterator

from okrcli.findings import Finding
from okrcli.views.finding_list import Listing


def fingerprint(listing: Listing) -> Iterator[tuple[Finding, str]]:
    """Each finding with 64 hexadecimal digits that no other has.

    They are made of its code, its file and the text of its line: neither the line's number nor the
    language, nor a count of days in the message, makes an old finding a new one. Twins on equal
    lines are numbered.
    """
    seen: Counter[str] = Counter()
    for finding in listing.findings:
        line = listing.line(finding.place).strip()
        key = "\0".join((finding.code, finding.place.path, line))
        seen[key] += 1
        whole = f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")
        yield finding, hashlib.sha256(whole).hexdigest()
