"""What a command leaves to do once all that it says is said, where nobody waits for it."""

TYPE_CHECKING = False  # typing's own would cost the import of typing
if TYPE_CHECKING:
    from collections.abc import Callable

_waiting: "list[Callable[[], None]]" = []


def at_the_end(act: "Callable[[], None]") -> None:
    """Do this once the command has answered; what waited for that is done now.

    A program that answers many questions is left with no more to do than one that answers one.
    """
    finish()
    _waiting.append(act)


def finish() -> None:
    """Do what waits."""
    while _waiting:
        _waiting.pop()()
