"""What needs somebody, worst first."""

from collections.abc import Iterable, Iterator

from okrcli.views.report_values import Attention, Concern, KeyResultView

FALL = 2


def attention_of(key_results: Iterable[KeyResultView]) -> Iterator[Attention]:
    """What needs somebody among these, worst first; nothing of what is closed or not counted."""
    open_ = [kr for kr in key_results if kr.score.counted and not kr.closed]
    found = {
        "off-track": [_concern(kr) for kr in open_ if kr.score.state == "off-track"],
        "overdue": [concern for kr in open_ for concern in _overdue(kr)],
        "does-not-hold": [_concern(kr) for kr in open_ if kr.score.state == "does-not-hold"],
        "ended": [_concern(kr) for kr in open_ if kr.score.state == "ended"],
        "stale": [_concern(kr, kr.silent or 0) for kr in open_ if kr.score.state == "stale"],
        "no-reading": [_concern(kr) for kr in open_ if kr.score.state == "no-reading"],
        "confidence": [_concern(kr, _fall(kr)) for kr in open_ if _lost_faith(kr)],
    }
    for kind, concerns in found.items():
        if concerns:
            yield Attention(kind, tuple(concerns))


def _concern(kr: KeyResultView, amount: int = 0) -> Concern:
    return Concern(kr.ref, kr.item.title, kr.owner, amount, kr.last_pace)


def _lost_faith(kr: KeyResultView) -> bool:
    """Whether it is believed in less than before, and not reached."""
    return kr.score.state != "done" and _fall(kr) >= FALL


def _fall(kr: KeyResultView) -> int:
    """How many points its confidence has fallen since the one before."""
    return -(kr.score.confidence_change or 0)


def _overdue(kr: KeyResultView) -> Iterator[Concern]:
    """The key result itself, and those of its milestones, that are past their day and not done."""
    if kr.days_late is not None:
        yield _concern(kr, kr.days_late)
    for late in kr.late_milestones:
        item = late.milestone
        yield Concern(f"{kr.ref}/{item.id}", item.title, kr.owner, late.days)
