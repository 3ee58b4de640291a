"""What a picture is made of, before a template draws it: places, words and paths."""

from dataclasses import dataclass
from typing import NamedTuple

from okrcli.render.web import scale


class Dot(NamedTuple):
    """A reading; `kept` is None where nothing is to be kept."""

    x: float
    y: float
    kept: bool | None


class Rule(NamedTuple):
    """A level that means something: its `role` is "target", "baseline" or "bound"."""

    y: float
    words: str
    above: bool
    role: str


class Label(NamedTuple):
    """Words at a place; `anchor` says which end of them stands there, as SVG has it."""

    x: float
    y: float
    words: str
    anchor: str


class Range(NamedTuple):
    """What is foreseen: two paths, the range's empty where there is none, and the centre's name."""

    area: str
    centre: str
    label: Label


@dataclass(frozen=True)
class Chart:
    """All that the picture shows: paths on the canvas, x in per cent of it all, y in pixels.

    `kept` is the top and the height of the band that is to be kept.
    """

    width: float
    readings: str
    plan: str
    dots: tuple[Dot, ...]
    last: Dot | None
    now: Label | None
    rules: tuple[Rule, ...]
    ticks: tuple[scale.Tick, ...]
    today: Label | None
    kept: tuple[float, float] | None
    foreseen: Range | None
