"""Addresses on the page: the full reference, so that a link to a goal can be told by hand."""

from okrcli.report import view as views


def of(view: views.View, ref: str) -> str:
    """The address of something in a cycle: `2026-Q4/growth/mrr`."""
    return f"{view.cycle.id}/{ref}"


def supported(view: views.View, name: str, home: str) -> str | None:
    """The address of what a plan of the team `home` supports, None where it is not on the page."""
    ref = name if "/" in name else f"{home}/{name}"
    known = {objective.ref for objective in view.every_objective}
    known |= {kr.ref for kr in view.key_results}
    return of(view, ref) if ref in known else None
