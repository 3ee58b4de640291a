"""A target that is a share of a baseline which nobody knows yet is shown as its author wrote it."""

from decimal import Decimal

import pytest

from okrcli.language import catalogue
from okrcli.model import measures
from okrcli.scoring import progress
from okrcli.views import figures


@pytest.mark.parametrize(
    ("lang", "share", "shown"),
    [("en", "0.10", "+10%"), ("nb", "0.10", "+10\u00a0%"), ("en", "-0.25", "−25%")],
)
def test_the_share_stands_in_the_target_s_place(lang: str, share: str, shown: str) -> None:
    """Not a dash."""
    what = measures.Reach(None, measures.Relative(Decimal(share)), "higher")
    language = catalogue.language_named(lang)
    assert figures.goal(what, progress.Progress(), "tonnes", language) == shown
