"""Addresses on the page: the full reference, so that a link to a goal can be told by hand."""

from collections.abc import Iterable, Sequence

from okrcli.views import report_values


def anchor(view: report_values.View, ref: str) -> str:
    """The address of something in a cycle: `2026-Q4/growth/mrr`."""
    return f"{view.cycle.id}/{ref}"


def every(shown: Iterable[report_values.View]) -> frozenset[str]:
    """The addresses of all objectives and key results on a page."""
    return frozenset(
        anchor(view, ref)
        for view in shown
        for objective in view.every_objective
        for ref in (objective.ref, *(kr.ref for kr in objective.key_results))
    )


def supported(
    view: report_values.View,
    name: str,
    home: str,
    shown: Sequence[report_values.View],
    known: frozenset[str],
) -> str | None:
    """The address of what a plan of the team `home` supports, None where it is not on the page.

    A name without a cycle is looked for in the plan's own, then in the others.
    """
    if name.count("/") == 2:
        return name if name in known else None
    ref = name if "/" in name else f"{home}/{name}"
    found = (anchor(each, ref) for each in (view, *shown))
    return next((address for address in found if address in known), None)
