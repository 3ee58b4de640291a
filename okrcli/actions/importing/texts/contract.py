"""Which keys of the file contract this version reads; what it does not is kept under `x-`."""

from functools import cache

from pydantic import ValidationError

from okrcli.model import plan, session, settings


def key(kind: type[plan.KeyResult | plan.Objective | settings.Person], name: str) -> str:
    """The name of a key where the model has it, else the same below `x-`, which is kept unread."""
    return name if name in kind.model_fields else f"x-{name}"


def has_next() -> bool:
    """Whether a reading says what is done next in a key of its own."""
    return "next" in session.Reading.model_fields


@cache
def takes_several_owners() -> bool:
    """Whether `owner` takes a list."""
    return _reads({"owner": ["a", "b"]})


@cache
def takes_numeric_zones() -> bool:
    """Whether `zones` takes numbers beside a baseline, and goes without the first of them."""
    return _reads({"baseline": "1", "zones": {"target": "2", "stretch": "3"}}, measured=True)


def _reads(keys: dict[str, object], *, measured: bool = False) -> bool:
    """Whether the model reads a key result with these keys."""
    goal = {"id": "a", "title": "a", **({} if measured else {"done_when": "a"}), **keys}
    tried = {"objectives": [{"id": "o", "title": "o", "key_results": [goal]}]}
    try:
        made = plan.Plan.model_validate(tried)
    except ValidationError:
        return False
    return not list(made.problems())
