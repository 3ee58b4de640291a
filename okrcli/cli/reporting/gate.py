"""What a scheduled job may not let pass: `okr report --fail-under` and `--fail-on`."""

import sys
from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from okrcli import errors
from okrcli.cli import options
from okrcli.language import catalogue
from okrcli.language.terms import STATE_WORDS
from okrcli.messages import N_
from okrcli.scoring import means
from okrcli.text import sanitize
from okrcli.views import report_values

WHAT = (
    "off-track",
    "overdue",
    "does-not-hold",
    "at-risk",
    "ended",
    "stale",
    "no-reading",
    "confidence",
)
_NAMED = 6


class Gate(NamedTuple):
    """The least progress, as a share, and the troubles that are not to be."""

    under: float | None = None
    on: tuple[str, ...] = ()

    def held(
        self, shown: Callable[[], Sequence[report_values.View]], language: catalogue.Language
    ) -> bool:
        """Whether all is well; what is not is said on the error output.

        What is shown is asked for only where there is something to hold it against.
        """
        if self.under is None and not self.on:
            return True
        said = [line for view in shown() for line in self._reasons(view, language)]
        sys.stderr.write("".join(f"okr: {sanitize.visible(line)}\n" for line in said))
        return not said

    def _reasons(self, view: report_values.View, language: catalogue.Language) -> Iterator[str]:
        share = _progress(view)
        if self.under is not None and share is not None and share < self.under - 1e-9:
            limit = Decimal(f"{self.under * 100:g}")
            yield language.say(
                N_("{cycle}: progress is {share}, under {limit}"),
                cycle=view.cycle.id,
                share=language.value(_below(share, self.under), "%"),
                limit=language.value(limit, "%"),
            )
        for word in self.on:
            refs = list(_in_trouble(view, word))
            if refs:
                yield language.say(
                    N_("{cycle}: {trouble}: {goals} and {n} more")
                    if len(refs) > _NAMED
                    else N_("{cycle}: {trouble}: {goals}"),
                    cycle=view.cycle.id,
                    trouble=language.say(STATE_WORDS.get(word, N_("confidence fell"))),
                    goals=", ".join(refs[:_NAMED]),
                    n=len(refs) - _NAMED,
                )


def _below(share: float, under: float) -> Decimal:
    """A share as per cent with one decimal, which does not reach what it is under either."""
    exact, step = Decimal(repr(round(share * 100, 9))), Decimal("0.1")
    nearest = exact.quantize(step, ROUND_HALF_UP)
    return nearest if nearest < Decimal(repr(under)) * 100 else exact.quantize(step, ROUND_FLOOR)


def _progress(view: report_values.View) -> float | None:
    """The plain mean over the objectives of the teams shown, by the key results that are left."""
    shares = [
        means.mean_progress(kr.score for kr in objective.key_results)
        for objective in view.objectives
        if objective.score.state != "dropped"
    ]
    measured = [share for share in shares if share is not None]
    return sum(measured) / len(measured) if measured else None


def _in_trouble(view: report_values.View, word: str) -> Iterator[str]:
    for item in view.attention:
        if item.kind == word:
            yield from (concern.ref for concern in item.concerns)
    if word == "at-risk":
        yield from (kr.ref for kr in view.key_results if kr.state == word and kr.score.counted)


def gate_of(under: str | None, on: list[str] | None) -> Gate:
    """What the two options ask for; UsageError for what is no percentage or no trouble."""
    words = tuple(options.state_among("--fail-on", word, WHAT) for word in options.split(on or []))
    return Gate(None if under is None else _share(under), words)


def _share(text: str) -> float:
    """`70`, `70 %` or `70%` as 0.7."""
    from okrcli.language import typed_numbers

    try:
        percent = typed_numbers.value(text, "%")
    except typed_numbers.Unclear as why:
        raise errors.UsageError(N_("--fail-under: {why}"), why=why.said) from None
    if 0 < percent < 1:
        raise errors.UsageError(
            N_("--fail-under {text} is less than one per cent; did you mean {percent:g}?"),
            text=text,
            percent=float(percent * 100),
        )
    if not 0 <= percent <= 100:
        raise errors.UsageError(
            N_("--fail-under takes per cent from 0 to 100, not `{text}`"), text=text
        )
    return float(percent) / 100
